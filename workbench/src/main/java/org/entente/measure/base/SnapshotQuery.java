package org.entente.measure.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link YearlyMeasure} is to read at once: one snapshot, a span of years, the subjects.
 *
 * @param store to ask
 * @param snapshot that answers
 * @param years all years of which anything is wanted of this snapshot, those inside windows among
 *     them
 * @param window length of the windows in years; 1 for years
 * @param subjects the pairs or states, or all
 * @param argument the part after the colon, or null
 * @param notes whether the notes of the cells are of use; where they are not, they may be empty
 */
public record SnapshotQuery(
        Store store,
        Snapshot snapshot,
        YearRange years,
        int window,
        Subjects subjects,
        @Nullable String argument,
        boolean notes) {
    private static final Pattern PLACE =
            Pattern.compile(":(snapshot|from|to|window)\\b|:among\\((\\w+(?:\\.\\w+)?)\\)");

    /**
     * Runs a query. In its text {@code :snapshot}, {@code :from}, {@code :to} and {@code :window}
     * stand for the bound values, and {@code :among(column)} for the condition that the column
     * holds one of the states asked for.
     */
    public Columns query(String sql) {
        List<Object> parameters = new ArrayList<>();
        String states = states();
        Matcher places = PLACE.matcher(sql);
        String text = places.replaceAll(place -> Matcher.quoteReplacement(bind(place, states, parameters)));
        // One subject's figures, their lineages and the measures of one kind all read the same.
        return subjects.isOne()
                ? store.cached().query(text, parameters.toArray())
                : store.query(text, parameters.toArray());
    }

    /** The same over other years. */
    public SnapshotQuery within(YearRange others) {
        return new SnapshotQuery(store, snapshot, others, window, subjects, argument, notes);
    }

    /** The same about others. */
    public SnapshotQuery about(Subjects others) {
        return new SnapshotQuery(store, snapshot, years, window, others, argument, notes);
    }

    /** Whether a state is a requested one, for which {@code :among} holds. */
    public boolean asks(int state) {
        if (subjects instanceof Subjects.Pairs pairs) {
            return pairs.pairs().stream().anyMatch(pair -> pair.from() == state || pair.to() == state);
        }
        return !(subjects instanceof Subjects.States some) || some.states().contains(state);
    }

    private String bind(MatchResult place, @Nullable String states, List<Object> parameters) {
        String column = place.group(2);
        if (column != null) {
            if (states == null) {
                return "TRUE";
            }
            if (subjects.isOne()) {
                // The same text for any pair, so that its statement is planned once.
                String[] numbers = states.split(",");
                Arrays.stream(numbers).map(Integer::valueOf).forEach(parameters::add);
                return column + " IN (" + String.join(", ", Collections.nCopies(numbers.length, "CAST(? AS INTEGER)"))
                        + ")";
            }
            parameters.add(states);
            return column + " IN (SELECT unnest(CAST(string_split(CAST(? AS VARCHAR), ',') AS INTEGER[])))";
        }
        parameters.add(
                switch (place.group(1)) {
                    case "snapshot" -> snapshot.id();
                    case "from" -> years.from();
                    case "window" -> window;
                    default -> years.to();
                });
        return "CAST(? AS INTEGER)";
    }

    /**
     * The numbers of the states asked for, in ascending order, so that both directions of a pair
     * ask alike, with commas; null for all.
     */
    private @Nullable String states() {
        Stream<Integer> asked;
        if (subjects instanceof Subjects.Pairs pairs) {
            asked = pairs.pairs().stream().flatMap(pair -> Stream.of(pair.from(), pair.to()));
        } else if (subjects instanceof Subjects.States some) {
            asked = some.states().stream();
        } else {
            return null;
        }
        return asked.distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
