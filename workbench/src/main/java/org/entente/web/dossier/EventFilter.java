package org.entente.web.dossier;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.casefile.model.EventKind;
import org.entente.chronology.Chronology;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EventEntry;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.PageRequest;
import org.entente.web.http.WebException;

/**
 * The filter of events that an address states.
 *
 * @param sectors that are shown; empty for all
 * @param kind code of the one kind that is shown; empty for all
 * @param word of the kind, as events name it
 * @param importance the least that is shown
 */
record EventFilter(Set<String> sectors, String kind, String word, int importance) {

    static EventFilter of(PageRequest request) {
        Set<String> sectors = new TreeSet<>();
        request.find("sector")
                .ifPresent(text -> Arrays.stream(text.split(",", -1))
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .filter(one -> !one.isEmpty())
                        .forEach(one -> sectors.add(known(request, "sector", one, ChronologyView.SECTORS))));
        Map<String, String> kinds = kinds(DossierTexts.of(request.language()));
        String kind = request.find("kind")
                .map(one -> known(request, "kind", one.strip().toLowerCase(Locale.ROOT), List.copyOf(kinds.keySet())))
                .orElse("");
        return new EventFilter(
                sectors,
                kind,
                kinds.getOrDefault(kind, ""),
                request.integer("importance", 1, 3).orElse(1));
    }

    private static String known(PageRequest request, String name, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new WebException(
                    400,
                    "bad_choice",
                    request.texts()
                            .get(
                                    "error.choice",
                                    Arguments.none()
                                            .with("name", name)
                                            .with("value", value)
                                            .with("choices", String.join(", ", choices))));
        }
        return value;
    }

    boolean lets(EventEntry event) {
        return (sectors.isEmpty() || sectors.contains(event.sector()))
                && (kind.isEmpty() || event.kind().equals(word))
                && event.importance() >= importance;
    }

    /**
     * Every kind of event by its code, with its word; kinds of sources and of cases that have one
     * word are one.
     */
    static Map<String, String> kinds(MessageBundle words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Set<String> codes = new TreeSet<>(Chronology.kinds().keySet());
        Arrays.stream(EventKind.values()).forEach(kind -> codes.add(kind.name().toLowerCase(Locale.ROOT)));
        codes.add("record");
        for (String code : codes) {
            String word = words.word("event", code);
            if (!kinds.containsValue(word)) {
                kinds.put(code, word);
            }
        }
        return kinds;
    }
}
