package org.entente.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Definition;
import org.entente.measure.FigureColumns;
import org.entente.measure.Measure;
import org.entente.measure.Period;
import org.entente.measure.Question;
import org.entente.measure.QuestionException;
import org.entente.measure.Shape;
import org.entente.measure.SourceChoice;
import org.entente.measure.Status;
import org.entente.measure.Subjects;
import org.entente.store.RowAppender;
import org.entente.store.Store;

/**
 * Puts the figures of a measure into a table beside the units. The measure is asked for all pairs (or states) at once, a
 * generation of years at a time to bound the memory, and then for those units that its sources do not know, so that each cell
 * has the value and status that {@code entente measure} prints.
 */
final class MeasureCells {
    private static final int YEARS_AT_ONCE = 25;
    /** Up to this number of states the pairs are named, since all pairs would be computed for few of them. */
    private static final int FEW_STATES = 12;

    private final Store store;
    private final Measure measure;
    private final ColumnName name;
    private final Question question;

    MeasureCells(Store store, Measure measure, ColumnName name) {
        this.store = store;
        this.measure = measure;
        this.name = name;
        this.question = Question.of(new Subjects.AllPairs(), YearRange.of(1))
                .withArgument(name.argument())
                .withVintage(name.source(), name.vintage());
        requireYears();
        requireSource();
    }

    private Definition definition() {
        return measure.definition();
    }

    private void requireYears() {
        if (definition().id().equals("un.vote")) {
            throw new QuestionException(
                    "un.vote is about one roll call and has no year, so it cannot be a column of a panel; un.agreement can");
        }
    }

    private void requireSource() {
        List<String> readable = definition().sources();
        if (name.source() != null && !readable.contains(name.source())) {
            throw new QuestionException("%s does not read %s; it reads %s"
                    .formatted(definition().id(), name.source(), String.join(", ", readable)));
        }
        if (name.source() != null
                && SourceChoice.list(definition(), question, store).isEmpty()) {
            throw new QuestionException(
                    SourceChoice.noneReason(definition(), question) + " (asked for as " + name.written() + ")");
        }
    }

    /** The years that the imported sources speak about; empty when none is imported. */
    Optional<YearRange> findSpan() {
        return SourceChoice.findSpan(definition(), question, store);
    }

    /**
     * Computes.
     *
     * @param table name of the table to make
     * @param states COW numbers, or empty for all
     */
    Cells cells(String table, List<Integer> states, YearRange years) {
        Shape shape = definition().shape();
        store.execute("CREATE OR REPLACE TEMP TABLE %s (year SMALLINT, a SMALLINT, b SMALLINT, v DOUBLE, s TINYINT)"
                .formatted(table));
        UnitGrid grid = new UnitGrid(shape, states, years);
        Map<String, Cells.Use> uses = new LinkedHashMap<>();
        try (RowAppender rows = store.appender(table)) {
            findSpan().filter(years::overlaps).ifPresent(span -> {
                int last = Math.min(span.to(), years.to());
                for (int from = Math.max(span.from(), years.from()); from <= last; from += YEARS_AT_ONCE) {
                    add(rows, grid, uses, states, new YearRange(from, Math.min(last, from + YEARS_AT_ONCE - 1)));
                }
            });
        }
        String columns = switch (shape) {
            case SYSTEM -> "year, v, s";
            case STATE -> "year, a, v, s";
            case DYAD, DIRECTED_DYAD -> "year, a, b, v, s";
        };
        return new Cells(
                name.written(),
                definition().title(),
                about(),
                new Relation(
                        "SELECT %s FROM %s".formatted(columns, table),
                        List.of(),
                        shape,
                        Relation.NEVER,
                        Status.OUT_OF_COVERAGE),
                uses);
    }

    private void add(
            RowAppender rows, UnitGrid grid, Map<String, Cells.Use> uses, List<Integer> states, YearRange years) {
        if (definition().shape() == Shape.SYSTEM) {
            append(rows, grid, uses, new Subjects.WholeSystem(), years);
            return;
        }
        if (states.isEmpty() || states.size() > FEW_STATES) {
            Subjects all = definition().shape() == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs();
            append(rows, grid, uses, all, years);
        }
        Subjects left = grid.left(years);
        boolean none = left instanceof Subjects.Pairs pairs
                ? pairs.pairs().isEmpty()
                : left instanceof Subjects.States some && some.states().isEmpty();
        if (!none) {
            append(rows, grid, uses, left, years);
        }
    }

    private void append(
            RowAppender rows, UnitGrid grid, Map<String, Cells.Use> uses, Subjects subjects, YearRange years) {
        Question asks = new Question(
                subjects, years, Period.Kind.YEAR, 1, question.argument(), question.source(), question.vintage());
        FigureColumns figures = measure.compute(asks, store);
        boolean pair = definition().shape().states() == 2;
        for (int row = 0; row < figures.size(); row++) {
            Period period = figures.period(row);
            if (period == null || !grid.take(period.first(), figures.from(row), figures.to(row))) {
                continue;
            }
            Status status = figures.status(row);
            rows.begin().add((short) period.first()).add((short) figures.from(row));
            if (pair) {
                rows.add((short) figures.to(row));
            } else {
                rows.addNull();
            }
            if (status.carriesValue()) {
                rows.add(figures.value(row));
                uses.merge(
                        figures.snapshot(row),
                        new Cells.Use(1, period.first(), period.first()),
                        (old, one) -> old.and(period.first()));
            } else {
                rows.addNull();
            }
            rows.add((byte) Relation.code(status)).end();
        }
    }

    private PanelColumn.About about() {
        Definition d = definition();
        String argument = name.argument() == null ? "" : " Argument: " + name.argument() + ".";
        return new PanelColumn.About(
                d.unit(),
                d.meaning() + argument,
                d.formula(),
                d.id() + " v" + d.version(),
                d.traps(),
                List.of(d.reference()));
    }
}
