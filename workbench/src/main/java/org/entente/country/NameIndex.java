package org.entente.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of our own tables and what they mean. */
final class NameIndex {

    /**
     * One meaning of a name.
     *
     * @param state the state
     * @param years the years in which the name means it
     */
    record Sense(State state, YearRange years) {
        boolean isCurrent() {
            return years.to() == NameTable.ALWAYS.to() && state.isMemberToday();
        }
    }

    private static final class Holder {
        static final NameIndex STANDARD = new NameIndex(StateSystem.standard(), NameTable.standard());
    }

    /** The rows of other languages, put in order only when the others do not have a name. */
    private static final class Languages {
        static final NameIndex INDEX = new NameIndex(NameTable.standard());
    }

    /**
     * What may stand before a state's name in its full style. {@code State of} and
     * {@code Islamic State of} are others' too.
     */
    private static final List<String> STYLES = List.of(
            "republic",
            "kingdom",
            "islamicrepublic",
            "federalrepublic",
            "federaldemocraticrepublic",
            "democraticrepublic",
            "commonwealthof",
            "principalityof",
            "grandduchyof",
            "duchyof",
            "sultanateof",
            "independentstate");

    private final Map<String, List<Sense>> exact = new HashMap<>();
    private final Map<String, List<Sense>> plain = new HashMap<>();
    private final Map<String, String> outsiders = new HashMap<>();

    /** The names of no one language, and those of the list of states. */
    NameIndex(StateSystem system, NameTable table) {
        Set<String> tabled = new HashSet<>();
        for (NameTable.Row row : table.rows()) {
            if (row.language().isEmpty()) {
                tabled.add(add(row.name(), new Sense(row.state(), row.years())));
            }
        }
        for (State state : system.listAll()) {
            if (!tabled.contains(NameKey.plain(state.name()))) {
                add(state.name(), new Sense(state, NameTable.ALWAYS));
            }
        }
        for (String name : table.outsiders()) {
            outsiders.put(NameKey.plain(name), name);
        }
    }

    /** The names of single languages. */
    NameIndex(NameTable table) {
        for (NameTable.Row row : table.rows()) {
            if (!row.language().isEmpty()) {
                add(row.name(), new Sense(row.state(), row.years()));
            }
        }
    }

    static NameIndex standard() {
        return Holder.STANDARD;
    }

    private String add(String name, Sense sense) {
        String key = NameKey.plain(name);
        put(exact, NameKey.isAscii(name) ? key : NameKey.exact(name), sense);
        put(plain, key, sense);
        return key;
    }

    private static void put(Map<String, List<Sense>> senses, String key, Sense sense) {
        List<Sense> already = senses.get(key);
        if (already == null) {
            senses.put(key, List.of(sense));
        } else if (!already.contains(sense)) {
            List<Sense> longer = new ArrayList<>(already);
            longer.add(sense);
            senses.put(key, longer);
        }
    }

    /** All meanings of a name, none when it is not in the tables. */
    List<Sense> listSenses(String name) {
        List<Sense> senses = listHere(name);
        return senses.isEmpty() ? Languages.INDEX.listHere(name) : senses;
    }

    private List<Sense> listHere(String name) {
        List<Sense> senses = exact.getOrDefault(NameKey.exact(name), List.of());
        return senses.isEmpty() ? listPlain(NameKey.plain(name)) : senses;
    }

    private List<Sense> listPlain(String key) {
        List<Sense> senses = plain.getOrDefault(key, List.of());
        for (String style : STYLES) {
            if (senses.isEmpty() && key.startsWith(style)) {
                senses = plain.getOrDefault(key.substring(style.length()), List.of());
            }
        }
        return senses;
    }

    /**
     * The name as the table writes it, when it is one of something that is no member of the system.
     */
    Optional<String> findOutsider(String name) {
        return Optional.ofNullable(outsiders.get(NameKey.plain(name)));
    }

    /**
     * At most three states with a name about a third of its letters away or nearer, the nearest
     * first. Three letters are a code rather than a name: two swapped letters come first
     * ({@code TRU}, TUR), then one wrong letter.
     */
    List<State> listClosest(String name) {
        return closest(name).stream().map(Map.Entry::getKey).toList();
    }

    /** {@link #listClosest} with the number of letters that differ, below 1 for codes. */
    List<Map.Entry<State, Integer>> closest(String name) {
        String key = NameKey.plain(name);
        int limit = key.length() < 4 ? 1 : Math.max(2, key.length() / 3);
        Map<State, Integer> nearest = new LinkedHashMap<>();
        if (key.length() == 3) {
            plain.values().stream()
                    .flatMap(List::stream)
                    .map(Sense::state)
                    .distinct()
                    .filter(State::isMemberToday)
                    .filter(state -> EditDistance.between(key, NameKey.plain(state.code()), 1) == 1)
                    .forEach(state -> nearest.put(state, isAnagram(key, NameKey.plain(state.code())) ? -1 : 0));
        }
        plain.forEach((known, senses) -> {
            int distance = EditDistance.between(key, known, limit);
            if (distance <= limit) {
                senses.forEach(sense -> nearest.merge(sense.state(), distance, Math::min));
            }
        });
        return nearest.entrySet().stream()
                .sorted(Map.Entry.<State, Integer>comparingByValue()
                        .thenComparing(entry -> !entry.getKey().isMemberToday())
                        .thenComparing(entry -> entry.getKey().cow()))
                .limit(3)
                .toList();
    }

    /** States with a current name whose plain key begins with this one. */
    Set<State> listBeginning(String key) {
        Set<State> states = new HashSet<>();
        if (!key.isEmpty()) {
            plain.forEach((known, senses) -> {
                if (known.startsWith(key)) {
                    senses.stream().filter(Sense::isCurrent).forEach(sense -> states.add(sense.state()));
                }
            });
        }
        return states;
    }

    private static boolean isAnagram(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }
}
