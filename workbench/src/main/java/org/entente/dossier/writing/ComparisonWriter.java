package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.chronology.Chronology;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.block.YearChart;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.DossierYears;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.SourceHint;
import org.entente.dossier.evidence.Standing;
import org.entente.dossier.evidence.Track;
import org.entente.measure.Figures;
import org.entente.measure.model.FigureId;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sets pairs of states side by side: small multiples on one scale, and the latest values with their
 * places among all pairs.
 */
public final class ComparisonWriter {
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
    public ComparisonWriter(
            Figures figures, Function<FigureId, String> ids, List<SourceHint> hints, MessageBundle texts) {
        this.figures = figures;
        this.ids = ids;
        this.hints = List.copyOf(hints);
        this.texts = texts;
    }

    /** Two states. */
    public record Pair(State first, State second) {}

    /**
     * The comparison of pairs, in the order given.
     *
     * @param pairs at least two; the first gives the document its name
     * @param from first year of the charts; null for 1946
     * @param to last year; null for the last that any source covers
     */
    public Dossier write(List<Pair> pairs, @Nullable Integer from, @Nullable Integer to) {
        Pair main = pairs.get(0);
        int end = to != null
                ? to
                : new Chronology(figures.store()).lastCoveredYear().orElse(DossierYears.USUAL_START);
        int start = from != null ? from : Math.min(end, DossierYears.USUAL_START);
        EvidenceCollector collector = new EvidenceCollector(figures, texts, ids);
        Context context = new Context(
                main.first(),
                main.second(),
                new YearRange(start, end),
                figures,
                null,
                List.of(),
                hints,
                texts,
                collector);
        List<Block> blocks = new ArrayList<>();
        int others = pairs.size() - 1;
        blocks.add(new Block.Paragraph(texts.spans(
                "comparison.intro",
                context.names().count("n", others, Span.text(context.numbers().count(others))))));
        blocks.add(table(context, pairs));
        charts(context, pairs).forEach(blocks::add);
        Section section = new Section("comparison", texts.get("comparison.section"), blocks);
        return new Documents(context, "compare").finish(texts.get("comparison.title", context.names()), section);
    }

    private Table table(Context context, List<Pair> pairs) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(texts.get("dimensions.dimension"), false));
        Map<String, List<Optional<Standing>>> rows = new LinkedHashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            Pair pair = pairs.get(p);
            columns.add(new Table.Column(
                    texts.get("comparison.value", Arguments.none().with("pair", name(pair))), true));
            columns.add(new Table.Column(
                    texts.get("comparison.place", Arguments.none().with("pair", name(pair))), true));
            for (Standing s :
                    Standing.list(figures, pair.first().cow(), pair.second().cow(), context.years())) {
                List<Optional<Standing>> row = rows.computeIfAbsent(label(context, pair, s), key -> new ArrayList<>());
                while (row.size() < p) {
                    row.add(Optional.empty());
                }
                row.add(Optional.of(s));
            }
        }
        List<Table.Row> cells = new ArrayList<>();
        rows.forEach((label, row) -> {
            List<Table.Cell> line = new ArrayList<>(List.of(Table.Cell.text(label)));
            for (int p = 0; p < pairs.size(); p++) {
                Optional<Standing> standing = p < row.size() ? row.get(p) : Optional.empty();
                line.add(standing.map(s -> new Table.Cell(texts.spans(
                                "comparison.cell",
                                Arguments.none()
                                        .with("value", context.collector().show(s.now()))
                                        .with("period", Standing.period(s.now())))))
                        .orElseGet(() -> Table.Cell.text(texts.get("absence.none"))));
                line.add(standing.map(s -> Table.Cell.of(context.collector().show(s.nowPlace())))
                        .orElseGet(() -> Table.Cell.text(texts.get("absence.none"))));
            }
            cells.add(new Table.Row("", line));
        });
        return new Table("comparison-table", texts.get("comparison.table"), columns, cells);
    }

    /**
     * A dimension with a direction is named by the order of the two states, which differ from pair
     * to pair.
     */
    private String label(Context context, Pair pair, Standing standing) {
        boolean directed = texts.has("comparison." + standing.dimension().id());
        return directed
                ? texts.get(
                        "comparison." + standing.dimension().id(),
                        Arguments.none()
                                .choose(
                                        "way",
                                        standing.pair().from() == pair.first().cow() ? "forth" : "back"))
                : standing.label(context);
    }

    private List<Chart> charts(Context context, List<Pair> pairs) {
        List<Chart> all = new ArrayList<>();
        Multiples multiples = new Multiples(context, pairs);
        multiples
                .draw("votes", "un.agreement", Chart.Unit.SHARE, Chart.Form.LINE, false)
                .ifPresent(all::add);
        multiples
                .draw("ideal", "un.ideal_distance", Chart.Unit.INDEX, Chart.Form.LINE, false)
                .ifPresent(all::add);
        multiples
                .draw("trade", "trade.total", Chart.Unit.MONEY, Chart.Form.LINE, false)
                .ifPresent(all::add);
        multiples.draw("arms", "arms.tiv", Chart.Unit.TIV, Chart.Form.BAR, true).ifPresent(all::add);
        multiples
                .draw("organisations", "igo.joint", Chart.Unit.COUNT, Chart.Form.LINE, false)
                .ifPresent(all::add);
        return all;
    }

    private String name(Pair pair) {
        return texts.get(
                "comparison.pair",
                Arguments.none()
                        .with("from", pair.first().name(texts.locale()))
                        .with("to", pair.second().name(texts.locale())));
    }

    /** One measure of several pairs, a panel each, on one scale. */
    private final class Multiples {
        private final Context context;
        private final List<Pair> pairs;

        Multiples(Context context, List<Pair> pairs) {
            this.context = context;
            this.pairs = pairs;
        }

        Optional<Chart> draw(String id, String measure, Chart.Unit unit, Chart.Form form, boolean directed) {
            List<List<Track>> tracks = new ArrayList<>();
            double low = 0;
            double high = 0;
            for (Pair pair : pairs) {
                List<Track> own = new ArrayList<>();
                context.directed(measure, null, pair.first(), pair.second())
                        .filter(Track::hasValues)
                        .ifPresent(own::add);
                if (directed) {
                    context.directed(measure, null, pair.second(), pair.first())
                            .filter(Track::hasValues)
                            .ifPresent(own::add);
                }
                tracks.add(own);
                for (Track track : own) {
                    low = Math.min(
                            low,
                            track.values().mapToDouble(f -> f.getValue()).min().orElse(0));
                    high = Math.max(
                            high,
                            track.values().mapToDouble(Multiples::top).max().orElse(0));
                }
            }
            YearChart chart = new YearChart(context, "compare-" + id);
            for (int p = 0; p < pairs.size(); p++) {
                YearChart.PanelBuilder panel =
                        chart.panel("pair-" + p, name(pairs.get(p)), unit).between(low, round(high));
                for (Track track : tracks.get(p)) {
                    int from = track.values().findFirst().orElseThrow().id().from();
                    int to = track.values().findFirst().orElseThrow().id().to();
                    String label = directed
                            ? texts.get(
                                    "comparison.way",
                                    Arguments.none()
                                            .with("from", context.stateName(from))
                                            .with("to", context.stateName(to)))
                            : name(pairs.get(p));
                    boolean forth = from == pairs.get(p).first().cow();
                    // The title of the panel names the pair, so that the legend needs only the
                    // direction.
                    String legend = directed
                            ? texts.get(
                                    "comparison.direction", Arguments.none().choose("way", forth ? "forth" : "back"))
                            : "";
                    int colour = directed && !forth ? 1 : 0;
                    panel.add("s" + colour, label, legend, form, colour, track);
                }
                panel.end();
            }
            return chart.build(context.names());
        }

        private static double top(org.entente.measure.model.Figure figure) {
            Double high = figure.high();
            return high == null ? figure.getValue() : high;
        }

        /**
         * The next of 1, 2, 2.5, 5 and 10 in its power of ten, so that the common scale ends at a
         * round number.
         */
        private static double round(double high) {
            if (high <= 0) {
                return 1;
            }
            double ten = Math.pow(10, Math.floor(Math.log10(high)));
            for (double step : new double[] {1, 2, 2.5, 5}) {
                if (high <= step * ten) {
                    return step * ten;
                }
            }
            return 10 * ten;
        }
    }
}
