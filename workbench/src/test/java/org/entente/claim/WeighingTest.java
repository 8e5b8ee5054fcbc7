package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a claim that reads differently on another basis or in another vintage, or cannot
 * be read at all.
 */
class WeighingTest {
    private static final String SHARE = "arms.supplier_share";

    private static TypedMeasure shares() {
        return new TypedMeasure(SHARE, Shape.DIRECTED_DYAD, "share", "sipri-transfers", "basis: published, register");
    }

    private static void add(TypedMeasure measure, String vintage, @Nullable Double published, double register) {
        measure.add(TUR, PAK, 2023, null, vintage, published == null ? register : published, null, null, "");
        measure.add(TUR, PAK, 2023, Lens.REGISTER, vintage, register, null, null, "");
        if (published != null) {
            measure.add(TUR, PAK, 2023, Lens.PUBLISHED, vintage, published, null, null, "");
        }
    }

    private static ClaimResult eleven(TypedMeasure measure) {
        return new Bench(measure).judge(ClaimKind.SHARE, new Binding.Value(directed(SHARE), 2023, 0.11, "share", null));
    }

    @ParameterizedTest
    @CsvSource({
        "0.110, 0.112, SUPPORTED, OTHER_BASIS",
        "0.104, 0.112, IMPRECISE, BASES_DISAGREE",
        "0.200, 0.110, IMPRECISE, BASES_DISAGREE",
        "0.200, 0.300, CONTRADICTED, OTHER_BASIS",
        "0.104, 0.105, IMPRECISE, BASES_DISAGREE"
    })
    void bothBasesAreAskedAndSay(double published, double register, Verdict verdict, Caution.Kind caution) {
        TypedMeasure measure = shares();
        add(measure, "2024", published, register);
        ClaimResult result = eleven(measure);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(caution);
        assertThat(result.figures()).extracting(f -> f.id().argument()).containsExactly("published", "register");
    }

    @Test
    void aDisagreementNamesBothBases() {
        TypedMeasure measure = shares();
        add(measure, "2024", 0.104, 0.112);

        assertThat(eleven(measure).sentence())
                .isEqualTo(
                        "By SIPRI’s arms transfers register (2024), Türkiye’s share of Pakistan’s arms imports in 2023"
                                + " was 10.4%; the text says 11%, which is imprecise on SIPRI’s published totals and borne out on"
                                + " the register’s own totals.");
    }

    @Test
    void anOlderVintageThatAgreesForbidsContradiction() {
        TypedMeasure measure = shares();
        add(measure, "2023", 0.11, 0.11);
        add(measure, "2024", null, 0.2);
        ClaimResult result = eleven(measure);

        assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
        assertThat(result.sentence())
                .isEqualTo(
                        "By SIPRI’s arms transfers register (2024), Türkiye’s share of Pakistan’s arms imports in 2023"
                                + " was 20%; the text says 11%, which another source supports: by SIPRI’s arms transfers"
                                + " register (2023), Türkiye’s share of Pakistan’s arms imports in 2023 was 11%.");
        assertThat(result.cautions())
                .extracting(Caution::text)
                .containsExactly(
                        "In the vintage of 2023 on SIPRI’s published totals, it was 11%; there the statement is borne out.",
                        "In the vintage of 2023 on the register’s own totals, it was 11%; there the statement is borne out.");
        assertThat(result.figures())
                .extracting(f -> f.id().vintage())
                .containsExactly(null, "sipri-transfers:2023", "sipri-transfers:2023");
    }

    /** Names that take an article have it, and possessives of names in s have no second one. */
    @Test
    void namesStandAsEnglishSaysThem() {
        TypedMeasure measure = shares();
        measure.add(2, 210, 2023, null, "2024", 0.11, null, null, "");
        measure.add(2, 210, 2023, Lens.REGISTER, "2024", 0.11, null, null, "");
        ClaimResult result = new Bench(measure)
                .judge(
                        ClaimKind.SHARE,
                        new Binding.Value(Bench.series(SHARE, "USA", "NLD"), 2023, 0.11, "share", null));

        assertThat(result.sentence()).contains("the United States’ share of the Netherlands’ arms imports in 2023");
    }

    private static TypedMeasure spending(String prices, double before, double after) {
        return new TypedMeasure("milex." + prices, Shape.STATE, "US$", "sipri-milex", "")
                .add(TUR, 0, 2023, null, "2024", before, null, null, "")
                .add(TUR, 0, 2024, null, "2024", after, null, null, "");
    }

    /** A rise by 12 % is 30 % in current dollars after a year of high inflation. */
    @ParameterizedTest
    @CsvSource({"1.12, SUPPORTED", "1.30, IMPRECISE", "1.80, CONTRADICTED"})
    void aGrowthOfSpendingIsContradictedOnlyAtBothPrices(double quotient, Verdict verdict) {
        Series series = new Series(new MeasureRef("milex.constant_usd", null), "TUR", null);
        ClaimResult result = new Bench(spending("constant_usd", 100, 112), spending("usd", 100, 130))
                .judge(
                        ClaimKind.CHANGE,
                        new Binding.Ratio(series, 2024, series, 2023, quotient, new Tolerance(0.005, false, null)));

        assertThat(result.verdict()).as(result.sentence()).isEqualTo(verdict);
        if (verdict == Verdict.IMPRECISE) {
            assertThat(result.sentence())
                    .contains("constant US dollars rose by 12%")
                    .endsWith("Türkiye’s military spending in current US dollars rose by 30% from 2023 to 2024.");
        }
    }

    /** Where an older release of the same measure answers, nothing is said of other prices. */
    @Test
    void aGrowthInAnotherReleaseIsNotCalledOneAtOtherPrices() {
        Series series = new Series(new MeasureRef("milex.constant_usd", null), "TUR", null);
        TypedMeasure constant = spending("constant_usd", 100, 112)
                .add(TUR, 0, 2023, null, "2023", 100, null, null, "")
                .add(TUR, 0, 2024, null, "2023", 130, null, null, "");
        ClaimResult result = new Bench(constant, spending("usd", 100, 112))
                .judge(
                        ClaimKind.CHANGE,
                        new Binding.Ratio(series, 2024, series, 2023, 1.3, new Tolerance(0.005, false, null)));

        assertThat(result.verdict()).as(result.sentence()).isEqualTo(Verdict.IMPRECISE);
        assertThat(result.sentence()).contains("rose by 30%").doesNotContain("prices");
    }

    @Test
    void anOlderVintageDecidesWhereTheNewestDoesNotSpeak() {
        TypedMeasure trade = new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "")
                .add(TUR, PAK, 2000, null, "2023", 100, null, null, "")
                .absent(TUR, PAK, 2000, org.entente.measure.model.Status.NOT_REPORTED, "left out");
        ClaimResult result = new Bench(trade)
                .judge(ClaimKind.VALUE, new Binding.Value(directed("trade.exports"), 2000, 100, "USD", null));

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.OLDER_VINTAGE_DECIDES);
    }

    @Test
    void anotherSourceIsNamedWhereItsVerdictDiffers() {
        TypedMeasure trade = trade().add(TUR, PAK, 2000, null, "2024", 600e6, null, null, "")
                .add(TUR, PAK, 2000, null, "itpd:2024", 400e6, null, null, "")
                .add(TUR, PAK, 2000, null, "unctad-trade:2024", 610e6, null, null, "");
        ClaimResult result = new Bench(trade)
                .judge(ClaimKind.VALUE, new Binding.Value(directed("trade.exports"), 2000, 600e6, "USD", null));

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions())
                .extracting(Caution::text)
                .containsExactly(
                        "By the USITC’s ITPD-E (2024), it was US$400 million; there the statement is not borne out.");
        assertThat(result.figures()).extracting(f -> f.id().vintage()).containsExactly(null, "itpd:2024");
    }

    @Test
    void aTrendOverSeveralSourcesSaysSo() {
        TypedMeasure trade = trade();
        for (int year = 2000; year < 2012; year++) {
            String source = year < 2006 ? "cow-trade:2024" : "itpd:2024";
            trade.add(TUR, PAK, year, null, source, 1e6 * year, null, null, "");
        }
        ClaimResult result = new Bench(trade)
                .judge(
                        ClaimKind.TREND,
                        new Binding.Trend(
                                directed("trade.exports"), years(2000, 2011), Direction.UP, new java.util.TreeSet<>()));

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions())
                .extracting(Caution::kind)
                .contains(Caution.Kind.MIXED_SOURCES)
                .doesNotContain(Caution.Kind.OTHER_SOURCE);
    }

    /** Importer 600, another source 400, the exporter's own report 300: the bracket is 300 to 600. */
    @ParameterizedTest
    @CsvSource({"5e8, IMPRECISE", "3e8, IMPRECISE", "2.8e8, IMPRECISE", "2e8, CONTRADICTED", "9e8, CONTRADICTED"})
    void onlyOutsideAllReportsAndSourcesIsAnAmountContradicted(double said, Verdict verdict) {
        TypedMeasure trade = trade().add(TUR, PAK, 2000, null, "2024", 600e6, null, null, "")
                .add(TUR, PAK, 2000, null, "itpd:2024", 400e6, null, null, "");
        TypedMeasure own = new TypedMeasure("trade.reporter_exports", Shape.DIRECTED_DYAD, "US$", "wits-comtrade", "")
                .add(TUR, PAK, 2000, null, "2024", 300e6, null, null, "");
        ClaimResult result = new Bench(trade, own)
                .judge(ClaimKind.VALUE, new Binding.Value(directed("trade.exports"), 2000, said, "USD", null));

        assertThat(result.verdict()).isEqualTo(verdict);
    }

    private static TypedMeasure trade() {
        return new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", "", "itpd", "unctad-trade");
    }

    @Test
    void aClaimThatNamesItsBasisIsReadOnThatOne() {
        TypedMeasure measure = shares();
        add(measure, "2024", 0.104, 0.112);
        ClaimResult result = new Bench(measure)
                .judge(
                        ClaimKind.SHARE,
                        new Binding.Value(directed(SHARE.concat(":register")), 2023, 0.11, "share", null));

        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "no.such, TUR, PAK, this version of Entente has no measure no.such",
        "arms.supplier_share, XXX, PAK, there is no state with the code XXX",
        "arms.supplier_share, TUR, , is about two states",
        "system.polarity, , , this version of Entente has no measure system.polarity"
    })
    void whatCannotBeAskedForIsUncheckableAndAProblemOfTheCase(
            String measure, @Nullable String from, @Nullable String to, String message) {
        Binding binding =
                new Binding.Change(Bench.series(measure, from, to), years(2000, 2000), years(2001, 2001), Direction.UP);
        Bench bench = new Bench(shares());
        CaseFile caseFile = bench.caseFile(List.of(Bench.claim(ClaimKind.CHANGE, binding)));

        ClaimResult result = bench.judge(ClaimKind.CHANGE, binding);
        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).contains(message);
        assertThat(bench.listProblems(caseFile))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("claims.yaml:3: warning: ")
                        .contains(message));
    }

    @Test
    void aUnitThatIsNotTheMeasuresIsAFault() {
        Binding binding = new Binding.Value(directed(SHARE), 2023, 11, "USD", null);

        assertThat(new Bench(shares()).judge(ClaimKind.VALUE, binding).sentence())
                .isEqualTo("This cannot be checked: arms.supplier_share is in share, and the claim is in USD.");
    }

    @Test
    void anUnboundClaimSaysWhatWouldSettleIt() {
        Claim claim = Bench.claim(ClaimKind.VALUE, null);
        Bench bench = new Bench();
        ClaimResult result = bench.auditor().judge(claim, bench.caseFile(List.of(claim)));

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).isEqualTo("This cannot be checked: a register of visits.");
        assertThat(result.findNeeded()).map(Needed::text).contains("A register of visits");
    }

    @Test
    void everyFigureThatWasAskedForCanBeFrozen() {
        TypedMeasure measure = shares();
        add(measure, "2023", 0.11, 0.11);
        add(measure, "2024", null, 0.2);
        Bench bench = new Bench(measure);
        Claim claim = Bench.claim(ClaimKind.SHARE, new Binding.Value(directed(SHARE), 2023, 0.11, "share", null));
        List<Figure> asked = bench.auditor().listAsked(bench.caseFile(List.of(claim)));

        assertThat(asked.stream().filter(f -> f.status().carriesValue()))
                .extracting(f -> f.id().argument() + "@" + f.id().vintage())
                .containsExactlyInAnyOrder(
                        "null@null",
                        "register@null",
                        "published@sipri-transfers:2023",
                        "register@sipri-transfers:2023",
                        "published@null");
    }
}
