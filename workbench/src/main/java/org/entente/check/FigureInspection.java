package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * A sample of figures derived again: every measure is computed for all pairs (or states) of one
 * year and again for a few of them alone, and what {@link SecondDerivation} can write as one plain
 * query is computed by that, too.
 */
final class FigureInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(FigureInspection.class);

    private static final String AREA = "figures";
    private static final long SEED = 20260101;
    private static final int SAMPLED = 5;
    private static final double TOLERANCE = 1e-9;

    private final Store store;
    private final Measures measures;
    private final Findings findings;
    private final Random random = new Random(SEED);

    FigureInspection(Store store, Measures measures, Findings findings) {
        this.store = store;
        this.measures = measures;
        this.findings = findings;
    }

    void inspect() {
        for (Measure measure : measures.listAll()) {
            Definition definition = measure.definition();
            // An estimate is about another measure, which its argument names; that one is looked at
            // itself.
            if (!definition.takes("measure")) {
                findYear(definition)
                        .ifPresent(year -> findings.guard(AREA, definition.id(), () -> inspect(measure, year)));
            }
        }
    }

    /** A year for which a source of the measure has something to say. */
    private Optional<Integer> findYear(Definition definition) {
        String sources = "'" + String.join("', '", definition.sources()) + "'";
        Columns years = store.query("""
                SELECT min(first_year) AS first, max(last_year) AS last
                FROM coverage JOIN snapshot USING (snapshot) WHERE source IN (%s)
                """.formatted(sources));
        if (years.isNull("first", 0)) {
            return Optional.empty();
        }
        int last = years.getInt("last", 0);
        int first = Math.max(years.getInt("first", 0), last - 40);
        return Optional.of(first + random.nextInt(last - first + 1));
    }

    private void inspect(Measure measure, int year) {
        Definition definition = measure.definition();
        FigureColumns all;
        try {
            all = measure.compute(Question.of(everyone(definition.shape()), new YearRange(year, year)), store);
        } catch (QuestionException e) {
            return;
        }
        List<Integer> rows = sample(all);
        List<String> wrong = new ArrayList<>();
        int again = 0;
        for (int row : rows) {
            Question one =
                    Question.of(Subjects.of(definition.shape(), all.from(row), all.to(row)), new YearRange(year, year));
            FigureColumns alone = measure.compute(one, store);
            if (alone.size() != 1 || !isSame(all, row, alone, 0)) {
                wrong.add(MESSAGES.fill(
                        "alone", "row", FigureIds.write(all.figure(row).id())));
            }
            Optional<Double> second = SecondDerivation.compute(definition.id(), all.figure(row), year, store);
            if (second.isPresent() && all.hasValue(row)) {
                again++;
                if (!isClose(second.get(), all.value(row))) {
                    wrong.add(MESSAGES.fill(
                            "second",
                            "row",
                            FigureIds.write(all.figure(row).id()),
                            "all",
                            all.value(row),
                            "second",
                            second.get()));
                }
            }
        }
        if (!wrong.isEmpty()) {
            findings.wrong(AREA, definition.id(), String.join("; ", wrong));
        } else if (!rows.isEmpty()) {
            findings.whole(
                    AREA,
                    definition.id(),
                    MESSAGES.fill("figures", "year", year, "all", all.size(), "rows", rows.size(), "again", again));
        }
    }

    private static Subjects everyone(Shape shape) {
        return switch (shape) {
            case SYSTEM -> new Subjects.WholeSystem();
            case STATE -> new Subjects.AllStates();
            case DYAD, DIRECTED_DYAD -> new Subjects.AllPairs();
        };
    }

    /** Rows to look at: some that have a value, and one that has none. */
    private List<Integer> sample(FigureColumns all) {
        List<Integer> valued = new ArrayList<>();
        List<Integer> absent = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            (all.hasValue(row) ? valued : absent).add(row);
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < SAMPLED && !valued.isEmpty(); i++) {
            rows.add(valued.get(random.nextInt(valued.size())));
        }
        if (!absent.isEmpty()) {
            rows.add(absent.get(random.nextInt(absent.size())));
        }
        return rows;
    }

    private static boolean isSame(FigureColumns one, int row, FigureColumns other, int place) {
        return one.status(row) == other.status(place)
                && one.snapshot(row).equals(other.snapshot(place))
                && (!one.hasValue(row) || isClose(one.value(row), other.value(place)));
    }

    private static boolean isClose(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
    }
}
