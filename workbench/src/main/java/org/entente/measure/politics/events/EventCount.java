package org.entente.measure.politics.events;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.jspecify.annotations.Nullable;

/** How many events of one class the first state directs at the second. */
final class EventCount extends EventMeasure {
    private static final double PER = 10_000;
    private static final String REPORTS = "reports";
    private static final String MENTIONS = "mentions";
    private static final String VOLUME = "volume";

    private final int quad;

    EventCount(String name, String words, int quad, String direction) {
        super(Definition.of("events." + name, "Events of " + words)
                .meaning("How many events of %s the first state directs at the second, as machines code the news."
                        .formatted(words))
                .formula("number of events of class " + quad
                        + " (one a day, act and pair); with volume 10,000 · that / events of all pairs")
                .shape(Shape.DIRECTED_DYAD)
                .unit("events")
                .range(0, Double.POSITIVE_INFINITY)
                .direction(direction)
                .sources(List.of("icews", "gdelt"))
                .argument(
                        "count: reports (each coded report), mentions (of all reports), volume (per 10,000 events of all pairs in the period)")
                .reference(EventMeasure.CAMEO)
                .traps(EventMeasure.traps())
                .build());
        this.quad = quad;
    }

    @Override
    int quad() {
        return quad;
    }

    @Override
    List<String> arguments() {
        return List.of(REPORTS, MENTIONS, VOLUME);
    }

    @Override
    void write(EventSums.Sums sums, Cell cell, FigureColumns.Builder out) {
        if (VOLUME.equals(cell.argument()) && cell.volume().events() == 0) {
            out.absent(
                    cell.from(),
                    cell.to(),
                    cell.period(),
                    Status.UNDEFINED,
                    0,
                    cell.snapshot(),
                    "no pair has an event");
            return;
        }
        double value = value(cell.argument(), sums, cell.volume());
        out.value(
                cell.from(),
                cell.to(),
                cell.period(),
                value == 0 ? Status.ZERO : Status.OBSERVED,
                value,
                sums.events(),
                cell.snapshot(),
                cell.coverage().note(!VOLUME.equals(cell.argument())));
    }

    private static double value(@Nullable String argument, EventSums.Sums sums, EventSums.Volume volume) {
        if (argument == null) {
            return sums.events();
        }
        return switch (argument) {
            case REPORTS -> sums.reports();
            case MENTIONS -> sums.mentions();
            default -> PER * sums.events() / volume.events();
        };
    }

    @Override
    String worked(Figure figure, EventSums.Sums sums, EventSums.Volume volume) {
        String all = "%s = %d events (from %d reports with %d mentions)"
                .formatted(definition().id(), sums.events(), sums.reports(), sums.mentions());
        return VOLUME.equals(figure.id().argument())
                ? "%s; 10,000 · %d / %d events of all pairs = %s"
                        .formatted(all, sums.events(), volume.events(), figure.value())
                : all;
    }
}
