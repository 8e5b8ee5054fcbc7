package org.entente.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
 *   <li>a name in any language of the JDK's CLDR data.
 * </ol>
 *
 * Case, spaces, punctuation and, where nothing else depends on them, accents do not matter. What fits several states is an
 * {@link AmbiguousStateException}, what fits none an {@link UnknownStateException}: nothing is guessed, and a
 * near miss is only ever suggested.
 */
public final class CountryNames {

    private static final class Holder {
        static final CountryNames STANDARD = new CountryNames(StateSystem.standard());
    }

    /** One meaning of a name. */
    private record Sense(State state, YearRange years) {
        boolean isCurrent() {
            return years.to() == NameTable.ALWAYS.to() && state.isMemberToday();
        }
    }

    private final StateSystem system;
    private final Map<String, State> codes = new HashMap<>();
    private final Map<String, List<Sense>> exact = new HashMap<>();
    private final Map<String, List<Sense>> plain = new HashMap<>();
    private final Map<String, String> outsiders = new HashMap<>();

    private CountryNames(StateSystem system) {
        this.system = system;
        Collection<State> states = system.listAll();
        states.forEach(state -> codes.put(state.code(), state));
        states.stream().filter(state -> state.iso2() != null).forEach(state -> codes.put(iso2(state), state));
        states.forEach(state -> codes.putIfAbsent(state.abbreviation(), state));
        NameTable table = NameTable.standard();
        Set<String> tabled = new LinkedHashSet<>();
        for (NameTable.Row row : table.rows()) {
            add(row.name(), new Sense(row.state(), row.years()));
            tabled.add(NameKey.plain(row.name()));
        }
        for (State state : states) {
            if (!tabled.contains(NameKey.plain(state.name()))) {
                add(state.name(), new Sense(state, NameTable.ALWAYS));
            }
        }
        table.outsiders().forEach(name -> outsiders.put(NameKey.plain(name), name));
    }

    private static String iso2(State state) {
        return Objects.requireNonNull(state.iso2());
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

    /** As {@link #resolve(String, int)}, and empty for what is unknown or ambiguous. */
    public Optional<State> find(String text, int year) {
        try {
            return Optional.of(resolve(text, year));
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
        State coded = code(asked);
        if (coded != null) {
            return coded;
        }
        List<Sense> senses = exact.getOrDefault(NameKey.exact(asked), List.of());
        if (senses.isEmpty()) {
            senses = plain.getOrDefault(NameKey.plain(asked), List.of());
        }
        if (!senses.isEmpty()) {
            return choose(asked, senses, years);
        }
        return fromLanguages(asked);
    }

    private @Nullable State code(String asked) {
        if (!asked.isEmpty() && asked.length() <= 3 && asked.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(Integer.parseInt(asked));
        }
        if (asked.length() > 6 || !asked.chars().allMatch(c -> c < 128)) {
            return null;
        }
        return codes.get(asked.toUpperCase(Locale.ROOT));
    }

    private @Nullable State number(int number) {
        return system.find(number).orElse(null);
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

    private State fromLanguages(String asked) {
        String outsider = outsiders.get(NameKey.plain(asked));
        if (outsider != null) {
            throw UnknownStateException.notOfTheSystem(asked, outsider);
        }
        throw UnknownStateException.misspelt(asked, List.of());
    }
}
