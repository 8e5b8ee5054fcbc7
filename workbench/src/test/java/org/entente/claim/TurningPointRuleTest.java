package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;

import java.util.List;
import java.util.Random;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.measure.model.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that something turned at a date, on series of which the truth is known. */
class TurningPointRuleTest {
    private static final String INDEX = "x.index";
    private static final int FIRST = 1970;
    private static final int LAST = 2019;

    /** Noise of size 1 about a level that rises by a step from a year on. */
    private static TypedMeasure step(long seed, int from, double height) {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        Random random = new Random(seed);
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, 10 + random.nextGaussian() + (year >= from ? height : 0));
        }
        return measure;
    }

    private static ClaimResult judge(TypedMeasure measure, String date, Direction direction) {
        return new Bench(measure)
                .judge(
                        ClaimKind.TURNING_POINT,
                        new Binding.TurningPoint(directed(INDEX), EdtfDate.parse(date), direction));
    }

    @ParameterizedTest
    @CsvSource({
        // A large step up in 1990: the date is right, the direction is right or wrong.
        "8, 1990, UP, SUPPORTED",
        "8, 1990, DOWN, CONTRADICTED",
        "-8, 1990, DOWN, SUPPORTED",
        "-8, 1990, UP, CONTRADICTED",
        // The same step, with a date at which nothing happened.
        "8, 2008, UP, NOT_SHOWN",
        // No step at all: no test shows that nothing changed, so it is not contradicted either.
        "0, 1990, UP, NOT_SHOWN"
    })
    void aStepTurnsTheSeries(double height, String date, Direction direction, Verdict verdict) {
        assertThat(judge(step(3, 1990, height), date, direction).verdict()).isEqualTo(verdict);
    }

    @Test
    void aSteadyRiseIsNoTurningPoint() {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        Random random = new Random(5);
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, 2 * (year - FIRST) + random.nextGaussian());
        }
        ClaimResult result = judge(measure, "1995", Direction.UP);
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_SHOWN);
        // The means of five years do rise, which is why they decide nothing.
        assertThat(result.cautions()).extracting(Caution::kind).contains(Caution.Kind.BEFORE_AFTER);
    }

    @Test
    void theYearOfTheDateIsTheFirstOfTheNewCourse() {
        ClaimResult result = judge(step(3, 1990, 8), "1990-03-14", Direction.UP);
        assertThat(result.sentence()).contains("from 1990 on").contains("50 years, 1970–2019");
    }

    @Test
    void aDateNearAnEndCannotBeChecked() {
        ClaimResult result = judge(step(3, 2016, 8), "2016", Direction.UP);
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        // 15 % of 50 years are 7.
        assertThat(result.sentence()).contains("within 7 years of an end");
        assertThat(result.needed()).isNotNull();
    }

    @Test
    void aDateOutsideTheSeriesCannotBeChecked() {
        ClaimResult result = judge(step(3, 1990, 8), "1950", Direction.UP);
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).contains("outside the years");
    }

    @Test
    void elevenYearsAreTooFew() {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "US$", "cow-trade", "");
        for (int year = 1998; year <= 2008; year++) {
            measure.value(TUR, PAK, year, year < 2003 ? 10 : 30);
        }
        ClaimResult result = judge(measure, "2003-06", Direction.UP);
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).contains("11 years").contains("takes 20");
        assertThat(result.cautions())
                .isEqualTo(List.of(new Caution(
                        Caution.Kind.BEFORE_AFTER,
                        "For orientation only: Title of x.index, Türkiye to Pakistan, averaged US$10 in"
                                + " 1998–2002 and US$30 in 2003–2007.")));
    }

    @Test
    void aSeriesThatDoesNotVaryCannotBeChecked() {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, 4);
        }
        assertThat(judge(measure, "1990", Direction.UP).verdict()).isEqualTo(Verdict.UNCHECKABLE);
    }

    private static TypedMeasure of(String unit, java.util.function.IntToDoubleFunction course) {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, unit, "cow-trade", "");
        Random random = new Random(3);
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, course.applyAsDouble(year) * (1 + random.nextGaussian() / 50));
        }
        return measure;
    }

    /**
     * The change is said in per cent where logarithms are tested, in points for shares, else in the
     * unit.
     */
    @Test
    void theSizeOfTheChangeIsInTheTermsOfItsTest() {
        ClaimResult money = judge(of("US$", year -> year < 1990 ? 100 : 300), "1990", Direction.UP);
        assertThat(money.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(money.sentence())
                .containsPattern("lies (19|20)0% above its earlier course in the first years from 1990");
        ClaimResult share = judge(of("share", year -> year < 1990 ? 0.5 : 0.25), "1990", Direction.DOWN);
        assertThat(share.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(share.sentence()).containsPattern("lies 2[456] percentage points below its earlier course");
        ClaimResult index = judge(of("index", year -> year < 1990 ? 10 : 18), "1990", Direction.UP);
        assertThat(index.sentence())
                .containsPattern("lies (7\\.[5-9]|8|8\\.[0-5]) above its earlier course")
                .contains("has p = 0.001 or less (50 years, 1970–2019); a search finds a break from 1990;");
        ClaimResult down = judge(of("index", year -> year < 1990 ? 18 : 10), "1990", Direction.UP);
        assertThat(down.sentence()).containsPattern("lies (7\\.[5-9]|8|8\\.[0-5]) below its earlier course");
    }

    @Test
    void withoutADirectionOnlyTheChangeCounts() {
        Binding plain = new Binding.TurningPoint(directed(INDEX), EdtfDate.parse("1990"), null);
        assertThat(new Bench(step(3, 1990, 8))
                        .judge(ClaimKind.TURNING_POINT, plain)
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(new Bench(step(3, 1990, -8))
                        .judge(ClaimKind.TURNING_POINT, plain)
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    /**
     * The series falls until 1990 and jumps up, but what went on falling is lower after than
     * before.
     */
    @Test
    void whatHangsOnHowOneLooksIsImprecise() {
        TypedMeasure measure = of("index", year -> 1000 - 20 * (year - FIRST) + (year < 1990 ? 0 : 60));
        for (Direction direction : Direction.values()) {
            ClaimResult result = judge(measure, "1990", direction);
            assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
            assertThat(result.sentence()).contains("though its direction hangs on how one looks");
        }
    }

    @Test
    void nothingFoundAndSeveralFoundAreSaid() {
        assertThat(judge(step(3, 1990, 0), "1990", Direction.UP).sentence())
                .contains("; a search finds no break;")
                .contains("correlation from year to year makes as large a change by chance (p = ")
                .containsPattern("a change of level of [\\d.]+ or more would have been told from it")
                .doesNotContain("p = 0.001 or less");
        ClaimResult two = judge(of("index", year -> year < 1985 ? 10 : year < 2002 ? 20 : 10), "1985", Direction.UP);
        assertThat(two.sentence()).contains("; a search finds breaks from 1985, 2002;");
    }

    /** A test at 1988 of a step in 1985 sees a change, which the search dates to 1985. */
    @Test
    void aChangeThatIsDatedElsewhereIsImprecise() {
        ClaimResult result = judge(of("index", year -> year < 1985 ? 10 : 20), "1988", Direction.UP);
        assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
        assertThat(result.sentence()).contains("though the search dates it to other years");
    }

    @Test
    void gapsAreNamedAndTheMeansTakeFiveYearsOnEachSide() {
        TypedMeasure gap = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        Random random = new Random(3);
        for (int year = FIRST; year <= LAST; year++) {
            if (year != 1975) {
                gap.value(TUR, PAK, year, (year < 1990 ? 10 : 18) + random.nextGaussian());
            }
        }
        ClaimResult result = judge(gap, "1990", Direction.UP);
        assertThat(result.sentence()).contains("(49 years, 1970–2019)");
        assertThat(result.cautions()).contains(new Caution(Caution.Kind.PARTLY_COVERED, "No figure exists for 1975."));
        assertThat(result.cautions().get(0).text()).contains("in 1985–1989 and").contains("in 1990–1994.");
        // With four years on one side there is nothing to show.
        TypedMeasure few = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        for (int year = 1999; year <= 2008; year++) {
            few.value(TUR, PAK, year, year);
        }
        assertThat(judge(few, "2004", Direction.UP).cautions())
                .extracting(Caution::kind)
                .containsExactly(Caution.Kind.BEFORE_AFTER);
        assertThat(judge(few, "2003", Direction.UP).cautions()).isEmpty();
        assertThat(judge(few, "2005", Direction.UP).cautions()).isEmpty();
        assertThat(judge(few, "2003", Direction.UP).needed())
                .satisfies(needed -> assertThat(String.valueOf(needed)).contains("enough years on both sides of 2003"));
    }

    @Test
    void aSeriesThatWandersSaysSo() {
        TypedMeasure walk = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        Random random = new Random(11);
        double at = 100;
        for (int year = FIRST; year <= LAST; year++) {
            at += random.nextGaussian();
            walk.value(TUR, PAK, year, at);
        }
        assertThat(judge(walk, "1990", Direction.UP).cautions())
                .extracting(Caution::kind)
                .contains(Caution.Kind.WANDERS);
        assertThat(judge(step(3, 1990, 0), "1990", Direction.UP).cautions())
                .extracting(Caution::kind)
                .doesNotContain(Caution.Kind.WANDERS, Caution.Kind.PARTLY_COVERED);
    }

    @Test
    void whatDoesNotVaryNeedsAnotherMeasure() {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, 4);
        }
        ClaimResult result = judge(measure, "1990", Direction.UP);
        assertThat(result.sentence()).contains("does not vary in 1970–2019");
        assertThat(String.valueOf(result.needed())).contains("a measure that varies");
        assertThat(judge(new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", ""), "1990", Direction.UP)
                        .sentence())
                .contains("has 0 years with values, and a test of structural change takes 20");
    }
}
