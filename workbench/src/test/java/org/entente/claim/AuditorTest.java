package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.SourceLine;
import org.entente.casefile.model.Tolerance;
import org.entente.country.StateSystem;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an audit says beside a verdict: other vintages and sources, faults of a series, events,
 * stated dates.
 */
class AuditorTest {
    private static final String EXPORTS = "trade.exports";
    private static final Series TRADE = directed(EXPORTS);

    private static TypedMeasure exports(String... others) {
        return new TypedMeasure(EXPORTS, Shape.DIRECTED_DYAD, "US$", "cow-trade", "", others);
    }

    /** The same course in two vintages, with another last value in the older one. */
    private static TypedMeasure twoVintages(int years, double step, double lastOfOld) {
        TypedMeasure measure = exports();
        for (int i = 0; i < years; i++) {
            double old = i == years - 1 ? lastOfOld : 10 + i * step;
            measure.add(TUR, PAK, 2000 + i, null, "2023", old, null, null, "");
            measure.add(TUR, PAK, 2000 + i, null, "2024", 10 + i * step, null, null, "");
        }
        return measure;
    }

    private static ClaimResult change(TypedMeasure measure, int years) {
        int half = years / 2;
        return new Bench(measure)
                .judge(
                        ClaimKind.CHANGE,
                        new Binding.Change(
                                TRADE, years(2000, 1999 + half), years(2000 + half, 1999 + years), Direction.UP));
    }

    private static List<String> vintages(ClaimResult result) {
        return result.figures().stream()
                .map(Figure::id)
                .map(id -> String.valueOf(id.vintage()))
                .distinct()
                .toList();
    }

    @Test
    void anotherVintageOfFewFiguresIsShownAndNamedWhereItSaysSomethingElse() {
        ClaimResult four = change(twoVintages(4, 1, 30), 4);
        assertThat(four.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(vintages(four)).containsExactly("null", "cow-trade:2023");
        assertThat(four.figures()).hasSize(8);
        assertThat(four.cautions())
                .extracting(Caution::text)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith(
                                "In the vintage of 2023, the value of Türkiye’s exports to Pakistan averaged US$10.5")
                        .endsWith("; there the statement is borne out."));
        // The same words: nothing to name, and the figures are listed all the same.
        ClaimResult same = change(twoVintages(4, 1, 13), 4);
        assertThat(same.cautions()).isEmpty();
        assertThat(same.figures()).hasSize(8);
        // Of more than four figures only another verdict is named.
        ClaimResult many = change(twoVintages(6, 1, 30), 6);
        assertThat(many.cautions()).isEmpty();
        assertThat(many.figures()).hasSize(6);
        ClaimResult against = change(twoVintages(6, 1, -90), 6);
        assertThat(against.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(against.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.OTHER_VINTAGE);
        assertThat(against.figures()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"4, 8", "6, 6"})
    void anotherSourceIsShownWithItsFiguresWhereTheyAreFew(int years, int figures) {
        TypedMeasure measure = exports("itpd", "unctad-trade");
        for (int i = 0; i < years; i++) {
            measure.add(TUR, PAK, 2000 + i, null, "2024", 10 + i, null, null, "");
            measure.add(TUR, PAK, 2000 + i, null, "itpd:2024", 90 - i, null, null, "");
        }
        ClaimResult result = change(measure, years);
        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.OTHER_SOURCE);
        assertThat(result.cautions().get(0).text())
                .startsWith("By the USITC’s ITPD-E (2024), ")
                .endsWith("there the statement is not borne out.");
        assertThat(result.figures()).hasSize(figures);
    }

    @Test
    void cautionsOfBothBasesAreGivenOnce() {
        TypedMeasure measure = new TypedMeasure(
                "arms.supplier_share", Shape.DIRECTED_DYAD, "share", "sipri-transfers", "basis: published, register");
        measure.add(TUR, PAK, 2023, null, "2024", 0.11, 0.01, 0.4, "");
        for (String basis : List.of(Lens.PUBLISHED, Lens.REGISTER)) {
            measure.add(TUR, PAK, 2023, basis, "2024", 0.11, 0.01, 0.4, basis.equals(Lens.REGISTER) ? "few_items" : "");
        }
        ClaimResult result = new Bench(measure)
                .judge(ClaimKind.SHARE, new Binding.Value(directed("arms.supplier_share"), 2023, 0.11, "share", null));
        assertThat(result.cautions())
                .extracting(Caution::kind)
                .containsExactly(Caution.Kind.EVEN_SPLIT, Caution.Kind.OTHER_BASIS, Caution.Kind.FEW_ITEMS);
        assertThat(result.cautions().get(1).text())
                .isEqualTo("On the register’s own totals, it was 11% (1% to 40%) on an even split of deliveries; the"
                        + " verdict is the same.");
    }

    @Test
    void queriesAWindowOfYearsAtOnceAndNamesItsYears() {
        TypedMeasure measure = exports().value(TUR, PAK, 2000, 5).value(TUR, PAK, 2001, 7);
        ClaimResult result =
                new Bench(measure).judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2000, 2001, 7, "USD", null));
        assertThat(result.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(result.sentence()).contains("the value of Türkiye’s exports to Pakistan in 2000–2001 was US$7;");
        assertThat(result.figures()).hasSize(1);
    }

    @Test
    void aLimitOfAWholeNumberIsMetExactly() {
        TypedMeasure rank = new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")
                .interval(TUR, PAK, 2000, 10, 9, 12);
        Bench bench = new Bench(rank);
        Series series = directed("trade.rank");
        Tolerance atLeast = new Tolerance(0.5, false, Tolerance.Limit.LOWER);
        assertThat(bench.judge(ClaimKind.VALUE, new Binding.Value(series, 2000, 10, "rank", atLeast))
                        .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(bench.judge(ClaimKind.VALUE, new Binding.Value(series, 2000, 11, "rank", atLeast))
                        .sentence())
                .contains("which the interval allows but the point value does not");
        // Any interval of a rank is wide.
        assertThat(bench.judge(ClaimKind.RANK, new Binding.Rank(series, 2000, 10))
                        .cautions())
                .extracting(Caution::kind)
                .containsExactly(Caution.Kind.WIDE_INTERVAL);
    }

    private static String sentence(TypedMeasure measure, ClaimKind kind, Binding binding) {
        return new Bench(measure).judge(kind, binding).sentence();
    }

    @Test
    void aSeriesThatDoesNotFitItsMeasureIsAFault() {
        TypedMeasure votes = new TypedMeasure("x.state", Shape.STATE, "index", "un-votes", "");
        assertThat(sentence(
                        votes, ClaimKind.SIGN, new Binding.Sign(directed("x.state"), years(2000, 2001), true, null)))
                .isEqualTo("This cannot be checked: "
                        + MessageBundle.english(Auditor.class).fill("fault.one", Map.of("measure", "x.state")) + ".");
        assertThat(sentence(
                        votes,
                        ClaimKind.SIGN,
                        new Binding.Sign(Bench.series("x.state:nuclear", "TUR", null), years(2000, 2001), true, null)))
                .contains(MessageBundle.english(Auditor.class)
                        .fill("fault.argument", Map.of("measure", "x.state", "argument", "nuclear")));
        assertThat(sentence(
                        exports(),
                        ClaimKind.SIGN,
                        new Binding.Sign(Bench.series(EXPORTS, "TUR", "QQQ"), years(2000, 2001), true, null)))
                .contains("there is no state with the code QQQ");
        TypedMeasure system = new TypedMeasure("system.x", Shape.SYSTEM, "index", "un-votes", "");
        assertThat(new SeriesCheck(
                                new Measures(List.of(system)),
                                StateSystem.standard(),
                                MessageBundle.english(Auditor.class))
                        .findFault(
                                new Binding.Sign(Bench.series("system.x", null, null), years(2000, 2001), true, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE, US$, USD, true",
        "VALUE, US$, US$, true",
        "VALUE, US$, share, false",
        "VALUE, index, share, true",
        "VALUE, share, index, true",
        "VALUE, share, rank, false",
        "VALUE, TIV million, TIV, true",
        "REACH, US$, USD, true",
        "REACH, US$, index, false",
        "RANK, rank, , true",
        "RANK, index, , false",
        "TOP, rank, , true",
        "TOP, US$, , false"
    })
    void unitsMustBeTheMeasures(String form, String own, @Nullable String unit, boolean fits) {
        TypedMeasure measure = new TypedMeasure("x.y", Shape.DIRECTED_DYAD, own, "cow-trade", "");
        Series series = directed("x.y");
        String said = Objects.requireNonNullElse(unit, "");
        Binding binding = switch (form) {
            case "VALUE" -> new Binding.Value(series, 2000, 1, said, null);
            case "REACH" -> new Binding.Reach(series, 1, said, null, null);
            case "RANK" -> new Binding.Rank(series, 2000, 1);
            default -> new Binding.NotInTop(series, years(2000, 2001), 5);
        };
        SeriesCheck check = new SeriesCheck(
                new Measures(List.of(measure)), StateSystem.standard(), MessageBundle.english(Auditor.class));
        assertThat(check.findFault(binding).isEmpty()).isEqualTo(fits);
    }

    private static CaseEvent event(String id, String date) {
        return new CaseEvent(
                id,
                EdtfDate.parse(date),
                EventKind.VISIT,
                Sector.POLITICS,
                List.of("TUR"),
                "TUR",
                "PAK",
                null,
                "A visit.",
                List.of(),
                "Section",
                1,
                new SourceLine("chronology.yaml", 1));
    }

    @Test
    void eventsAreNamedWithTheirDates() {
        Bench bench = new Bench();
        bench.events.add(event("ev-0", "2003-05"));
        bench.events.add(event("ev-1", "2004"));
        assertThat(bench.judge(ClaimKind.ORDER, new Binding.Order(List.of("ev-0", "ev-1")))
                        .sentence())
                .isEqualTo(
                        "By the dates that the case records, the order is May 2003 (ev-0); 2004 (ev-1); the text puts"
                                + " these events in that order, which agrees.");
        assertThat(bench.judge(ClaimKind.EXISTENCE, new Binding.Events(List.of("ev-1")))
                        .sentence())
                .endsWith("which repeats the text: 2004 (ev-1).");
        ClaimResult missing = bench.judge(ClaimKind.ORDER, new Binding.Order(List.of("ev-0", "ev-9")));
        assertThat(missing.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(missing.sentence()).contains("an event that it names is not in the chronology");
        assertThat(Objects.requireNonNull(missing.needed()).text()).isEqualTo("the event as a row of chronology.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        // Touching years do not overlap, and a day does with itself.
        "2002, 2003, SUPPORTED",
        "2003-05-01, 2003-05-01, IMPRECISE",
        "2003-05-01, 2003-05-02, SUPPORTED",
        "2003-05-02, 2003-05-01, CONTRADICTED",
        // A year wider on both sides.
        "2002~, 2004, SUPPORTED",
        "2002~, 2003, IMPRECISE",
        "2003~, 2002, IMPRECISE",
        "2004~, 2002, CONTRADICTED",
        "2004, 2002~, CONTRADICTED",
        "2003, 2002~, IMPRECISE"
    })
    void anOrderAtItsEdges(String first, String second, Verdict verdict) {
        Bench bench = new Bench();
        bench.events.add(event("ev-0", first));
        bench.events.add(event("ev-1", second));
        assertThat(bench.judge(ClaimKind.ORDER, new Binding.Order(List.of("ev-0", "ev-1")))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void collectsTheYearsOfStatedTurningPointsByMeasure() {
        Bench bench = new Bench(exports());
        Series other = directed("trade.balance");
        assertThat(StatedDates.byMeasure(bench.caseFile(List.of(
                        Bench.claim(
                                ClaimKind.TURNING_POINT,
                                new Binding.TurningPoint(TRADE, EdtfDate.parse("2002-05"), Direction.UP)),
                        Bench.claim(
                                ClaimKind.TURNING_POINT, new Binding.TurningPoint(TRADE, EdtfDate.parse("1998"), null)),
                        Bench.claim(
                                ClaimKind.TURNING_POINT, new Binding.TurningPoint(other, EdtfDate.parse("2010"), null)),
                        Bench.claim(ClaimKind.VALUE, new Binding.Value(TRADE, 1990, 5, "USD", null)),
                        Bench.claim(ClaimKind.VALUE, null)))))
                .isEqualTo(Map.of(
                        EXPORTS, new TreeSet<>(Set.of(1998, 2002)), "trade.balance", new TreeSet<>(Set.of(2010))));
    }

    @Test
    void thePageOfATerminalHasCautionsAndNeeds() {
        TypedMeasure measure = exports().interval(TUR, PAK, 2000, 5, 1, 9);
        Bench bench = new Bench(measure);
        List<String> lines = AuditListing.lines(List.of(
                bench.judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2000, 5, "USD", null)),
                bench.judge(ClaimKind.VALUE, new Binding.Value(TRADE, 2001, 5, "USD", null)),
                bench.judge(Bench.claim(ClaimKind.VALUE, null))));
        assertThat(lines)
                .contains("    mind  The interval is wide, so the verdict rests on its point value.")
                .contains("    needs the Correlates of War trade data, in a release that covers 2001");
        // What an unbound claim needs is its sentence already.
        assertThat(lines.stream().filter(line -> line.startsWith("    needs"))).hasSize(1);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("3 claims: 1 supported, 0 contradicted, 0 imprecise, 0 not shown, 2 uncheckable");
    }

    /** A line of exactly the width is not broken: four blanks and 96 characters. */
    @Test
    void linesAreAsLongAsTheyMayBe() {
        String words = "says  " + "x".repeat(40) + " " + "y".repeat(49);
        assertThat("    ".concat(words)).hasSize(100);
        ClaimResult result = new Bench(exports()).judge(Bench.saying("x".repeat(40) + " " + "y".repeat(49)));
        assertThat(AuditListing.lines(List.of(result))).contains("    ".concat(words));
        ClaimResult longer = new Bench(exports()).judge(Bench.saying("x".repeat(40) + " " + "y".repeat(50)));
        assertThat(AuditListing.lines(List.of(longer)))
                .contains("    says  " + "x".repeat(40), "          " + "y".repeat(50));
    }

    @Test
    void aJudgementGivesItsReasonWhereItIsImpreciseAndNowhereElse() {
        assertThatThrownBy(() -> new Judgement.Checked(Verdict.SUPPORTED, "f", "f", "r", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Judgement.Checked(Verdict.IMPRECISE, "f", "f", "", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Judgement.Checked(Verdict.UNCHECKABLE, "f", "f", "", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
