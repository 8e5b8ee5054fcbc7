package org.entente.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which state a text means. A text is read, in this order, as
 *
 * <ol>
 *   <li>a code: {@link State#code()} (ISO alpha-3), ISO alpha-2, COW abbreviation, COW number, Gleditsch–Ward number. A
 *       code means the same state in every year;
 *   <li>a name of our own tables, which may mean different states in different years ({@code Germany}, {@code Yemen});
 *   <li>a name in any language of the JDK's CLDR data, which means what the English name of that state means.
 * </ol>
 *
 * Case, spaces, punctuation and, where nothing else depends on them, accents do not matter. What fits several states is an
 * {@link AmbiguousStateException}, what fits none an {@link UnknownStateException}: nothing is guessed, and a
 * near miss is only ever suggested.
 */
public final class CountryNames {

    private static final class Holder {
        static final CountryNames STANDARD = new CountryNames(StateSystem.standard(), NameTable.standard());
    }

    /** One meaning of a name. */
    private record Sense(State state, YearRange years) {
        boolean isCurrent() {
            return years.to() == NameTable.ALWAYS.to() && state.isMemberToday();
        }
    }

    /** What may stand before a state's name in its full style. {@code State of} and {@code Islamic State of} are others' too. */
    private static final List<String> STYLES = List.of(
            "republic",
            "kingdom",
            "islamicrepublic",
            "federalrepublic",
            "commonwealthof",
            "principalityof",
            "grandduchyof",
            "duchyof",
            "sultanateof",
            "empireof",
            "federaldemocraticrepublic",
            "independentstate",
            "democraticrepublic",
            "socialistrepublic",
            "unionof");

    private final StateSystem system;
    private final Codes codes;
    private final Map<String, List<Sense>> exact = new HashMap<>();
    private final Map<String, List<Sense>> plain = new HashMap<>();
    private final Map<String, String> outsiders = new HashMap<>();
    private final Map<String, State> publishers;

    private CountryNames(StateSystem system, NameTable table) {
        this.system = system;
        this.codes = new Codes(system);
        this.publishers = Map.of();
        Set<String> tabled = new HashSet<>();
        for (NameTable.Row row : table.rows()) {
            add(row.name(), new Sense(row.state(), row.years()));
            tabled.add(NameKey.plain(row.name()));
        }
        for (State state : system.listAll()) {
            if (!tabled.contains(NameKey.plain(state.name()))) {
                add(state.name(), new Sense(state, NameTable.ALWAYS));
            }
        }
        table.outsiders().forEach(name -> outsiders.put(NameKey.plain(name), name));
    }

    private CountryNames(CountryNames base, Map<String, State> publishers) {
        this.system = base.system;
        this.codes = base.codes;
        this.exact.putAll(base.exact);
        this.plain.putAll(base.plain);
        this.outsiders.putAll(base.outsiders);
        this.publishers = Map.copyOf(publishers);
    }

    private void add(String name, Sense sense) {
        exact.computeIfAbsent(NameKey.exact(name), key -> new ArrayList<>()).add(sense);
        plain.computeIfAbsent(NameKey.plain(name), key -> new ArrayList<>()).add(sense);
    }

    /** The names that come with Entente; the small tables are read once, the languages when a name first needs them. */
    public static CountryNames standard() {
        return Holder.STANDARD;
    }

    /**
     * These names and a publisher's own, which come first: for a file that uses an ambiguous name in one sense only, as one
     * that has both {@code Congo} and {@code DR Congo} does.
     *
     * @param ownNames COW number of the state by the publisher's name of it
     */
    public CountryNames with(Map<String, Integer> ownNames) {
        Map<String, State> all = new HashMap<>(publishers);
        ownNames.forEach((name, cow) -> all.put(NameKey.exact(name), system.get(cow)));
        return new CountryNames(this, all);
    }

    /**
     * The state that a text means today, or that it alone can mean.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are
     */
    public State resolve(String text) {
        return resolveIn(text, null);
    }

    /**
     * The state that a text means in a year. The state need not be a member in it: see {@link #requireMember}.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are in that year
     */
    public State resolve(String text, int year) {
        return resolveIn(text, YearRange.of(year));
    }

    /**
     * The state that a text means throughout a span of years.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are at some time in these years
     */
    public State resolve(String text, YearRange years) {
        return resolveIn(text, years);
    }

    /** As {@link #resolve(String)}, and empty for what is unknown or ambiguous. */
    public Optional<State> find(String text) {
        return findIn(text, null);
    }

    /** As {@link #resolve(String, int)}, and empty for what is unknown or ambiguous. */
    public Optional<State> find(String text, int year) {
        return findIn(text, YearRange.of(year));
    }

    private Optional<State> findIn(String text, @Nullable YearRange years) {
        try {
            return Optional.of(resolveIn(text, years));
        } catch (StateNameException e) {
            return Optional.empty();
        }
    }

    /**
     * The state itself, once it is sure that it was a member in the years.
     *
     * @throws StateNotMemberException when it is a member on no day of them
     */
    public State requireMember(State state, YearRange years) {
        if (!state.isMember(years)) {
            throw new StateNotMemberException(state, years);
        }
        return state;
    }

    private State resolveIn(String text, @Nullable YearRange years) {
        String asked = text.strip();
        String exactKey = NameKey.exact(asked);
        if (exactKey.isEmpty()) {
            throw UnknownStateException.blank(text);
        }
        State own = publishers.get(exactKey);
        if (own != null) {
            return own;
        }
        State coded = codes.find(asked);
        if (coded != null) {
            return coded;
        }
        List<Sense> senses = exact.getOrDefault(exactKey, List.of());
        if (senses.isEmpty()) {
            senses = findPlain(NameKey.plain(asked));
        }
        return senses.isEmpty() ? fromLanguages(asked, years) : choose(asked, senses, years);
    }

    private List<Sense> findPlain(String key) {
        List<Sense> senses = plain.getOrDefault(key, List.of());
        for (String style : STYLES) {
            if (senses.isEmpty() && key.startsWith(style)) {
                senses = plain.getOrDefault(key.substring(style.length()), List.of());
            }
        }
        return senses;
    }

    private static State choose(String asked, List<Sense> senses, @Nullable YearRange years) {
        List<State> all = states(senses);
        if (all.size() == 1) {
            return all.get(0);
        }
        List<State> fitting = states(senses.stream()
                .filter(sense ->
                        years == null ? sense.isCurrent() : sense.years().overlaps(years))
                .toList());
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new AmbiguousStateException(asked, fitting.isEmpty() ? all : fitting, years);
    }

    private static List<State> states(List<Sense> senses) {
        return senses.stream().map(Sense::state).distinct().toList();
    }

    private State fromLanguages(String asked, @Nullable YearRange years) {
        String outsider = outsiders.get(NameKey.plain(asked));
        if (outsider != null) {
            throw UnknownStateException.notOfTheSystem(asked, outsider);
        }
        Set<CldrNames.Territory> found = CldrNames.find(asked);
        Set<State> states = new LinkedHashSet<>();
        for (CldrNames.Territory territory : found) {
            State state = territory.state();
            if (state == null) {
                throw UnknownStateException.notOfTheSystem(asked, territory.englishName());
            }
            states.add(state);
        }
        if (states.isEmpty()) {
            throw UnknownStateException.misspelt(asked, closest(asked));
        }
        if (states.size() > 1) {
            throw new AmbiguousStateException(asked, List.copyOf(states), years);
        }
        State state = states.iterator().next();
        return choose(asked, plain.getOrDefault(NameKey.plain(state.name()), List.of()), years);
    }

    /** The states with a name at most a third of its letters away, the nearest first. */
    private List<State> closest(String asked) {
        String key = NameKey.plain(asked);
        int limit = Math.max(1, key.length() / 3);
        Map<State, Integer> nearest = new HashMap<>();
        plain.forEach((name, senses) -> {
            int distance = EditDistance.between(key, name, limit);
            if (distance <= limit) {
                states(senses).forEach(state -> nearest.merge(state, distance, Math::min));
            }
        });
        return nearest.entrySet().stream()
                .sorted(Map.Entry.<State, Integer>comparingByValue()
                        .thenComparing(entry -> !entry.getKey().isMemberToday())
                        .thenComparing(entry -> entry.getKey().cow()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
