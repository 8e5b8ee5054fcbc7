package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several sources of trade: which one answers, for which years and states, and what never enters.
 * Numbers are made up.
 */
class TradeSourcesTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int IRN = 630;

    private final Measures measures = StandardMeasures.create();
    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    /** UNCTAD's three years, with flows of both states in each. */
    private void unctad() {
        rows.snapshot("unctad-trade", "2015", 1995, 1995, "trade_flow");
        for (int year : new int[] {1995, 2005, 2015}) {
            if (year != 1995) {
                rows.covers("trade_flow", "", year, year);
            }
            StateSystem.standard()
                    .listMembers(year)
                    .forEach(member -> rows.covers("trade_flow", "exporter:" + member.cow(), year, year));
            flow(year, TUR, PAK, "reconciled", year);
            flow(year, PAK, TUR, "reconciled", 1);
        }
    }

    private void flow(int year, int exporter, int importer, String reporter, int millions) {
        rows.flow(year, exporter, importer, reporter, millions);
    }

    private List<Figure> figures(String measure, int from, int to, int first, int last) {
        return measures.get(measure)
                .compute(Question.of(Subjects.pair(from, to), new YearRange(first, last)), rows.store())
                .figures();
    }

    private static List<String> told(List<Figure> figures) {
        return figures.stream()
                .map(f -> Objects.requireNonNull(f.id().period()).code() + " "
                        + f.status().code() + " " + f.snapshot())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trade.exports",
                "trade.imports",
                "trade.total",
                "trade.balance",
                "trade.share",
                "trade.import_share",
                "trade.rank",
                "trade.intensity"
            })
    void yearsBetweenThoseOfASourceAreOutOfCoverage(String measure) {
        unctad();

        List<Figure> figures = figures(measure, TUR, PAK, 2003, 2007);

        assertThat(told(figures).stream().filter(t -> t.contains("out_of_coverage")))
                .containsExactly(
                        "2003 out_of_coverage ",
                        "2004 out_of_coverage ",
                        "2006 out_of_coverage ",
                        "2007 out_of_coverage ");
        assertThat(figures.get(1).note()).isEqualTo("unctad-trade:2015 covers 1995, 2005, 2015");
        assertThat(figures.get(2).snapshot()).isEqualTo("unctad-trade:2015");
    }

    @Test
    void theFirstSourceThatCoversTheYearAnswersAndEachRowSaysWhich() {
        unctad();
        rows.snapshot("itpd", "2016", 2014, 2016, "trade_flow");
        for (int year = 2014; year <= 2016; year++) {
            rows.covers("trade_flow", "exporter:" + TUR, year, year)
                    .covers("trade_flow", "exporter:" + PAK, year, year);
            flow(year, TUR, PAK, "reconciled", 5);
            flow(year, PAK, TUR, "reconciled", 7);
        }
        rows.snapshot("cow-trade", "4.0", 2013, 2014, "trade_flow");
        flow(2013, TUR, PAK, "importer", 3);
        flow(2014, TUR, PAK, "importer", 4);

        assertThat(told(figures("trade.exports", TUR, PAK, 2012, 2017)))
                .containsExactly(
                        "2012 out_of_coverage ",
                        "2013 observed cow-trade:4.0",
                        "2014 observed cow-trade:4.0",
                        "2015 observed itpd:2016",
                        "2016 observed itpd:2016",
                        "2017 out_of_coverage ");
        // The total of 2014 needs the other direction too, which COW covers and does not report:
        // nothing is filled in.
        assertThat(told(figures("trade.total", TUR, PAK, 2014, 2015)))
                .containsExactly("2014 not_reported cow-trade:4.0", "2015 observed itpd:2016");
        assertThat(measures.get("trade.exports")
                        .compute(
                                Question.of(Subjects.pair(TUR, PAK), new YearRange(2014, 2016))
                                        .withVintage("unctad-trade", null),
                                rows.store())
                        .figures())
                .extracting(f -> f.status().code())
                .containsExactly("out_of_coverage", "observed", "out_of_coverage");
    }

    @Test
    void aSourceThatNamesItsReportersSaysNothingOfOthersAndTheNextOneAnswers() {
        rows.snapshot("wits-trade", "2009", 2009, 2009, "trade_flow")
                .covers("trade_flow", "importer:" + PAK, 2009, 2009)
                .covers("trade_flow", "exporter:" + PAK, 2009, 2009);
        flow(2009, TUR, PAK, "importer", 3);
        flow(2009, PAK, TUR, "exporter", 4);

        assertThat(told(figures("trade.exports", TUR, PAK, 2009, 2009)))
                .containsExactly("2009 observed wits-trade:2009");
        assertThat(figures("trade.exports", PAK, TUR, 2009, 2009))
                .singleElement()
                .satisfies(f -> assertThat(f.status().code()).isEqualTo("out_of_coverage"))
                .satisfies(f -> assertThat(f.note()).isEqualTo("wits-trade:2009 has no imports of Türkiye in 2009"));

        rows.snapshot("itpd", "2016", 2009, 2009, "trade_flow").covers("trade_flow", "exporter:" + PAK, 2009, 2009);
        flow(2009, PAK, TUR, "reconciled", 6);
        assertThat(told(figures("trade.exports", PAK, TUR, 2009, 2009))).containsExactly("2009 observed itpd:2016");
        assertThat(told(figures("trade.exports", TUR, PAK, 2009, 2009)))
                .containsExactly("2009 observed wits-trade:2009");
        // Neither has both directions.
        assertThat(told(figures("trade.total", TUR, PAK, 2009, 2009))).containsExactly("2009 out_of_coverage ");
        // South Sudan became a member in 2011, in whatever a source covers.
        assertThat(told(figures("trade.exports", 626, PAK, 2009, 2009)))
                .containsExactly("2009 not_a_state wits-trade:2009");
        assertAllPairsAgree("trade.exports", 2009);
    }

    /**
     * What is sold is the sum of what all others report to have bought; 175 of 194 states are nine
     * tenths, 174 are not.
     */
    @ParameterizedTest
    @CsvSource({"174, false", "175, true"})
    void aSumOverAllWhoReportNeedsNineTenthsOfThem(int named, boolean answers) {
        rows.snapshot("wits-trade", "2009", 2009, 2009, "trade_flow");
        Stream.concat(
                        Stream.of(TUR, PAK),
                        StateSystem.standard().listMembers(2009).stream()
                                .map(State::cow)
                                .filter(cow -> cow != TUR && cow != PAK))
                .limit(named)
                .forEach(cow -> rows.covers("trade_flow", "importer:" + cow, 2009, 2009));
        // The German Democratic Republic is no member in 2009 and does not count.
        rows.covers("trade_flow", "importer:265", 2009, 2009);
        flow(2009, TUR, PAK, "importer", 3);
        flow(2009, PAK, TUR, "importer", 4);
        flow(2009, PAK, IRN, "importer", 12);

        for (String measure : List.of("trade.share", "trade.intensity", "trade.rank")) {
            Figure figure = figures(measure, PAK, TUR, 2009, 2009).get(0);
            assertThat(figure.value() != null).as(measure).isEqualTo(answers);
            if (!answers) {
                assertThat(figure.status().code()).isEqualTo("out_of_coverage");
                assertThat(figure.note())
                        .isEqualTo(
                                "wits-trade:2009 has the imports of 174 of 194 states in 2009, too few for a sum over all");
            }
        }
        Question sales = Question.of(Subjects.state(PAK), YearRange.of(2009));
        Figure concentration = measures.get("trade.concentration")
                .compute(sales, rows.store())
                .figures()
                .get(0);
        assertThat(concentration.value()).isEqualTo(answers ? 0.25 * 0.25 + 0.75 * 0.75 : null);
        // What one state buys is what that state reports.
        assertThat(figures("trade.import_share", PAK, TUR, 2009, 2009))
                .extracting(Figure::value)
                .containsExactly(1.0);
    }

    private void assertAllPairsAgree(String measure, int year) {
        List<Figure> all = measures.get(measure)
                .compute(Question.of(new Subjects.AllPairs(), YearRange.of(year)), rows.store())
                .figures();
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(f -> assertThat(figures(measure, f.id().from(), f.id().to(), year, year))
                        .containsExactly(f));
    }

    @Test
    void domesticSalesAndSingleProductsNeverEnterATotal() {
        rows.snapshot("itpd", "2016", 2009, 2009, "trade_flow");
        flow(2009, TUR, PAK, "reconciled", 1);
        flow(2009, TUR, IRN, "reconciled", 3);
        rows.store()
                .execute(
                        "INSERT INTO trade_flow VALUES (1, 1, 90, 2009, ?, 'Türkiye', ?, 'Türkiye', 'reconciled', 'total',"
                                + " 9e9, 9e9, 9e9, NULL, 0, true)",
                        TUR,
                        TUR);
        rows.store()
                .execute(
                        "INSERT INTO trade_flow VALUES (1, 1, 91, 2009, ?, 'Türkiye', ?, 'Iran', 'reconciled', '7',"
                                + " 8e9, 8e9, 8e9, 'SITC', 1, false)",
                        TUR,
                        IRN);

        Figure share = figures("trade.share", TUR, PAK, 2009, 2009).get(0);

        assertThat(share.getValue()).isEqualTo(0.25);
        assertThat(measures.get("trade.share").lineage(share, rows.store()).rows())
                .singleElement()
                .satisfies(ref -> assertThat(ref.lines()).hasSize(2).doesNotContain(90L, 91L));
    }

    /** The four files as published: which one answers for Türkiye and Pakistan in each year. */
    @Test
    void theRealFilesAnswerInTheirOrder() {
        Store store = RealStore.everything();
        List<Figure> exports = measures.get("trade.exports")
                .compute(Question.of(Subjects.pair(TUR, PAK), new YearRange(2008, 2017)), store)
                .figures();
        List<String> sources =
                store.listSnapshots().stream().map(s -> s.source()).distinct().toList();

        assertThat(exports).allSatisfy(f -> {
            int year = Objects.requireNonNull(f.id().period()).first();
            String first = Stream.of("cow-trade", "wits-trade", "itpd", "unctad-trade")
                    .filter(sources::contains)
                    .filter(s -> switch (s) {
                        case "cow-trade" -> year <= 2014;
                        case "wits-trade" -> year == 2009;
                        case "itpd" -> year <= 2016;
                        default -> year == 2015;
                    })
                    .findFirst()
                    .orElse("");
            assertThat(f.snapshot()).startsWith(first);
            assertThat(f.status().code()).isEqualTo(first.isEmpty() ? "out_of_coverage" : "observed");
        });
    }
}
