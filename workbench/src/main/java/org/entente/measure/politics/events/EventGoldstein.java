package org.entente.measure.politics.events;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * Where the events from one state to the other lie on Goldstein's scale of conflict and
 * cooperation.
 */
final class EventGoldstein extends EventMeasure {
    private static final String SUM = "sum";

    EventGoldstein() {
        super(Definition.of("events.goldstein", "Events on Goldstein's scale")
                .meaning(
                        "How cooperative the events are that the first state directs at the second, from −10 for an attack to +10.")
                .formula("mean of the scale over the events; with sum their sum")
                .shape(Shape.DIRECTED_DYAD)
                .unit("Goldstein")
                .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .direction("higher: more cooperative")
                .sources(List.of("icews", "gdelt"))
                .argument("form: sum (instead of the mean)")
                .reference(EventMeasure.GOLDSTEIN)
                .traps(EventMeasure.traps(
                        "The scale is of the code, not of the event: the same code always has the same place.",
                        "A mean hides how many events there are; n is their number."))
                .build());
    }

    @Override
    int quad() {
        return 0;
    }

    @Override
    List<String> arguments() {
        return List.of(SUM);
    }

    @Override
    void write(EventSums.Sums sums, Cell cell, FigureColumns.Builder out) {
        boolean sum = SUM.equals(cell.argument());
        if (sums.scaled() == 0 && !sum) {
            out.absent(
                    cell.from(),
                    cell.to(),
                    cell.period(),
                    Status.UNDEFINED,
                    0,
                    cell.snapshot(),
                    "no event with a place on the scale");
            return;
        }
        double value = sum ? sums.goldstein() : sums.goldstein() / sums.scaled();
        out.value(
                cell.from(),
                cell.to(),
                cell.period(),
                sum && sums.events() == 0 ? Status.ZERO : Status.OBSERVED,
                value,
                sums.scaled(),
                cell.snapshot(),
                cell.coverage().note(sum));
    }

    @Override
    String worked(Figure figure, EventSums.Sums sums, EventSums.Volume volume) {
        return SUM.equals(figure.id().argument())
                ? "events.goldstein = sum over %d events = %.4f".formatted(sums.scaled(), sums.goldstein())
                : "events.goldstein = %.4f / %d = %s".formatted(sums.goldstein(), sums.scaled(), figure.value());
    }
}
