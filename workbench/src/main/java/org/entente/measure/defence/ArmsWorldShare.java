package org.entente.measure.defence;

import java.util.Arrays;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** A state's share of the world's exports, or imports, of major arms. */
final class ArmsWorldShare extends ArmsMeasure {
    private final String role;

    private ArmsWorldShare(Definition definition, String role, ArmsStore arms) {
        super(definition, ArmsData.Need.TOTAL, arms);
        this.role = role;
    }

    static ArmsWorldShare exports(ArmsStore arms) {
        return new ArmsWorldShare(define("arms.export_share", "exports"), ArmsTotals.SUPPLIER, arms);
    }

    static ArmsWorldShare imports(ArmsStore arms) {
        return new ArmsWorldShare(define("arms.import_share", "imports"), ArmsTotals.RECIPIENT, arms);
    }

    private static Definition define(String id, String flow) {
        return Definition.of(id, "Share of the world's arms " + flow)
                .meaning("The state's share of all major arms %s of the world, by volume.".formatted(flow))
                .formula(
                        "arms.%s of the state / T, T the world's total: SIPRI's row of the world, in a year without it the"
                                        .formatted(flow)
                                + " sum of all rows, or on the register basis the sum over all deals; interval on the published"
                                + " basis n⁻/T⁺ to n⁺/T⁻ by the rounding, on the register basis 90 % of random splits as in"
                                + " arms.tiv")
                .shape(Shape.STATE)
                .unit("share")
                .range(0, 1)
                .direction("higher: more of the world's " + flow)
                .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
                .argument(ArmsMeasure.BASIS_ARGUMENT)
                .reference(ArmsMeasure.HOLTOM)
                .traps(List.of(
                        "SIPRI prints it over five years, since deliveries of one year swing with single orders: use"
                                + " windows of five years.",
                        ArmsMeasure.VOLUME_TRAP,
                        ArmsMeasure.BASIS_TRAP,
                        "Unknown parties and those that are no states are in the world's total."))
                .build();
    }

    @Override
    String role() {
        return role;
    }

    @Override
    boolean isPresent(Cell cell) {
        return !own(cell).isNone();
    }

    private Volume own(Cell cell) {
        return cell.tables().total(role, cell.from(), cell.period(), cell.flows());
    }

    private Volume world(Cell cell) {
        return cell.tables().world(role, cell.period(), cell.flows());
    }

    @Override
    void answer(Cell cell) {
        Volume own = own(cell);
        Volume world = world(cell);
        // A published total says nothing of the number of deals behind it.
        long deals = cell.data().isPublished() ? -1 : own.deals();
        if (world.point() == 0) {
            cell.absent(Status.UNDEFINED, deals, "the world's total%s is 0".formatted(ArmsMeasure.in(cell.period())));
        } else if (own.isNone()) {
            cell.value(Status.ZERO, 0, 0, 0, deals, "no deliveries");
        } else if (cell.data().isPublished()) {
            double high = world.low() > 0 ? Math.min(1, own.high() / world.low()) : 1;
            cell.value(Status.OBSERVED, own.point() / world.point(), own.low() / world.high(), high, deals, "");
        } else {
            answerByRegister(cell, own, world);
        }
    }

    private void answerByRegister(Cell cell, Volume own, Volume world) {
        double value = own.point() / world.point();
        double low = own.shareLow(world.high() - own.high());
        double high = own.shareHigh(world.low() - own.low());
        if (own.point() == 0 || low == high) {
            cell.value(Status.OBSERVED, value, low, high, own.deals(), "");
            return;
        }
        double[] all = cell.tables().register().worldDraws(cell.period());
        double[] share = cell.tables()
                .draws(cell.from(), role.equals(ArmsTotals.RECIPIENT))
                .total(cell.from(), cell.period());
        Arrays.setAll(share, b -> all[b] > 0 ? share[b] / all[b] : 0);
        cell.value(value, ArmsDraws.interval(share), low, high, own.deals());
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "%s = %s / %s = %s"
                .formatted(
                        definition().id(),
                        ArmsMeasure.number(own(cell).point()),
                        ArmsMeasure.number(world(cell).point()),
                        ArmsMeasure.number(figure.getValue()));
    }

    @Override
    ArmsRows rows(Cell cell) {
        return cell.data().isPublished()
                ? new ArmsRows().worldTotals(cell, role, cell.from())
                : new ArmsRows().deliveries(cell, 0, 0);
    }
}
