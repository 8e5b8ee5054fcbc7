package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;

/** What one state sells to, or buys from, another. */
final class TradeFlow extends TradeMeasure {
    private final boolean exports;

    private TradeFlow(Definition definition, boolean exports) {
        super(definition, TradeYears.Reach.PAIRS, false);
        this.exports = exports;
    }

    static TradeFlow exports() {
        return new TradeFlow(
                define("trade.exports", "Exports", "Goods that the first state sells to the second.", "X_AB"), true);
    }

    static TradeFlow imports() {
        return new TradeFlow(
                define("trade.imports", "Imports", "Goods that the first state buys from the second.", "X_BA"), false);
    }

    private static Definition define(String id, String title, String meaning, String formula) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula + ", the importer's report where there is one")
                .shape(Shape.DIRECTED_DYAD)
                .unit("US$")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more trade")
                .sources(TradeMeasure.SOURCES)
                .reference(TradeMeasure.BARBIERI)
                .traps(List.of(
                        "The importer's report includes insurance and freight (CIF); the note says which report it is.",
                        TradeMeasure.NEVER_ZERO,
                        TradeMeasure.BY_CELL,
                        TradeMeasure.ROUNDED,
                        TradeMeasure.CURRENT))
                .build();
    }

    @Override
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(exports ? new TradeCoverage.Traded(from, to) : new TradeCoverage.Traded(to, from));
    }

    @Override
    boolean isOfReverse() {
        return !exports;
    }

    @Override
    void answer(Cell cell) {
        int exporter = exports ? cell.from() : cell.to();
        int importer = exports ? cell.to() : cell.from();
        Optional<Flow> flow = cell.require(exporter, importer);
        if (flow.isPresent()) {
            Flow f = flow.get();
            boolean rounded = f.value() == 0 && f.high() > 0;
            cell.value(
                    f.value(),
                    f.low(),
                    f.high(),
                    -1,
                    TradeMeasure.join(rounded ? "rounded" : "", cell.trade().report()));
        }
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "%s = %s (%s)"
                .formatted(
                        definition().id(),
                        TradeMeasure.millions(figure.getValue()),
                        cell.trade().report());
    }
}
