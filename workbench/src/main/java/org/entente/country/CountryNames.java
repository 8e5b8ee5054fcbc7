package org.entente.country;

import java.util.HashMap;
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
 *   <li>a code: {@link State#code()} (ISO alpha-3), ISO alpha-2, COW abbreviation, COW number,
 *       Gleditsch–Ward number. A code means the same state in every year;
 *   <li>a name of our own tables, which may mean different states in different years
 *       ({@code Germany}, {@code Yemen});
 *   <li>a name in any language of the JDK's CLDR data, which means what the English name of that
 *       state means.
 * </ol>
 *
 * Case, spaces, punctuation and, where nothing else depends on them, accents do not matter. What
 * fits several states is an {@link AmbiguousStateException}, what fits none an
 * {@link UnknownStateException}: nothing is guessed, and a near miss is only ever suggested.
 */
public final class CountryNames {

    private static final class Holder {
        static final CountryNames STANDARD =
                new CountryNames(StateSystem.standard(), new Codes(StateSystem.standard()), Map.of());
    }

    private final StateSystem system;
    private final Codes codes;
    private final Map<String, State> publishers;

    private CountryNames(StateSystem system, Codes codes, Map<String, State> publishers) {
        this.system = system;
        this.codes = codes;
        this.publishers = publishers;
    }

    /**
     * The names that come with Entente; the small tables are read once, the languages when a name
     * first needs them.
     */
    public static CountryNames standard() {
        return Holder.STANDARD;
    }

    /**
     * These names and a publisher's own, which come first: for a file that uses an ambiguous name
     * in one sense only, as one that has both {@code Congo} and {@code DR Congo} does.
     *
     * @param ownNames COW number of the state by the publisher's name of it
     */
    public CountryNames with(Map<String, Integer> ownNames) {
        Map<String, State> all = new HashMap<>(publishers);
        ownNames.forEach((name, cow) -> all.put(NameKey.exact(name), system.get(cow)));
        return new CountryNames(system, codes, Map.copyOf(all));
    }

    /**
     * The state that a text means today, or that it alone can mean.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are
     */
    public State resolve(String text) {
        return resolveIn(text, null, true);
    }

    /**
     * The state that a text means in a year, in which it need not be a member of the state system.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are in that year
     */
    public State resolve(String text, int year) {
        return resolveIn(text, YearRange.of(year), true);
    }

    /**
     * The state that a text means throughout a span of years.
     *
     * @throws UnknownStateException when no state is called so
     * @throws AmbiguousStateException when several are at some time in these years
     */
    public State resolve(String text, YearRange years) {
        return resolveIn(text, years, true);
    }

    /** As {@link #resolve(String)}, and empty for what is unknown or ambiguous. */
    public Optional<State> find(String text) {
        return findIn(text, null);
    }

    /** As {@link #resolve(String, int)}, and empty for what is unknown or ambiguous. */
    public Optional<State> find(String text, int year) {
        return findIn(text, YearRange.of(year));
    }

    /**
     * Every name of our own tables that is of no one language, former and long names included, as
     * it is written there.
     */
    public Set<String> listNames() {
        Set<String> names = new LinkedHashSet<>();
        system.listAll().forEach(state -> names.add(state.name()));
        NameTable.standard().rows().stream()
                .filter(row -> row.language().isEmpty())
                .forEach(row -> names.add(row.name()));
        return names;
    }

    private Optional<State> findIn(String text, @Nullable YearRange years) {
        try {
            return Optional.of(resolveIn(text, years, false));
        } catch (StateNameException e) {
            return Optional.empty();
        }
    }

    /** Without suggestions an unknown name costs little, as the many of a file do. */
    private State resolveIn(String text, @Nullable YearRange years, boolean suggest) {
        String asked = text.strip();
        if (!publishers.isEmpty()) {
            State own = publishers.get(NameKey.exact(asked));
            if (own != null) {
                return own;
            }
        }
        State coded = codes.find(asked);
        return coded != null ? coded : fromNames(asked, years, suggest);
    }

    private State fromNames(String asked, @Nullable YearRange years, boolean suggest) {
        if (NameKey.plain(asked).isEmpty()) {
            throw UnknownStateException.blank(asked);
        }
        List<NameIndex.Sense> senses = NameIndex.standard().listSenses(asked);
        return senses.isEmpty() ? fromLanguages(asked, years, suggest) : choose(asked, senses, years);
    }

    private static State choose(String asked, List<NameIndex.Sense> senses, @Nullable YearRange years) {
        Set<State> all = new LinkedHashSet<>();
        Set<State> fitting = new LinkedHashSet<>();
        for (NameIndex.Sense sense : senses) {
            all.add(sense.state());
            if (years == null ? sense.isCurrent() : sense.years().overlaps(years)) {
                fitting.add(sense.state());
            }
        }
        Set<State> candidates = fitting.isEmpty() ? all : fitting;
        if (all.size() == 1 || candidates.size() == 1) {
            return candidates.iterator().next();
        }
        throw new AmbiguousStateException(asked, List.copyOf(candidates), years);
    }

    private State fromLanguages(String asked, @Nullable YearRange years, boolean suggest) {
        NameIndex index = NameIndex.standard();
        index.findOutsider(asked).ifPresent(name -> {
            throw UnknownStateException.notOfTheSystem(asked, name);
        });
        Set<State> states = new LinkedHashSet<>();
        for (CldrNames.Territory territory : CldrNames.find(asked)) {
            State state = territory.state();
            if (state == null) {
                throw UnknownStateException.notOfTheSystem(asked, territory.englishName());
            }
            states.add(state);
        }
        if (states.isEmpty()) {
            throw UnknownStateException.misspelt(asked, suggest ? index.listClosest(asked) : List.of());
        }
        if (states.size() > 1) {
            throw new AmbiguousStateException(asked, List.copyOf(states), years);
        }
        return choose(asked, index.listSenses(states.iterator().next().name()), years);
    }
}
