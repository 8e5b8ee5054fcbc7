package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** All major arms that a state exports or imports. */
final class ArmsTotal extends ArmsMeasure {
    private final String role;

    private ArmsTotal(Definition definition, String role, ArmsStore arms) {
        super(definition, ArmsData.Need.TOTAL, arms);
        this.role = role;
    }

    static ArmsTotal exports(ArmsStore arms) {
        return new ArmsTotal(
                define("arms.exports", "Arms exports", "Volume of all major arms that a state delivered abroad."),
                ArmsTotals.SUPPLIER,
                arms);
    }

    static ArmsTotal imports(ArmsStore arms) {
        return new ArmsTotal(
                define("arms.imports", "Arms imports", "Volume of all major arms that a state received."),
                ArmsTotals.RECIPIENT,
                arms);
    }

    private static Definition define(String id, String title, String meaning) {
        return Definition.of(id, title)
                .version(2)
                .meaning(meaning)
                .formula("SIPRI's published total, or on the register basis Σ over all deals of D/m")
                .shape(Shape.STATE)
                .unit("TIV million")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more")
                .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
                .argument(ArmsMeasure.BASIS_ARGUMENT)
                .reference(ArmsMeasure.HOLTOM)
                .traps(List.of(
                        ArmsMeasure.VOLUME_TRAP,
                        ArmsMeasure.BASIS_TRAP,
                        "A published total is rounded: n stands for [n − 0.5, n + 0.5], 0 for below 0.5.",
                        "A year that is empty for everybody is out of coverage, not zero."))
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

    @Override
    void answer(Cell cell) {
        Volume total = total(cell);
        // A published total says nothing of the number of deals behind it.
        long deals = cell.data().isPublished() ? -1 : total.deals();
        if (total.isNone()) {
            cell.value(Status.ZERO, 0, 0, 0, deals, "no deliveries");
        } else {
            boolean rounded = cell.data().isPublished() && total.point() == 0;
            cell.value(Status.OBSERVED, total.point(), total.low(), total.high(), deals, rounded ? "rounded" : "");
        }
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return cell.data().isPublished()
                ? "%s = %s as published".formatted(definition().id(), ArmsMeasure.number(figure.getValue()))
                : "%s = Σ D·k/m over %d deals = %s"
                        .formatted(definition().id(), total(cell).deals(), ArmsMeasure.number(figure.getValue()));
    }

    @Override
    ArmsRows rows(Cell cell) {
        if (cell.data().isPublished()) {
            return new ArmsRows().totals(cell, role, cell.from());
        }
        int supplier = role.equals(ArmsTotals.SUPPLIER) ? cell.from() : 0;
        int recipient = role.equals(ArmsTotals.SUPPLIER) ? 0 : cell.from();
        return new ArmsRows().deliveries(cell, supplier, recipient);
    }
}
