package org.entente.measure.defence;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** How concentrated a state's arms imports are on few suppliers. */
final class ArmsConcentration extends ArmsMeasure {
    private static final Definition DEFINITION = Definition.of("arms.concentration", "Concentration of arms suppliers")
            .meaning(
                    "Herfindahl–Hirschman index of a state's suppliers of major arms: 1 when it has one supplier only.")
            .formula(
                    "Σ s² over the known suppliers, s = a supplier's share of all imports by the even split; unknown suppliers are in"
                            + " the denominator and widen the interval: up to all of theirs belonging to the largest supplier")
            .shape(Shape.STATE)
            .unit("index")
            .range(0, 1)
            .direction("higher: fewer suppliers")
            .sources(List.of(ArmsData.REGISTER_SOURCE))
            .reference(ArmsMeasure.HIRSCHMAN)
            .traps(List.of(
                    "n is the number of known suppliers.",
                    "Unknown suppliers give bounds; they are not one supplier.",
                    "The interval squares the bounds of each share, and is therefore wider than it must be.",
                    ArmsMeasure.EVEN_SPLIT_TRAP))
            .build();

    ArmsConcentration(ArmsStore arms) {
        super(DEFINITION, ArmsData.Need.DEALS, arms);
    }

    @Override
    boolean isPresent(Cell cell) {
        return !cell.flows().imports(cell.from()).isNone();
    }

    @Override
    void answer(Cell cell) {
        Map<Integer, Volume> suppliers = cell.flows().suppliedTo(cell.from());
        Volume total = cell.flows().imports(cell.from());
        if (total.point() == 0) {
            cell.absent(
                    Status.UNDEFINED,
                    total.deals(),
                    total.isNone()
                            ? cell.tables().name(cell.from()) + " has no imports" + ArmsMeasure.in(cell.period())
                                    + ": 0/0"
                            : ArmsMeasure.below("imports", cell.tables().name(cell.from()), cell.period(), total));
            return;
        }
        double value = 0;
        double low = 0;
        double high = 0;
        double largest = 0;
        int known = 0;
        for (Map.Entry<Integer, Volume> entry : suppliers.entrySet()) {
            if (entry.getKey() == ArmsRegister.UNKNOWN) {
                continue;
            }
            Volume part = entry.getValue();
            double share = part.point() / total.point();
            double least = part.shareLow(total.high() - part.high());
            double most = part.shareHigh(total.low() - part.low());
            value += share * share;
            low += least * least;
            high += most * most;
            largest = Math.max(largest, most);
            known++;
        }
        Volume unknown = suppliers.getOrDefault(ArmsRegister.UNKNOWN, Volume.NONE);
        if (!unknown.isNone()) {
            double most = unknown.shareHigh(total.low() - unknown.low());
            high += (largest + most) * (largest + most) - largest * largest;
        }
        cell.value(
                Status.OBSERVED,
                value,
                low,
                Math.min(1, high),
                known,
                unknown.isNone()
                        ? ""
                        : "unknown suppliers hold %s of the total"
                                .formatted(ArmsMeasure.number(unknown.point() / total.point())));
    }

    @Override
    String worked(Cell cell, Figure figure) {
        StringBuilder squares = new StringBuilder();
        Volume total = cell.flows().imports(cell.from());
        cell.flows().suppliedTo(cell.from()).forEach((party, part) -> {
            if (party != ArmsRegister.UNKNOWN) {
                squares.append(squares.isEmpty() ? "" : " + ")
                        .append("(%s/%s)²"
                                .formatted(ArmsMeasure.number(part.point()), ArmsMeasure.number(total.point())))
                        .append(" ")
                        .append(cell.tables().name(party));
            }
        });
        return "arms.concentration = Σ s² = %s = %s"
                .formatted(squares.isEmpty() ? "no known supplier" : squares, ArmsMeasure.number(figure.getValue()));
    }

    @Override
    ArmsRows rows(Cell cell) {
        return new ArmsRows().deliveries(cell, 0, cell.from());
    }
}
