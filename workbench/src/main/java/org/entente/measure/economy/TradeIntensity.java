package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * How much more one state sells to another than the other's weight in world trade would suggest.
 */
final class TradeIntensity extends TradeMeasure {
    private static final Definition DEFINITION = Definition.of("trade.intensity", "Trade intensity")
            .meaning(
                    "The second state's share of the first's exports, over its part of the world's imports without the first's: 1 when"
                            + " the first trades with it as the world does.")
            .formula("(X_AB / X_A) / (M_B / (M_W − M_A))")
            .shape(Shape.DIRECTED_DYAD)
            .unit("index")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: closer than size alone explains")
            .sources(TradeMeasure.SOURCES)
            .reference(TradeMeasure.BROWN)
            .traps(List.of(
                    "Not symmetric: A>B and B>A differ.",
                    "World and partner totals are sums over what is reported in the same snapshot.",
                    TradeMeasure.BY_CELL,
                    TradeMeasure.NEARLY_ALL,
                    "No interval where the partner's imports may be nothing at all.",
                    TradeMeasure.ROUNDED))
            .build();

    TradeIntensity() {
        super(DEFINITION, TradeYears.Reach.PAIRS, true);
    }

    /**
     * Whoever reports, what the world buys is a sum over all reports, as the exports of the one or
     * the imports of the other are.
     */
    @Override
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(
                new TradeCoverage.Traded(from, to),
                TradeCoverage.Traded.salesOf(from),
                TradeCoverage.Traded.purchasesOf(to));
    }

    @Override
    void answer(Cell cell) {
        Optional<Flow> flow = cell.require(cell.from(), cell.to());
        if (flow.isEmpty()) {
            return;
        }
        PartnerSum exports = cell.trade().exports(cell.year(), cell.from());
        Flow buys = cell.trade().imports(cell.year(), cell.to()).flow();
        Flow world = world(cell);
        if (exports.flow().value() == 0 || buys.value() == 0) {
            cell.absent(Status.UNDEFINED, exports.reported(), "the reported exports or imports are 0: 0/0");
            return;
        }
        Flow part = flow.get();
        double value = part.value() / exports.flow().value() * (world.value() / buys.value());
        String note =
                TradeMeasure.join(TradeMeasure.missing(exports), cell.trade().report());
        if (buys.low() <= 0) {
            cell.point(value, exports.reported(), note);
            return;
        }
        Flow others = exports.flow().without(part);
        Flow rest = world.without(buys);
        cell.value(
                value,
                part.shareLow(others) * (1 + rest.low() / buys.high()),
                part.shareHigh(others) * (1 + rest.high() / buys.low()),
                exports.reported(),
                note);
    }

    /** M_W − M_A. */
    private static Flow world(Cell cell) {
        return cell.trade()
                .world(cell.year())
                .without(cell.trade().imports(cell.year(), cell.from()).flow());
    }

    @Override
    String worked(Cell cell, Figure figure) {
        Flow part = cell.trade().find(cell.year(), cell.from(), cell.to()).orElse(Flow.NOTHING);
        return "trade.intensity = (%s / %s) / (%s / %s) = %s"
                .formatted(
                        TradeMeasure.millions(part.value()),
                        TradeMeasure.millions(cell.trade()
                                .exports(cell.year(), cell.from())
                                .flow()
                                .value()),
                        TradeMeasure.millions(cell.trade()
                                .imports(cell.year(), cell.to())
                                .flow()
                                .value()),
                        TradeMeasure.millions(world(cell).value()),
                        TradeMeasure.number(figure.getValue()));
    }
}
