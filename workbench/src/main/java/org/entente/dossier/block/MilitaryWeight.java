package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.ArmsWindow;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * Each state by itself: its share of the world's arms exports and imports over five years and the
 * five before, its ranks, and its military spending; nothing where nothing is known.
 */
public final class MilitaryWeight {
    private static final List<String> ROWS = List.of(
            "arms.exports",
            "arms.export_share",
            "arms.export_rank",
            "arms.export_change",
            "arms.imports",
            "arms.import_share",
            "arms.import_rank",
            "arms.import_change");

    private final Context context;
    private final EvidenceCollector collector;

    public MilitaryWeight(Context context) {
        this.context = context;
        this.collector = context.collector();
    }

    public void addTo(List<Block> blocks) {
        Prose prose = context.prose();
        Stream.of(context.first(), context.second()).forEach(state -> {
            arms(prose, state);
            spending(prose, state);
        });
        if (prose.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("military-weight-title", context.texts().get("heading.weight")));
        prose.addTo(blocks);
        table().ifPresent(blocks::add);
    }

    /** The last year for which there are totals, by what the state exported or did not. */
    private Optional<Integer> lastYear(State state) {
        return context.state("arms.exports", state).flatMap(Track::latest).map(Track::year);
    }

    private void arms(Prose prose, State state) {
        Optional<Integer> last = lastYear(state);
        Optional<Figure> exports = last.flatMap(y -> ArmsWindow.of(context, "arms.export_share", state, y));
        Optional<Figure> imports = last.flatMap(y -> ArmsWindow.of(context, "arms.import_share", state, y));
        if (exports.isEmpty() || imports.isEmpty()) {
            return;
        }
        Arguments arguments = Arguments.none()
                .with("state", context.said(state.cow()))
                .with("years", ArmsWindow.years(exports.get()));
        side(arguments, "export", exports.get(), rank("arms.export_rank", state, last.get()));
        side(arguments, "import", imports.get(), rank("arms.import_rank", state, last.get()));
        prose.say("defence.world", arguments);
    }

    private Optional<Figure> rank(String measure, State state, int last) {
        return ArmsWindow.of(context, measure, state, last);
    }

    private void side(Arguments arguments, String name, Figure share, Optional<Figure> rank) {
        arguments
                .choose(name, share.getValue() > 0 ? "yes" : "no")
                .choose(name + "Ranked", rank.isPresent() ? "yes" : "no")
                .with(name + "Share", collector.show(share))
                .choose(name + "Wide", isSplit(share) ? "yes" : "no")
                .with(name + "Range", isSplit(share) ? collector.showRange(share) : Span.text(""))
                .with(name + "Rank", rank.<Span>map(collector::show).orElseGet(() -> Span.text("")))
                .with(name + "Of", rank.map(collector::showCount).orElseGet(() -> Span.text("")));
    }

    /** Whether the interval is that of random splits, and not of published totals' rounding. */
    private boolean isSplit(Figure share) {
        return share.note().contains("basis register") && collector.range(share) != null;
    }

    private void spending(Prose prose, State state) {
        Optional<Figure> spent = context.state("milex.usd", state).flatMap(Track::latest);
        if (spent.isEmpty()) {
            return;
        }
        int year = Track.year(spent.get());
        Optional<Figure> burden = inYear("milex.gdp_share", state, year);
        Optional<Figure> rank = inYear("milex.rank", state, year);
        Optional<Figure> world = inYear("milex.world_share", state, year);
        prose.say(
                "defence.spent",
                Arguments.none()
                        .with("state", context.said(state.cow()))
                        .year("year", year)
                        .with("usd", collector.show(spent.get()))
                        .choose("burden", burden.isPresent() ? "yes" : "no")
                        .with("share", burden.<Span>map(collector::show).orElseGet(() -> Span.text("")))
                        .choose("ranked", rank.isPresent() ? "yes" : "no")
                        .with("rank", rank.<Span>map(collector::show).orElseGet(() -> Span.text("")))
                        .with("of", rank.map(collector::showCount).orElseGet(() -> Span.text("")))
                        .choose("worldly", world.isPresent() ? "yes" : "no")
                        .with("world", world.<Span>map(collector::show).orElseGet(() -> Span.text(""))));
    }

    private Optional<Figure> inYear(String measure, State state, int year) {
        return context.state(measure, state).flatMap(t -> t.findValue(year));
    }

    /** Both windows side by side, so that a change between them is seen. */
    private Optional<Table> table() {
        Optional<Integer> last = Stream.of(context.first(), context.second())
                .flatMap(s -> lastYear(s).stream())
                .min(Integer::compare);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int before = last.get() - ArmsWindow.YEARS;
        List<Table.Row> rows = new ArrayList<>();
        for (State state : List.of(context.first(), context.second())) {
            for (String measure : ROWS) {
                Optional<Figure> earlier = ArmsWindow.of(context, measure, state, before);
                Optional<Figure> later = ArmsWindow.of(context, measure, state, last.get());
                if (earlier.isPresent() || later.isPresent()) {
                    rows.add(new Table.Row(
                            "",
                            List.of(
                                    Table.Cell.text(context.stateName(state.cow())),
                                    Table.Cell.text(context.texts().get("measure." + measure)),
                                    cell(earlier),
                                    cell(later))));
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "military-weight",
                        context.texts().get("table.weight.caption", context.names()),
                        List.of(
                                new Table.Column(context.texts().get("table.state"), false),
                                new Table.Column(context.texts().get("table.what"), false),
                                new Table.Column(years(before), true),
                                new Table.Column(years(last.get()), true)),
                        rows));
    }

    private static String years(int last) {
        return last - ArmsWindow.YEARS + 1 + "–" + last;
    }

    private Table.Cell cell(Optional<Figure> figure) {
        return figure.map(f -> new Table.Cell(List.<Span>of(collector.show(f))))
                .orElseGet(() -> new Table.Cell(List.of()));
    }
}
