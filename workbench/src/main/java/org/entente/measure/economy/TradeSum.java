package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;

/** Both directions of trade together, or the one less the other. */
final class TradeSum extends TradeMeasure {
    private final boolean balance;

    private TradeSum(Definition definition, boolean balance) {
        super(definition, TradeYears.Reach.PAIRS, false);
        this.balance = balance;
    }

    static TradeSum total() {
        return new TradeSum(
                Definition.of("trade.total", "Total trade")
                        .meaning("Goods that the two states sell to one another.")
                        .formula("X_AB + X_BA")
                        .shape(Shape.DYAD)
                        .unit("US$")
                        .range(0, Double.POSITIVE_INFINITY)
                        .direction("higher: more trade")
                        .sources(TradeMeasure.SOURCES)
                        .reference(TradeMeasure.BARBIERI)
                        .traps(List.of(
                                "Needs both directions; with one of them it is not reported.",
                                TradeMeasure.NEVER_ZERO,
                                TradeMeasure.BY_CELL,
                                TradeMeasure.ROUNDED,
                                TradeMeasure.CURRENT))
                        .build(),
                false);
    }

    static TradeSum balance() {
        return new TradeSum(
                Definition.of("trade.balance", "Trade balance")
                        .meaning("What the first state sells to the second less what it buys from it.")
                        .formula("X_AB − X_BA")
                        .shape(Shape.DIRECTED_DYAD)
                        .unit("US$")
                        .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        .direction("positive: the first sells more")
                        .sources(TradeMeasure.SOURCES)
                        .reference(TradeMeasure.BARBIERI)
                        .traps(List.of(
                                "Both flows are the importer's, so that freight and insurance are on both sides.",
                                "The sign can differ between sources.",
                                TradeMeasure.NEVER_ZERO,
                                TradeMeasure.BY_CELL,
                                TradeMeasure.ROUNDED))
                        .build(),
                true);
    }

    @Override
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(new TradeCoverage.Traded(from, to), new TradeCoverage.Traded(to, from));
    }

    @Override
    void answer(Cell cell) {
        Optional<Flow> there = cell.require(cell.from(), cell.to());
        Optional<Flow> back = there.isEmpty() ? Optional.empty() : cell.require(cell.to(), cell.from());
        if (there.isPresent() && back.isPresent()) {
            Flow sum = balance ? there.get().minus(back.get()) : there.get().plus(back.get());
            boolean rounded = there.get().value() == 0 && back.get().value() == 0 && sum.high() > 0;
            cell.value(
                    sum.value(),
                    sum.low(),
                    sum.high(),
                    -1,
                    rounded
                            ? TradeMeasure.join("rounded", cell.trade().report())
                            : cell.trade().report());
        }
    }

    @Override
    String worked(Cell cell, Figure figure) {
        Flow there = cell.trade().find(cell.year(), cell.from(), cell.to()).orElse(Flow.NOTHING);
        Flow back = cell.trade().find(cell.year(), cell.to(), cell.from()).orElse(Flow.NOTHING);
        return "%s = %s %s %s = %s"
                .formatted(
                        definition().id(),
                        TradeMeasure.millions(there.value()),
                        balance ? "−" : "+",
                        TradeMeasure.millions(back.value()),
                        TradeMeasure.millions(figure.getValue()));
    }
}
