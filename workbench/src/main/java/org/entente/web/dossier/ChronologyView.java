package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.casefile.model.Sector;
import org.entente.chronology.DatedEvent;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EventEntry;
import org.entente.provenance.BibtexEntry;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.source.Sources;
import org.entente.text.MessageBundle;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Address;
import org.entente.web.http.Json;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a chronology shows.
 *
 * @param pair address of the pair's page
 * @param path address of this page without its query
 * @param from year of the address; empty for none
 * @param to year of the address; empty for none
 * @param sectors with whether each is shown
 * @param kinds that occur, with their number and whether each is the one chosen
 * @param importance the least that is shown
 * @param all how many events the years have
 * @param events those that are shown, by date
 * @param data for the page's script, as JSON that may stand within an element
 */
public record ChronologyView(
        String pair,
        String path,
        String from,
        String to,
        List<Choice> sectors,
        List<Choice> kinds,
        int importance,
        int all,
        List<Event> events,
        String data) {
    static final List<String> SECTORS = Arrays.stream(Sector.values())
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .toList();

    /** How many lines of a file lead to their pages from one event. */
    private static final int LINES = 3;

    /** Something to choose. */
    public record Choice(String code, String word, long count, boolean chosen) {}

    /** An event and where it comes from. */
    public record Event(EventEntry entry, String sector, List<Link> links) {}

    /** A text that leads somewhere. */
    public record Link(String text, String address) {}

    static ChronologyView of(
            PairAddress pair,
            EventFilter filter,
            List<EventEntry> all,
            List<EventEntry> shown,
            Map<String, DatedEvent> bySource,
            PageRequest request) {
        MessageBundle words = DossierTexts.of(request.language());
        Map<String, String> codes = new TreeMap<>();
        EventFilter.kinds(words).forEach((code, word) -> codes.put(word, code));
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(EventEntry::kind, TreeMap::new, Collectors.counting()));
        if (!filter.kind().isEmpty()) {
            counts.putIfAbsent(filter.word(), 0L);
        }
        return new ChronologyView(
                pair.path(),
                "/chronology/" + pair.first().code() + "/" + pair.second().code(),
                pair.from() == null ? "" : pair.from().toString(),
                pair.to() == null ? "" : pair.to().toString(),
                SECTORS.stream()
                        .map(s -> new Choice(
                                s,
                                words.word("sector", s),
                                all.stream().filter(e -> e.sector().equals(s)).count(),
                                filter.sectors().isEmpty() || filter.sectors().contains(s)))
                        .toList(),
                counts.entrySet().stream()
                        .map(e -> new Choice(
                                codes.getOrDefault(e.getKey(), ""),
                                e.getKey(),
                                e.getValue(),
                                e.getKey().equals(filter.word())))
                        .toList(),
                filter.importance(),
                all.size(),
                shown.stream()
                        .map(e ->
                                new Event(e, words.word("sector", e.sector()), links(e, bySource.get(e.id()), request)))
                        .toList(),
                data(pair, shown, words));
    }

    /** Lines of files, or the figure that a record is. */
    private static List<Link> links(EventEntry event, @Nullable DatedEvent read, PageRequest request) {
        List<Link> links = new ArrayList<>();
        if (read == null) {
            String[] record = event.id().split(":", 3);
            if (record.length == 3 && record[0].equals("record")) {
                links.add(new Link(record[2], "/figure/" + Address.encodePath(record[2])));
            }
            return links;
        }
        for (RowRef ref : read.rows()) {
            int snapshot = request.snapshots().stream()
                    .filter(s -> s.ref().equals(ref.snapshot()))
                    .mapToInt(Snapshot::id)
                    .findFirst()
                    .orElse(0);
            ref.lines().stream()
                    .limit(LINES)
                    .forEach(line -> links.add(
                            new Link(ref.table() + " " + line, "/line/" + snapshot + "/" + ref.file() + "/" + line)));
        }
        return links;
    }

    /** The sectors that the picture has lanes for. */
    public List<Choice> lanes() {
        return sectors.stream()
                .filter(s -> events.stream().anyMatch(e -> e.entry().sector().equals(s.code())))
                .toList();
    }

    /** What the report's script of pictures asks for: its words, and the datasets to cite. */
    private static String data(PairAddress pair, List<EventEntry> shown, MessageBundle words) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", pair.first().code() + "-" + pair.second().code());
        Map<String, String> script = new TreeMap<>();
        words.keys().stream()
                .filter(key -> key.startsWith("ui.js."))
                .forEach(key -> script.put(key.substring("ui.js.".length()), words.get(key)));
        data.put("texts", script);
        data.put(
                "snapshots",
                new TreeSet<>(shown.stream().map(EventEntry::source).toList())
                        .stream()
                                .filter(ref -> ref.contains(":"))
                                .map(ChronologyView::snapshot)
                                .toList());
        return Json.inElement(data);
    }

    private static Map<String, String> snapshot(String ref) {
        String source = ref.substring(0, ref.indexOf(':'));
        String version = ref.substring(ref.indexOf(':') + 1);
        return Sources.standard()
                .find(source)
                .map(s -> s.description())
                .map(d -> Map.of(
                        "ref", ref,
                        "title", d.title(),
                        "version", version,
                        "citation", d.citations().get(0).text(),
                        "bibtex", BibtexEntry.of(d.citations().get(0), version)))
                .orElse(Map.of("ref", ref, "title", source, "version", version, "citation", source, "bibtex", ""));
    }
}
