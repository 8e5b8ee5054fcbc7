package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.State;
import org.entente.curated.LeaderNames;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Table;
import org.entente.dossier.Waterfall;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.estimate.Estimates;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.estimate.LevelsPart;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The change of the headline measures, shared out among the levels of analysis: a sentence, a
 * picture and its table each.
 */
public final class LevelBlocks {
    private static final double RARE = 0.05;

    private final Context context;

    public LevelBlocks(Context context) {
        this.context = context;
    }

    /** Blocks for each measure of which there is a change to show; empty when there is none. */
    public List<Block> list() {
        List<Block> blocks = new ArrayList<>();
        List<Figure> tests = new ArrayList<>();
        context.tests().levels().forEach((measure, levels) -> {
            sentence(measure, levels).addTo(blocks);
            blocks.add(picture(measure, levels));
            tests.addAll(levels.tests());
        });
        if (context.figures().measures().find(LevelsPart.CHANGE.id()).isEmpty()) {
            return blocks;
        }
        if (!blocks.isEmpty()) {
            blocks.add(
                    0, context.prose().say("levels.measured", context.names()).paragraph());
            blocks.add(notes(tests));
        }
        spillover(blocks);
        return blocks;
    }

    private boolean delivers(State from, State to) {
        return context.directed("arms.tiv", null, from, to)
                .filter(Track::hasNonZero)
                .isPresent();
    }

    /**
     * Whether arms go before trade, among all pairs; of two between which no arms went this is
     * beside the point.
     */
    private void spillover(List<Block> blocks) {
        if (!delivers(context.first(), context.second()) && !delivers(context.second(), context.first())) {
            return;
        }
        List<Figure> both = Estimates.spillover(context.figures());
        if (both.size() == 2) {
            Figure after = both.get(0);
            Figure before = both.get(1);
            String verdict = excludesZero(before) ? "before" : excludesZero(after) ? "seen" : "none";
            Period period = after.id().getPeriod();
            blocks.add(new Block.Heading("spillover", context.texts().get("heading.spillover")));
            context.prose()
                    .say(
                            "levels.spillover",
                            Arguments.none()
                                    .year("from", period.first())
                                    .year("to", period.last())
                                    .with("rows", context.collector().showCount(after))
                                    .with("after", context.collector().show(after))
                                    .with("afterrange", context.collector().showRange(after))
                                    .with("before", context.collector().show(before))
                                    .with("beforerange", context.collector().showRange(before))
                                    .choose("verdict", verdict))
                    .addTo(blocks);
        }
    }

    private static boolean excludesZero(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        return low != null && high != null && (low > 0 || high < 0);
    }

    /**
     * Names the greatest of the parts that can be told and are rare; else says that no level
     * explains the change, or that none can be told.
     */
    private Prose sentence(String measure, LevelsFigures levels) {
        List<LevelsFigures.Line> told =
                levels.lines().stream().filter(LevelsFigures.Line::isTold).toList();
        Optional<LevelsFigures.Line> greatest = told.stream()
                .filter(line -> line.part() == LevelsPart.SYSTEM || isRare(line.p()))
                .max((x, y) -> Double.compare(
                        Math.abs(x.contribution().getValue()),
                        Math.abs(y.contribution().getValue())))
                .filter(line -> line.contribution().getValue() != 0);
        Period period = levels.change().id().getPeriod();
        Figure p = greatest.map(LevelsFigures.Line::p).orElse(null);
        String verdict = told.isEmpty() ? "untold" : greatest.isEmpty() ? "none" : p == null ? "system" : "rare";
        return context.prose()
                .say(
                        "levels.change",
                        Arguments.none()
                                .choose("verdict", verdict)
                                .with(
                                        "p",
                                        p == null
                                                ? Span.text("")
                                                : context.collector().show(p))
                                .with("measure", title(measure))
                                .year("from", period.first())
                                .year("to", period.last())
                                .with("start", context.collector().show(levels.start()))
                                .with("end", context.collector().show(levels.end()))
                                .with("change", context.collector().show(levels.change()))
                                .with("part", greatest.map(this::label).orElse(""))
                                .with(
                                        "most",
                                        greatest.<Span>map(line ->
                                                        context.collector().show(line.contribution()))
                                                .orElseGet(() -> Span.text(""))));
    }

    private static boolean isRare(@Nullable Figure p) {
        return p != null && p.value() != null && p.getValue() <= RARE;
    }

    private String title(String measure) {
        return DossierTexts.title(
                context.texts(), context.figures().measures().get(measure).definition());
    }

    private String label(LevelsFigures.Line line) {
        String key = "levels.part." + line.part().name().toLowerCase(Locale.ROOT);
        return context.texts()
                .get(key, Arguments.none().with("state", line.state() == 0 ? "" : context.name(line.state())));
    }

    /** Steps from the first level to the last; the table alone where a step is not known. */
    private Block picture(String measure, LevelsFigures levels) {
        List<Waterfall.Bar> bars = new ArrayList<>();
        double at = levels.start().getValue();
        bars.add(bar(context.texts().get("levels.start"), at, at, true, levels.start()));
        for (LevelsFigures.Line line : levels.lines()) {
            double next = at + line.contribution().getValue();
            bars.add(bar(label(line), at, next, false, line.contribution()));
            at = next;
        }
        double end = levels.end().getValue();
        bars.add(bar(context.texts().get("levels.end"), end, end, true, levels.end()));
        Period period = levels.change().id().getPeriod();
        Arguments arguments = context.names()
                .with("measure", title(measure))
                .year("from", period.first())
                .year("to", period.last());
        String id = "levels-" + measure.replace('.', '-');
        String caption = context.texts().get("levels.picture.title", arguments);
        Table table = table(id + "-table", caption, levels);
        return levels.lines().stream().allMatch(LevelsFigures.Line::isTold)
                ? new Waterfall(
                        id,
                        caption,
                        context.texts().get("levels.picture.summary", arguments),
                        unit(levels.start().unit()),
                        bars,
                        table)
                : table;
    }

    private Waterfall.Bar bar(String label, double from, double to, boolean level, Figure figure) {
        Span.FigureValue shown = context.collector().show(figure);
        return new Waterfall.Bar(label, from, to, level, shown.text(), shown.evidence());
    }

    private static Chart.Unit unit(String unit) {
        return switch (unit) {
            case "share" -> Chart.Unit.SHARE;
            case "US$" -> Chart.Unit.MONEY;
            case "TIV million" -> Chart.Unit.TIV;
            default -> Chart.Unit.INDEX;
        };
    }

    private Table table(String id, String caption, LevelsFigures levels) {
        List<Table.Column> heads = new ArrayList<>();
        for (String key : List.of("level", "contribution", "orders", "rarity", "cases", "inoffice")) {
            boolean number = !key.equals("level") && !key.equals("inoffice");
            heads.add(new Table.Column(context.texts().get("table." + key), number));
        }
        List<Table.Row> rows = new ArrayList<>();
        rows.add(whole(context.texts().get("levels.start"), levels.start(), heads.size()));
        for (LevelsFigures.Line line : levels.lines()) {
            Figure p = line.p();
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(label(line)),
                            line.isTold()
                                    ? Table.Cell.of(context.collector().show(line.contribution()))
                                    : Table.Cell.text(context.texts().get("levels.untold")),
                            line.isTold()
                                    ? Table.Cell.of(context.collector().showRange(line.contribution()))
                                    : Table.Cell.of(),
                            p == null || !line.isTold() ? Table.Cell.of() : rarity(p),
                            p == null || !line.isTold()
                                    ? Table.Cell.of()
                                    : Table.Cell.of(context.collector().showCount(p)),
                            line.part() == LevelsPart.LEADER
                                    ? Table.Cell.text(LeaderNames.standard()
                                            .spelled(
                                                    line.contribution().id().from(),
                                                    line.contribution().note()))
                                    : Table.Cell.of())));
        }
        rows.add(whole(context.texts().get("levels.end"), levels.end(), heads.size()));
        rows.add(whole(context.texts().get("levels.whole"), levels.change(), heads.size()));
        return new Table(id, caption, heads, rows);
    }

    private Table.Cell rarity(Figure p) {
        Span shown = context.collector().show(p);
        return context.tests()
                .findAdjusted(p, context)
                .map(adjusted -> new Table.Cell(context.texts()
                        .spans(
                                "levels.rarity.adjusted",
                                Arguments.none().with("p", shown).with("adjusted", adjusted))))
                .orElseGet(() -> Table.Cell.of(shown));
    }

    private Table.Row whole(String label, Figure figure, int columns) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.text(label));
        cells.add(Table.Cell.of(context.collector().show(figure)));
        while (cells.size() < columns) {
            cells.add(Table.Cell.of());
        }
        return new Table.Row("", cells);
    }

    private Block notes(List<Figure> tests) {
        List<String> all = tests.stream().map(context.collector()::enter).toList();
        List<String> rare = tests.stream()
                .filter(p -> p.getValue() <= RARE)
                .map(context.collector()::enter)
                .toList();
        Arguments counts = Arguments.none()
                .count(
                        "tests",
                        all.size(),
                        context.collector()
                                .counted("count:levels.tests", context.texts().get("count.levels.tests"), all))
                .count(
                        "rare",
                        rare.size(),
                        context.collector()
                                .counted("count:levels.rare", context.texts().get("count.levels.rare"), rare));
        return new Block.Notes(List.of(
                context.texts().spans("levels.note.parts", Arguments.none()),
                context.texts().spans("levels.note.range", Arguments.none()),
                context.texts().spans("levels.note.rare", counts),
                context.texts().spans("family.note", context.tests().counts(context))));
    }
}
