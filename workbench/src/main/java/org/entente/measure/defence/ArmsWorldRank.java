package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** A state's rank among all exporters, or importers, of major arms. */
final class ArmsWorldRank extends ArmsMeasure {
    private final String role;
    private final String did;

    private ArmsWorldRank(Definition definition, String role, String did, ArmsStore arms) {
        super(definition, ArmsData.Need.TOTAL, arms);
        this.role = role;
        this.did = did;
    }

    static ArmsWorldRank exporters(ArmsStore arms) {
        return new ArmsWorldRank(
                define("arms.export_rank", 2, "export", "exporter"), ArmsTotals.SUPPLIER, "exported", arms);
    }

    static ArmsWorldRank importers(ArmsStore arms) {
        return new ArmsWorldRank(
                define("arms.import_rank", 1, "import", "importer"), ArmsTotals.RECIPIENT, "imported", arms);
    }

    private static Definition define(String id, int version, String does, String party) {
        return Definition.of(id, "Rank among arms %ss".formatted(party))
                .version(version)
                .meaning("A state's place among all that %s major arms.".formatted(does))
                .formula(
                        "1 + number of %ss with a greater arms.%ss; the interval is the best and worst rank that the intervals of the totals allow"
                                .formatted(party, does))
                .shape(Shape.STATE)
                .unit("rank")
                .range(1, Double.POSITIVE_INFINITY)
                .direction("lower: greater " + party)
                .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
                .argument(ArmsMeasure.BASIS_ARGUMENT)
                .reference(ArmsMeasure.SIPRI)
                .traps(List.of(
                        "Ties share the better rank; n is the number of %ss ranked.".formatted(party),
                        "No %ss, no rank: the figure is undefined then.".formatted(does),
                        ArmsMeasure.BASIS_TRAP))
                .build();
    }

    @Override
    String role() {
        return role;
    }

    @Override
    boolean isPresent(Cell cell) {
        return !total(cell).isNone();
    }

    private Volume total(Cell cell) {
        return cell.tables().total(role, cell.from(), cell.period(), cell.flows());
    }

    private Ranking.Rank rank(Cell cell) {
        return Ranking.of(cell.from(), total(cell), cell.tables().list(role, cell.period(), cell.flows()));
    }

    @Override
    void answer(Cell cell) {
        if (total(cell).isNone()) {
            cell.absent(
                    Status.UNDEFINED,
                    0,
                    "%s %s nothing%s, so that it has no rank"
                            .formatted(cell.tables().name(cell.from()), did, ArmsMeasure.in(cell.period())));
            return;
        }
        Ranking.Rank rank = rank(cell);
        cell.value(Status.OBSERVED, rank.rank(), rank.best(), rank.worst(), rank.of(), "");
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "%s = 1 + %.0f of %d others with more than %s = %.0f"
                .formatted(
                        definition().id(),
                        figure.getValue() - 1,
                        rank(cell).of() - 1,
                        ArmsMeasure.number(total(cell).point()),
                        figure.getValue());
    }

    @Override
    ArmsRows rows(Cell cell) {
        return cell.data().isPublished() ? new ArmsRows().totals(cell, role, 0) : new ArmsRows().deliveries(cell, 0, 0);
    }
}
