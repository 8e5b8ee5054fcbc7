package org.entente.measure.defence;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** A supplier's rank among those of a state, or a recipient's among those of a state. */
final class ArmsRank extends ArmsMeasure {
    private final boolean ofSupplier;

    private ArmsRank(Definition definition, boolean ofSupplier, ArmsStore arms) {
        super(definition, ArmsData.Need.DEALS, arms);
        this.ofSupplier = ofSupplier;
    }

    static ArmsRank supplier(ArmsStore arms) {
        return new ArmsRank(
                define(
                        "arms.supplier_rank",
                        "Rank among the recipient's suppliers",
                        "The first state's place among those that deliver major arms to the second.",
                        "1 + number of other suppliers of B with a greater TIV"),
                true,
                arms);
    }

    static ArmsRank recipient(ArmsStore arms) {
        return new ArmsRank(
                define(
                        "arms.recipient_rank",
                        "Rank among the supplier's recipients",
                        "The second state's place among those to which the first delivers major arms.",
                        "1 + number of other recipients of A with a greater TIV"),
                false,
                arms);
    }

    private static Definition define(String id, String title, String meaning, String formula) {
        return Definition.of(id, title)
                .version(2)
                .meaning(meaning)
                .formula(formula
                        + ", by the even split of the register; the interval is the best and worst rank that the intervals"
                        + " of the volumes allow")
                .shape(Shape.DIRECTED_DYAD)
                .unit("rank")
                .range(1, Double.POSITIVE_INFINITY)
                .direction("lower: more important")
                .sources(List.of(ArmsData.REGISTER_SOURCE))
                .reference(ArmsMeasure.SIPRI)
                .traps(List.of(
                        "Ties share the better rank; n is the number of parties ranked.",
                        "Parties that are no states are ranked, unknown ones are not.",
                        "No delivery, no rank: the figure is undefined then.",
                        ArmsMeasure.EVEN_SPLIT_TRAP))
                .build();
    }

    private Map<Integer, Volume> all(Cell cell) {
        return ofSupplier ? cell.flows().suppliedTo(cell.to()) : cell.flows().suppliedBy(cell.from());
    }

    private int party(Cell cell) {
        return ofSupplier ? cell.from() : cell.to();
    }

    @Override
    void answer(Cell cell) {
        Volume own = cell.flows().get(cell.from(), cell.to());
        if (own.isNone()) {
            cell.absent(
                    Status.UNDEFINED,
                    0,
                    "%s delivered nothing to %s%s, so that it has no rank"
                            .formatted(
                                    cell.tables().name(cell.from()),
                                    cell.tables().name(cell.to()),
                                    ArmsMeasure.in(cell.period())));
            return;
        }
        Ranking.Rank rank = Ranking.of(party(cell), own, all(cell));
        boolean unknown = all(cell).containsKey(ArmsRegister.UNKNOWN);
        cell.value(
                Status.OBSERVED,
                rank.rank(),
                rank.best(),
                rank.worst(),
                rank.of(),
                unknown ? "unknown parties are not ranked" : "");
    }

    @Override
    String worked(Cell cell, Figure figure) {
        double own = cell.flows().get(cell.from(), cell.to()).point();
        return "%s = 1 + %.0f of %d others with more than %s = %.0f"
                .formatted(
                        definition().id(),
                        figure.getValue() - 1,
                        Ranking.of(party(cell), cell.flows().get(cell.from(), cell.to()), all(cell))
                                        .of()
                                - 1,
                        ArmsMeasure.number(own),
                        figure.getValue());
    }

    @Override
    ArmsRows rows(Cell cell) {
        int supplier = ofSupplier ? 0 : cell.from();
        int recipient = ofSupplier ? cell.to() : 0;
        return new ArmsRows().deliveries(cell, supplier, recipient);
    }
}
