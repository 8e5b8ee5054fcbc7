package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.series;

import java.util.List;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Claims about Türkiye and Pakistan against the publishers' files; what is expected was read off
 * the files by hand.
 */
class RealClaimsTest {

    private static ClaimResult judge(Store store, ClaimKind kind, Binding binding) {
        Claim claim = Bench.claim(kind, binding);
        Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
        return new Auditor(figures, StateSystem.standard()).judge(claim, new Bench().caseFile(List.of(claim)));
    }

    /**
     * The earlier vintage gives 10.4 % on SIPRI's totals and 11.5 % on the register's, the later
     * one has no totals.
     */
    @Test
    void aShareIsReadOnEveryBasisAndVintage() {
        try (Store store = RealStore.everything()) {
            ClaimResult result = judge(
                    store,
                    ClaimKind.SHARE,
                    new Binding.Value(series("arms.supplier_share", "TUR", "PAK"), 2023, 0.11, "share", null));

            assertThat(result.verdict()).isEqualTo(Verdict.IMPRECISE);
            assertThat(result.sentence())
                    .contains("(2025-03-13)", "on an even split of deliveries", "the text says 11%");
            assertThat(result.cautions())
                    .extracting(Caution::text)
                    .anyMatch(text ->
                            text.startsWith("In the vintage of 2024-10-13 on SIPRI’s published totals, it was 10.4%"))
                    .anyMatch(text ->
                            text.startsWith("In the vintage of 2024-10-13 on the register’s own totals, it was 11.5%"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arms.supplier_rank, TUR, PAK, 2, SUPPORTED",
        "arms.supplier_rank, CHN, PAK, 1, SUPPORTED",
        "arms.supplier_rank, TUR, PAK, 1, CONTRADICTED",
        "arms.recipient_rank, TUR, PAK, 1, SUPPORTED"
    })
    void ranksOf2023(String measure, String from, String to, int rank, Verdict verdict) {
        try (Store store = RealStore.everything()) {
            assertThat(judge(store, ClaimKind.RANK, new Binding.Rank(series(measure, from, to), 2023, rank))
                            .verdict())
                    .isEqualTo(verdict);
        }
    }

    /**
     * The register lists 4 MilGem and 52 MFI-17, and no T-129 for Pakistan, whose order was
     * cancelled.
     */
    @ParameterizedTest
    @CsvSource({
        "arms.ordered:MilGem, TUR, PAK, 2018, 4, SUPPORTED",
        "arms.ordered:MilGem, TUR, PAK, 2018, 6, CONTRADICTED",
        "arms.ordered:MFI-17, PAK, TUR, 2017, 52, SUPPORTED",
        "arms.ordered:T-129, TUR, PAK, 2018, 30, UNCHECKABLE"
    })
    void ordersInTheRegister(String measure, String from, String to, int year, double units, Verdict verdict) {
        try (Store store = RealStore.everything()) {
            Binding binding = new Binding.Value(series(measure, from, to), year, units, "units", null);

            assertThat(judge(store, ClaimKind.VALUE, binding).verdict()).isEqualTo(verdict);
        }
    }

    @Test
    void bothVotedAgainstTheResolutionOnCyprusOf1979() {
        try (Store store = RealStore.votes()) {
            Binding no = new Binding.Value(series("un.vote:R/34/30", "PAK", null), 1979, 3, "choice", null);
            Binding same = new Binding.Comparison(
                    series("un.vote:R/34/30", "PAK", null),
                    1979,
                    Binding.Relation.SAME,
                    series("un.vote:R/34/30", "TUR", null),
                    1979);

            assertThat(judge(store, ClaimKind.VALUE, no).verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(judge(store, ClaimKind.COMPARISON, same).verdict()).isEqualTo(Verdict.SUPPORTED);
        }
    }

    @Test
    void tradeAfter2014IsOpenAndTheFileThatWouldSettleItIsNamed() {
        try (Store store = RealStore.panel()) {
            Binding binding = new Binding.Value(series("trade.total", "TUR", "PAK"), 2015, 600e6, "USD", null);
            ClaimResult result = judge(store, ClaimKind.VALUE, binding);

            assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
            assertThat(result.sentence()).contains("no imported source covers", "in 2015", "2014");
            assertThat(result.findNeeded().orElseThrow().sources()).contains("cow-trade", "itpd", "unctad-trade");
        }
    }
}
