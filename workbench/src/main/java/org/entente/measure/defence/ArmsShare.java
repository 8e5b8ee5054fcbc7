package org.entente.measure.defence;

import java.util.Arrays;
import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * A supplier's share of all that a state imports, or a recipient's share of all that a state exports.
 */
final class ArmsShare extends ArmsMeasure {
    private static final List<String> TRAPS = List.of(
            ArmsMeasure.BASIS_TRAP,
            ArmsMeasure.EVEN_SPLIT_TRAP,
            ArmsMeasure.UNKNOWN_TRAP,
            ArmsMeasure.YEAR_TRAP,
            "On the register basis shares sum to 1; on the published basis they need not, and the lineage shows the"
                    + " residual.",
            "Where the even split of the register exceeds the published total of the year there is no share on the"
                    + " published basis: the register does not say in which year the deal was delivered.");

    private final boolean ofSupplier;

    private ArmsShare(Definition definition, boolean ofSupplier, ArmsStore arms) {
        super(definition, ArmsData.Need.SHARE, arms);
        this.ofSupplier = ofSupplier;
    }

    static ArmsShare supplier(ArmsStore arms) {
        return new ArmsShare(
                define(
                        "arms.supplier_share",
                        "Share in the recipient's arms imports",
                        "The first state's share of all major arms that the second imports.",
                        "TIV of A to B / TIV of all suppliers to B"),
                true,
                arms);
    }

    static ArmsShare recipient(ArmsStore arms) {
        return new ArmsShare(
                define(
                        "arms.recipient_share",
                        "Share in the supplier's arms exports",
                        "The second state's share of all major arms that the first exports.",
                        "TIV of A to B / TIV of A to all recipients"),
                false,
                arms);
    }

    private static Definition define(String id, String title, String meaning, String formula) {
        return Definition.of(id, title)
                .version(4)
                .meaning(meaning)
                .formula(formula
                        + "; interval: 90 % of random splits as in arms.tiv, fitted to SIPRI's totals T of the state on the"
                        + " published basis; not excluded on the register basis n⁻/(n⁻ + o⁺) to n⁺/(n⁺ + o⁻) with o ="
                        + " all others, on the published basis n⁻/T⁺ to n⁺/T⁻")
                .shape(Shape.DIRECTED_DYAD)
                .unit("share")
                .range(0, 1)
                .direction("higher: more dependent")
                .sources(List.of(ArmsData.REGISTER_SOURCE, ArmsData.TOTALS_SOURCE))
                .argument(ArmsMeasure.BASIS_ARGUMENT)
                .reference(ArmsMeasure.HOLTOM)
                .traps(TRAPS)
                .build();
    }

    @Override
    String role() {
        return ofSupplier ? ArmsTotals.RECIPIENT : ArmsTotals.SUPPLIER;
    }

    private int whole(Cell cell) {
        return ofSupplier ? cell.to() : cell.from();
    }

    private Volume total(Cell cell) {
        return cell.tables().total(role(), whole(cell), cell.period(), cell.flows());
    }

    private Volume registerTotal(Cell cell) {
        return ofSupplier ? cell.flows().imports(cell.to()) : cell.flows().exports(cell.from());
    }

    @Override
    void answer(Cell cell) {
        Volume part = cell.flows().get(cell.from(), cell.to());
        Volume total = total(cell);
        String name = cell.tables().name(whole(cell));
        if (total.isNone() || total.point() == 0) {
            cell.absent(
                    Status.UNDEFINED,
                    part.deals(),
                    part.isNone() && total.isNone()
                            ? cell.flows()
                                    .remember(
                                            whole(cell),
                                            2 * whole(cell) + (ofSupplier ? 1 : 0),
                                            key -> reason(cell, part, total, name))
                            : reason(cell, part, total, name));
        } else if (part.isNone()) {
            cell.value(Status.ZERO, 0, 0, 0, 0, "no deliveries");
        } else if (cell.data().isPublished()) {
            double value = part.point() / total.point();
            if (value > 1) {
                cell.absent(
                        Status.UNDEFINED,
                        part.deals(),
                        ArmsMeasure.exceeds(part, ofSupplier ? "imports" : "exports", name, cell.period(), total));
                return;
            }
            double high = total.low() > 0 ? Math.min(1, part.high() / total.low()) : 1;
            double low = part.low() / total.high();
            answer(cell, part, value, low, high);
        } else {
            Volume others = others(cell);
            answer(
                    cell,
                    part,
                    part.point() / total.point(),
                    part.shareLow(others.high()),
                    part.shareHigh(others.low()));
        }
    }

    private void answer(Cell cell, Volume part, double value, double worstLow, double worstHigh) {
        if (part.point() == 0 || worstLow == worstHigh) {
            cell.value(Status.OBSERVED, value, worstLow, worstHigh, part.deals(), "");
            return;
        }
        ArmsDraws draws = cell.tables().draws(whole(cell), ofSupplier);
        int other = ofSupplier ? cell.from() : cell.to();
        double[] flow = draws.flow(other, whole(cell), cell.period());
        ArmsDraws.Interval interval;
        if (cell.data().isPublished()) {
            Volume total = total(cell);
            ArmsDraws.Interval volume = ArmsDraws.interval(flow);
            double high = total.low() > 0 ? Math.min(1, volume.high() / total.low()) : 1;
            interval = new ArmsDraws.Interval(Math.min(1, volume.low() / total.high()), high);
        } else {
            double[] all = draws.total(whole(cell), cell.period());
            double[] share = new double[flow.length];
            Arrays.setAll(share, b -> all[b] > 0 ? flow[b] / all[b] : 0);
            interval = ArmsDraws.interval(share);
        }
        cell.value(value, interval, worstLow, worstHigh, part.deals());
    }

    private String reason(Cell cell, Volume part, Volume total, String name) {
        String did = ofSupplier ? "imports" : "exports";
        if (!total.isNone()) {
            return ArmsMeasure.below(did, name, cell.period(), total);
        }
        return part.isNone()
                ? "%s has no %s%s: 0/0".formatted(name, did, ArmsMeasure.in(cell.period()))
                : "no %s of %s are published%s, though the register has %s"
                        .formatted(did, name, ArmsMeasure.in(cell.period()), ArmsMeasure.number(part.point()));
    }

    private Volume others(Cell cell) {
        Volume others = new Volume();
        (ofSupplier ? cell.flows().suppliedTo(cell.to()) : cell.flows().suppliedBy(cell.from()))
                .forEach((party, volume) -> {
                    if (party != (ofSupplier ? cell.from() : cell.to())) {
                        others.add(volume);
                    }
                });
        return others;
    }

    @Override
    String worked(Cell cell, Figure figure) {
        Volume part = cell.flows().get(cell.from(), cell.to());
        Volume total = total(cell);
        String base = "%s = (%s) / %s = %s / %s = %s"
                .formatted(
                        definition().id(),
                        ArmsMeasure.split(cell, cell.from(), cell.to()),
                        ArmsMeasure.number(total.point()),
                        ArmsMeasure.number(part.point()),
                        ArmsMeasure.number(total.point()),
                        ArmsMeasure.number(figure.getValue()));
        double register = registerTotal(cell).point();
        return cell.data().isPublished()
                ? base
                        + "; the even split of the register gives %s in all, a residual of %s against the published %s"
                                .formatted(
                                        ArmsMeasure.number(register),
                                        ArmsMeasure.number(total.point() - register),
                                        ArmsMeasure.number(total.point()))
                : base + "; the denominator is the even split of all deals, unknown parties among them";
    }

    @Override
    ArmsRows rows(Cell cell) {
        if (cell.data().isPublished()) {
            return new ArmsRows().deliveries(cell, cell.from(), cell.to()).totals(cell, role(), whole(cell));
        }
        int supplier = ofSupplier ? 0 : cell.from();
        int recipient = ofSupplier ? cell.to() : 0;
        return new ArmsRows().deliveries(cell, supplier, recipient);
    }
}
