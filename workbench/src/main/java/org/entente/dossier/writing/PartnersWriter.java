package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.WorldMap;
import org.entente.dossier.WorldMap.Tint;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SourceHint;
import org.entente.measure.Figures;
import org.entente.measure.PartnerRanking;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Ranks all partners of one state by a measure. */
public final class PartnersWriter {
    /** Years of the line beside each partner. */
    private static final int LINE = 30;

    private static final int HIGHEST = 10;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    /** As wide as a block in every font, so that the years of all rows stand below one another. */
    private static final char MISSING = '░';

    private final Figures figures;
    private final Function<FigureId, String> ids;
    private final List<SourceHint> hints;
    private final MessageBundle texts;

    /**
     * @param figures where every number comes from
     * @param ids how an id is written
     * @param hints what is known of the sources
     * @param texts the language
     */
    public PartnersWriter(
            Figures figures, Function<FigureId, String> ids, List<SourceHint> hints, MessageBundle texts) {
        this.figures = figures;
        this.ids = ids;
        this.hints = List.copyOf(hints);
        this.texts = texts;
    }

    /**
     * The partners of a state, the highest value first.
     *
     * @param measure id of a measure of two states
     * @param argument of the measure; null for none
     * @param year null for the latest in which it has a value with anybody that rests on ten items
     *     or more
     * @throws QuestionException when the measure is not about two states, or has no value for the
     *     state
     */
    public Dossier write(State state, String measure, @Nullable String argument, @Nullable Integer year) {
        Measure asked = figures.measures().get(measure);
        Definition definition = asked.definition();
        if (definition.shape().states() != 2) {
            throw new QuestionException(
                    texts.get("partners.pairs", Arguments.none().with("measure", measure)));
        }
        int when = year != null ? year : latest(state, definition, argument);
        PartnerRanking ranking = PartnerRanking.of(figures, state, definition, argument, when);
        List<Figure> ranked = ranking.ranked();
        if (ranked.isEmpty()) {
            throw new QuestionException(texts.get(
                    "partners.none",
                    Arguments.none()
                            .with("measure", measure)
                            .with("state", state.name(texts.locale()))
                            .year("year", when)));
        }
        EvidenceCollector collector = new EvidenceCollector(figures, texts, ids);
        int start = when - LINE + 1;
        Context context = new Context(
                state, state, new YearRange(start, when), figures, null, List.of(), hints, texts, collector);
        Arguments words = Arguments.none()
                .with("state", state.name(texts.locale()))
                .with("measure", DossierTexts.title(texts, definition))
                .year("year", when)
                .year("from", start);
        List<Block> blocks = new ArrayList<>();
        long missing = ranking.missing();
        Prose prose = context.prose();
        prose.say(
                "partners.intro",
                words.count("n", ranked.size(), Span.text(context.numbers().count(ranked.size())))
                        .count("missing", missing, Span.text(context.numbers().count(missing))));
        if (definition.shape() == Shape.DIRECTED_DYAD) {
            prose.say("partners.directed", words);
        }
        prose.addTo(blocks);
        blocks.add(map(context, state, ranked, words));
        blocks.add(table(context, state, ranking, words, PartnerRanking.question(state, start, when, argument)));
        Section section = new Section("partners", texts.get("partners.section", words), blocks);
        return new Documents(context, variant(measure, argument))
                .finishAboutOne(texts.get("partners.title", words), section);
    }

    /** As its files are named: a measure and its argument are one word. */
    private static String variant(String measure, @Nullable String argument) {
        return "partners-" + (argument == null ? measure : measure + "-" + argument.replaceAll("[^A-Za-z0-9_.]", "-"));
    }

    private int latest(State state, Definition definition, @Nullable String argument) {
        return PartnerRanking.latestYear(figures, state, definition, argument)
                .orElseThrow(() -> new QuestionException(texts.get(
                        "partners.never",
                        Arguments.none().with("measure", definition.id()).with("state", state.name(texts.locale())))));
    }

    private WorldMap map(Context context, State state, List<Figure> ranked, Arguments words) {
        List<WorldMap.Area> areas = new ArrayList<>(List.of(area(context, state, Tint.FIRST)));
        for (Figure figure : ranked.subList(0, Math.min(HIGHEST, ranked.size()))) {
            areas.add(area(context, PartnerRanking.other(figure, state), Tint.PARTNER_OF_FIRST));
        }
        return new WorldMap(
                "map",
                texts.get("partners.map.title"),
                texts.get("partners.map.summary", words),
                List.of(),
                texts.get("map.note.plain"),
                areas,
                null,
                List.of(
                        new WorldMap.Key(Tint.FIRST, texts.get("partners.map.tint.first", words)),
                        new WorldMap.Key(Tint.PARTNER_OF_FIRST, texts.get("partners.map.tint.partner_of_first"))),
                new Table("map-table", "", List.of(), List.of()));
    }

    private static WorldMap.Area area(Context context, State state, Tint tint) {
        Integer m49 = state.m49();
        return new WorldMap.Area(
                state.code(),
                m49 == null ? 0 : m49,
                state.cow(),
                tint,
                context.stateName(state.cow()),
                Capitals.find(state)
                        .map(c -> new WorldMap.Place(c.name(), c.latitude(), c.longitude()))
                        .orElse(null));
    }

    private Table table(Context context, State state, PartnerRanking ranking, Arguments words, Question series) {
        List<Figure> ranked = ranking.ranked();
        List<Integer> ranks = ranking.places();
        String measure = ranked.get(0).id().measure();
        Question now = new Question(
                series.subjects(), YearRange.of(ranking.year()), series.kind(), 1, series.argument(), null, null);
        Map<FigureId, Figure> places = new HashMap<>();
        figures.listAspect(measure, now, FigureIds.PERCENTILE).stream()
                .filter(f -> f.value() != null)
                .forEach(f -> places.put(f.id().withAspect(null), f));
        Map<Integer, List<Figure>> lines = new HashMap<>();
        figures.list(measure, series)
                .forEach(f -> lines.computeIfAbsent(
                                PartnerRanking.other(f, state).cow(), k -> new ArrayList<>())
                        .add(f));
        // A measure that counts nothing, such as trade, has no such column.
        boolean counted = ranked.stream().anyMatch(f -> f.n() != null);
        List<Table.Row> rows = new ArrayList<>();
        for (Figure figure : ranked) {
            Figure place = places.get(figure.id());
            State partner = PartnerRanking.other(figure, state);
            List<Table.Cell> cells = new ArrayList<>(List.of(
                    Table.Cell.text(context.stateName(partner.cow())),
                    Table.Cell.text(Integer.toString(ranks.get(rows.size()))),
                    Table.Cell.of(context.collector().show(figure))));
            if (counted) {
                cells.add(
                        figure.n() == null
                                ? Table.Cell.text("")
                                : Table.Cell.of(context.collector().showCount(figure)));
            }
            cells.add(
                    place == null
                            ? Table.Cell.text(texts.get("absence.none"))
                            : Table.Cell.of(context.collector().show(place)));
            cells.add(Table.Cell.text(line(lines.getOrDefault(partner.cow(), List.of()))));
            rows.add(new Table.Row("", cells));
        }
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column(texts.get("partners.partner"), false),
                new Table.Column(texts.get("partners.rank"), true),
                new Table.Column(texts.get("partners.value"), true)));
        if (counted) {
            columns.add(new Table.Column(texts.get("partners.n"), true));
        }
        columns.add(new Table.Column(texts.get("partners.percentile"), true));
        columns.add(new Table.Column(texts.get("partners.line", words), false));
        return new Table("partners-table", texts.get("partners.caption", words), columns, rows);
    }

    /**
     * A series as block characters, from its least value to its greatest; a point where there is no
     * value.
     */
    private static String line(List<Figure> series) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Figure figure : series) {
            if (figure.value() != null) {
                low = Math.min(low, figure.getValue());
                high = Math.max(high, figure.getValue());
            }
        }
        StringBuilder line = new StringBuilder();
        for (Figure figure : series) {
            double part = figure.value() == null ? 0 : high == low ? 0.5 : (figure.getValue() - low) / (high - low);
            line.append(
                    figure.value() == null
                            ? MISSING
                            : BLOCKS.charAt((int) Math.min(BLOCKS.length() - 1, part * BLOCKS.length())));
        }
        return line.toString();
    }
}
