package org.entente.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Workbench;
import org.entente.chronology.Chronology;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.country.YearRange;
import org.entente.dossier.evidence.Standing;
import org.entente.mcp.ToolArguments.Measured;
import org.entente.measure.Figures;
import org.entente.measure.PartnerRanking;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;
import org.entente.provenance.RowRef;
import org.entente.provenance.SnapshotFile;
import org.entente.service.KnownFigures;
import org.entente.service.Trace;
import org.jspecify.annotations.Nullable;

/** Tools that answer with figures. */
final class FigureTools {
    private static final int FIGURES = 20;
    private static final int MOST_FIGURES = 200;
    private static final int PARTNERS = 10;
    private static final int MOST_PARTNERS = 60;
    private static final int PAIRS = 5;
    private static final int MEASURES = 5;
    private static final int LINES = 200;
    private static final int TRACED = 8;
    private static final String USUAL_RANKING = "trade.total";
    private static final Pattern SEPARATOR = Pattern.compile(" - |[>/–—|,;]|-");

    private FigureTools() {}

    static List<Tool> list() {
        Parameter measure = Parameter.text(
                "measure", "A measure as find_measures lists it, such as trade.exports or un.agreement:palestine.");
        return List.of(
                new Tool(
                        "get_figures",
                        "Get figures",
                        "Figures of one measure for a state or a pair, each with value, unit, status, interval, source"
                                + " and figure id, and the works to cite. Periods without a value are listed with the"
                                + " reason: an absence is not a zero. For a directed measure the first state is the"
                                + " exporter, supplier or sender.",
                        List.of(
                                measure.needed(),
                                Parameter.texts(
                                        "states", 2, "One state or two, by any name or code; none for the system."),
                                Parameter.year("from", "First year (default: the first that the data cover)."),
                                Parameter.year("to", "Last year (default: the last that the data cover)."),
                                Parameter.text("source", "The source that must answer, such as cow-trade."),
                                Parameter.limit(FIGURES, MOST_FIGURES)),
                        FigureTools::figures),
                new Tool(
                        "compare_pairs",
                        "Compare pairs of states",
                        "Two to five pairs side by side: for each measure the latest value, its percentile among all"
                                + " pairs, and the value some 20 years earlier.",
                        List.of(
                                Parameter.texts("pairs", PAIRS, "Pairs such as TUR-PAK or Türkiye–Pakistan.")
                                        .needed(),
                                Parameter.texts(
                                        "measures",
                                        MEASURES,
                                        "Measures of two states (default: votes, ideal points, alliances,"
                                                + " organisations, treaties, trade, arms, exercises, disputes)."),
                                Parameter.year("to", "The last year (default: the last that the data cover).")),
                        FigureTools::compare),
                new Tool(
                        "rank_partners",
                        "Rank the partners of a state",
                        "All partners of a state by a measure of two states in one year, the highest value first.",
                        List.of(
                                Parameter.text("state", "A state.").needed(),
                                Parameter.text("measure", "A measure of two states (default: trade.total)."),
                                Parameter.year("year", "The year (default: the latest with a value)."),
                                Parameter.limit(PARTNERS, MOST_PARTNERS)),
                        FigureTools::rank),
                new Tool(
                        "trace_figure",
                        "Trace a figure",
                        "How a figure was computed: its formula with the numbers put in, the files with their hashes and"
                                + " lines, and the works to cite.",
                        List.of(Parameter.text("figure", "A figure id, such as un.s/TUR-PAK/2010.")
                                .needed()),
                        FigureTools::trace));
    }

    private static Map<String, @Nullable Object> figures(ToolArguments arguments, Workbench workbench)
            throws IOException {
        Measured measured = Measured.of(arguments.get("measure"), workbench.measures());
        Definition definition = measured.definition();
        String source = arguments.find("source");
        if (source != null && !definition.sources().contains(source)) {
            throw new ToolException("%s does not read the source \"%s\"; it reads %s"
                    .formatted(definition.id(), ToolArguments.shown(source), String.join(", ", definition.sources())));
        }
        Figures figures = KnownFigures.of(workbench, List.of(definition));
        FigureRows rows = new FigureRows(figures);
        int limit = arguments.number("limit", FIGURES);
        List<Object> series = new ArrayList<>();
        for (Subjects subject : subjects(definition, arguments)) {
            series.add(series(figures, rows, measured, subject, arguments, limit));
        }
        Map<String, @Nullable Object> answer = FigureRows.measure(definition, measured.argument());
        answer.put("series", series);
        if (!definition.traps().isEmpty()) {
            answer.put("mind", definition.traps());
        }
        answer.put("citations", rows.citations());
        return answer;
    }

    private static Map<String, @Nullable Object> series(
            Figures figures, FigureRows rows, Measured measured, Subjects subject, ToolArguments arguments, int limit) {
        Definition definition = measured.definition();
        Question plain = Question.of(subject, YearRange.of(1))
                .withArgument(measured.argument())
                .withVintage(arguments.find("source"), null);
        Optional<YearRange> span = SourceChoice.findSpan(definition, plain, figures.store())
                .or(() -> figures.frozen().findSpan(definition.id(), subject));
        if (definition.id().equals("un.vote")) {
            span = Optional.of(YearRange.of(1));
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        if (span.isEmpty()) {
            answer.put("figures", List.of());
            answer.put("why_no_value", SourceChoice.noneReason(definition, plain));
            return answer;
        }
        List<Figure> all = figures.list(definition.id(), plain.asked(subject, within(span.get(), arguments)));
        List<Figure> valued = all.stream().filter(FigureRows::hasValue).toList();
        List<Figure> shown = valued.subList(Math.max(0, valued.size() - limit), valued.size());
        if (!all.isEmpty()) {
            answer.put("states", FigureRows.states(all.get(0).id()));
        }
        answer.put("figures", shown.stream().map(rows::row).toList());
        if (shown.size() < valued.size()) {
            answer.put(
                    "left_out",
                    "%d earlier figures, %s to %s: narrow from and to, or raise limit"
                            .formatted(
                                    valued.size() - shown.size(),
                                    FigureRows.period(valued.get(0).id()),
                                    FigureRows.period(valued.get(valued.size() - shown.size() - 1)
                                            .id())));
        }
        List<Map<String, @Nullable Object>> absent = rows.absent(all);
        if (!absent.isEmpty()) {
            answer.put("without_value", absent.subList(Math.max(0, absent.size() - limit), absent.size()));
        }
        return answer;
    }

    /** The years of the call, and where an end is open that of the data. */
    private static YearRange within(YearRange covered, ToolArguments arguments) {
        Integer from = arguments.number("from");
        Integer to = arguments.number("to");
        int first = from != null ? from : to != null ? Math.min(to, covered.from()) : covered.from();
        int last = to != null ? to : Math.max(first, covered.to());
        arguments.years();
        return new YearRange(first, last);
    }

    private static List<Subjects> subjects(Definition definition, ToolArguments arguments) {
        List<String> names = arguments.list("states");
        return switch (definition.shape()) {
            case SYSTEM -> {
                if (!names.isEmpty()) {
                    throw new ToolException(
                            definition.id() + " is about the whole system of states: leave \"states\" out");
                }
                yield List.of(new Subjects.WholeSystem());
            }
            case STATE -> {
                if (names.isEmpty()) {
                    throw new ToolException(definition.id() + " is about a state: name one or two in \"states\"");
                }
                yield names.stream()
                        .map(name -> Subjects.state(arguments.state(name).cow()))
                        .toList();
            }
            case DYAD, DIRECTED_DYAD -> {
                if (names.size() != 2) {
                    throw new ToolException(definition.id() + " is about two states: name both in \"states\"");
                }
                ToolArguments.TwoStates pair = arguments.pair(names.get(0), names.get(1));
                yield List.of(Subjects.pair(pair.first().cow(), pair.second().cow()));
            }
        };
    }

    private static Map<String, @Nullable Object> compare(ToolArguments arguments, Workbench workbench) {
        List<String> written = arguments.list("pairs");
        if (written.size() < 2) {
            throw new ToolException("name at least two pairs, such as TUR-PAK and TUR-IND");
        }
        List<ToolArguments.TwoStates> pairs =
                written.stream().map(text -> pair(text, arguments)).toList();
        List<Dimension> dimensions = new ArrayList<>();
        for (String text : arguments.list("measures")) {
            Measured measured = Measured.of(text, workbench.measures());
            requirePair(measured.definition());
            dimensions.add(new Dimension(
                    text, text, measured.definition().id(), measured.argument(), 1, 0, Dimension.Noise.NONE));
        }
        Figures figures = workbench.figures(FrozenFigures.none());
        int last = arguments.number(
                "to", new Chronology(workbench.store()).lastCoveredYear().orElse(Today.year()));
        YearRange years = new YearRange(Math.min(StateSystem.FIRST_YEAR, last), last);
        FigureRows rows = new FigureRows(figures);
        List<Object> compared = new ArrayList<>();
        for (ToolArguments.TwoStates pair : pairs) {
            List<Dimension> of = dimensions.isEmpty() ? Dimensions.standard() : dimensions;
            List<Standing> standings =
                    Standing.list(figures, of, pair.first().cow(), pair.second().cow(), years);
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("pair", pair.first().name() + " and " + pair.second().name());
            one.put(
                    "rows",
                    standings.stream().map(s -> standing(figures, rows, s)).toList());
            List<String> none = of.stream()
                    .filter(d -> standings.stream().noneMatch(s -> s.dimension().equals(d)))
                    .map(Dimension::measure)
                    .toList();
            if (!none.isEmpty()) {
                one.put("without_value", none);
            }
            compared.add(one);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("pairs", compared);
        answer.put(
                "reading",
                "A percentile of 0.9 is a value higher than that of 90% of all pairs of the period; \"of\" is their number."
                        + " For what has no value, get_figures says why.");
        answer.put("citations", rows.citations());
        return answer;
    }

    private static Map<String, @Nullable Object> standing(Figures figures, FigureRows rows, Standing standing) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Figure now = standing.now();
        Definition definition = figures.measures().get(now.id().measure()).definition();
        row.put("measure", now.id().measureWithArgument());
        row.put("title", definition.title());
        row.put("direction", definition.direction());
        if (definition.shape() == Shape.DIRECTED_DYAD) {
            row.put("states", FigureRows.states(now.id()));
        }
        row.put("now", rows.row(now));
        Map<String, @Nullable Object> place = rows.beside(standing.nowPlace());
        place.put("of", standing.nowPlace().n());
        row.put("percentile", place);
        Figure then = standing.then();
        if (then != null) {
            row.put("then", rows.beside(then));
        }
        return row;
    }

    /**
     * The pair in a text such as {@code TUR-PAK}; a hyphen may also belong to a name, as in
     * Guinea-Bissau.
     */
    private static ToolArguments.TwoStates pair(String text, ToolArguments arguments) {
        Matcher cut = SEPARATOR.matcher(text);
        String[] first = null;
        while (cut.find()) {
            String before = text.substring(0, cut.start()).strip();
            String after = text.substring(cut.end()).strip();
            if (CountryNames.standard().find(before).isPresent()
                    && CountryNames.standard().find(after).isPresent()) {
                return arguments.pair(before, after);
            }
            first = first == null ? new String[] {before, after} : first;
        }
        if (first == null) {
            throw new ToolException("\"%s\" is not a pair: write two states with a hyphen between them, as in TUR-PAK"
                    .formatted(ToolArguments.shown(text)));
        }
        return arguments.pair(first[0], first[1]);
    }

    private static void requirePair(Definition definition) {
        if (!FigureRows.isPair(definition)) {
            throw new ToolException(definition.id()
                    + " is not about two states; find_measures says what a measure is about (pair, directed pair)");
        }
    }

    private static Map<String, @Nullable Object> rank(ToolArguments arguments, Workbench workbench) throws IOException {
        State state = arguments.state(arguments.get("state"));
        String id = arguments.find("measure");
        Measured measured = Measured.of(id == null ? USUAL_RANKING : id, workbench.measures());
        Definition definition = measured.definition();
        requirePair(definition);
        Figures figures = KnownFigures.of(workbench, List.of(definition));
        Integer asked = arguments.number("year");
        int year = asked != null
                ? asked
                : PartnerRanking.latestYear(figures, state, definition, measured.argument())
                        .orElseThrow(() -> new ToolException("%s has no value for %s with anybody: %s"
                                .formatted(
                                        definition.id(),
                                        state.name(),
                                        SourceChoice.noneReason(
                                                definition, Question.of(new Subjects.AllPairs(), YearRange.of(1))))));
        PartnerRanking ranking = PartnerRanking.of(figures, state, definition, measured.argument(), year);
        FigureRows rows = new FigureRows(figures);
        Rows shown = new Rows(arguments.number("limit", PARTNERS));
        List<Integer> places = ranking.places();
        for (int i = 0; i < places.size(); i++) {
            Figure figure = ranking.ranked().get(i);
            if (shown.takes()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                State partner = PartnerRanking.other(figure, state);
                row.put("rank", places.get(i));
                row.put("partner", partner.name());
                row.put("code", partner.code());
                row.putAll(rows.row(figure));
                shown.add(row);
            } else {
                shown.leaveOut();
            }
        }
        Map<String, @Nullable Object> answer = FigureRows.measure(definition, measured.argument());
        answer.put("state", state.name());
        answer.put("year", year);
        if (definition.shape() == Shape.DIRECTED_DYAD) {
            answer.put("reading", "from " + state.name() + " to each partner");
        }
        shown.addTo(answer, "partners", "raise limit (at most " + MOST_PARTNERS + ")");
        answer.put("ranked", ranking.ranked().size());
        answer.put("without_value", ranking.missing());
        answer.put("citations", rows.citations());
        return answer;
    }

    private static Map<String, @Nullable Object> trace(ToolArguments arguments, Workbench workbench)
            throws IOException {
        FigureId id = new FigureIds(workbench.measures(), CountryNames.standard()).parse(arguments.get("figure"));
        Figures figures = KnownFigures.of(
                workbench, List.of(workbench.measures().get(id.measure()).definition()));
        Figure figure = figures.find(id)
                .orElseThrow(() -> new ToolException(
                        "there is no figure \"%s\"".formatted(ToolArguments.shown(arguments.get("figure")))));
        Trace trace = new Trace(figures, figure);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(new FigureRows(figures).row(figure));
        answer.put("measure", FigureRows.measure(trace.definition(), id.argument()));
        answer.put("formula", trace.definition().formula());
        answer.put("worked", shorten(trace.lineage().worked()));
        answer.put("rows_behind_it", trace.lineage().rowCount());
        Rows files = new Rows(TRACED);
        for (RowRef ref : trace.lineage().rows()) {
            if (files.takes()) {
                files.add(file(trace, ref));
            } else {
                files.leaveOut();
            }
        }
        files.addTo(answer, "files", "entente trace '%s' prints all".formatted(FigureIds.write(id)));
        answer.put("citations", trace.citations());
        return answer;
    }

    private static Map<String, @Nullable Object> file(Trace trace, RowRef ref) {
        Optional<SnapshotFile> file = trace.findFile(ref);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("source", ref.snapshot());
        row.put("table", ref.table());
        row.put("file", file.map(SnapshotFile::name).orElse(null));
        row.put("sha256", file.map(SnapshotFile::sha256).orElse(null));
        row.put("lines", shorten(Trace.lines(ref.lines())));
        return row;
    }

    private static String shorten(String text) {
        return text.length() <= LINES ? text : text.substring(0, LINES) + "…";
    }
}
