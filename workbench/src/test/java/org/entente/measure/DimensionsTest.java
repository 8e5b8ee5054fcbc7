package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DimensionsTest {
    private static final Dimension VOTES = Dimensions.standard().get(0);

    private static Figure figure(int year, @Nullable Double value, long n) {
        FigureId id = new FigureId("un.agreement", null, Shape.DYAD, 2, 20, Period.year(year), null, null);
        Status status = value == null ? Status.NOT_REPORTED : Status.OBSERVED;
        return new Figure(id, status, Origin.COMPUTED, value, null, null, "share", n, "un-votes:1", "");
    }

    private static Dimensions.Shown choose(List<Figure> series) {
        return Dimensions.choose(VOTES, series).orElseThrow();
    }

    @Test
    void nowIsTheLatestValueThatRestsOnEnoughItems() {
        Dimensions.Shown shown = choose(
                List.of(figure(1999, 0.5, 60), figure(2019, 0.6, 80), figure(2020, 1.0, 1), figure(2021, null, 0)));
        assertThat(shown.now().id().period()).isEqualTo(Period.year(2019));
        assertThat(shown.then()).isNotNull().extracting(f -> f.id().period()).isEqualTo(Period.year(1999));
    }

    @Test
    void thenIsNearestToTwentyYearsBefore() {
        List<Figure> series = new ArrayList<>();
        for (int year = 1990; year <= 2015; year++) {
            if (year < 1993 || year > 1998) {
                series.add(figure(year, 0.5, 50));
            }
        }
        assertThat(choose(series).then())
                .isNotNull()
                .extracting(f -> f.id().period())
                .isEqualTo(Period.year(1992));
    }

    @Test
    void withinTenYearsThereIsNoThen() {
        assertThat(choose(List.of(figure(2010, 0.5, 50), figure(2019, 0.5, 50))).then())
                .isNull();
        assertThat(Dimensions.choose(VOTES, List.of(figure(2020, 1.0, 1)))).isEmpty();
    }

    @Test
    void aZeroThatMostPairsShareIsCommonAndAnyOtherValueIsNot() {
        // Shared by 99 %, half of which is its percentile.
        assertThat(Dimensions.isCommon(0, 0.495)).isTrue();
        assertThat(Dimensions.isCommon(0, 0.2)).isFalse();
        assertThat(Dimensions.isCommon(0.1, 0.495)).isFalse();
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        assertThat(Dimensions.standard())
                .allSatisfy(d -> assertThat(names.add(d.id())).isTrue());
    }
}
