package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.SystemMembership;

/** A flow's share of all that the exporter sells, or of all that the importer buys. */
final class TradeShare extends TradeMeasure {
    private final boolean ofExports;

    private TradeShare(Definition definition, boolean ofExports) {
        super(definition, TradeYears.Reach.PAIRS, true);
        this.ofExports = ofExports;
    }

    static TradeShare exports() {
        return new TradeShare(
                define(
                        "trade.share",
                        "Share in the first state's exports",
                        "The second state's share of all that the first sells.",
                        "X_AB / X_A"),
                true);
    }

    static TradeShare imports() {
        return new TradeShare(
                define(
                        "trade.import_share",
                        "Share in the second state's imports",
                        "The first state's share of all that the second buys.",
                        "X_AB / M_B"),
                false);
    }

    private static Definition define(String id, String title, String meaning, String formula) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula
                        + ", from the same source, snapshot and reporting side; bounds x⁻/(x⁻ + o⁺) and x⁺/(x⁺ + o⁻) with o ="
                        + " all other partners")
                .shape(Shape.DIRECTED_DYAD)
                .unit("share")
                .range(0, 1)
                .direction("higher: more dependent")
                .sources(TradeMeasure.SOURCES)
                .reference(TradeMeasure.BARBIERI)
                .traps(List.of(
                        TradeMeasure.PARTNERS,
                        TradeMeasure.BY_CELL,
                        TradeMeasure.NEARLY_ALL,
                        "n is the number of partners reported.",
                        "A flow from the other reporter and a state's trade with itself never enter.",
                        TradeMeasure.ROUNDED))
                .build();
    }

    @Override
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(
                new TradeCoverage.Traded(from, to),
                ofExports ? TradeCoverage.Traded.salesOf(from) : TradeCoverage.Traded.purchasesOf(to));
    }

    private PartnerSum whole(Cell cell) {
        return ofExports
                ? cell.trade().exports(cell.year(), cell.from())
                : cell.trade().imports(cell.year(), cell.to());
    }

    @Override
    void answer(Cell cell) {
        Optional<Flow> flow = cell.require(cell.from(), cell.to());
        if (flow.isEmpty()) {
            return;
        }
        Flow part = flow.get();
        PartnerSum whole = whole(cell);
        if (whole.flow().value() == 0) {
            cell.absent(
                    Status.UNDEFINED,
                    whole.reported(),
                    "the reported %s of %s are 0 in %d: 0/0"
                            .formatted(
                                    ofExports ? "exports" : "imports",
                                    SystemMembership.name(ofExports ? cell.from() : cell.to()),
                                    cell.year()));
            return;
        }
        Flow others = whole.flow().without(part);
        cell.value(
                part.value() / whole.flow().value(),
                part.shareLow(others),
                part.shareHigh(others),
                whole.reported(),
                TradeMeasure.join(TradeMeasure.missing(whole), cell.trade().report()));
    }

    @Override
    String worked(Cell cell, Figure figure) {
        Flow part = cell.trade().find(cell.year(), cell.from(), cell.to()).orElse(Flow.NOTHING);
        PartnerSum whole = whole(cell);
        return "%s = %s / %s over %d partners = %s"
                .formatted(
                        definition().id(),
                        TradeMeasure.millions(part.value()),
                        TradeMeasure.millions(whole.flow().value()),
                        whole.reported(),
                        TradeMeasure.number(figure.getValue()));
    }
}
