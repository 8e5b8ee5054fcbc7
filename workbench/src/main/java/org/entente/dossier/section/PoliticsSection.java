package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.brief.Trend;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.block.LinkCharts;
import org.entente.dossier.block.NewsBlocks;
import org.entente.dossier.block.Ties;
import org.entente.dossier.block.YearChart;
import org.entente.dossier.evidence.AmongAllPairs;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.JudgementWords;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SeriesReach;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * Votes in the UN General Assembly, as a whole and by issue; ties; what machines coded from the
 * news.
 */
public final class PoliticsSection implements SectionWriter {
    public static final List<String> ISSUES =
            List.of("palestine", "nuclear", "arms_control", "colonialism", "human_rights", "economic");

    @Override
    public String id() {
        return "politics";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        Optional<Track> agreement = context.pair("un.agreement", null).filter(Track::hasValues);
        if (agreement.isEmpty()) {
            blocks.add(context.gap("votes", id(), null, "entente setup un-votes", context.names()));
        } else {
            sentences(context, agreement.get()).addTo(blocks);
            overall(context).ifPresent(blocks::add);
            List<Track> byIssue = byIssue(context);
            issueTable(context, agreement.get(), byIssue).ifPresent(blocks::add);
            issueChart(context).ifPresent(blocks::add);
            List<List<Span>> notes = new ArrayList<>(List.of(
                    context.texts().spans("politics.note.consensus", Arguments.none()),
                    context.texts().spans("politics.note.same", Arguments.none()),
                    context.texts().spans("politics.note.few", Arguments.none())));
            likeIssues(context, byIssue).ifPresent(notes::add);
            blocks.add(new Block.Notes(notes));
            SeriesReach.afterwards(context, agreement.get())
                    .ifPresent(years -> blocks.add(context.gap(
                            "votes-after",
                            id(),
                            years,
                            "entente setup un-votes",
                            context.names().with("years", years))));
        }
        new Ties(context).addPolitics(blocks);
        new NewsBlocks(context).addTo(blocks);
        new LinkCharts(context).treaties().ifPresent(blocks::add);
        blocks.add(context.gap("visits", id(), null, null, context.names()));
        return new Section(id(), context.texts().get("section.politics"), blocks);
    }

    private static Prose sentences(Context context, Track agreement) {
        Prose prose = context.prose();
        List<Figure> enough = agreement.values(Track.FEW_ROLL_CALLS);
        if (enough.isEmpty()) {
            return prose.say("politics.all_few", context.names());
        }
        Figure latest = enough.get(enough.size() - 1);
        int year = Track.year(latest);
        EvidenceCollector collector = context.collector();
        prose.say(
                "politics.level",
                context.names()
                        .count("n", Track.items(latest), collector.showCount(latest))
                        .year("year", year)
                        .with("agreement", collector.show(latest)));
        if (collector.range(latest) != null) {
            prose.say("politics.spread", Arguments.none().with("range", collector.showRange(latest)));
        }
        AmongAllPairs.percentile(context, latest)
                .ifPresent(p -> prose.say(
                        "politics.standing",
                        Arguments.none()
                                .with("word", context.word(JudgementWords.CLOSENESS, p.getValue()))
                                .with("percentile", collector.show(p))
                                .with("of", collector.showCount(p))));
        context.pair("un.s", null)
                .flatMap(t -> t.findValue(year))
                .ifPresent(s -> prose.say("politics.s", Arguments.none().with("s", collector.show(s))));
        context.pair("un.kappa", null)
                .flatMap(t -> t.findValue(year))
                .ifPresent(k -> prose.say("politics.kappa", Arguments.none().with("kappa", collector.show(k))));
        agreement
                .findValue(year - Track.DECADE)
                .filter(f -> Track.items(f) >= Track.FEW_ROLL_CALLS)
                .ifPresent(before -> prose.say(
                        "politics.before",
                        strayed(context, JudgementWords.strayed(JudgementWords.POINTS, false, enough, before, latest))
                                .with("word", change(context, before, latest))
                                .year("year", year - Track.DECADE)
                                .with("value", collector.show(before))
                                .count("n", Track.items(before), collector.showCount(before))));
        if (enough.size() > 1) {
            Figure low = Track.lowest(enough).orElseThrow();
            Figure high = Track.highest(enough).orElseThrow();
            prose.say(
                    "politics.range",
                    Arguments.none()
                            .year("from", Track.year(enough.get(0)))
                            .year("to", year)
                            .with("low", collector.show(low))
                            .year("lowYear", Track.year(low))
                            .with("high", collector.show(high))
                            .year("highYear", Track.year(high)));
        }
        issues(context, year).ifPresent(prose::say);
        if (year < context.years().to()) {
            prose.say("politics.ends", Arguments.none().year("year", year));
        }
        agreement
                .latest()
                .filter(f -> Track.year(f) > year)
                .ifPresent(few -> prose.say(
                        "politics.few",
                        Arguments.none()
                                .year("year", Track.year(few))
                                .count("n", Track.items(few), collector.showCount(few))));
        return prose;
    }

    /** The word for a change of agreement; one within the margin of both years is called that. */
    private static String change(Context context, Figure before, Figure latest) {
        double change = latest.getValue() - before.getValue();
        boolean within = before.snapshot().equals(latest.snapshot())
                && Trend.between(before, latest) == Trend.STEADY
                && !JudgementWords.of(JudgementWords.POINTS, change).equals("steady");
        return within ? context.texts().get("word.points_within_margin") : context.word(JudgementWords.POINTS, change);
    }

    /** The places of a value that strayed between two years: {@code strayed, far, farYear}. */
    static Arguments strayed(Context context, Optional<Figure> far) {
        Arguments places = Arguments.none()
                .choose("strayed", far.isPresent() ? "yes" : "no")
                .with("far", far.<Span>map(context.collector()::show).orElseGet(() -> Span.text("")));
        return far.isPresent() ? places.year("farYear", Track.year(far.get())) : places.with("farYear", "");
    }

    /**
     * Where they agreed most and least, among issue areas with enough roll calls of their own;
     * nothing where two areas tie.
     */
    private static Optional<List<Span>> issues(Context context, int year) {
        List<Figure> areas = ISSUES.stream()
                .flatMap(issue -> context.pair("un.agreement", issue).flatMap(t -> t.findValue(year)).stream())
                .filter(f -> Track.items(f) >= Track.FEW_ROLL_CALLS && !f.note().contains(Marks.SAME_ITEMS))
                .toList();
        Optional<Figure> most = Track.highest(areas);
        Optional<Figure> least = Track.lowest(areas);
        if (areas.size() < 2
                || context.collector()
                        .printed(most.orElseThrow())
                        .equals(context.collector().printed(least.orElseThrow()))) {
            return Optional.empty();
        }
        return Optional.of(context.texts()
                .spans(
                        "politics.issues",
                        Arguments.none()
                                .with("most", issue(context, most.get()))
                                .with("high", context.collector().show(most.get()))
                                .with("least", issue(context, least.get()))
                                .with("low", context.collector().show(least.get()))));
    }

    private static Optional<Chart> overall(Context context) {
        YearChart chart = new YearChart(context, "votes");
        YearChart.PanelBuilder index =
                chart.panel("index", "axis.votes", Chart.Unit.INDEX, 3).choosable();
        add(context, index, "agreement", "un.agreement", 0);
        add(context, index, "s", "un.s", 0);
        add(context, index, "kappa", "un.kappa", 0);
        index.end();
        YearChart.PanelBuilder items = chart.panel("n", "axis.rollcalls", Chart.Unit.COUNT, 1);
        context.pair("un.agreement", null)
                .ifPresent(t -> items.addCounts("n", context.texts().get("series.rollcalls"), 5, t));
        return items.end()
                .shadeGaps()
                .markBreaks("un.agreement")
                .markTurningPoints("politics", "international")
                .build(context.names());
    }

    private static void add(Context context, YearChart.PanelBuilder panel, String id, String measure, int colour) {
        context.pair(measure, null)
                .filter(Track::hasValues)
                .ifPresent(t ->
                        panel.add(id, DossierTexts.title(context.texts(), t.definition()), Chart.Form.LINE, colour, t));
    }

    private static List<Track> byIssue(Context context) {
        return ISSUES.stream()
                .flatMap(issue -> context.pair("un.agreement", issue).filter(Track::hasValues).stream())
                .toList();
    }

    private static Optional<Chart> issueChart(Context context) {
        YearChart chart = new YearChart(context, "issues");
        YearChart.PanelBuilder panel = chart.panel("agreement", "axis.agreement", Chart.Unit.SHARE, 3)
                .between(0, 1)
                .choosable();
        for (String issue : ISSUES) {
            context.pair("un.agreement", issue)
                    .filter(Track::hasValues)
                    .ifPresent(t -> panel.add(issue, context.texts().word("issue", issue), Chart.Form.LINE, 0, t));
        }
        panel.end();
        YearChart.PanelBuilder agenda =
                chart.panel("agenda", "axis.agenda", Chart.Unit.COUNT, 1).choosable();
        for (String issue : ISSUES) {
            context.pair("un.agreement", issue)
                    .filter(Track::hasValues)
                    .ifPresent(t -> agenda.addCounts(
                            "n-" + issue,
                            context.texts()
                                    .get(
                                            "series.agenda",
                                            Arguments.none()
                                                    .with(
                                                            "issue",
                                                            context.texts().word("issue", issue))),
                            5,
                            t));
        }
        return agenda.end().shadeGaps().build(context.names());
    }

    /** Agreement and agenda of the latest year with enough roll calls. */
    private static Optional<Table> issueTable(Context context, Track agreement, List<Track> byIssue) {
        Optional<Figure> latest = agreement.latest(Track.FEW_ROLL_CALLS);
        if (latest.isEmpty() || byIssue.isEmpty()) {
            return Optional.empty();
        }
        int year = Track.year(latest.get());
        List<Table.Row> rows = new ArrayList<>();
        for (Track track : byIssue) {
            track.find(year).ifPresent(f -> rows.add(row(context, f, latest.get(), issue(context, f))));
        }
        rows.add(row(context, latest.get(), latest.get(), context.texts().get("issue.all")));
        return Optional.of(new Table(
                "issues-latest",
                context.texts().get("table.issues", Arguments.none().year("year", year)),
                List.of(
                        new Table.Column(context.texts().get("table.issue"), false),
                        new Table.Column(context.texts().get("series.rollcalls"), true),
                        new Table.Column(DossierTexts.title(context.texts(), agreement.definition()), true)),
                rows));
    }

    /**
     * The years in which the file lists the same roll calls under several issue areas, and which
     * areas those are.
     */
    private static Optional<List<Span>> likeIssues(Context context, List<Track> byIssue) {
        List<Figure> like = byIssue.stream()
                .flatMap(track -> track.values(1).stream())
                .filter(f -> f.note().contains(Marks.SAME_ITEMS))
                .toList();
        if (like.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(context.texts()
                .spans(
                        "politics.note.like",
                        Arguments.none()
                                .with(
                                        "years",
                                        like.stream()
                                                .map(f -> String.valueOf(Track.year(f)))
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", ")))
                                .with(
                                        "issues",
                                        like.stream()
                                                .map(f -> issue(context, f))
                                                .distinct()
                                                .collect(Collectors.joining("; ")))));
    }

    private static String issue(Context context, Figure figure) {
        String argument = figure.id().argument();
        return context.texts().word("issue", argument == null ? "all" : argument);
    }

    private static Table.Row row(Context context, Figure figure, Figure all, String name) {
        Arguments agenda = Arguments.none()
                .with("n", context.collector().showCount(figure))
                .with("all", context.collector().showCount(all))
                .choose("part", figure.equals(all) ? "no" : "yes");
        return new Table.Row(
                "",
                List.of(
                        Table.Cell.text(name),
                        new Table.Cell(context.texts().spans("politics.agenda", agenda)),
                        Table.Cell.of(context.collector().show(figure))));
    }
}
