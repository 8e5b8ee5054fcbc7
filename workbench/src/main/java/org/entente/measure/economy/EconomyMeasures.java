package org.entente.measure.economy;

import java.util.List;
import java.util.stream.Stream;
import org.entente.measure.model.Measure;
import org.entente.store.PartQuestion;

/** The measures of trade, in the order in which they are listed. */
public final class EconomyMeasures {
    private EconomyMeasures() {}

    /** What is asked of the store for one state or pair at a time. */
    public static List<PartQuestion> questions() {
        return List.of(StateFlows.OF_STATE, BilateralProducts.OF_TWO);
    }

    public static List<Measure> list() {
        return Stream.concat(ofFlows().stream(), ReporterTrade.list().stream()).toList();
    }

    private static List<Measure> ofFlows() {
        return List.of(
                TradeFlow.exports(),
                TradeFlow.imports(),
                TradeSum.total(),
                TradeSum.balance(),
                TradeShare.exports(),
                TradeShare.imports(),
                new TradeRank(),
                new TradeMirrorGap(),
                new TradeIntensity(),
                new TradeComplementarity(),
                new TradeSimilarity(),
                new TradeIntraIndustry(),
                new TradeConcentration(),
                new TradeRca());
    }
}
