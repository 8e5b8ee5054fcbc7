package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** Volume of major arms that one state delivered to another. */
final class ArmsTiv extends ArmsMeasure {
    private static final Definition DEFINITION = Definition.of("arms.tiv", "Arms deliveries")
            .version(3)
            .meaning(
                    "Volume of major arms that the first state delivered to the second, in SIPRI's trend-indicator value.")
            .formula(
                    "Σ over deals of D/m: the TIV delivered D over its m delivery years; interval: 90 % of random splits,"
                            + " one unit in each year and the others multinomial with Dirichlet(2.5) probabilities, fitted to"
                            + " SIPRI's totals of the recipient where imported; not excluded: [u, D − (m−1)·u], [D, D] for"
                            + " m = 1, [0, D] where the unit value u and the number delivered do not give D")
            .shape(Shape.DIRECTED_DYAD)
            .unit("TIV million")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more delivered")
            .sources(List.of(ArmsData.REGISTER_SOURCE))
            .reference(ArmsMeasure.HOLTOM)
            .traps(
                    List.of(
                            ArmsMeasure.VOLUME_TRAP,
                            ArmsMeasure.EVEN_SPLIT_TRAP,
                            ArmsMeasure.YEAR_TRAP,
                            "A window bounds each deal over the whole window.",
                            "No deal in a covered year is a true zero; a deal whose delivered TIV is printed as 0 is below 0.5."))
            .build();

    ArmsTiv(ArmsStore arms) {
        super(DEFINITION, ArmsData.Need.DEALS, arms);
    }

    @Override
    void answer(Cell cell) {
        Volume volume = cell.flows().get(cell.from(), cell.to());
        if (volume.isNone()) {
            cell.value(Status.ZERO, 0, 0, 0, 0, "no deliveries");
        } else if (volume.low() == volume.high() || volume.point() == 0) {
            cell.value(Status.OBSERVED, volume.point(), volume.low(), volume.high(), volume.deals(), "");
        } else {
            double[] draws = cell.tables().fittedDraws(cell.to()).flow(cell.from(), cell.to(), cell.period());
            cell.value(volume.point(), ArmsDraws.interval(draws), volume.low(), volume.high(), volume.deals());
        }
    }

    @Override
    String worked(Cell cell, Figure figure) {
        return "arms.tiv = Σ D·k/m = %s = %s"
                .formatted(ArmsMeasure.split(cell, cell.from(), cell.to()), ArmsMeasure.number(figure.getValue()));
    }

    @Override
    ArmsRows rows(Cell cell) {
        return new ArmsRows().deliveries(cell, cell.from(), cell.to());
    }
}
