package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Worked by hand on typed rows: Türkiye 640, Pakistan 770, United States 2, China 710. */
class TradeMeasuresTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int USA = 2;
    private static final int CHN = 710;
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());

    private final CanonicalRows rows = new CanonicalRows()
            .snapshot("cow-trade", "4.0", 1950, 2014, "trade_flow")
            .flow(2010, TUR, PAK, 248)
            .flow(2010, PAK, TUR, 750)
            .flow(2010, TUR, USA, 4000)
            .flow(2010, USA, TUR, 12000)
            .flow(2010, TUR, CHN, null)
            .flow(2010, CHN, TUR, 17000)
            .flow(2010, USA, PAK, 1000)
            .flow(2010, PAK, USA, 0)
            .flow(2011, TUR, PAK, 0)
            .flow(2011, PAK, TUR, null);
    private final Store store = rows.store();

    @AfterEach
    void close() {
        store.close();
    }

    private Figure get(String id, int from, int to, int year) {
        List<Figure> figures = MEASURES.get(id)
                .compute(Question.of(Subjects.pair(from, to), YearRange.of(year)), store)
                .figures();
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    @Test
    void exportsAreTheImportersReportAndImportsTheReverse() {
        Figure exports = get("trade.exports", TUR, PAK, 2010);
        assertThat(exports.value()).isEqualTo(248e6);
        assertThat(exports.low()).isEqualTo(247.5e6);
        assertThat(exports.high()).isEqualTo(248.5e6);
        assertThat(exports.note()).isEqualTo("importer's report");
        assertThat(exports.snapshot()).isEqualTo("cow-trade:4.0");
        assertThat(get("trade.imports", TUR, PAK, 2010).value()).isEqualTo(750e6);
        assertThat(get("trade.imports", PAK, TUR, 2010).value()).isEqualTo(248e6);
    }

    @Test
    void totalAndBalanceCarryTheBoundsOfBothFlows() {
        Figure total = get("trade.total", PAK, TUR, 2010);
        assertThat(total.value()).isEqualTo(998e6);
        assertThat(total.low()).isEqualTo(997e6);
        assertThat(total.high()).isEqualTo(999e6);
        assertThat(total.id().from()).isEqualTo(TUR);
        Figure balance = get("trade.balance", TUR, PAK, 2010);
        assertThat(balance.value()).isEqualTo(-502e6);
        assertThat(balance.low()).isEqualTo(-503e6);
        assertThat(balance.high()).isEqualTo(-501e6);
        assertThat(get("trade.balance", PAK, TUR, 2010).value()).isEqualTo(502e6);
    }

    @Test
    void sharesAreOfTheReportedPartners() {
        Figure share = get("trade.share", TUR, PAK, 2010);
        assertThat(share.getValue()).isCloseTo(248.0 / 4248, within(1e-15));
        assertThat(share.low()).isCloseTo(247.5 / (247.5 + 4000.5), within(1e-15));
        assertThat(share.high()).isCloseTo(248.5 / (248.5 + 3999.5), within(1e-15));
        assertThat(share.n()).isEqualTo(2);
        assertThat(share.note()).contains("1 partners not reported");
        assertThat(get("trade.import_share", TUR, PAK, 2010).getValue()).isCloseTo(248.0 / 1248, within(1e-15));
    }

    @Test
    void intensitySetsTheShareAgainstThePartnersWeight() {
        // X_AB/X_A = 248/4248; M_B = 1248; M_W = 34998; M_A = 29750.
        assertThat(get("trade.intensity", TUR, PAK, 2010).getValue())
                .isCloseTo(248.0 / 4248 / (1248.0 / (34998 - 29750)), within(1e-12));
    }

    @Test
    void rankLeavesOutPartnersWithOneDirectionAndCountsThem() {
        Figure rank = get("trade.rank", TUR, PAK, 2010);
        assertThat(rank.value()).isEqualTo(2);
        assertThat(rank.n()).isEqualTo(2);
        assertThat(rank.note()).contains("1 partners not reported");
        assertThat(get("trade.rank", TUR, CHN, 2010).status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void aRoundedZeroIsAnIntervalAndNoTrueZero() {
        Figure zero = get("trade.exports", TUR, PAK, 2011);
        assertThat(zero.status()).isEqualTo(Status.OBSERVED);
        assertThat(zero.value()).isEqualTo(0);
        assertThat(zero.low()).isEqualTo(0);
        assertThat(zero.high()).isEqualTo(5e5);
        assertThat(zero.note()).contains("rounded");
    }

    @Test
    void whatIsNotReportedIsNeverZero() {
        assertThat(get("trade.imports", TUR, PAK, 2011).status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(get("trade.total", TUR, PAK, 2011).status()).isEqualTo(Status.NOT_REPORTED);
        Figure noRow = get("trade.exports", TUR, PAK, 2009);
        assertThat(noRow.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(noRow.note()).contains("no row");
    }

    @Test
    void outsideTheFileAndBeforeTheStateAreDifferentAbsences() {
        Figure late = get("trade.total", TUR, PAK, 2020);
        assertThat(late.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(late.note()).contains("1950-2014");
        rows.snapshot("cow-trade", "5.0", 1900, 2014, "trade_flow");
        assertThat(get("trade.total", TUR, PAK, 1930).status()).isEqualTo(Status.NOT_A_STATE);
    }

    @Test
    void aShareOfNothingIsUndefined() {
        Figure share = get("trade.share", TUR, PAK, 2011);
        assertThat(share.status()).isEqualTo(Status.UNDEFINED);
        assertThat(share.note()).contains("0/0");
    }

    @Test
    void theMirrorGapNeedsBothReporters() {
        assertThat(get("trade.mirror_gap", TUR, PAK, 2010).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        rows.snapshot("wits-trade", "2009", 2009, 2009, "trade_flow")
                .flow(2009, TUR, PAK, "importer", 160)
                .flow(2009, TUR, PAK, "exporter", 128)
                .flow(2009, PAK, TUR, "importer", 600);
        assertThat(get("trade.mirror_gap", TUR, PAK, 2009).getValue()).isCloseTo(0.25, within(1e-15));
        assertThat(get("trade.mirror_gap", PAK, TUR, 2009).status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void allPairsGiveWhatOnePairGives() {
        for (var measure : MEASURES.listAll()) {
            if (measure.definition().shape() == Shape.STATE) {
                continue;
            }
            FigureColumns all = measure.compute(Question.of(new Subjects.AllPairs(), new YearRange(2010, 2011)), store);
            for (Figure figure : all.figures()) {
                Figure one = get(
                        figure.id().measure(),
                        figure.id().from(),
                        figure.id().to(),
                        figure.id().getPeriod().first());
                assertThat(figure).isEqualTo(one);
            }
        }
    }

    @Test
    void theLineageNamesTheLinesAndPutsTheNumbersIn() {
        Figure share = get("trade.share", TUR, PAK, 2010);
        var lineage = MEASURES.get("trade.share").lineage(share, store);
        assertThat(lineage.worked()).isEqualTo("trade.share = 248 m / 4248 m over 2 partners = 0.058380");
        assertThat(lineage.rows()).hasSize(1);
        assertThat(lineage.rows().get(0).lines()).contains(1L, 3L);
    }

    @Test
    void aQuestionThatNoTradeCanAnswerIsRefused() {
        Question sessions =
                Question.of(Subjects.pair(TUR, PAK), YearRange.of(2010)).withKind(Period.Kind.SESSION);
        assertThatThrownBy(() -> MEASURES.get("trade.total").compute(sessions, store))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("trade.total comes by year");
    }
}
