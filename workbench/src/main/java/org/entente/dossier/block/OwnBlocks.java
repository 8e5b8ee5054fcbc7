package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SeriesReach;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.own.OwnMeasures;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** What tables that the user brought say of the two states: sentences, and one chart per measure. */
public final class OwnBlocks {
    private final Context context;

    public OwnBlocks(Context context) {
        this.context = context;
    }

    public void addTo(List<Block> blocks) {
        List<Definition> own = context.figures().measures().listAll().stream()
                .map(Measure::definition)
                .filter(d -> OwnMeasures.isOwn(d.id()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("own-tables", context.texts().get("heading.own")));
        for (Definition definition : own) {
            Map<String, Track> tracks = tracks(definition);
            Prose prose = context.prose();
            tracks.forEach((label, track) -> prose.say(sentence(definition, label, track)));
            prose.addTo(blocks);
            chart(definition, tracks).ifPresent(blocks::add);
            List<List<Span>> notes = definition.traps().stream()
                    .map(note -> List.<Span>of(Span.text(note)))
                    .toList();
            blocks.add(new Block.Notes(notes));
        }
    }

    /** The series of a measure by what they are about, in the words of a legend. */
    private Map<String, Track> tracks(Definition definition) {
        Map<String, Track> tracks = new LinkedHashMap<>();
        switch (definition.shape()) {
            case STATE ->
                Stream.of(context.first(), context.second())
                        .forEach(state -> context.state(definition.id(), state)
                                .ifPresent(track -> tracks.put(context.name(state.cow()), track)));
            case DYAD ->
                context.pair(definition.id(), null)
                        .ifPresent(track -> tracks.put(context.texts().get("own.pair", context.names()), track));
            case DIRECTED_DYAD -> {
                directed(definition, context.first(), context.second(), tracks);
                directed(definition, context.second(), context.first(), tracks);
            }
        }
        return tracks;
    }

    private void directed(Definition definition, State from, State to, Map<String, Track> tracks) {
        Arguments names =
                Arguments.none().with("from", context.name(from.cow())).with("to", context.name(to.cow()));
        context.directed(definition.id(), null, from, to)
                .ifPresent(track -> tracks.put(context.texts().get("own.directed", names), track));
    }

    private List<Span> sentence(Definition definition, String subject, Track track) {
        Arguments arguments = Arguments.none()
                .with("title", DossierTexts.title(context.texts(), definition))
                .with("subject", subject);
        Optional<Figure> latest = track.latest();
        if (latest.isEmpty()) {
            return context.texts().spans("own.none", arguments.with("reason", reason(track)));
        }
        List<Figure> values = track.values().toList();
        Figure now = latest.get();
        arguments
                .with("value", context.collector().show(now))
                .year("year", Track.year(now))
                .with("snapshot", context.dataset(now.snapshot()))
                .choose("way", "none");
        if (values.size() > 1) {
            Figure before = values.get(0);
            arguments
                    .choose("way", SeriesReach.way(context, before, now))
                    .with("before", context.collector().show(before))
                    .year("since", Track.year(before));
        }
        return context.texts().spans("own.latest", arguments);
    }

    /** The reason that holds for most years. */
    private static String reason(Track track) {
        Map<String, Long> counts = track.byYear().values().stream()
                .collect(Collectors.groupingBy(Figure::note, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Optional<Chart> chart(Definition definition, Map<String, Track> tracks) {
        YearChart chart = new YearChart(context, definition.id().replace('.', '-'));
        Arguments arguments = Arguments.none()
                .with("title", DossierTexts.title(context.texts(), definition))
                .with("unit", context.texts().unit(definition.unit()));
        YearChart.PanelBuilder panel =
                chart.panel("values", context.texts().get("axis.own", arguments), unit(definition, tracks));
        List<String> ids = new ArrayList<>();
        tracks.forEach((label, track) -> {
            if (track.hasValues()) {
                panel.add("s" + ids.size(), label, Chart.Form.LINE, ids.size(), track);
                ids.add(label);
            }
        });
        return panel.end().shadeGaps().build("chart.own", arguments);
    }

    private static Chart.Unit unit(Definition definition, Map<String, Track> tracks) {
        return switch (definition.unit()) {
            case "US$" -> Chart.Unit.MONEY;
            case "share" -> Chart.Unit.SHARE;
            case "rank" -> Chart.Unit.RANK;
            case "index" -> Chart.Unit.INDEX;
            default ->
                tracks.values().stream().flatMap(Track::values).allMatch(f -> f.getValue() == Math.rint(f.getValue()))
                        ? Chart.Unit.COUNT
                        : Chart.Unit.INDEX;
        };
    }
}
