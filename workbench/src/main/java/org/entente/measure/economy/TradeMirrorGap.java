package org.entente.measure.economy;

import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/** How far the importer's report of a flow lies from the exporter's. */
final class TradeMirrorGap extends TradeMeasure {
    private static final Definition DEFINITION = Definition.of("trade.mirror_gap", "Mirror gap")
            .meaning(
                    "How much more the importer reports of a flow than the exporter does, as a part of the exporter's report.")
            .formula("(importer's report − exporter's report) / exporter's report")
            .shape(Shape.DIRECTED_DYAD)
            .unit("share")
            .range(-1, Double.POSITIVE_INFINITY)
            .direction("nearer to 0: the reports agree")
            .sources(List.of("wits-comtrade", "wits-trade"))
            .reference(TradeMeasure.MIRROR)
            .traps(
                    List.of(
                            "Exists only where a source has both reports; COW has the importer's alone.",
                            "The importer's report includes insurance and freight, so that a gap of some per cent is no error."))
            .build();

    TradeMirrorGap() {
        super(DEFINITION, TradeYears.Reach.PAIRS, false);
    }

    @Override
    TradeYears read(Store store, Snapshot snapshot, YearRange years, Subjects subjects) {
        return TradeYears.read(store, snapshot, "importer", years, subjects, TradeYears.Reach.PAIRS, false)
                .withMirror(
                        TradeYears.read(store, snapshot, "exporter", years, subjects, TradeYears.Reach.PAIRS, false));
    }

    @Override
    void answer(Cell cell) {
        Optional<Flow> importers = cell.require(cell.from(), cell.to());
        if (importers.isEmpty()) {
            return;
        }
        Optional<Flow> other = exportersReport(cell).filter(Flow::reported);
        if (other.isEmpty()) {
            cell.absent(Status.NOT_REPORTED, -1, "the exporter reports no such flow");
            return;
        }
        Flow in = importers.get();
        Flow out = other.get();
        if (out.value() == 0) {
            cell.absent(Status.UNDEFINED, -1, "the exporter reports 0: nothing to compare with");
        } else if (out.low() <= 0) {
            cell.point((in.value() - out.value()) / out.value(), -1, "");
        } else {
            cell.value(
                    (in.value() - out.value()) / out.value(),
                    (in.low() - out.high()) / out.high(),
                    (in.high() - out.low()) / out.low(),
                    -1,
                    "");
        }
    }

    private static Optional<Flow> exportersReport(Cell cell) {
        return cell.trade().mirror().flatMap(trade -> trade.find(cell.year(), cell.from(), cell.to()));
    }

    @Override
    boolean answers(TradeYears trade, int from, int to, int year) {
        return super.answers(trade, from, to, year)
                && trade.mirror()
                        .filter(other -> other.isReported(year, from, to))
                        .isPresent();
    }

    @Override
    boolean usesBothReporters() {
        return true;
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "trade.mirror_gap = (%s − %s) / exporter's = %s"
                .formatted(
                        TradeMeasure.millions(cell.trade()
                                .find(cell.year(), cell.from(), cell.to())
                                .orElse(Flow.NOTHING)
                                .value()),
                        TradeMeasure.millions(
                                exportersReport(cell).orElse(Flow.NOTHING).value()),
                        TradeMeasure.number(figure.getValue()));
    }
}
