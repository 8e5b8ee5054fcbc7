package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How near a target is, and which of two sources is carried on: COW with 1980–2010, WITS with ten
 * or sixteen years to 2014.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlookReachesTest {
    private static final int FIRST = 1980;
    private static final int LAST = 2010;
    private final int[] millions = new int[LAST - FIRST + 1];
    private final Store few = store(2005);
    private final Store many = store(1999);

    @AfterAll
    void close() {
        few.close();
        many.close();
    }

    private Store store(int begin) {
        Random random = new Random(6);
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", FIRST, LAST, "trade_flow");
        double flow = 300;
        for (int t = 0; t < millions.length; t++) {
            flow *= Math.exp(0.05 + 0.1 * random.nextGaussian());
            millions[t] = (int) Math.round(flow);
            rows.flow(FIRST + t, 640, 770, millions[t]).flow(FIRST + t, 770, 640, 100);
        }
        rows.snapshot("wits-trade", "2", begin, 2014, "trade_flow");
        for (int year = begin; year <= 2014; year++) {
            rows.flow(year, 640, 770, (int) Math.round(flow * (0.98 + 0.04 * random.nextDouble())))
                    .flow(year, 770, 640, 100);
        }
        return rows.store();
    }

    private static Outlook study(Store store, OutlookRequest request) {
        return new OutlookStudy(new Figures(StandardMeasures.create(), store, FrozenFigures.none()))
                .study("trade.total", Question.of(Subjects.pair(640, 770), new YearRange(1816, 2100)), request);
    }

    private static Outlook.Forecasted forecast(Store store, @Nullable Integer from, int to, @Nullable Integer by) {
        return (Outlook.Forecasted) study(store, new OutlookRequest(from, to, 5e9, by));
    }

    private double total(int t) {
        return (millions[t] + 100) * 1e6;
    }

    private double growth(int from, double to, int years) {
        return Math.pow(to / total(from), 1.0 / years) - 1;
    }

    /** Five years on, and the last that was asked for. */
    @Test
    void comparesTheGrowthNeededWithAllPastSpans() {
        Outlook.Forecasted outlook = forecast(few, null, 2014, null);
        int last = millions.length - 1;
        assertThat(outlook.reaches()).extracting(Outlook.Reach::year).containsExactly(2014);
        for (Outlook.Reach reach : outlook.reaches()) {
            int years = reach.year() - LAST;
            double needed = growth(last, 5e9, years);
            double best = Double.NEGATIVE_INFINITY;
            int asFast = 0;
            for (int t = 0; t + years <= last; t++) {
                double pace = growth(t, total(t + years), years);
                best = Math.max(best, pace);
                asFast += pace >= needed ? 1 : 0;
            }
            assertThat(reach.needed()).isCloseTo(needed, within(1e-12));
            assertThat(reach.best()).isCloseTo(best, within(1e-12));
            assertThat(reach.spans()).isEqualTo(last + 1 - years);
            assertThat(reach.asFast()).isEqualTo(asFast);
            assertThat(reach.chanceAt()).isEqualTo(outlook.forecast().chanceAt(years, 5e9));
            assertThat(reach.chanceBy()).isEqualTo(outlook.forecast().chanceBy(years, 5e9));
        }
        assertThat(forecast(few, null, 2015, 2013).reaches())
                .extracting(Outlook.Reach::year)
                .containsExactly(2013, 2015);
        assertThat(forecast(few, null, 2015, null).reaches())
                .extracting(Outlook.Reach::year)
                .containsExactly(2015);
        assertThat(forecast(few, null, 2015, 2010).reaches())
                .extracting(Outlook.Reach::year)
                .containsExactly(2015);
    }

    /** Ten years of WITS carry nothing; those after COW's last stand beside it. */
    @Test
    void showsLaterYearsOfAShortSeriesSeparately() {
        Outlook.Forecasted outlook = forecast(few, null, 2013, null);
        assertThat(outlook.snapshot()).isEqualTo("cow-trade:1");
        assertThat(outlook.series()).hasSize(31);
        assertThat(outlook.later()).extracting(RunOfYears::year).containsExactly(2011, 2012, 2013);
        assertThat(outlook.later()).allMatch(figure -> figure.snapshot().equals("wits-trade:2"));
        assertThat(outlook.others()).isEmpty();
        assertThat(outlook.gravity()).isEqualTo(Outlook.Gravity.TRIED);
    }

    /** Sixteen years of WITS reach five years on, and end last; COW is carried on beside it. */
    @Test
    void ofLongSeriesTheOneThatEndsLastIsCarriedOn() {
        Outlook.Forecasted outlook = forecast(many, null, 2018, null);
        assertThat(outlook.snapshot()).isEqualTo("wits-trade:2");
        assertThat(outlook.series()).hasSize(16);
        assertThat(outlook.later()).isEmpty();
        Outlook.Other cow = outlook.others().get(0);
        assertThat(List.of(cow.snapshot(), cow.first(), cow.last(), cow.year()))
                .isEqualTo(List.of("cow-trade:1", FIRST, LAST, 2015));
        assertThat(cow.low()).isLessThan(cow.median());
        assertThat(cow.high()).isGreaterThan(cow.median());
        assertThat(cow.chanceAt()).isBetween(0.0, 1.0);
        Outlook.Forecasted alone = forecast(few, null, 2015, null);
        assertThat(cow.median()).isEqualTo(alone.quantile(2015, 0.5));
        assertThat(cow.low()).isEqualTo(alone.quantile(2015, 0.1));
        assertThat(cow.high()).isEqualTo(alone.quantile(2015, 0.9));
        assertThat(cow.chosen()).isEqualTo(alone.chosen());
        assertThat(((Outlook.Refused) study(many, new OutlookRequest(null, 2020, null, null))).farthest())
                .isEqualTo(2019);
    }

    @Test
    void thePastCanBeginLater() {
        Outlook.Forecasted outlook = forecast(few, 1990, 2015, null);
        assertThat(outlook.firstYear()).isEqualTo(1990);
        assertThat(outlook.series()).hasSize(21);
        Outlook.Refused refused = (Outlook.Refused) study(few, new OutlookRequest(1997, 2018, null, null));
        assertThat(refused.reason()).isEqualTo(Outlook.Reason.SHORT);
        assertThat(refused.values()).isEqualTo(14);
        assertThat(List.of(refused.first(), refused.last(), refused.snapshot()))
                .isEqualTo(List.of(1997, LAST, "cow-trade:1"));
        assertThat(outlook.others()).isEmpty();
        Outlook.Forecasted without = (Outlook.Forecasted) study(few, new OutlookRequest(null, 2015, null, null));
        assertThat(without.reaches()).isEmpty();
    }
}
