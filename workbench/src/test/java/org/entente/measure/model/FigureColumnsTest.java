package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.measure.TypedDefinitions;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of figures go in and come out the same, one by one, as objects and to another sink. */
class FigureColumnsTest {
    private static final Definition DEFINITION = TypedDefinitions.of("made.up", Shape.DIRECTED_DYAD, "typed");

    /**
     * A row as it was put; without a value where the status carries none, without an interval where
     * low is null.
     */
    private record Row(
            int from,
            int to,
            Period period,
            Status status,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            String ref,
            String note) {}

    private static List<Row> rows() {
        Random random = new Random(5);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Status status = Status.values()[random.nextInt(Status.values().length)];
            double value = status == Status.OBSERVED ? random.nextInt(100) / 8.0 - 5 : 0;
            boolean interval = random.nextBoolean();
            rows.add(new Row(
                    1 + random.nextInt(400),
                    500 + random.nextInt(400),
                    random.nextBoolean() ? Period.year(1900 + i) : Period.session(1 + i % 70),
                    status,
                    value,
                    interval ? value - 1 : null,
                    interval ? value + 2 : null,
                    random.nextInt(4) == 0 ? -1 : random.nextInt(9),
                    "typed:" + i % 3,
                    "note " + i));
        }
        return rows;
    }

    private static FigureColumns columns(List<Row> rows) {
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, "word", Origin.REPORTED);
        for (Row row : rows) {
            Double low = row.low();
            Double high = row.high();
            if (!row.status().carriesValue()) {
                out.absent(row.from(), row.to(), row.period(), row.status(), row.n(), row.ref(), row.note());
            } else if (low == null || high == null) {
                out.value(
                        row.from(), row.to(), row.period(), row.status(), row.value(), row.n(), row.ref(), row.note());
            } else {
                out.interval(
                        row.from(),
                        row.to(),
                        row.period(),
                        row.status(),
                        row.value(),
                        low,
                        high,
                        row.n(),
                        row.ref(),
                        row.note());
            }
        }
        return out.build();
    }

    private static void assertSame(FigureColumns columns, int i, Row row) {
        boolean valued = row.status().carriesValue();
        assertThat(columns.from(i)).isEqualTo(row.from());
        assertThat(columns.to(i)).isEqualTo(row.to());
        assertThat(columns.period(i)).isEqualTo(row.period());
        assertThat(columns.status(i)).isEqualTo(row.status());
        assertThat(columns.count(i)).isEqualTo(row.n());
        assertThat(columns.snapshot(i)).isEqualTo(row.ref());
        assertThat(columns.note(i)).isEqualTo(row.note());
        assertThat(columns.hasValue(i)).isEqualTo(valued);
        if (valued) {
            assertThat(columns.value(i)).isEqualTo(row.value());
        } else {
            assertThatThrownBy(() -> columns.value(i))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has no value: " + row.status().code());
        }
        boolean interval = valued && row.low() != null;
        assertThat(columns.hasInterval(i)).isEqualTo(interval);
        if (interval) {
            assertThat(columns.low(i)).isEqualTo(row.low());
            assertThat(columns.high(i)).isEqualTo(row.high());
        } else {
            assertThatThrownBy(() -> columns.low(i)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> columns.high(i)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void everyRowIsReadAsItWasPutHoweverManyThereAre() {
        List<Row> rows = rows();
        FigureColumns columns = columns(rows);
        assertThat(columns.definition()).isEqualTo(DEFINITION);
        assertThat(columns.size()).isEqualTo(200);
        for (int i = 0; i < rows.size(); i++) {
            assertSame(columns, i, rows.get(i));
        }
    }

    @Test
    void aFigureHasAllThatItsRowHas() {
        List<Row> rows = rows();
        List<Figure> figures = columns(rows).figures();
        assertThat(figures).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean valued = row.status().carriesValue();
            assertThat(figures.get(i))
                    .isEqualTo(new Figure(
                            new FigureId(
                                    "made.up",
                                    "word",
                                    Shape.DIRECTED_DYAD,
                                    row.from(),
                                    row.to(),
                                    row.period(),
                                    null,
                                    null),
                            row.status(),
                            Origin.REPORTED,
                            valued ? row.value() : null,
                            valued ? row.low() : null,
                            valued ? row.high() : null,
                            "index",
                            row.n() < 0 ? null : row.n(),
                            row.ref(),
                            row.note()));
        }
    }

    /** Passes rows on, of some states only. */
    private record Some(FigureSink into) implements FigureSink {
        @Override
        public boolean wants(int a, int b, @Nullable Period period) {
            return a % 2 == 0;
        }

        @Override
        public void interval(
                int a,
                int b,
                @Nullable Period period,
                Status s,
                double value,
                double low,
                double high,
                long n,
                String ref,
                String note) {
            into.interval(a, b, period, s, value, low, high, n, ref, note);
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            into.absent(a, b, period, s, n, ref, reason);
        }
    }

    @Test
    void rowsAreHandedOnWhereTheyAreWantedInTheirOrder() {
        List<Row> rows = rows();
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, "word", Origin.REPORTED);
        columns(rows).writeTo(new Some(out));
        List<Row> even = rows.stream().filter(row -> row.from() % 2 == 0).toList();
        assertThat(out.build().figures()).isEqualTo(columns(even).figures());
        // A sink that says nothing about it takes all rows and their notes.
        assertThat(out.wants(3, 5, null)).isTrue();
        assertThat(out.wantsNotes()).isTrue();
    }

    @Test
    void aStatusAndAValueThatDoNotGoTogetherAreRefused() {
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        Period year = Period.year(2000);
        assertThatThrownBy(() -> out.value(2, 20, year, Status.UNDEFINED, 1, 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("undefined");
        assertThatThrownBy(() -> out.value(2, 20, year, Status.OBSERVED, Double.NaN, 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> out.absent(2, 20, year, Status.ZERO, 0, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a value");
        assertThat(out.build().size()).isZero();
    }
}
