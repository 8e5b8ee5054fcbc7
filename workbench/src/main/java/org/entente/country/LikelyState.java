package org.entente.country;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A state that a text being typed may mean. It helps people to find a page; files are read with
 * {@link CountryNames}, which guesses nothing.
 *
 * @param state the state
 * @param cost 0 where the text is its name or code, {@link #BEGINNING} where its name begins with
 *     it, and from {@link #MISSPELT} on where it is a few letters away from a name
 */
public record LikelyState(State state, int cost) {
    public static final int BEGINNING = 1;

    /** Where another name than the usual one begins with the text, or it names a part of the state. */
    private static final int OTHER_NAME = 2;

    /** Countries within a state, which have no figures of their own. */
    private static final Map<String, Integer> PARTS =
            Map.of("england", 200, "scotland", 200, "wales", 200, "northernireland", 200);

    public static final int MISSPELT = 10;

    /** The states, the likeliest first; equals in the order of the reader's alphabet. */
    public static List<LikelyState> list(String text, Locale locale) {
        Map<State, Integer> costs = new LinkedHashMap<>();
        if (NameKey.plain(text).isEmpty()) {
            return List.of();
        }
        try {
            costs.put(CountryNames.standard().resolve(text), 0);
        } catch (AmbiguousStateException e) {
            e.candidates().forEach(state -> costs.put(state, 0));
        } catch (UnknownStateException e) {
            // A territory that is no member has no misspelling either: it was understood.
            if (!e.candidates().isEmpty()) {
                NameIndex.standard()
                        .closest(text)
                        .forEach(near -> costs.put(near.getKey(), MISSPELT + 1 + near.getValue()));
            }
        }
        // A last word that is not finished is no abbreviation: "United St" is not "United Saint".
        String open = NameKey.plain(text + "x");
        String key = open.substring(0, open.length() - 1);
        StateSystem.standard().listAll().stream()
                .filter(state -> state.isMemberToday()
                        && NameKey.plain(state.name(locale)).startsWith(key))
                .forEach(state -> costs.merge(state, BEGINNING, Math::min));
        NameIndex.standard().listBeginning(key).forEach(state -> costs.merge(state, OTHER_NAME, Math::min));
        Integer whole = PARTS.get(NameKey.plain(text));
        if (whole != null) {
            costs.merge(StateSystem.standard().get(whole), OTHER_NAME, Math::min);
        }
        Collator order = Collator.getInstance(locale);
        List<LikelyState> all = new ArrayList<>();
        costs.forEach((state, cost) -> all.add(new LikelyState(state, cost)));
        all.sort(Comparator.comparingInt(LikelyState::cost)
                .thenComparing(one -> !one.state().isMemberToday())
                .thenComparing(one -> one.state().name(locale), order));
        return List.copyOf(all);
    }
}
