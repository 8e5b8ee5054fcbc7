package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.jspecify.annotations.Nullable;

/** The states of a command line, resolved for the requested years. */
public final class StateArguments {
    private static final Pattern PAIR = Pattern.compile("([^->/]+)[->/]([^->/]+)");

    private final Optional<YearRange> years;

    public StateArguments(Optional<YearRange> years) {
        this.years = years;
    }

    /** The state that a text means. */
    public State state(String text) {
        CountryNames names = CountryNames.standard();
        return years.map(range -> names.resolve(text, range)).orElseGet(() -> names.resolve(text));
    }

    /** One state, a pair, or several pairs; without any the system as a whole. */
    public Subjects subjects(List<String> states, @Nullable String pairs) {
        if (pairs != null) {
            if (!states.isEmpty()) {
                throw new UsageException(MESSAGES.get("pairs_and_states"));
            }
            List<Subjects.Pair> list = new ArrayList<>();
            for (String text : pairs.split(",", -1)) {
                Matcher m = PAIR.matcher(text.strip());
                if (!m.matches()) {
                    throw new UsageException(MESSAGES.fill("no_pair", "text", text));
                }
                list.add(pair(m.group(1), m.group(2)));
            }
            return new Subjects.Pairs(list);
        }
        return switch (states.size()) {
            case 0 -> new Subjects.WholeSystem();
            case 1 -> Subjects.state(state(states.get(0)).cow());
            case 2 -> new Subjects.Pairs(List.of(pair(states.get(0), states.get(1))));
            default -> throw new UsageException(MESSAGES.get("no_state"));
        };
    }

    private Subjects.Pair pair(String first, String second) {
        State a = state(first);
        State b = state(second);
        if (a.equals(b)) {
            throw new UsageException(MESSAGES.fill("same_state", "first", first, "second", second, "state", a));
        }
        return new Subjects.Pair(a.cow(), b.cow());
    }

    /**
     * What a measure is asked about, one series each: a measure of one state is asked about both of
     * a pair.
     */
    public static List<Subjects> each(Subjects asked, Definition definition) {
        if (definition.shape() == Shape.SYSTEM) {
            return List.of(new Subjects.WholeSystem());
        }
        if (asked instanceof Subjects.WholeSystem) {
            throw new UsageException(MESSAGES.get("no_state"));
        }
        if (definition.shape() == Shape.STATE) {
            Stream<Integer> cows = asked instanceof Subjects.Pairs pairs
                    ? pairs.pairs().stream()
                            .flatMap(p -> Stream.of(p.from(), p.to()))
                            .distinct()
                    : ((Subjects.States) asked).states().stream();
            return cows.map(Subjects::state).toList();
        }
        if (asked instanceof Subjects.Pairs pairs) {
            return pairs.pairs().stream()
                    .map(p -> Subjects.pair(p.from(), p.to()))
                    .toList();
        }
        throw new UsageException(MESSAGES.fill("needs_two", "measure", definition.id()));
    }
}
