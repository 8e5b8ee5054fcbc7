package org.entente.source.own;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.provenance.own.OwnColumn;
import org.entente.provenance.own.OwnCombine;
import org.entente.provenance.own.OwnDataset;
import org.entente.provenance.own.OwnField;
import org.entente.provenance.own.OwnShape;
import org.entente.provenance.own.OwnTable;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.RowReader;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a table of one's own into {@code own_value}; a record is kept as a whole or not
 * at all.
 */
final class OwnReader implements RowReader {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;

    private final OwnDataset dataset;
    private final OwnTable layout;
    private final Intake intake;
    private final TableRows rows;
    private final OwnStates states;
    private final OwnNumbers numbers;
    private final Column first;
    private final @Nullable Column second;
    private final @Nullable Column time;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final YearSpan reached = new YearSpan();

    /** A column of values; of a wide table with the year it is for. */
    private record Cell(OwnColumn measure, Column column, OptionalInt year) {}

    /** A value of the record that is being read. */
    private record Value(OwnColumn measure, int year, OwnNumbers.Amount amount) {}

    /** Whom and when a record is about. */
    private record Subject(
            OptionalInt a,
            OptionalInt b,
            int year,
            @Nullable LocalDate day) {}

    /**
     * A record that was kept: its line, and its values where it may come again the other way round.
     */
    private record Seen(long line, List<@Nullable Double> values) {}

    OwnReader(OwnDataset dataset, TextTable table, Intake intake) throws SourceFileException {
        this.dataset = dataset;
        this.layout = dataset.table();
        this.intake = intake;
        rows = intake.table("own_value");
        states = new OwnStates(layout.codes(), layout.notStates());
        numbers = new OwnNumbers(layout);
        first = table.column(layout.first().name());
        OwnField other = layout.second();
        second = other == null ? null : table.column(other.name());
        OwnField when = layout.time();
        time = when == null ? null : table.column(when.name());
        for (OwnColumn measure : dataset.measures()) {
            addCells(table, measure);
        }
    }

    private void addCells(TextTable table, OwnColumn measure) throws SourceFileException {
        if (!measure.isWide()) {
            cells.add(new Cell(measure, table.column(measure.column()), OptionalInt.empty()));
            return;
        }
        TreeSet<Integer> outside = new TreeSet<>();
        for (Column column : table.columns()) {
            OptionalInt year = measure.findYear(column.name());
            if (year.isPresent() && dataset.coverage().covers(year.getAsInt())) {
                cells.add(new Cell(measure, column, year));
            } else if (year.isPresent()) {
                outside.add(year.getAsInt());
            }
        }
        if (!outside.isEmpty()) {
            intake.remark(measure.id() + ": the columns of years that the descriptor does not cover were not read: "
                    + outside);
        }
    }

    @Override
    public void read(Row row) {
        List<Value> record = new ArrayList<>();
        Subject subject = subject(row);
        for (Cell cell : cells) {
            OwnNumbers.Amount amount = numbers.read(row, cell.column(), cell.measure());
            record.add(new Value(cell.measure(), cell.year().orElse(subject.year()), amount));
        }
        requireFirst(row, subject, record);
        for (Value value : record) {
            append(row, subject, value);
            reached.add(value.year());
        }
    }

    private Subject subject(Row row) {
        Column when = time;
        OwnTimes.Time at = when == null
                ? new OwnTimes.Time(nameYear(), null)
                : layout.dated() ? OwnTimes.date(row, when) : new OwnTimes.Time(row.year(when), null);
        if (when != null) {
            if (at.year() < FIRST_YEAR || at.year() > LAST_YEAR) {
                throw new BadField(when, row, "is not a year");
            }
            if (!dataset.coverage().covers(at.year())) {
                throw new BadField(when, row, "is outside the years that the descriptor covers");
            }
        }
        Column other = second;
        OptionalInt a = states.find(row, first, at.year());
        OptionalInt b = other == null ? OptionalInt.empty() : states.find(row, other, at.year());
        if (other != null && row.text(first).equals(row.text(other)) || a.isPresent() && a.equals(b)) {
            throw new BadField(first, row, "is both states of the row");
        }
        boolean known = a.isPresent() && (other == null || b.isPresent());
        if (known && !dataset.coverage().covers(a.getAsInt(), b.orElse(0))) {
            throw new BadField(first, row, "is outside the states that the descriptor covers");
        }
        return new Subject(a, b, at.year(), at.day());
    }

    /** Names in a table with years across are read as in its last year. */
    private int nameYear() {
        return dataset.coverage().years().stream().mapToInt(YearRange::to).max().orElseThrow();
    }

    /**
     * Rejects a record whose subject and year came before, unless rows combine or the pair stands
     * in the other order.
     */
    private void requireFirst(Row row, Subject subject, List<Value> record) {
        if (layout.combine() != OwnCombine.NONE) {
            return;
        }
        String a = name(row, first, subject.a());
        String b = second == null ? "" : name(row, second, subject.b());
        int year = time == null ? 0 : subject.year();
        Seen before = seen.get(a + "|" + b + "|" + year);
        if (before != null) {
            throw new BadField(
                    first,
                    row,
                    "comes again for the same " + (time == null ? "" : "year ") + "as in another line: say with"
                            + " 'combine: sum' or 'mean' what several rows mean");
        }
        Seen mirror = layout.shape() == OwnShape.PAIR ? seen.get(b + "|" + a + "|" + year) : null;
        List<@Nullable Double> values = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            Double value = record.get(i).amount().value();
            values.add(value);
            Double there = mirror == null ? null : mirror.values().get(i);
            if (value != null && there != null && !value.equals(there)) {
                throw new BadField(
                        record.get(i).measure().column(),
                        String.valueOf(value),
                        "differs from the row that has the pair in the other order");
            }
        }
        seen.put(a + "|" + b + "|" + year, new Seen(row.line(), layout.shape() == OwnShape.PAIR ? values : List.of()));
    }

    private static String name(Row row, Column column, OptionalInt state) {
        return state.isPresent() ? Integer.toString(state.getAsInt()) : row.text(column);
    }

    private void append(Row row, Subject subject, Value value) {
        rows.begin().add(value.measure().id()).add(value.year());
        LocalDate day = subject.day();
        if (day == null) {
            rows.addNull();
        } else {
            rows.add(day);
        }
        rows.addOrNull(boxed(subject.a())).add(row.text(first));
        Column other = second;
        if (other == null) {
            rows.addNull().addNull();
        } else {
            rows.addOrNull(boxed(subject.b())).add(row.text(other));
        }
        OwnNumbers.Amount amount = value.amount();
        rows.addOrNull(amount.value())
                .addOrNull(amount.low())
                .addOrNull(amount.high())
                .addOrNull(amount.missing())
                .end();
    }

    private static @Nullable Integer boxed(OptionalInt state) {
        return state.isPresent() ? (Integer) state.getAsInt() : null;
    }

    /** Declares the descriptor's years for every measure. */
    void declareCoverage() {
        for (OwnColumn measure : dataset.measures()) {
            for (YearRange years : dataset.coverage().years()) {
                YearSpan span = new YearSpan();
                span.add(years.from());
                span.add(years.to());
                intake.covers("own_value", measure.id(), span);
            }
        }
        intake.reaches(reached);
    }
}
