package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.estimate.Potentials;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Status;
import org.entente.text.Arguments;

/**
 * What a gravity model that has not seen the pair predicts that each sells to the other, beside
 * what it sold.
 */
public final class PotentialBlocks {
    private final Context context;
    private final List<Integer> years;

    public PotentialBlocks(Context context) {
        this.context = context;
        this.years = Potentials.years(
                context.figures(), context.first().cow(), context.second().cow(), context.years());
    }

    /**
     * Heading, sentences, picture, sections and cautions; a notice where trade is known and no
     * prediction is.
     */
    public List<Block> list() {
        if (context.figures().measures().find(Potentials.ID).isEmpty()) {
            return List.of();
        }
        List<Potentials.Flow> forth = flows(context.first(), context.second());
        List<Potentials.Flow> back = flows(context.second(), context.first());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("potential", context.texts().get("heading.potential")));
        if (forth.isEmpty() && back.isEmpty()) {
            blocks.add(context.gap("potential", "economy", null, null, context.names()));
            return blocks;
        }
        Prose prose = context.prose();
        sentence(prose, context.first(), context.second(), forth);
        sentence(prose, context.second(), context.first(), back);
        prose.addTo(blocks);
        picture(forth, back).ifPresent(blocks::add);
        sections().ifPresent(blocks::add);
        blocks.add(new Block.Notes(List.of(
                context.texts().spans("economy.potential.note.model", Arguments.none()),
                context.texts().spans("economy.potential.note.sum", Arguments.none()),
                context.texts().spans("economy.potential.note.source", Arguments.none()))));
        return blocks;
    }

    /** By year, latest first, where there is a prediction. */
    private List<Potentials.Flow> flows(State from, State to) {
        return years.stream()
                .flatMap(year -> Potentials.flow(context.figures(), from.cow(), to.cow(), year, "").stream())
                .toList();
    }

    private void sentence(Prose prose, State from, State to, List<Potentials.Flow> flows) {
        if (flows.isEmpty()) {
            return;
        }
        Potentials.Flow latest = flows.get(0);
        Figure predicted = latest.predicted();
        Arguments arguments = Arguments.none()
                .year("year", Track.year(predicted))
                .with("seller", context.said(from.cow()))
                .with("buyer", context.said(to.cow()))
                .with("snapshot", context.dataset(predicted.snapshot()))
                .with("predicted", context.collector().show(predicted))
                .with("range", context.collector().showRange(predicted))
                .choose("place", place(latest));
        latest.actual()
                .ifPresent(
                        actual -> arguments.with("actual", context.collector().show(actual)));
        latest.unrealised()
                .ifPresent(gap -> arguments.with("gap", context.collector().show(gap)));
        prose.say("economy.potential", arguments);
    }

    /**
     * Where the actual flow lies: below the interval, within or above it; or that it is not known.
     */
    private static String place(Potentials.Flow flow) {
        Figure predicted = flow.predicted();
        Double low = predicted.low();
        Double high = predicted.high();
        if (flow.actual().isEmpty() || flow.unrealised().isEmpty() || low == null || high == null) {
            return "unknown";
        }
        double actual = flow.actual().get().getValue();
        return actual < low ? "below" : actual > high ? "above" : "within";
    }

    private Optional<Chart> picture(List<Potentials.Flow> forth, List<Potentials.Flow> back) {
        int first = years.get(years.size() - 1);
        YearChart chart = YearChart.over(context, "potential", new YearRange(first, years.get(0)))
                .sparse();
        panel(chart, "forth", forth, 0);
        panel(chart, "back", back, 1);
        return chart.build(context.names());
    }

    private void panel(YearChart chart, String way, List<Potentials.Flow> flows, int colour) {
        Arguments names = context.names();
        YearChart.PanelBuilder panel = chart.panel(way, "series.exports." + way, Chart.Unit.MONEY, 3);
        List<Figure> actual =
                flows.stream().flatMap(flow -> flow.actual().stream()).toList();
        if (!flows.isEmpty()) {
            panel.add(
                    way + "-predicted",
                    context.texts().get("series.predicted." + way, names),
                    Chart.Form.LINE,
                    colour + 2,
                    track(
                            Potentials.ID,
                            flows.stream().map(Potentials.Flow::predicted).toList()));
        }
        if (!actual.isEmpty()) {
            panel.add(
                    way + "-actual",
                    context.texts().get("series.actual." + way, names),
                    Chart.Form.POINT,
                    colour,
                    track("trade.exports", actual));
        }
        panel.end();
    }

    private Track track(String measure, List<Figure> figures) {
        return Track.of(context.figures().measures().get(measure).definition(), figures);
    }

    /**
     * Both directions by section of a classification, in the newest year of which a source has
     * them.
     */
    private Optional<Table> sections() {
        Optional<Potentials.Sections> found = Potentials.sections(
                context.figures(), context.first().cow(), context.second().cow(), context.years());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int year = found.get().year();
        int first = context.first().cow();
        int second = context.second().cow();
        List<Both> both = found.get().codes().stream()
                .map(code -> new Both(
                        code,
                        Potentials.flow(context.figures(), first, second, year, code),
                        Potentials.flow(context.figures(), second, first, year, code)))
                .filter(flows -> flows.ways().anyMatch(Optional::isPresent))
                .toList();
        boolean forth = both.stream().anyMatch(flows -> isCompared(flows.forth()));
        boolean back = both.stream().anyMatch(flows -> isCompared(flows.back()));
        String snapshot = "";
        List<Table.Row> rows = new ArrayList<>();
        for (Both flows : both) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.text(section(flows.code())));
            addTo(cells, flows.forth(), forth);
            addTo(cells, flows.back(), back);
            rows.add(new Table.Row("", cells));
            snapshot = flows.ways()
                    .flatMap(Optional::stream)
                    .map(flow -> flow.predicted().snapshot())
                    .reduce(snapshot, (before, last) -> last);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Column> heads = new ArrayList<>();
        heads.add(new Table.Column(context.texts().get("table.section"), false));
        for (String way : List.of("forth", "back")) {
            heads.add(new Table.Column(context.texts().get("table.predicted." + way, context.names()), true));
            heads.add(new Table.Column(context.texts().get("table.predicted.less"), true));
        }
        return Optional.of(new Table(
                        "potential-sections",
                        context.texts()
                                .get(
                                        "table.potential.caption",
                                        context.names().year("year", year).with("snapshot", context.dataset(snapshot))),
                        heads,
                        rows)
                .withoutEmptyColumns());
    }

    /** The flows of a section in both directions, as far as there is an estimate. */
    private record Both(String code, Optional<Potentials.Flow> forth, Optional<Potentials.Flow> back) {
        Stream<Optional<Potentials.Flow>> ways() {
            return Stream.of(forth, back);
        }
    }

    private static boolean isCompared(Optional<Potentials.Flow> flow) {
        return flow.flatMap(Potentials.Flow::unrealised).isPresent();
    }

    /**
     * @param compared whether any section of the direction has an actual flow: then it is said
     *     where one has none
     */
    private void addTo(List<Table.Cell> cells, Optional<Potentials.Flow> flow, boolean compared) {
        cells.add(flow.map(f -> expected(f.predicted())).orElseGet(Table.Cell::of));
        cells.add(flow.flatMap(Potentials.Flow::unrealised)
                .map(less -> Table.Cell.of(context.collector().show(less)))
                .orElseGet(() -> flow.isPresent() && compared
                        ? Table.Cell.text(context.texts().word("status", Status.NOT_REPORTED.code()))
                        : Table.Cell.of()));
    }

    private Table.Cell expected(Figure predicted) {
        return new Table.Cell(context.texts()
                .spans(
                        "economy.potential.expected",
                        Arguments.none()
                                .with("value", context.collector().show(predicted))
                                .with("range", context.collector().showRange(predicted))));
    }

    /** The name of a section, with its code. */
    private String section(String code) {
        String key = "product." + code.toLowerCase(Locale.ROOT).replace(':', '.');
        String written = code.replace(':', ' ');
        return context.texts().has(key)
                ? context.texts()
                        .get(
                                "table.section.named",
                                Arguments.none()
                                        .with("code", written)
                                        .with("name", context.texts().get(key)))
                : written;
    }
}
