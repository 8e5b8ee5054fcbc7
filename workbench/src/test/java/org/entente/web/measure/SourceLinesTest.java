package org.entente.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
    private static final int GRC = 350;
    private static final int TUR = 640;

    @Test
    void eachReleaseHasALineOfItsOwnYears() {
        Figure gap = figure(2014, null, "cow-trade:4.0");
        Map<String, List<Figure>> lines = SourceLines.split(List.of(
                figure(2012, 5.0, "cow-trade:4.0"),
                figure(2013, 6.0, "cow-trade:4.0"),
                gap,
                figure(2015, 3.0, "itpd:2.0")));
        assertThat(lines).containsOnlyKeys("cow-trade:4.0", "itpd:2.0");
        assertThat(lines.get("cow-trade:4.0")).extracting(Figure::value).containsExactly(5.0, 6.0);
        assertThat(lines.get("itpd:2.0")).extracting(Figure::value).containsExactly(3.0);
        assertThat(SourceLines.years(lines.getOrDefault("cow-trade:4.0", List.of())))
                .isEqualTo(" (2012–2013)");
    }

    @Test
    void oneReleaseIsOneLineWithItsGaps() {
        List<Figure> all = List.of(figure(2012, 5.0, "cow-trade:4.0"), figure(2013, null, ""));
        assertThat(SourceLines.split(all)).containsExactly(Map.entry("cow-trade:4.0", all));
        assertThat(SourceLines.split(List.of())).containsExactly(Map.entry("", List.of()));
    }

    @Test
    void aSourceIsNamedByItsDatasetReleaseAndYears() {
        assertThat(SourceLines.describe(List.of(
                        figure(2012, 5.0, "cow-trade:4.0"),
                        figure(2013, null, "cow-trade:4.0"),
                        figure(2014, 6.0, "cow-trade:4.0"))))
                .isEqualTo("Correlates of War Project Trade Data Set 4.0 (2012–2014)");
    }

    private static Figure figure(int year, @Nullable Double value, String snapshot) {
        return new Figure(
                new FigureId("trade.total", null, Shape.DYAD, GRC, TUR, Period.year(year), null, null),
                value == null ? Status.NOT_REPORTED : Status.OBSERVED,
                Origin.COMPUTED,
                value,
                null,
                null,
                "US$",
                null,
                snapshot,
                "");
    }
}
