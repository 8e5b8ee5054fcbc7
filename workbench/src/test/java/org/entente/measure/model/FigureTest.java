package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure, its id and its aspect refuse, and what a changed copy keeps. */
class FigureTest {
    private static final FigureId ID =
            new FigureId("trade.total", "x", Shape.DYAD, 640, 770, Period.year(2010), null, null);

    private static Figure figure(
            Status status, @Nullable Double value, @Nullable Double low, @Nullable Double high, String snapshot) {
        return new Figure(ID, status, Origin.COMPUTED, value, low, high, "US$", 7L, snapshot, "a note");
    }

    @Test
    void aValueStandsWithAStatusThatCarriesOneOnly() {
        assertThatThrownBy(() -> figure(Status.OBSERVED, null, null, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figure(Status.NOT_REPORTED, 1.0, null, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figure(Status.OBSERVED, Double.POSITIVE_INFINITY, null, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(figure(Status.ZERO, 0.0, null, null, "").getValue()).isZero();
        assertThat(figure(Status.OBSERVED, 2.0, null, null, "").getValue()).isEqualTo(2);
        Figure none = figure(Status.UNDEFINED, null, null, null, "");
        assertThat(none.value()).isNull();
        assertThatThrownBy(none::getValue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("undefined");
    }

    @Test
    void anIntervalHasTwoEndsInOrder() {
        assertThat(figure(Status.OBSERVED, 2.0, 2.0, 2.0, "").high()).isEqualTo(2);
        for (Double[] ends : new Double[][] {{null, 2.0}, {2.0, null}, {3.0, 2.0}}) {
            assertThatThrownBy(() -> figure(Status.OBSERVED, 2.0, ends[0], ends[1], ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("interval");
        }
    }

    @Test
    void aCopyDiffersInWhatItIsAskedForOnly() {
        Figure figure = figure(Status.OBSERVED, 2.0, 1.0, 3.0, "cow-trade:4.0");
        assertThat(figure.source()).isEqualTo("cow-trade");
        assertThat(figure(Status.OBSERVED, 2.0, 1.0, 3.0, "").source()).isEmpty();
        Figure pinned = figure.pinned();
        assertThat(pinned.id()).isEqualTo(ID.withVintage("cow-trade:4.0"));
        assertThat(pinned.withId(ID)).isEqualTo(figure);
        Figure other = figure.withInterval(0.5, 4.0);
        assertThat(other.low()).isEqualTo(0.5);
        assertThat(other.high()).isEqualTo(4.0);
        assertThat(other.withInterval(1.0, 3.0)).isEqualTo(figure);
        assertThat(figure.withInterval(null, null).low()).isNull();
    }

    /** The system has no state, a state is one, a pair two. */
    @ParameterizedTest
    @CsvSource({
        "SYSTEM, 0, 0, true",
        "SYSTEM, 2, 0, false",
        "SYSTEM, 0, 2, false",
        "STATE, 2, 0, true",
        "STATE, 0, 0, false",
        "STATE, 2, 20, false",
        "DYAD, 2, 20, true",
        "DYAD, 2, 0, false",
        "DYAD, 0, 20, false",
        "DIRECTED_DYAD, 20, 2, true",
        "DIRECTED_DYAD, 20, 0, false"
    })
    void anIdNamesAsManyStatesAsItsShapeHas(Shape shape, int from, int to, boolean allowed) {
        if (allowed) {
            FigureId id = new FigureId("x", null, shape, from, to, null, null, null);
            assertThat(id.from()).isEqualTo(from);
            assertThat(id.to()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> new FigureId("x", null, shape, from, to, null, null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is about " + shape.states() + " states");
        }
    }

    @Test
    void anUndirectedPairHasTheLowerNumberFirst() {
        FigureId id = new FigureId("un.s", null, Shape.DYAD, 770, 640, Period.year(2010), null, null);
        assertThat(id.from()).isEqualTo(640);
        assertThat(id.to()).isEqualTo(770);
    }

    @Test
    void anIdChangesAspectAndVintageAndNamesItsArgument() {
        assertThat(ID.measureWithArgument()).isEqualTo("trade.total:x");
        FigureId plain = new FigureId("un.s", null, Shape.DYAD, 640, 770, null, null, null);
        assertThat(plain.measureWithArgument()).isEqualTo("un.s");
        assertThatThrownBy(plain::getPeriod)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("un.s");
        FigureId ranked = ID.withAspect("rank").withVintage("a:1");
        assertThat(ranked.aspect()).isEqualTo("rank");
        assertThat(ranked.vintage()).isEqualTo("a:1");
        assertThat(ranked.withAspect(null).withVintage("")).isEqualTo(ID);
        assertThat(ranked.withAspect(null).withVintage(null)).isEqualTo(ID);
    }

    @ParameterizedTest
    @CsvSource({
        "percentile, false, ''",
        "rank, true, ''",
        "percentile-among-region, false, -among-region",
        "rank-among-class, true, -among-class",
        "rank-among-partners-of-TUR, true, -among-partners-of-TUR"
    })
    void anAspectIsItsKindAndItsGroup(String text, boolean rank, String group) {
        Aspect aspect = Aspect.parse(text);
        assertThat(aspect.isRank()).isEqualTo(rank);
        assertThat(aspect.kind()).isEqualTo(rank ? "rank" : "percentile");
        assertThat(aspect.among().suffix()).isEqualTo(group);
        assertThat(aspect.write()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "expected",
        "-among-region",
        "median-among-region",
        "rank-among-",
        "percentile-among-partners-of-640x",
        "''"
    })
    void whatIsNoPlaceAmongOthersIsNoAspect(String text) {
        assertThatThrownBy(() -> Aspect.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "three votes, true",
        "misplaced: 300 km, true",
        "few_items; 3, false",
        "part_covered: 2 of 3, false",
        "x; same_items: co, false"
    })
    void aNoteSaysWhetherAFigureIsComparable(String note, boolean comparable) {
        assertThat(Marks.isComparable(note)).isEqualTo(comparable);
    }
}
