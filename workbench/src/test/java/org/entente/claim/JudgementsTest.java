package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.CHN;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Series;
import org.entente.country.StateSystem;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the figures behind a verdict make a reader be told, and the phrases that series are named
 * by.
 */
class JudgementsTest {
    private static final String VOTES = "un.agreement";

    private static TypedMeasure votes() {
        return new TypedMeasure(VOTES, Shape.DYAD, "index", "un-votes", "an issue area");
    }

    private static Series pair() {
        return Bench.series(VOTES, "TUR", "PAK");
    }

    private static ClaimResult rise(TypedMeasure measure) {
        return new Bench(measure)
                .judge(
                        ClaimKind.CHANGE,
                        new Binding.Change(pair(), years(2000, 2001), years(2002, 2003), Direction.UP));
    }

    @Test
    void aPeriodInWhichTheSameVotesStandUnderSeveralHeadingsIsNamed() {
        TypedMeasure measure = votes().counted(TUR, PAK, 2000, 0.5, 40, Marks.SAME_ITEMS + ": nuclear, arms_control")
                .counted(TUR, PAK, 2001, 0.5, 40, "")
                .counted(TUR, PAK, 2002, 0.8, 40, Marks.SAME_ITEMS)
                .counted(TUR, PAK, 2003, 0.8, 40, "");
        assertThat(rise(measure).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(rise(measure).cautions())
                .extracting(Caution::kind)
                .containsExactly(Caution.Kind.AGENDA, Caution.Kind.SAME_ITEMS);
        // The figures of the later span come first.
        assertThat(rise(measure).cautions().get(1).text())
                .isEqualTo(
                        "In 2002, 2000 the file lists the very same roll calls under several issue areas, and cannot be"
                                + " right about all of them.");
    }

    @Test
    void figuresWithoutAMarkGiveNoCaution() {
        TypedMeasure measure = votes();
        for (int year = 2000; year <= 2003; year++) {
            measure.counted(TUR, PAK, year, year < 2002 ? 0.5 : 0.8, 40, "issue codes differ");
        }
        assertThat(rise(measure).cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.AGENDA);
    }

    @Test
    void theSamePeriodOfTwoSeriesIsNamedOnce() {
        TypedMeasure measure = votes().counted(TUR, PAK, 2000, 0.5, 40, Marks.SAME_ITEMS)
                .counted(TUR, CHN, 2000, 0.4, 40, Marks.SAME_ITEMS);
        ClaimResult result = new Bench(measure)
                .judge(
                        ClaimKind.COMPARISON,
                        new Binding.Comparison(
                                pair(), 2000, Binding.Relation.ABOVE, Bench.series(VOTES, "TUR", "CHN"), 2000));
        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions())
                .singleElement()
                .satisfies(c -> assertThat(c.code()).isEqualTo("same_items"))
                .satisfies(c -> assertThat(c.text()).startsWith("In 2000 the file lists"));
    }

    @Test
    void fewItemsAndPartsOfAPeriodAreNamed() {
        TypedMeasure measure = votes().counted(TUR, PAK, 2000, 0.5, 3, Marks.FEW_ITEMS)
                .counted(TUR, PAK, 2001, 0.5, 40, "")
                .counted(TUR, PAK, 2002, 0.8, 2, Marks.FEW_ITEMS + "; " + Marks.PART_COVERED)
                .counted(TUR, PAK, 2003, 0.8, 40, Marks.PART_COVERED + ": 5 of 12 months");
        assertThat(rise(measure).cautions())
                .extracting(Caution::text)
                .containsExactly(
                        "Resolutions adopted without a vote are not in the roll calls, and the agenda changes from year to"
                                + " year.",
                        "Few items stand behind it: 2 in 2002; 3 in 2000.",
                        "The files cover only part of 2002, 2003, and the figure counts no more than that.");
    }

    @Test
    void onlyVotesOfSeveralYearsHaveAnAgenda() {
        TypedMeasure measure = votes().value(TUR, PAK, 2000, 0.5);
        Binding value = new Binding.Value(pair(), 2000, 0.5, "index", null);
        assertThat(new Bench(measure).judge(ClaimKind.VALUE, value).cautions()).isEmpty();
        Binding highest = new Binding.Extremum(pair(), 2000, true, years(2000, 2000));
        assertThat(new Bench(measure).judge(ClaimKind.EXTREMUM, highest).cautions())
                .extracting(Caution::kind)
                .containsExactly(Caution.Kind.AGENDA);
        // Nothing was compared where there is no figure.
        Binding trend = new Binding.Trend(pair(), years(1990, 1996), Direction.UP, Set.of());
        assertThat(new Bench(measure).judge(ClaimKind.TREND, trend).cautions()).isEmpty();
    }

    @Test
    void sourcesOfOneSeriesAreNamedInTheirOrder() {
        TypedMeasure trade = new TypedMeasure(
                        "trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "", "itpd", "unctad-trade")
                .add(TUR, PAK, 2000, null, "2024", 5, null, null, "")
                .add(TUR, PAK, 2001, null, "itpd:2024", 9, null, null, "");
        ClaimResult result = new Bench(trade)
                .judge(
                        ClaimKind.CHANGE,
                        new Binding.Change(
                                directed("trade.exports"), years(2000, 2000), years(2001, 2001), Direction.UP));
        assertThat(result.cautions())
                .extracting(Caution::text)
                .containsExactly("The figures come from the USITC’s ITPD-E and the Correlates of War trade data, which"
                        + " need not count the same: part of what changes may be the change of source.");
        assertThat(result.sentence())
                .startsWith("By the USITC’s ITPD-E (2024) and the Correlates of War trade data (2024), ");
    }

    @Test
    void whatIsNeededNamesEverySourceAndThePeriod() {
        TypedMeasure trade =
                new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "", "itpd", "unknown-x");
        ClaimResult result = new Bench(trade)
                .judge(
                        ClaimKind.TREND,
                        new Binding.Trend(directed("trade.exports"), years(2000, 2006), Direction.UP, Set.of()));
        Needed needed = Objects.requireNonNull(result.needed());
        assertThat(needed.text())
                .isEqualTo(
                        "the Correlates of War trade data or the USITC’s ITPD-E or unknown-x, in a release that covers"
                                + " 2000–2006");
        assertThat(needed.sources()).containsExactly("cow-trade", "itpd", "unknown-x");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_REPORTED, the source lists the value of Türkiye’s exports to Pakistan for 2000 without a value",
        "OUT_OF_COVERAGE, no imported source covers the value of Türkiye’s exports to Pakistan in 2000",
        "NOT_A_STATE, 'one of the states was no member in 2000, so that the value'",
        "UNDEFINED, the value of Türkiye’s exports to Pakistan is not defined for 2000"
    })
    void everyAbsenceHasItsReason(Status status, String words) {
        TypedMeasure trade = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .absent(TUR, PAK, 2000, status, "");
        ClaimResult result = new Bench(trade)
                .judge(ClaimKind.VALUE, new Binding.Value(directed("trade.exports"), 2000, 5, "USD", null));
        assertThat(result.sentence()).contains(words);
        assertThat(result.figures()).hasSize(1);
    }

    @Test
    void aRegisterThatListsNoDealLeavesANumberOpenSaveZero() {
        TypedMeasure none = new TypedMeasure("arms.delivered", Shape.DIRECTED_DYAD, "units", "sipri-transfers", "")
                .counted(TUR, PAK, 2000, 0, 0, "");
        Series series = directed("arms.delivered");
        assertThat(new Bench(none)
                        .judge(ClaimKind.VALUE, new Binding.Value(series, 2000, 5, "units", null))
                        .verdict())
                .isEqualTo(Verdict.UNCHECKABLE);
        assertThat(new Bench(none)
                        .judge(ClaimKind.VALUE, new Binding.Value(series, 2000, 0, "units", null))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void seriesAreNamedByTheirShape() {
        Wording wording = new Wording(
                MessageBundle.english(Auditor.class),
                new Measures(List.of(
                        new TypedMeasure("x.dyad", Shape.DYAD, "index", "un-votes", "an area"),
                        new TypedMeasure("x.directed", Shape.DIRECTED_DYAD, "index", "un-votes", "basis: published"),
                        new TypedMeasure("x.state", Shape.STATE, "index", "un-votes", "an area"),
                        new TypedMeasure("system.x", Shape.SYSTEM, "index", "un-votes", "an area"))),
                StateSystem.standard());
        assertThat(List.of(
                        wording.series(Bench.series("x.dyad", "TUR", "PAK")),
                        wording.series(Bench.series("x.dyad:nuclear", "TUR", "PAK")),
                        wording.series(Bench.series("x.dyad:other", "TUR", "PAK")),
                        wording.series(Bench.series("x.directed", "TUR", "PAK")),
                        wording.series(Bench.series("x.directed:published", "TUR", "PAK")),
                        wording.series(Bench.series("x.directed:register", "TUR", "PAK")),
                        wording.series(Bench.series("x.directed:tanks", "TUR", "PAK")),
                        wording.series(Bench.series("x.state", "TUR", null)),
                        wording.series(Bench.series("x.state:nuclear", "TUR", null)),
                        wording.series(Bench.series("system.x", null, null)),
                        wording.series(Bench.series("system.x:nuclear", null, null))))
                .containsExactly(
                        "Title of x.dyad of Türkiye and Pakistan",
                        "Title of x.dyad (nuclear matters) of Türkiye and Pakistan",
                        "Title of x.dyad (other) of Türkiye and Pakistan",
                        "Title of x.directed, Türkiye to Pakistan,",
                        "Title of x.directed, Türkiye to Pakistan,",
                        "Title of x.directed, Türkiye to Pakistan,",
                        "Title of x.directed (tanks), Türkiye to Pakistan,",
                        "Title of x.state of Türkiye",
                        "Title of x.state (nuclear matters) of Türkiye",
                        "Title of system.x of the system of states",
                        "Title of system.x (nuclear matters) of the system of states");
        assertThat(wording.state("XXX")).isEqualTo("XXX");
        assertThat(wording.state(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 3", "0, 3", "11, 3", "0.115, 4", "123456, 7", "0.123456789012, 9", "1000, 3"})
    void aComputedNumberShowsADigitMoreThanThePrintedOne(double claimed, int digits) {
        assertThat(VerdictNumbers.digitsFor(claimed)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "1e9, US$1 billion",
        "999e6, US$999 million",
        "1e6, US$1 million",
        "999999, 'US$1,000,000'",
        "-5, −US$5",
        "0.5, US$0.5"
    })
    void moneyChangesItsWordAtAThousandfold(double value, String written) {
        assertThat(new VerdictNumbers(MessageBundle.english(Auditor.class))
                        .computed(value, "USD", VerdictNumbers.DIGITS))
                .isEqualTo(written);
    }

    @Test
    void otherUnitsAreWrittenBehindTheNumber() {
        VerdictNumbers numbers = new VerdictNumbers(MessageBundle.english(Auditor.class));
        assertThat(numbers.computed(-2.25, "km", 3)).isEqualTo("−2.25 km");
        assertThat(numbers.computed(7, "choice", 3)).isEqualTo("7");
        assertThat(numbers.claimed(123456.789, "index")).isEqualTo("123,456.789");
    }
}
