package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void moneyHasToDifferByAQuarter() {
        assertThat(Trend.between(money(100), money(126))).isEqualTo(Trend.UP);
        assertThat(Trend.between(money(100), money(124))).isEqualTo(Trend.STEADY);
        assertThat(Trend.between(money(100), money(79))).isEqualTo(Trend.DOWN);
        assertThat(Trend.between(money(0), money(0))).isEqualTo(Trend.STEADY);
    }

    @Test
    void sharesHaveToDifferByMoreThanTheirMargins() {
        // Half widths 0.06 and 0.08 are 0.10 together.
        assertThat(Trend.between(share(0.60, 0.54, 0.66), share(0.69, 0.61, 0.77)))
                .isEqualTo(Trend.STEADY);
        assertThat(Trend.between(share(0.60, 0.54, 0.66), share(0.71, 0.63, 0.79)))
                .isEqualTo(Trend.UP);
    }

    @Test
    void sharesWithoutMarginsHaveToDifferByFivePoints() {
        assertThat(Trend.between(share(0.60, null, null), share(0.64, null, null)))
                .isEqualTo(Trend.STEADY);
        assertThat(Trend.between(share(0.60, null, null), share(0.54, null, null)))
                .isEqualTo(Trend.DOWN);
    }

    @Test
    void countsHaveToDifferByTwoAndATenth() {
        assertThat(Trend.between(count(0), count(1))).isEqualTo(Trend.STEADY);
        assertThat(Trend.between(count(0), count(2))).isEqualTo(Trend.UP);
        assertThat(Trend.between(count(300), count(325))).isEqualTo(Trend.STEADY);
        assertThat(Trend.between(count(300), count(331))).isEqualTo(Trend.UP);
    }

    @Test
    void figuresOfTwoSourcesAreNotCompared() {
        Figure other = figure("US$", 100, null, null, "wits-trade:2009");
        assertThatThrownBy(() -> Trend.between(money(100), other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure money(double value) {
        return figure("US$", value, null, null, "cow-trade:2014");
    }

    private static Figure share(double value, @Nullable Double low, @Nullable Double high) {
        return figure("share", value, low, high, "un-votes:2023");
    }

    private static Figure count(double value) {
        return figure("treaties", value, null, null, "globalgov:2024");
    }

    private static Figure figure(
            String unit, double value, @Nullable Double low, @Nullable Double high, String snapshot) {
        return new Figure(
                new FigureId("measure", null, Shape.DYAD, 2, 20, Period.year(2010), null, null),
                Status.OBSERVED,
                Origin.COMPUTED,
                value,
                low,
                high,
                unit,
                null,
                snapshot,
                "");
    }
}
