package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.measure.RealStore;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The 90 % intervals against the totals that SIPRI publishes from its dated deliveries. */
class ArmsCalibrationTest {
    private static final String VINTAGE = "2024-10-13";

    /** How many totals lie in their intervals, and how wide those are beside the worst case. */
    private static final class Score {
        private int all;
        private int held;
        private double width;
        private double worst;

        private void add(double total, double[] draws, double low, double high) {
            ArmsDraws.Interval interval = ArmsDraws.interval(draws);
            all++;
            held += total >= interval.low() - 0.5 && total <= interval.high() + 0.5 ? 1 : 0;
            width += interval.high() - interval.low();
            worst += high - low;
        }
    }

    private static Snapshot snapshot(Store store, String source) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(source) && s.vintage().equals(VINTAGE))
                .findFirst()
                .orElseThrow();
    }

    private static ArmsDraws draws(List<ArmsDeal> all, int recipient, @Nullable ArmsTotals totals) {
        return ArmsDraws.of(
                recipient,
                true,
                all.stream().filter(deal -> deal.recipient() == recipient).toList(),
                totals);
    }

    @Test
    void intervalsOfImportsHoldNineInTenOfSiprisTotals() {
        try (Store store = RealStore.everything()) {
            ArmsDeals deals = new ArmsRegister(store, snapshot(store, ArmsData.REGISTER_SOURCE)).all();
            ArmsTotals totals = ArmsTotals.of(store, snapshot(store, ArmsData.TOTALS_SOURCE));
            Score recent = new Score();
            Score early = new Score();
            TreeSet<Integer> recipients = new TreeSet<>();
            deals.list().forEach(deal -> recipients.add(deal.recipient()));
            recipients.remove(ArmsRegister.UNKNOWN);
            for (int recipient : recipients) {
                ArmsDraws draws = draws(deals.list(), recipient, null);
                for (int year = 1950; year <= 2023; year++) {
                    int party = ArmsRegister.inYear(recipient, year);
                    double published = totals.get(ArmsTotals.RECIPIENT, party, Period.year(year))
                            .point();
                    Volume worst = deals.volumes(Period.year(year)).imports(party);
                    if (recipient > 0 && published >= 100 && worst.high() - worst.low() > 1e-9) {
                        (year < 2000 ? early : recent)
                                .add(published, draws.total(party, Period.year(year)), worst.low(), worst.high());
                    }
                }
            }
            assertThat(recent.all).isEqualTo(986);
            assertThat((double) recent.held / recent.all).isBetween(0.87, 0.93);
            assertThat(recent.width / recent.worst).isBetween(0.15, 0.22);
            // The years that the concentration was not chosen by.
            assertThat(early.all).isGreaterThan(2000);
            assertThat((double) early.held / early.all).isBetween(0.90, 0.97);
        }
    }

    /**
     * Fitted to the totals of recipients alone, the flows of a supplier add up to its own total.
     */
    @Test
    void allocationsFittedToImportsHoldTheTotalsOfSuppliers() {
        try (Store store = RealStore.everything()) {
            ArmsDeals deals = new ArmsRegister(store, snapshot(store, ArmsData.REGISTER_SOURCE)).all();
            ArmsTotals totals = ArmsTotals.of(store, snapshot(store, ArmsData.TOTALS_SOURCE));
            Map<Integer, Map<Integer, double[]>> exports = new HashMap<>();
            TreeSet<Integer> recipients = new TreeSet<>();
            TreeSet<Integer> suppliers = new TreeSet<>();
            deals.list().forEach(deal -> {
                recipients.add(deal.recipient());
                suppliers.add(deal.supplier());
            });
            for (int recipient : recipients) {
                ArmsDraws draws = draws(deals.list(), recipient, recipient > 0 ? totals : null);
                for (int year = 2000; year <= 2023; year++) {
                    for (int supplier : suppliers) {
                        double[] flow = draws.flow(supplier, ArmsRegister.inYear(recipient, year), Period.year(year));
                        double[] sum = exports.computeIfAbsent(year, key -> new HashMap<>())
                                .computeIfAbsent(supplier, key -> new double[ArmsDraws.DRAWS]);
                        for (int b = 0; b < sum.length; b++) {
                            sum[b] += flow[b];
                        }
                    }
                }
            }
            Score score = new Score();
            exports.forEach((year, bySupplier) -> bySupplier.forEach((supplier, draws) -> {
                double published = totals.get(ArmsTotals.SUPPLIER, supplier, Period.year(year))
                        .point();
                Volume worst = deals.volumes(Period.year(year)).exports(supplier);
                if (supplier > 0 && published >= 100 && worst.high() - worst.low() > 1e-9) {
                    score.add(published, draws, worst.low(), worst.high());
                }
            }));
            assertThat(score.all).isGreaterThan(400);
            assertThat((double) score.held / score.all).isBetween(0.87, 0.97);
            assertThat(score.width / score.worst).isLessThan(0.1);
        }
    }
}
