package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which figures a test of change rests on. */
class BreakSeriesTest {
    private final List<Figure> figures = new ArrayList<>();

    private void add(int year, Status status, @Nullable Double value, @Nullable Double high, String ref, String note) {
        FigureId id = new FigureId("x.flow", null, Shape.DYAD, 640, 770, Period.year(year), null, null);
        figures.add(new Figure(
                id, status, Origin.COMPUTED, value, high == null ? null : 0.0, high, "US$", null, ref, note));
    }

    private void value(int year, double value, String ref) {
        add(year, Status.OBSERVED, value, null, ref, "");
    }

    private static List<String> codes(List<Period> periods) {
        return periods.stream().map(Period::code).toList();
    }

    @Test
    void figuresComeFromTheSnapshotWithMost() {
        value(2000, 1, "b:1");
        value(2001, 2, "a:1");
        value(2002, 3, "a:1");
        BreakSeries series = BreakSeries.of(figures, BreakScale.LEVEL);
        assertThat(series.id()).isEqualTo("x.flow/TUR-PAK");
        assertThat(series.snapshot()).isEqualTo("a:1");
        assertThat(series.values()).containsExactly(2, 3);
        assertThat(series.others()).containsExactly("b:1");
    }

    @Test
    void gapsAreYearsBetweenValuesAndNotBeyondThem() {
        add(1999, Status.OUT_OF_COVERAGE, null, null, "", "");
        value(2000, 1, "a:1");
        add(2001, Status.NOT_REPORTED, null, null, "", "");
        add(2002, Status.OBSERVED, 9.0, null, "a:1", "few_items");
        value(2003, 2, "a:1");
        add(2004, Status.OUT_OF_COVERAGE, null, null, "", "");
        BreakSeries series = BreakSeries.of(figures, BreakScale.LEVEL);
        assertThat(codes(series.gaps())).containsExactly("2001");
        assertThat(codes(series.few())).containsExactly("2002");
        assertThat(series.times()).containsExactly(2000, 2003);
        assertThat(series.before(2003)).isEqualTo(1);
        assertThat(series.before(1990)).isZero();
        assertThat(series.before(2050)).isEqualTo(2);
    }

    @Test
    void aRoundedZeroStandsAsHalfOfItsBoundAndATrueOneHasNoLogarithm() {
        value(2000, Math.exp(2), "a:1");
        add(2001, Status.ZERO, 0.0, 500_000.0, "a:1", "");
        add(2002, Status.ZERO, 0.0, null, "a:1", "");
        BreakSeries series = BreakSeries.of(figures, BreakScale.LOG);
        assertThat(series.values()).usingComparatorWithPrecision(1e-12).containsExactly(2, Math.log(250_000));
        assertThat(codes(series.rounded())).containsExactly("2001");
        assertThat(codes(series.unscaled())).containsExactly("2002");
    }

    @Test
    void shortAndConstantSeriesAreRefused() {
        for (int year = 2000; year < 2019; year++) {
            value(year, year, "a:1");
        }
        BreakOutcome.Refused tooFew = (BreakOutcome.Refused)
                BreakStudy.study(BreakSeries.of(figures, BreakScale.LEVEL), BreakRequest.usual(List.of()));
        assertThat(tooFew.reason()).isEqualTo(BreakOutcome.Reason.TOO_SHORT);
        assertThat(tooFew.needed()).isEqualTo(20);
        figures.clear();
        for (int year = 1980; year < 2019; year++) {
            value(year, 7, "a:1");
        }
        BreakOutcome.Refused constant = (BreakOutcome.Refused)
                BreakStudy.study(BreakSeries.of(figures, BreakScale.LEVEL), BreakRequest.usual(List.of()));
        assertThat(constant.reason()).isEqualTo(BreakOutcome.Reason.CONSTANT);
    }
}
