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
    void theFirstSourceThatReportsTheFlowAnswersAndEachRowSaysWhich() {
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
                        "2015 observed unctad-trade:2015",
                        "2016 observed itpd:2016",
                        "2017 out_of_coverage ");
        // The total of 2014 needs the other direction too, which COW covers and does not report:
        // the next source has both, and nothing is put together of two. The table of ITPD-E has
        // totals alone, those of all industries, and comes after goods alone.
        assertThat(told(figures("trade.total", TUR, PAK, 2013, 2015)))
                .containsExactly(
                        "2013 not_reported cow-trade:4.0",
                        "2014 observed itpd:2016",
                        "2015 observed unctad-trade:2015");
        assertThat(figures("trade.total", TUR, PAK, 2014, 2015))
                .extracting(Figure::note)
                .containsExactly("reconciled value, goods and services", "reconciled value");
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

    /** Made-up figures in the shape of Serbia after 1992: COW lists its flows without values. */
    @Test
    void aFlowThatOneSourceListsWithoutValueIsTakenFromTheNext() {
        rows.snapshot("cow-trade", "4.0", 2005, 2006, "trade_flow");
        rows.flow(2005, 365, 345, null).flow(2005, 345, 365, null).flow(2005, 365, TUR, 9);
        rows.flow(2006, 365, 345, 8).flow(2006, 345, 365, null);
        rows.snapshot("wits-trade", "2005", 2005, 2006, "trade_flow");
        for (int state : new int[] {345, 365}) {
            rows.covers("trade_flow", "importer:" + state, 2005, 2006);
        }
        flow(2005, 365, 345, "importer", 5);
        flow(2005, 345, 365, "importer", 6);

        assertThat(told(figures("trade.exports", 365, 345, 2005, 2006)))
                .containsExactly("2005 observed wits-trade:2005", "2006 observed cow-trade:4.0");
        assertThat(figures("trade.total", 345, 365, 2005, 2005))
                .extracting(Figure::value)
                .containsExactly(11e6);
        assertThat(told(figures("trade.total", 345, 365, 2006, 2006)))
                .containsExactly("2006 not_reported cow-trade:4.0");
        assertAllPairsAgree("trade.exports", 2005);
        assertAllPairsAgree("trade.exports", 2006);
        assertAllPairsAgree("trade.total", 2005);
    }

    @Test
    void reportsToTheUnitedNationsComeFirstWhereTheImporterMakesThem() {
        rows.snapshot("wits-comtrade", "2016", 2013, 2014, "trade_flow");
        rows.covers("trade_flow", "importer:" + TUR, 2013, 2014)
                .covers("trade_flow", "exporter:" + TUR, 2013, 2014)
                .covers("trade_flow", "importer:" + PAK, 2014, 2014);
        flow(2013, PAK, TUR, "importer", 4);
        flow(2013, TUR, PAK, "exporter", 3);
        flow(2014, PAK, TUR, "importer", 6);
        flow(2014, TUR, PAK, "importer", 5);
        flow(2014, TUR, PAK, "exporter", 4);
        rows.snapshot("cow-trade", "4.0", 2013, 2014, "trade_flow");
        for (int year = 2013; year <= 2014; year++) {
            flow(year, TUR, PAK, "importer", 10);
            flow(year, PAK, TUR, "importer", 20);
        }

        assertThat(told(figures("trade.total", TUR, PAK, 2013, 2014)))
                .containsExactly("2013 observed cow-trade:4.0", "2014 observed wits-comtrade:2016");
        assertThat(told(figures("trade.imports", TUR, PAK, 2013, 2014)))
                .containsExactly("2013 observed wits-comtrade:2016", "2014 observed wits-comtrade:2016");
        // A sum over all who buy is not to be had of so few who report.
        assertThat(told(figures("trade.share", TUR, PAK, 2014, 2014))).containsExactly("2014 observed cow-trade:4.0");
        assertThat(figures("trade.mirror_gap", TUR, PAK, 2013, 2014))
                .extracting(Figure::value)
                .containsExactly(null, 0.25);
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
            String first = Stream.of("cow-trade", "wits-trade", "unctad-trade", "itpd")
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
