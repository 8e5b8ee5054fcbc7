package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;

import java.util.List;
import java.util.Random;
import org.entente.casefile.Binding;
import org.entente.casefile.ClaimKind;
import org.entente.casefile.Direction;
import org.entente.casefile.EdtfDate;
import org.entente.measure.Shape;
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
        "8, 2008, UP, IMPRECISE",
        // No step at all: no test shows that nothing changed.
        "0, 1990, UP, IMPRECISE"
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
        assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
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
                        "For orientation only: Title of x.index, Türkiye to Pakistan, averaged US$ 10 in"
                                + " 1998–2002 and US$ 30 in 2003–2007.")));
    }

    @Test
    void aSeriesThatDoesNotVaryCannotBeChecked() {
        TypedMeasure measure = new TypedMeasure(INDEX, Shape.DIRECTED_DYAD, "index", "cow-trade", "");
        for (int year = FIRST; year <= LAST; year++) {
            measure.value(TUR, PAK, year, 4);
        }
        assertThat(judge(measure, "1990", Direction.UP).verdict()).isEqualTo(Verdict.UNCHECKABLE);
    }
}
