package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.casefile.model.Sector;
import org.entente.chronology.Chronology;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.Timeline;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.FigureEvents;
import org.entente.provenance.Snapshot;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** Dated events as picture and list. */
final class ChronologySection implements SectionWriter {

    @Override
    public String id() {
        return "chronology";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        List<EventEntry> events = context.events();
        if (events.isEmpty()) {
            blocks.add(context.gap("events", id(), null, "entente case new", context.names()));
        } else {
            context.prose()
                    .say("chronology.count", counts(context, events))
                    .say("chronology.kinds", kinds(context, events))
                    .addTo(blocks);
            blocks.add(new Timeline(
                    context.texts()
                            .get(
                                    "chronology.summary",
                                    context.names()
                                            .year("from", firstYear(events))
                                            .year("to", lastYear(events))),
                    java.util.Arrays.stream(Sector.values())
                            .map(s -> new Timeline.Lane(
                                    s.name().toLowerCase(java.util.Locale.ROOT),
                                    context.texts().word("sector", s.name())))
                            .toList(),
                    events,
                    context.texts().get("chronology.rule")));
            blocks.add(rules(context, events));
        }
        List<List<Span>> notes = new ArrayList<>();
        for (State state : List.of(context.first(), context.second())) {
            String key = "chronology.note." + state.cow();
            if (context.texts().has(key)) {
                notes.add(context.texts().spans(key, Arguments.none()));
            }
        }
        if (!notes.isEmpty()) {
            blocks.add(new Block.Notes(notes));
        }
        gaps(context, blocks);
        return new Section(id(), context.texts().get("section.chronology"), blocks);
    }

    /**
     * By which rule events of each kind matter: one row per kind that occurs, and one for those of the
     * case.
     */
    private static Block rules(Context context, List<EventEntry> events) {
        List<Table.Row> rows = new ArrayList<>();
        if (events.stream().anyMatch(e -> e.source().equals("case"))) {
            rows.add(rule(context, context.texts().get("chronology.case"), "case", ""));
        }
        Map<String, String> kinds = new LinkedHashMap<>(Chronology.kinds());
        FigureEvents.standard().forEach(f -> kinds.put(f.kind(), ""));
        kinds.forEach((kind, source) -> {
            String word = context.texts().word("event", kind);
            if (events.stream()
                    .anyMatch(e -> e.kind().equals(word) && !e.source().equals("case"))) {
                rows.add(rule(context, word, kind, source));
            }
        });
        return new Table(
                "event-rules",
                context.texts().get("table.event-rules.caption"),
                List.of(
                        new Table.Column(context.texts().get("table.event"), false),
                        new Table.Column(context.texts().get("table.read-from"), false),
                        new Table.Column(context.texts().get("table.rule"), false)),
                rows);
    }

    private static Table.Row rule(Context context, String kind, String key, String source) {
        return new Table.Row(
                "",
                List.of(
                        Table.Cell.text(kind),
                        Table.Cell.text(source.isEmpty() ? context.texts().get("chronology.from." + key) : source),
                        Table.Cell.text(context.texts().get("chronology.rule." + key))));
    }

    /** Sources of events that are not imported, in one notice that names them and the command. */
    private static void gaps(Context context, List<Block> blocks) {
        Set<String> imported =
                context.figures().listImported().stream().map(Snapshot::source).collect(Collectors.toSet());
        List<String> missing = Chronology.kinds().values().stream()
                .flatMap(s -> Stream.of(s.split(", ")))
                .filter(s -> !s.isEmpty() && !imported.contains(s))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(context.gap(
                    "event-sources",
                    "chronology",
                    null,
                    "entente setup",
                    context.names().with("sources", String.join(", ", missing))));
        }
    }

    private static Arguments counts(Context context, List<EventEntry> events) {
        Span shown = context.collector()
                .counted(
                        "count:events",
                        context.texts().get("count.events"),
                        events.stream().map(EventEntry::id).toList());
        return context.names()
                .count("n", events.size(), shown)
                .year("from", firstYear(events))
                .year("to", lastYear(events));
    }

    static int firstYear(List<EventEntry> events) {
        return events.get(0).earliest().getYear();
    }

    /** The last year in which an event ends, or, of one that goes on, begins. */
    static int lastYear(List<EventEntry> events) {
        return events.stream()
                .mapToInt(e -> e.open() ? e.earliest().getYear() : e.latest().getYear())
                .max()
                .orElseThrow();
    }

    /** The three most frequent kinds of event, ties by name. */
    private static Arguments kinds(Context context, List<EventEntry> events) {
        Map<String, List<String>> byKind = new TreeMap<>();
        events.forEach(
                e -> byKind.computeIfAbsent(e.kind(), k -> new ArrayList<>()).add(e.id()));
        List<Span> list = new ArrayList<>();
        byKind.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(3)
                .forEach(e -> {
                    if (!list.isEmpty()) {
                        list.add(Span.text(", "));
                    }
                    list.addAll(context.texts()
                            .spans(
                                    "chronology.kind",
                                    Arguments.none()
                                            .with(
                                                    "kind",
                                                    e.getKey()
                                                            .toLowerCase(context.texts()
                                                                    .locale()))
                                            .with(
                                                    "n",
                                                    context.collector()
                                                            .counted(
                                                                    "count:events." + e.getKey(),
                                                                    context.texts()
                                                                            .get(
                                                                                    "count.events.kind",
                                                                                    Arguments.none()
                                                                                            .with("kind", e.getKey())),
                                                                    e.getValue()))));
                });
        return Arguments.none().with("list", list);
    }
}
