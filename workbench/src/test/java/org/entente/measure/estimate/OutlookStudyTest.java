package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Outlooks on typed flows between Türkiye (640) and Pakistan (770). */
class OutlookStudyTest {
    private static final OutlookRequest TO_2019 = new OutlookRequest(null, 2019, null, null);

    /** A growing flow of cow-trade in millions, with zeros in its first five years. */
    private static CanonicalRows growing(int first, int last) {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", first, last, "trade_flow");
        Random random = new Random(8);
        double flow = 100;
        for (int year = first; year <= last; year++) {
            flow *= Math.exp(0.08 + 0.1 * random.nextGaussian());
            int millions = year < first + 5 ? 0 : (int) Math.round(flow);
            rows.flow(year, 640, 770, millions).flow(year, 770, 640, millions);
        }
        return rows;
    }

    private static Outlook study(Store store, String measure, OutlookRequest request, @Nullable String source) {
        return new OutlookStudy(new Figures(StandardMeasures.create(), store, FrozenFigures.none()))
                .study(
                        measure,
                        Question.of(Subjects.pair(640, 770), new YearRange(1816, 2100))
                                .withVintage(source, null),
                        request);
    }

    @Test
    void yearsUpToTheLastZeroOfAFlowAreLeftOut() {
        try (Store store = growing(1980, 2014).store()) {
            Outlook.Forecasted outlook = (Outlook.Forecasted) study(store, "trade.total", TO_2019, null);

            assertThat(outlook.firstYear()).isEqualTo(1985);
            assertThat(outlook.lastYear()).isEqualTo(2014);
            assertThat(outlook.forecast().scale().name()).isEqualTo("log");
            assertThat(outlook.forecast().horizon()).isEqualTo(5);
            assertThat(outlook.quantile(2019, 0.1)).isPositive().isLessThan(outlook.quantile(2019, 0.9));
        }
    }

    /**
     * From 200 to 400 in five years is 2^(1/5) − 1 = 14.87 % a year; a flow that doubles every ten
     * years never did that.
     */
    @Test
    void growthNeededForATarget() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1980, 2010, "trade_flow");
        Random random = new Random(3);
        for (int year = 1980; year <= 2010; year++) {
            int millions =
                    (int) Math.round(100_000 * Math.pow(2, (year - 2010) / 10.0) * (1 + 0.002 * random.nextInt(5)));
            rows.flow(year, 640, 770, year == 2010 ? 100_000 : millions)
                    .flow(year, 770, 640, year == 2010 ? 100_000 : millions);
        }
        try (Store store = rows.store()) {
            Outlook.Forecasted outlook =
                    (Outlook.Forecasted) study(store, "trade.total", new OutlookRequest(null, null, 400e9, 2015), null);

            assertThat(outlook.reaches()).singleElement().satisfies(reach -> {
                assertThat(reach.year()).isEqualTo(2015);
                assertThat(reach.needed()).isCloseTo(Math.pow(2, 0.2) - 1, within(1e-12));
                assertThat(reach.spans()).isEqualTo(26);
                assertThat(reach.chanceAt()).isLessThan(0.1);
                assertThat(reach.chanceBy()).isGreaterThanOrEqualTo(reach.chanceAt() - 0.01);
            });
        }
    }

    @Test
    void aSeriesThatEndedLongAgoIsRefused() {
        try (Store store = growing(1980, 2004).store()) {
            Outlook.Refused refused =
                    (Outlook.Refused) study(store, "trade.total", new OutlookRequest(null, 2010, null, null), null);

            assertThat(refused.reason()).isEqualTo(Outlook.Reason.ENDED);
            assertThat(refused.values()).isEqualTo(20);
            assertThat(refused.farthest()).isEqualTo(2009);
            assertThat(refused.asked()).isEqualTo(2010);
            // Nothing said: as far as the series carries, whatever the calendar.
            Outlook.Forecasted usual =
                    (Outlook.Forecasted) study(store, "trade.total", new OutlookRequest(null, null, null, null), null);
            assertThat(usual.end()).isEqualTo(2009);
        }
    }

    @Test
    void aShortSeriesAndAConstantOneAreRefused() {
        try (Store store = growing(2002, 2014).store()) {
            assertThat(((Outlook.Refused) study(store, "trade.total", TO_2019, null)).reason())
                    .isEqualTo(Outlook.Reason.SHORT);
        }
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1980, 2014, "trade_flow");
        for (int year = 1980; year <= 2014; year++) {
            rows.flow(year, 640, 770, 50).flow(year, 770, 640, 50);
        }
        try (Store store = rows.store()) {
            assertThat(((Outlook.Refused) study(store, "trade.total", TO_2019, null)).reason())
                    .isEqualTo(Outlook.Reason.CONSTANT);
        }
    }

    /** As the trade of the starter edition, which has every fourth year. */
    @Test
    void aSeriesOfEveryFourthYearIsTooShortWhateverIsAskedFor() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1964, 2012, "trade_flow");
        for (int year = 1964; year <= 2012; year += 4) {
            rows.flow(year, 640, 770, year - 1900).flow(year, 770, 640, year - 1950);
        }
        try (Store store = rows.store()) {
            for (OutlookRequest request : List.of(new OutlookRequest(null, null, null, null), TO_2019)) {
                assertThat((Outlook.Refused) study(store, "trade.total", request, null))
                        .satisfies(refused -> {
                            assertThat(refused.reason()).isEqualTo(Outlook.Reason.SHORT);
                            assertThat(refused.values()).isEqualTo(1);
                            assertThat(refused.last()).isEqualTo(2012);
                        });
            }
        }
    }

    @Test
    void codesAndEmptyStoresAndKnownYearsAreRefused() {
        try (Store store = growing(1980, 2014).store()) {
            assertThat(((Outlook.Refused) study(store, "alliance.type", TO_2019, null)).reason())
                    .isEqualTo(Outlook.Reason.CATEGORY);
            assertThat(((Outlook.Refused) study(store, "milex.ratio", TO_2019, null)).reason())
                    .isEqualTo(Outlook.Reason.NOTHING);
            assertThat(((Outlook.Refused) study(store, "trade.total", new OutlookRequest(null, 2010, null, null), null))
                            .reason())
                    .isEqualTo(Outlook.Reason.KNOWN);
        }
    }

    /** A gap in the years ends what may be used: only the run after it is a series. */
    @Test
    void onlyTheRunAtTheEndIsUsed() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1950, 2014, "trade_flow");
        Random random = new Random(5);
        for (int year = 1950; year <= 2014; year++) {
            if (year != 1989) {
                int millions = 200 + random.nextInt(100);
                rows.flow(year, 640, 770, millions).flow(year, 770, 640, millions);
            }
        }
        try (Store store = rows.store()) {
            Outlook.Forecasted outlook = (Outlook.Forecasted) study(store, "trade.total", TO_2019, null);

            assertThat(outlook.firstYear()).isEqualTo(1990);
            assertThat(outlook.series()).hasSize(25);
        }
    }

    /**
     * The publishers' files end in 2014 and later; five years beyond the newest, and no further.
     */
    @Test
    void theNewestSourceIsCarriedOnFiveYearsAtMost() {
        Store store = RealStore.everything();
        Outlook.Forecasted outlook =
                (Outlook.Forecasted) study(store, "trade.total", new OutlookRequest(null, null, 5e9, null), null);

        assertThat(outlook.lastYear()).isGreaterThanOrEqualTo(2014);
        assertThat(outlook.end()).isEqualTo(outlook.lastYear() + 5);
        assertThat(outlook.isPassedBy()).isFalse();
        Outlook.Refused refused =
                (Outlook.Refused) study(store, "trade.total", new OutlookRequest(null, 2030, 5e9, null), null);
        assertThat(refused.reason()).isEqualTo(Outlook.Reason.ENDED);
    }

    /**
     * WITS has ten times as much for 2012 as a forecast from COW's steady growth to 2010: it has
     * been left.
     */
    @Test
    void aForecastThatNewerFiguresHaveLeftIsRefused() {
        CanonicalRows rows = growing(1980, 2010);
        rows.snapshot("wits-trade", "2", 2011, 2012, "trade_flow");
        for (int year = 2011; year <= 2012; year++) {
            rows.flow(year, 640, 770, 90_000_000).flow(year, 770, 640, 90_000_000);
        }
        try (Store store = rows.store()) {
            Outlook.Refused refused =
                    (Outlook.Refused) study(store, "trade.total", new OutlookRequest(null, 2015, null, null), null);
            assertThat(refused.reason()).isEqualTo(Outlook.Reason.LEFT);
        }
    }

    /**
     * 640 sells to 770 and two others; all trade is known, so that masses are: X_A·M_B/(M_W − M_A),
     * both ways added up.
     */
    @Test
    void theGravityInformedCandidateRestsOnTheTradeOfTheTwoWithAll() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1990, 2014, "trade_flow");
        Random random = new Random(12);
        for (int year = 1990; year <= 2014; year++) {
            for (int[] way : new int[][] {{640, 770}, {770, 640}, {640, 2}, {2, 640}, {770, 2}, {2, 770}}) {
                rows.flow(year, way[0], way[1], 500 + random.nextInt(500));
            }
        }
        try (Store store = rows.store()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            Outlook.Forecasted total = (Outlook.Forecasted) study(store, "trade.total", TO_2019, null);
            Outlook.Forecasted exports = (Outlook.Forecasted) study(store, "trade.exports", TO_2019, null);

            assertThat(total.gravity()).isEqualTo(Outlook.Gravity.TRIED);
            assertThat(exports.gravity()).isEqualTo(Outlook.Gravity.TRIED);
            assertThat(total.scores()).extracting(Outlook.Score::name).contains("gravity");
            Question question = Question.of(Subjects.pair(640, 770), new YearRange(1816, 2100));
            RunOfYears run = RunOfYears.of(total.definition(), total.series());
            double[] masses = Masses.of(figures, total.definition(), question, run)
                    .found()
                    .orElseThrow();
            double sum = 0;
            for (int[] way : new int[][] {{640, 770}, {770, 640}}) {
                double sold = flow(figures, way[0], way[1]) + flow(figures, way[0], 2);
                double bought = flow(figures, way[0], way[1]) + flow(figures, 2, way[1]);
                double others = 0;
                for (int[] any : new int[][] {{640, 770}, {770, 640}, {640, 2}, {2, 640}, {770, 2}, {2, 770}}) {
                    others += any[1] == way[0] ? 0 : flow(figures, any[0], any[1]);
                }
                sum += sold * bought / others;
            }
            assertThat(masses[masses.length - 1]).isCloseTo(sum, within(1e-3));
        }
    }

    private static double flow(Figures figures, int from, int to) {
        return figures.list("trade.exports", Question.of(Subjects.pair(from, to), YearRange.of(2014)))
                .get(0)
                .getValue();
    }

    /**
     * One direction is zero in a year though the sum is not: the masses are not known, and the
     * other candidates go on.
     */
    @Test
    void withoutMassesThereIsNoGravityInformedCandidateAndItIsSaid() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1990, 2014, "trade_flow");
        Random random = new Random(12);
        for (int year = 1990; year <= 2014; year++) {
            rows.flow(year, 640, 770, 500 + random.nextInt(500))
                    .flow(year, 770, 640, year == 2003 ? 0 : 500 + random.nextInt(500));
        }
        try (Store store = rows.store()) {
            Outlook.Forecasted outlook = (Outlook.Forecasted) study(store, "trade.total", TO_2019, null);

            assertThat(outlook.gravity()).isEqualTo(Outlook.Gravity.UNKNOWN);
            assertThat(outlook.scores()).extracting(Outlook.Score::name).doesNotContain("gravity");
        }
    }
}
