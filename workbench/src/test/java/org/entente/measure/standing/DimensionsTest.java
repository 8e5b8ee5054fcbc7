package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
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

    private static Dimension dimension(int window, long leastItems, @Nullable String argument) {
        return new Dimension("made", "family", "made.up", argument, window, leastItems, Dimension.Noise.NONE);
    }

    @Test
    void aDimensionAsksForItsYearsOrWindows() {
        Subjects pair = Subjects.pair(2, 20);
        assertThat(dimension(1, 0, null).question(pair, 2010)).isEqualTo(Question.of(pair, YearRange.of(2010)));
        assertThat(dimension(5, 0, "x").question(pair, 2010))
                .isEqualTo(Question.of(pair, new YearRange(2006, 2010))
                        .withArgument("x")
                        .withWindow(5));
        assertThat(dimension(5, 0, null).questions(pair, new YearRange(2000, 2010)))
                .isEqualTo(Question.of(pair, new YearRange(1996, 2010)).withWindow(5));
        assertThatThrownBy(() -> dimension(0, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dimension(1, -1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPairHasTwoDirectionsWhereTheMeasureHas() {
        Dimension one = dimension(1, 0, null);
        assertThat(one.directions(Shape.DYAD, 640, 770)).containsExactly(new Subjects.Pair(640, 770));
        assertThat(one.directions(Shape.DIRECTED_DYAD, 640, 770))
                .containsExactly(new Subjects.Pair(640, 770), new Subjects.Pair(770, 640));
    }

    @Test
    void asManyItemsAsAskedForAreEnoughAndNoneAreCountedWhereNoneAreAskedFor() {
        Figure ten = figure(2019, 0.5, 10);
        assertThat(choose(List.of(ten, figure(2020, 0.6, 9))).now()).isEqualTo(ten);
        Figure one = figure(2020, 0.6, 1);
        assertThat(Dimensions.choose(dimension(1, 0, null), List.of(ten, one))
                        .orElseThrow()
                        .now())
                .isEqualTo(one);
    }

    @Test
    void thenIsTenYearsBackAtLeastAndTheEarlierOfTwoThatAreAsNear() {
        assertThat(choose(List.of(figure(2009, 0.5, 50), figure(2019, 0.5, 50))).then())
                .isNotNull()
                .extracting(f -> f.id().period())
                .isEqualTo(Period.year(2009));
        assertThat(choose(List.of(figure(1995, 0.5, 50), figure(2003, 0.5, 50), figure(2019, 0.5, 50)))
                        .then())
                .isNotNull()
                .extracting(f -> f.id().period())
                .isEqualTo(Period.year(1995));
    }

    @Test
    void aSingleExerciseOrDisputeIsChanceAndOtherValuesAreNot() {
        for (Dimension dimension : Dimensions.standard()) {
            boolean rare = Set.of("exercises", "disputes").contains(dimension.id());
            assertThat(Dimensions.isEnough(dimension, figure(2019, 1.0, 1))).isEqualTo(!rare);
            assertThat(Dimensions.isEnough(dimension, figure(2019, 2.0, 1))).isTrue();
        }
    }

    @Test
    void halfOfAllPairsAreNotMoreThanHalf() {
        assertThat(Dimensions.isCommon(0, 0.25)).isFalse();
        assertThat(Dimensions.isCommon(0, 0.2501)).isTrue();
    }
}
