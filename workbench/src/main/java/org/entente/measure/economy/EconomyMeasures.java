package org.entente.measure.economy;

import java.util.List;
import java.util.stream.Stream;
import org.entente.measure.model.Measure;

/** The measures of trade and of the size of states, in the order in which they are listed. */
public final class EconomyMeasures {
    private EconomyMeasures() {}

    public static List<Measure> list() {
        return Stream.of(ofFlows(), ReporterTrade.list(), StateSize.list())
                .flatMap(List::stream)
                .toList();
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
