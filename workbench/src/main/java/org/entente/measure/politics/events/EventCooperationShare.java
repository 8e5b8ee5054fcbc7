package org.entente.measure.politics.events;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * What part of the events from one state to the other is cooperative; with {@code net}, by how much
 * cooperation outweighs conflict.
 */
final class EventCooperationShare extends EventMeasure {
    private static final String NET = "net";

    EventCooperationShare() {
        super(Definition.of("events.cooperation_share", "Share of cooperative events")
                .meaning(
                        "The share of cooperation, in word or deed, in all events that the first state directs at the second.")
                .formula("(verbal + material cooperation) / all events; with net (cooperation − conflict) / all events")
                .shape(Shape.DIRECTED_DYAD)
                .unit("share")
                .range(-1, 1)
                .direction("higher: more cooperative")
                .sources(List.of("icews", "gdelt"))
                .argument("form: net (from −1 to 1)")
                .reference(EventMeasure.CAMEO)
                .traps(EventMeasure.traps("It weighs a statement like a treaty; the four classes apart say more."))
                .build());
    }

    @Override
    int quad() {
        return 0;
    }

    @Override
    List<String> arguments() {
        return List.of(NET);
    }

    @Override
    void write(EventSums.Sums sums, Cell cell, FigureColumns.Builder out) {
        if (sums.events() == 0) {
            out.absent(cell.from(), cell.to(), cell.period(), Status.UNDEFINED, 0, cell.snapshot(), "no event: 0/0");
            return;
        }
        long conflict = sums.events() - sums.cooperative();
        double value = NET.equals(cell.argument())
                ? (double) (sums.cooperative() - conflict) / sums.events()
                : (double) sums.cooperative() / sums.events();
        out.value(
                cell.from(),
                cell.to(),
                cell.period(),
                value == 0 ? Status.ZERO : Status.OBSERVED,
                value,
                sums.events(),
                cell.snapshot(),
                cell.coverage().note(false));
    }

    @Override
    String worked(Figure figure, EventSums.Sums sums, EventSums.Volume volume) {
        return "events.cooperation_share: %d cooperative of %d events = %s"
                .formatted(sums.cooperative(), sums.events(), figure.value());
    }
}
