package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dossier.Block;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Standing;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.standing.Dimensions;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the pair stands among all pairs, now and then, and the few facts in which it differs most
 * from what its region, distance and size would suggest. The rules are in {@code docs/glance.md}.
 */
public final class GlanceDimensions {
    private static final int MOST_FACTS = 5;

    /** At most this share of all pairs may be as far from what would be expected. */
    private static final double UNUSUAL = 0.05;

    private final Context context;
    private final EvidenceCollector collector;

    public GlanceDimensions(Context context) {
        this.context = context;
        this.collector = context.collector();
    }

    /** A dimension in which the pair is out of the ordinary. */
    public record Fact(Standing standing, Figure expected, Figure deviation, Figure unusual) {}

    public void addTo(List<Block> blocks) {
        List<Standing> all = Standing.list(
                context.figures(), context.first().cow(), context.second().cow(), context.years());
        List<Standing> drawn = all.stream().filter(s -> !s.isCommon()).toList();
        if (drawn.isEmpty()) {
            return;
        }
        addFacts(blocks, all);
        blocks.add(dumbbell(drawn, all));
        Prose prose = context.prose();
        List<Standing> common = all.stream().filter(Standing::isCommon).toList();
        if (!common.isEmpty()) {
            prose.say(
                    "glance.common",
                    Arguments.none()
                            .with(
                                    "list",
                                    common.stream().map(s -> s.label(context)).collect(Collectors.joining("; "))));
        }
        prose.addTo(blocks);
    }

    /**
     * What is out of the ordinary, the most unusual first.
     *
     * @param tested how many dimensions were looked at
     */
    public record Facts(int tested, List<Fact> facts) {}

    public Facts facts() {
        return facts(Standing.list(
                context.figures(), context.first().cow(), context.second().cow(), context.years()));
    }

    private Facts facts(List<Standing> all) {
        List<Fact> facts = new ArrayList<>();
        int tested = 0;
        for (Standing standing : all) {
            Optional<Figure> unusual = standing.aspect(context.figures(), FigureIds.UNUSUAL);
            tested += unusual.isPresent() ? 1 : 0;
            if (unusual.isPresent()
                    && unusual.get().getValue() <= UNUSUAL
                    && !Dimensions.isCommon(
                            standing.now().getValue(), standing.nowPlace().getValue())
                    && Dimensions.isEnough(standing.dimension(), standing.now())) {
                Optional<Figure> expected = standing.aspect(context.figures(), FigureIds.EXPECTED);
                Optional<Figure> deviation = standing.aspect(context.figures(), FigureIds.DEVIATION);
                if (expected.isPresent() && deviation.isPresent()) {
                    facts.add(new Fact(standing, expected.get(), deviation.get(), unusual.get()));
                }
            }
        }
        // The order among equally unusual facts is that of the deviation, then that of the list:
        // never chance.
        facts.sort(Comparator.comparingDouble((Fact f) -> f.unusual().getValue())
                .thenComparing(f -> -Math.abs(f.deviation().getValue())));
        Set<String> families = new HashSet<>();
        return new Facts(
                tested,
                facts.stream()
                        .filter(fact -> families.add(fact.standing().dimension().family()))
                        .limit(MOST_FACTS)
                        .toList());
    }

    private void addFacts(List<Block> blocks, List<Standing> all) {
        Facts found = facts(all);
        int tested = found.tested();
        if (tested == 0) {
            return;
        }
        List<List<Span>> points = found.facts().stream().map(this::sentence).toList();
        blocks.add(new Block.Heading("unusual", context.texts().get("heading.unusual")));
        if (points.isEmpty()) {
            blocks.add(new Block.Paragraph(context.texts()
                    .spans(
                            "glance.unusual.none",
                            Arguments.none()
                                    .count(
                                            "n",
                                            tested,
                                            Span.text(context.numbers().count(tested))))));
        } else {
            blocks.add(new Block.Points(points));
            blocks.add(new Block.Notes(List.of(context.texts()
                    .spans(
                            "glance.unusual.rule",
                            Arguments.none()
                                    .count(
                                            "n",
                                            tested,
                                            Span.text(context.numbers().count(tested)))))));
        }
    }

    private List<Span> sentence(Fact fact) {
        Standing standing = fact.standing();
        return context.texts()
                .spans(
                        "glance.fact",
                        Arguments.none()
                                .with("what", standing.label(context))
                                .with("value", collector.show(standing.now()))
                                .with("period", Standing.period(standing.now()))
                                .with("place", collector.show(standing.nowPlace()))
                                .with("expected", collector.show(fact.expected()))
                                .with("unusual", collector.show(fact.unusual()))
                                .choose("way", fact.deviation().getValue() > 0 ? "above" : "below"));
    }

    private Dumbbell dumbbell(List<Standing> drawn, List<Standing> all) {
        List<Dumbbell.Row> rows = new ArrayList<>();
        for (Standing standing : drawn) {
            rows.add(new Dumbbell.Row(
                    standing.label(context),
                    mark(standing.now(), standing.nowPlace()),
                    standing.then() == null || standing.thenPlace() == null
                            ? null
                            : mark(standing.then(), standing.thenPlace())));
        }
        return new Dumbbell(
                "dimensions",
                context.texts().get("dimensions.title"),
                context.texts().get("dimensions.summary", context.names()),
                context.texts().get("dimensions.low"),
                context.texts().get("dimensions.high"),
                rows,
                table(all));
    }

    private Dumbbell.Mark mark(Figure figure, Figure place) {
        Span.FigureValue shown = collector.show(place);
        return new Dumbbell.Mark(Standing.period(figure), place.getValue(), shown.evidence(), shown.text());
    }

    private Table table(List<Standing> all) {
        List<Table.Column> columns = new ArrayList<>();
        for (String key :
                List.of("dimension", "period", "now", "percentile", "expected", "period", "then", "percentile")) {
            boolean words = key.equals("dimension") || key.equals("period");
            columns.add(new Table.Column(context.texts().get("dimensions." + key), !words));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Standing s : all) {
            Optional<Figure> expected = s.aspect(context.figures(), FigureIds.EXPECTED);
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(s.label(context)),
                            Table.Cell.text(Standing.period(s.now())),
                            Table.Cell.of(collector.show(s.now())),
                            Table.Cell.of(collector.show(s.nowPlace())),
                            cell(expected.orElse(null)),
                            Table.Cell.text(s.then() == null ? "" : Standing.period(s.then())),
                            cell(s.then()),
                            cell(s.thenPlace()))));
        }
        return new Table("dimensions-table", context.texts().get("dimensions.caption", context.names()), columns, rows);
    }

    private Table.Cell cell(@Nullable Figure figure) {
        return figure == null
                ? Table.Cell.text(context.texts().get("absence.none"))
                : Table.Cell.of(collector.show(figure));
    }
}
