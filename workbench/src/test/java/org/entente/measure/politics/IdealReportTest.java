package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

class IdealReportTest {
    /**
     * Against the published release of July 2025, estimated by its authors with repeated
     * resolutions as bridges. What was aimed at: 0.98 across members in a session, 0.95 over all
     * state-years, 0.9 within states over time.
     */
    @Test
    void agreesWithThePublishedPoints() {
        Store store = RealStore.everything();
        IdealReport report = IdealReport.of(store).orElseThrow();
        IdealReport.Agreement agreement = report.findAgreement().orElseThrow();

        assertThat(report.converged()).isTrue();
        assertThat(agreement.pairs()).isGreaterThan(10_000);
        assertThat(agreement.sessionMedian()).isGreaterThan(0.98);
        assertThat(agreement.pooled()).isGreaterThan(0.95);
        assertThat(agreement.withinMedian()).isGreaterThan(0.9);
        assertThat(agreement.jointCoverage()).isBetween(0.85, 0.97);
        assertThat(agreement.ownCoverage()).isLessThan(agreement.jointCoverage());
    }

    @Test
    void withoutVotesThereIsNoReportAndWithoutPublishedPointsNoAgreement() {
        try (Store empty = Store.empty()) {
            assertThat(IdealReport.of(empty)).isEmpty();
        }
        CanonicalRows rows = new CanonicalRows().snapshot("un-votes", "1", 2010, 2010, "un_roll_call", "un_vote");
        int[] members = {2, 40};
        for (int i = 1; i <= 3; i++) {
            rows.rollCall(i, 65, "2010-12-0" + i, "R/65/" + i)
                    .votes(i, members, i % 2 == 0 ? 1 : 3, i % 2 == 0 ? 3 : 1);
        }
        try (Store store = rows.store()) {
            IdealReport report = IdealReport.of(store).orElseThrow();

            assertThat(report.points()).extracting(IdealReport.Point::member).isEqualTo(List.of(2, 40));
            assertThat(report.points().get(0).estimate()).isPositive();
            assertThat(report.findAgreement()).isEmpty();
        }
    }
}
