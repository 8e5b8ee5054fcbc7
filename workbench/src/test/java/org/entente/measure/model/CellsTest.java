package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.entente.measure.TypedDefinitions;
import org.entente.provenance.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cells are found by their key, and written as the figures that their values and intervals mean.
 */
class CellsTest {
    private static final Definition DEFINITION = TypedDefinitions.of("made.up", Shape.DIRECTED_DYAD, "typed");

    private static Figure written(Cells cells, int row) {
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        cells.write(row, Period.year(cells.year(row)), out, "typed:1");
        return out.build().figure(0);
    }

    @Test
    void everyOneOfManyIsFoundByItsKeyAndNoOther() {
        Random random = new Random(1);
        Cells cells = new Cells();
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            int a = 1 + random.nextInt(40);
            int b = random.nextInt(40);
            int year = 1990 + random.nextInt(6);
            String key = a + ">" + b + "/" + year;
            if (rows.putIfAbsent(key, cells.size()) == null) {
                cells.value(a, b, year, i, i % 7, "n" + i).of(i + 0.25, i + 0.5);
            } else {
                assertThatThrownBy(() -> cells.value(a, b, year, 1, 1, ""))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("two cells of %d, %d in %d".formatted(a, b, year));
            }
        }
        assertThat(cells.size()).isEqualTo(rows.size());
        for (int a = 1; a <= 41; a++) {
            for (int b = 0; b <= 41; b++) {
                for (int year = 1989; year < 1997; year++) {
                    int row = rows.getOrDefault(a + ">" + b + "/" + year, -1);
                    assertThat(cells.find(a, b, year)).isEqualTo(row);
                    if (row >= 0) {
                        assertThat(cells.from(row)).isEqualTo(a);
                        assertThat(cells.to(row)).isEqualTo(b);
                        assertThat(cells.year(row)).isEqualTo(year);
                        // The number of the value is in all that was kept of it.
                        int i = Integer.parseInt(cells.note(row).substring(1));
                        assertThat(cells.firstPart(row)).isEqualTo(i + 0.25);
                        assertThat(cells.secondPart(row)).isEqualTo(i + 0.5);
                    }
                }
            }
        }
        for (int row = 0; row < cells.size(); row += 100) {
            if (cells.to(row) != 0) {
                Figure figure = written(cells, row);
                int i = Integer.parseInt(figure.note().substring(1));
                assertThat(figure.getValue()).isEqualTo(i);
                assertThat(figure.n()).isEqualTo(i % 7);
                assertThat(figure.low()).isNull();
                assertThat(figure.snapshot()).isEqualTo("typed:1");
            }
        }
    }

    /**
     * An interval is widened to hold its value, and 0 is a true zero only where nothing else is
     * possible.
     */
    @ParameterizedTest
    @CsvSource({
        "2, 1, 3, OBSERVED, 1, 3",
        "2, 2.5, 3, OBSERVED, 2, 3",
        "2, 1, 1.5, OBSERVED, 1, 2",
        "0, 0, 0, ZERO, 0, 0",
        "0, 0, 1, OBSERVED, 0, 1",
        "0, -1, 0, OBSERVED, -1, 0",
        "0, NaN, NaN, ZERO, NaN, NaN",
        "2, NaN, NaN, OBSERVED, NaN, NaN"
    })
    void anIntervalHoldsItsValue(double value, double low, double high, Status status, double from, double to) {
        Cells cells = new Cells().interval(2, 20, 2000, value, low, high, -1, "note");
        Figure figure = written(cells, 0);
        assertThat(figure.status()).isEqualTo(status);
        assertThat(figure.getValue()).isEqualTo(value);
        assertThat(figure.low()).isEqualTo(Double.isNaN(from) ? null : from);
        assertThat(figure.high()).isEqualTo(Double.isNaN(to) ? null : to);
        assertThat(figure.n()).isNull();
        assertThat(figure.note()).isEqualTo("note");
    }

    @Test
    void whatIsAbsentHasAReasonAndNoValue() {
        Cells cells = new Cells().value(2, 20, 2000, 5, 1, "").absent(2, 20, 2001, Status.NOT_REPORTED, "a hyphen");
        Figure figure = written(cells, cells.find(2, 20, 2001));
        assertThat(figure.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(figure.value()).isNull();
        assertThat(figure.low()).isNull();
        assertThat(figure.n()).isNull();
        assertThat(figure.note()).isEqualTo("a hyphen");
        assertThatThrownBy(() -> cells.absent(2, 20, 2002, Status.ZERO, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status zero needs a value");
        assertThatThrownBy(() -> cells.value(2, 20, 2002, Double.NaN, 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cells.size()).isEqualTo(2);
    }
}
