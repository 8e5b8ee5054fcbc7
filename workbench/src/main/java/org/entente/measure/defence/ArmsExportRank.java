package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** A state's rank among all exporters of major arms. */
final class ArmsExportRank extends ArmsMeasure {
    private static final Definition DEFINITION = Definition.of("arms.export_rank", "Rank among arms exporters")
            .meaning("A state's place among all that export major arms.")
            .formula(
                    "1 + number of exporters with a greater arms.exports; the interval is the best and worst rank that the intervals"
                            + " of the totals allow")
            .shape(Shape.STATE)
            .unit("rank")
            .range(1, Double.POSITIVE_INFINITY)
            .direction("lower: greater exporter")
            .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
            .argument(ArmsTexts.BASIS_ARGUMENT)
            .reference(ArmsTexts.SIPRI)
            .traps(List.of(
                    "Ties share the better rank; n is the number of exporters ranked.",
                    "No exports, no rank: the figure is undefined then.",
                    ArmsTexts.BASIS_TRAP))
            .build();

    ArmsExportRank(ArmsStore arms) {
        super(DEFINITION, ArmsData.Need.TOTAL, arms);
    }

    @Override
    String role() {
        return ArmsTotals.SUPPLIER;
    }

    @Override
    boolean isPresent(Cell cell) {
        return !total(cell).isNone();
    }

    private static Volume total(Cell cell) {
        return cell.tables().total(ArmsTotals.SUPPLIER, cell.from(), cell.period(), cell.flows());
    }

    private static Ranking.Rank rank(Cell cell) {
        return Ranking.of(cell.from(), total(cell), cell.tables().exports(cell.period(), cell.flows()));
    }

    @Override
    void answer(Cell cell) {
        if (total(cell).isNone()) {
            cell.absent(
                    Status.UNDEFINED,
                    0,
                    cell.tables().name(cell.from()) + " exported nothing" + ArmsTexts.in(cell.period())
                            + ", so that it has no rank");
            return;
        }
        Ranking.Rank rank = rank(cell);
        cell.value(Status.OBSERVED, rank.rank(), rank.best(), rank.worst(), rank.of(), "");
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "arms.export_rank = 1 + %.0f of %d others with more than %s = %.0f"
                .formatted(
                        figure.getValue() - 1,
                        rank(cell).of() - 1,
                        ArmsTexts.number(total(cell).point()),
                        figure.getValue());
    }

    @Override
    ArmsRows rows(Cell cell) {
        return cell.data().isPublished()
                ? new ArmsRows().totals(cell, ArmsTotals.SUPPLIER, 0)
                : new ArmsRows().deliveries(cell, 0, 0);
    }
}
