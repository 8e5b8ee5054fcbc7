package org.entente.dossier.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Numbers;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;

/**
 * The greatest value of a series, and for votes also the least: within one snapshot, over at least
 * {@value #LEAST} years with a value, where no other year has the same. Notable, never a turning
 * point: a greatest value there always is.
 */
final class RecordEvents implements FigureEvents {
    static final int LEAST = 20;

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public List<Told> list(Context context) {
        List<Told> events = new ArrayList<>();
        context.pair("un.agreement", null)
                .map(t -> t.values(Track.FEW_ROLL_CALLS))
                .ifPresent(values -> {
                    record(context, "votes", "high", "politics", values, context.names())
                            .ifPresent(events::add);
                    record(context, "votes", "low", "politics", values, context.names())
                            .ifPresent(events::add);
                });
        context.pair("trade.total", null)
                .filter(Track::hasValues)
                .map(t -> t.of(t.snapshots().get(0)).values().toList())
                .flatMap(values -> record(context, "trade", "high", "economy", values, context.names()))
                .ifPresent(events::add);
        arms(context, context.first(), context.second()).ifPresent(events::add);
        arms(context, context.second(), context.first()).ifPresent(events::add);
        return events;
    }

    private Optional<Told> arms(Context context, State from, State to) {
        Arguments names =
                Arguments.none().with("supplier", context.said(from.cow())).with("recipient", context.said(to.cow()));
        return context.directed("arms.tiv", null, from, to)
                .filter(Track::hasNonZero)
                .map(t -> t.of(t.snapshots().get(0)).values().toList())
                .flatMap(values -> record(context, "arms", "high", "defence", values, names));
    }

    private Optional<Told> record(
            Context context, String what, String side, String sector, List<Figure> values, Arguments names) {
        if (values.size() < LEAST) {
            return Optional.empty();
        }
        Figure extreme = (side.equals("high") ? Track.highest(values) : Track.lowest(values)).orElseThrow();
        long alike = values.stream()
                .filter(f -> context.collector()
                        .printed(f)
                        .equals(context.collector().printed(extreme)))
                .count();
        if (alike > 1) {
            return Optional.empty();
        }
        int year = Track.year(extreme);
        String id = context.collector().id(extreme);
        EventEntry event = new EventEntry(
                kind() + ":" + side + ":" + id,
                Integer.toString(year),
                Integer.toString(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                false,
                context.texts().word("event", kind()),
                sector,
                List.of(
                        context.first().name(context.texts().locale()),
                        context.second().name(context.texts().locale())),
                null,
                context.texts()
                        .get(
                                "says.record." + what,
                                names.choose("side", side)
                                        .with("value", context.collector().printed(extreme))
                                        .with(
                                                "years",
                                                Numbers.years(
                                                        Track.year(values.get(0)),
                                                        Track.year(values.get(values.size() - 1))))),
                2,
                extreme.snapshot(),
                List.of(),
                null,
                context.texts().get("where.figure", Arguments.none().with("id", id)));
        return Optional.of(new Told(event, extreme));
    }
}
