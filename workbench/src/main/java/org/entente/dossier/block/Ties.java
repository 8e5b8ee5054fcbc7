package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Numbers;
import org.entente.dossier.Table;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.JudgementWords;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SeriesReach;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What sections report on alliances, organisations, agreements, exercises, disputes and distance;
 * nothing where nothing is known.
 */
public final class Ties {

    private final Context context;
    private final EvidenceCollector collector;

    public Ties(Context context) {
        this.context = context;
        this.collector = context.collector();
    }

    /** Alliances, organisations, agreements and ideal points. */
    public void addPolitics(List<Block> blocks) {
        Prose prose = context.prose();
        Optional<Track> forth = directed("alliance.type", context.first(), context.second());
        Optional<Track> back = directed("alliance.type", context.second(), context.first());
        forth.ifPresent(track -> alliances(prose, track));
        counted("igo.joint", null)
                .flatMap(Track::latest)
                .ifPresent(f -> prose.say(
                        "politics.igo",
                        context.names()
                                .year("year", Track.year(f))
                                .count("n", Track.items(f), collector.showCount(f))));
        counted("treaty.count", "trade")
                .flatMap(Track::latest)
                .ifPresent(f -> prose.say(
                        "politics.agreements",
                        Arguments.none()
                                .year("year", Track.year(f))
                                .count("n", Track.items(f), collector.showCount(f))
                                .choose("some", f.getValue() == 0 ? "no" : "yes")
                                .choose("repeated", f.note().split("; ").length < f.getValue() ? "yes" : "no")
                                .with("names", f.note())));
        counted("un.ideal_distance", null).ifPresent(track -> idealPoints(prose, track));
        visits(prose, context.first(), context.second());
        visits(prose, context.second(), context.first());
        if (prose.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("ties-title", context.texts().get("heading.ties")));
        prose.addTo(blocks);
        List<Table.Row> rows = new ArrayList<>();
        forth.ifPresent(track -> rows.addAll(runs(track, context.first())));
        boolean unequal = forth.isPresent() && back.isPresent() && differ(forth.get(), back.get());
        if (unequal) {
            back.ifPresent(track -> rows.addAll(runs(track, context.second())));
        }
        if (!rows.isEmpty()) {
            blocks.add(table("pledges", rows, "table.years", "table.pledger", "table.pledge", "table.treaties"));
        }
        chart(
                        "ties",
                        new Line("igo", "igo.joint", "axis.organisations", Chart.Unit.COUNT),
                        new Line("ideal", "un.ideal_distance", "axis.ideal", Chart.Unit.INDEX))
                .ifPresent(blocks::add);
    }

    /** Visits are known from a case only, which mentions some: the years, not a series. */
    private void visits(Prose prose, State visitor, State host) {
        directed("visits", visitor, host).ifPresent(track -> {
            List<Figure> some = track.values().toList();
            Figure last = some.get(some.size() - 1);
            prose.say(
                    "politics.visits",
                    Arguments.none()
                            .with("visitor", context.said(visitor.cow()))
                            .with("host", context.said(host.cow()))
                            .with(
                                    "years",
                                    Numbers.yearRuns(
                                            some.stream().map(Track::year).toList()))
                            .year("last", Track.year(last))
                            .with("n", collector.showCount(last)));
        });
    }

    private void alliances(Prose prose, Track pledges) {
        List<Figure> covered = pledges.values().toList();
        Optional<Figure> last = covered.stream().filter(f -> f.getValue() > 0).reduce((a, b) -> b);
        Arguments arguments = context.names()
                .year("from", Track.year(covered.get(0)))
                .year("to", Track.year(covered.get(covered.size() - 1)));
        if (last.isEmpty()) {
            prose.say("politics.alliance.none", arguments);
            return;
        }
        Figure strongest = Track.highest(covered).orElseThrow();
        prose.say(
                "politics.alliance.some",
                arguments
                        .with("pledge", collector.show(strongest))
                        .choose("ends", last.get() == covered.get(covered.size() - 1) ? "yes" : "no")
                        .year("year", Track.year(last.get()))
                        .with("last", collector.show(last.get())));
    }

    private void idealPoints(Prose prose, Track distances) {
        Figure latest = distances.latest().orElseThrow();
        int year = Track.year(latest);
        prose.say(
                "politics.ideal",
                Arguments.none()
                        .year("year", year)
                        .with("distance", collector.show(latest))
                        .with("range", collector.showRange(latest)));
        distances
                .findValue(year - Track.DECADE)
                .ifPresent(before -> prose.say(
                        "politics.ideal.before",
                        Arguments.none()
                                .year("year", year - Track.DECADE)
                                .with("distance", collector.show(before))
                                .choose(
                                        "way",
                                        apart(before, latest) ? SeriesReach.way(context, before, latest) : "unsure")));
    }

    /** Whether the intervals of two figures leave no room for their being the same. */
    private static boolean apart(Figure one, Figure other) {
        Double low = one.low();
        Double high = one.high();
        Double otherLow = other.low();
        Double otherHigh = other.high();
        return low == null
                || high == null
                || otherLow == null
                || otherHigh == null
                || high < otherLow
                || otherHigh < low;
    }

    /** Exercises, disputes and how strong the two are beside each other. */
    public void addDefence(List<Block> blocks) {
        Prose prose = context.prose();
        counted("exercise.joint", null).ifPresent(track -> exercises(prose, track));
        disputes(prose, "mid.opposed", "defence.opposed");
        disputes(prose, "mid.same_side", "defence.same_side");
        ratio(prose, "capability.ratio", "defence.capability");
        ratio(prose, "milex.ratio", "defence.spending");
        if (prose.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("exercises-disputes", context.texts().get("heading.exercises")));
        prose.addTo(blocks);
        List<Table.Row> rows = new ArrayList<>();
        for (String measure : List.of("mid.opposed", "mid.same_side")) {
            counted(measure, null).ifPresent(track -> rows.addAll(runs(track, null)));
        }
        if (!rows.isEmpty()) {
            blocks.add(table("disputes", rows, "table.years", "table.what", "table.number", "table.disputes"));
        }
        chart(
                        "exercises",
                        new Line("bilateral", "exercise.joint:bilateral", "axis.exercises", Chart.Unit.COUNT),
                        new Line(
                                "multilateral", "exercise.joint:multilateral", "axis.exercises.many", Chart.Unit.COUNT))
                .ifPresent(blocks::add);
    }

    private void exercises(Prose prose, Track track) {
        List<Figure> covered = track.values().toList();
        Arguments arguments = context.names()
                .year("from", Track.year(covered.get(0)))
                .year("to", Track.year(covered.get(covered.size() - 1)));
        Optional<Figure> last = covered.stream().filter(f -> f.getValue() > 0).reduce((a, b) -> b);
        if (last.isEmpty()) {
            prose.say("defence.exercises.none", arguments);
            return;
        }
        prose.say(
                "defence.exercises.some",
                arguments
                        .year("year", Track.year(last.get()))
                        .count("n", Track.items(last.get()), collector.showCount(last.get()))
                        .with("names", last.get().note()));
    }

    private void disputes(Prose prose, String measure, String key) {
        counted(measure, null).ifPresent(track -> {
            List<Figure> covered = track.values().toList();
            List<Figure> some = covered.stream().filter(f -> f.getValue() > 0).toList();
            Figure example = some.isEmpty() ? covered.get(covered.size() - 1) : some.get(0);
            prose.say(
                    key,
                    context.names()
                            .year("from", Track.year(covered.get(0)))
                            .year("to", Track.year(covered.get(covered.size() - 1)))
                            .choose("some", some.isEmpty() ? "no" : "yes")
                            .with("none", collector.showCount(example))
                            .with(
                                    "years",
                                    Numbers.yearRuns(
                                            some.stream().map(Track::year).toList())));
        });
    }

    private void ratio(Prose prose, String measure, String key) {
        Optional<Figure> forth =
                directed(measure, context.first(), context.second()).flatMap(Track::latest);
        if (forth.isEmpty()) {
            return;
        }
        // The stronger comes first, so that the ratio is one or more.
        boolean turned = forth.get().getValue() < 1;
        int year = Track.year(forth.get());
        Optional<Figure> shown =
                turned ? directed(measure, context.second(), context.first()).flatMap(t -> t.findValue(year)) : forth;
        shown.ifPresent(f -> prose.say(
                key,
                Arguments.none()
                        .with("strong", context.said((turned ? context.second() : context.first()).cow()))
                        .with("weak", context.said((turned ? context.first() : context.second()).cow()))
                        .with("word", context.word(JudgementWords.STRENGTH, f.getValue()))
                        .year("year", year)
                        .with("ratio", collector.show(f))));
    }

    /** Distance and border. */
    public void addSociety(List<Block> blocks) {
        Prose prose = context.prose();
        counted("distance.capital", null)
                .flatMap(Track::latest)
                .ifPresent(f -> prose.say(
                        "society.distance",
                        context.names().with("km", collector.show(f)).with("capitals", f.note())));
        counted("contiguity", null)
                .flatMap(Track::latest)
                .ifPresent(f -> prose.say(
                        "society.contiguity",
                        context.names()
                                .year("year", Track.year(f))
                                .choose("border", f.getValue() > 0 ? "yes" : "no")
                                .with("how", collector.show(f))));
        prose.addTo(blocks);
    }

    private Optional<Track> counted(String measure, @Nullable String argument) {
        return context.pair(measure, argument).filter(Track::hasValues);
    }

    private Optional<Track> directed(String measure, State from, State to) {
        return context.directed(measure, null, from, to).filter(Track::hasValues);
    }

    private static boolean differ(Track one, Track other) {
        return one.values()
                .anyMatch(f -> other.findValue(Track.year(f)).stream().anyMatch(g -> g.getValue() != f.getValue()));
    }

    /**
     * Rows of consecutive years that say the same, without those that say none; who owes, or what
     * is counted.
     */
    private List<Table.Row> runs(Track track, @Nullable State pledger) {
        String what =
                pledger == null ? DossierTexts.title(context.texts(), track.definition()) : context.name(pledger.cow());
        List<Table.Row> rows = new ArrayList<>();
        List<Figure> some = track.values().filter(f -> f.getValue() > 0).toList();
        for (int first = 0; first < some.size(); ) {
            int end = first + 1;
            while (end < some.size()
                    && Track.year(some.get(end)) == Track.year(some.get(end - 1)) + 1
                    && some.get(end).note().equals(some.get(first).note())) {
                end++;
            }
            Figure figure = some.get(first);
            Span shown = pledger == null ? collector.showCount(figure) : collector.show(figure);
            rows.add(new Table.Row(
                    "",
                    List.of(
                            Table.Cell.text(Numbers.years(Track.year(figure), Track.year(some.get(end - 1)))),
                            Table.Cell.text(what),
                            Table.Cell.of(shown),
                            Table.Cell.text(figure.note()))));
            first = end;
        }
        return rows;
    }

    private Table table(String id, List<Table.Row> rows, String... heads) {
        List<Table.Column> columns = new ArrayList<>();
        for (String head : heads) {
            columns.add(new Table.Column(context.texts().get(head), false));
        }
        return new Table(id, context.texts().get("table." + id + ".caption", context.names()), columns, rows);
    }

    /** A panel of a chart; the measure may have an argument after a colon. */
    private record Line(String id, String measure, String axis, Chart.Unit unit) {}

    private Optional<Chart> chart(String id, Line... lines) {
        YearChart chart = new YearChart(context, id);
        for (Line line : lines) {
            int colon = line.measure().indexOf(':');
            String measure = colon < 0 ? line.measure() : line.measure().substring(0, colon);
            String argument = colon < 0 ? null : line.measure().substring(colon + 1);
            YearChart.PanelBuilder panel = chart.panel(line.id(), line.axis(), line.unit(), 1);
            counted(measure, argument).filter(Track::hasNonZero).ifPresent(track -> {
                String label = context.texts().get("series." + line.id());
                if (line.unit() == Chart.Unit.COUNT) {
                    panel.addCounts(line.id(), label, 0, track);
                } else {
                    panel.add(line.id(), label, Chart.Form.LINE, 1, track);
                }
            });
            panel.end();
        }
        return chart.shadeGaps().build(context.names());
    }
}
