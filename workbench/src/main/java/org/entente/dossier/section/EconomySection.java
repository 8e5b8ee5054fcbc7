package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.Numbers;
import org.entente.dossier.Section;
import org.entente.dossier.block.LinkCharts;
import org.entente.dossier.block.PotentialBlocks;
import org.entente.dossier.block.ReportedFigures;
import org.entente.dossier.block.YearChart;
import org.entente.dossier.evidence.AmongAllPairs;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.JudgementWords;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SeriesReach;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** Trade in goods: both directions, balance, shares and ranks, and what a model would expect. */
public final class EconomySection implements SectionWriter {
    private static final String COMMAND = "entente setup cow-trade";

    @Override
    public String id() {
        return "economy";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        Optional<Track> total = context.pair("trade.total", null).filter(Track::hasValues);
        if (total.isEmpty()) {
            blocks.addAll(gaps(context));
        } else {
            sentences(context, total.get()).addTo(blocks);
        }
        flows(context).ifPresent(blocks::add);
        weights(context).ifPresent(blocks::add);
        total.ifPresent(t -> {
            List<List<Span>> notes = new ArrayList<>();
            if (t.isMixed()) {
                notes.add(context.texts()
                        .spans("economy.note.sources", Arguments.none().with("sources", bySource(context, t))));
            }
            notes.add(context.texts().spans("economy.note.reporter", Arguments.none()));
            notes.add(context.texts().spans("economy.note.nominal", Arguments.none()));
            blocks.add(new Block.Notes(notes));
            SeriesReach.afterwards(context, t)
                    .ifPresent(years -> blocks.add(context.gap(
                            "trade-after",
                            id(),
                            years,
                            "entente setup",
                            context.names().with("years", years))));
        });
        if (total.isPresent()) {
            blocks.addAll(new PotentialBlocks(context).list());
        }
        new LinkCharts(context).tables().ifPresent(blocks::add);
        blocks.add(context.gap("investment", id(), null, null, context.names()));
        return new Section(id(), context.texts().get("section.economy"), blocks);
    }

    /**
     * What is missing where no total is known: all trade, or that of the direction which no source
     * reports.
     */
    private List<Block> gaps(Context context) {
        boolean forth = exports(context, context.first(), context.second()).isPresent();
        boolean back = exports(context, context.second(), context.first()).isPresent();
        if (forth == back) {
            return List.of(context.gap("trade", id(), null, COMMAND, context.names()));
        }
        State exporter = forth ? context.second() : context.first();
        State importer = forth ? context.first() : context.second();
        Arguments names = Arguments.none()
                .with("exporter", context.name(exporter.cow()))
                .with("importer", context.name(importer.cow()));
        return List.of(context.gap("trade-one-way", id(), null, COMMAND, names));
    }

    /** Each snapshot with the years for which it answers. */
    private static String bySource(Context context, Track track) {
        return track.snapshots().stream()
                .map(snapshot -> context.dataset(snapshot) + ": "
                        + Numbers.yearRuns(
                                track.of(snapshot).values().map(Track::year).toList()))
                .collect(Collectors.joining("; "));
    }

    private static Prose sentences(Context context, Track total) {
        Prose prose = context.prose();
        EvidenceCollector collector = context.collector();
        Figure latest = total.latest().orElseThrow();
        int year = Track.year(latest);
        Optional<Figure> sold = flow(context, context.first(), context.second(), year);
        Optional<Figure> bought = flow(context, context.second(), context.first(), year);
        if (sold.isPresent() && bought.isPresent()) {
            prose.say(
                    "economy.level",
                    context.names()
                            .year("year", year)
                            .with("snapshot", context.dataset(latest.snapshot()))
                            .with("sold", collector.show(sold.get()))
                            .with("bought", collector.show(bought.get()))
                            .with("total", collector.show(latest)));
        }
        balance(context, year).ifPresent(prose::say);
        AmongAllPairs.percentile(context, latest)
                .ifPresent(p -> prose.say(
                        "economy.standing",
                        Arguments.none()
                                .with("word", context.word(JudgementWords.VOLUME, p.getValue()))
                                .with("percentile", collector.show(p))
                                .with("of", collector.showCount(p))));
        List.of(context.first(), context.second())
                .forEach(s -> weight(context, s, year).ifPresent(prose::say));
        context.comparable(total, latest, year - Track.DECADE)
                .ifPresent(before -> prose.say(
                        "economy.before",
                        PoliticsSection.strayed(
                                        context,
                                        before.getValue() > 0
                                                ? JudgementWords.strayed(
                                                        JudgementWords.GROWTH,
                                                        true,
                                                        total.values()
                                                                .filter(f -> f.getValue() > 0)
                                                                .toList(),
                                                        before,
                                                        latest)
                                                : Optional.empty())
                                .choose("known", before.getValue() > 0 ? "yes" : "no")
                                .with(
                                        "word",
                                        before.getValue() > 0
                                                ? context.word(
                                                        JudgementWords.GROWTH, latest.getValue() / before.getValue())
                                                : "")
                                .year("year", year - Track.DECADE)
                                .with("value", collector.show(before))));
        String longest = total.snapshots().get(0);
        List<Figure> all = total.of(longest).values().toList();
        Figure high = Track.highest(all).orElseThrow();
        if (all.size() > 1 && high.getValue() > 0) {
            prose.say(
                    "economy.peak",
                    Arguments.none()
                            .with("snapshot", context.datasetOf(longest))
                            .year("from", Track.year(all.get(0)))
                            .year("to", Track.year(all.get(all.size() - 1)))
                            .year("year", Track.year(high))
                            .with("value", collector.show(high)));
        }
        mirror(context, prose);
        if (year < context.years().to()) {
            prose.say("economy.ends", Arguments.none().year("year", year));
        }
        return prose;
    }

    /** How far the two reports of a flow lie apart, where both are available. */
    private static void mirror(Context context, Prose prose) {
        for (State from : List.of(context.first(), context.second())) {
            State to = from.equals(context.first()) ? context.second() : context.first();
            context.directed("trade.mirror_gap", null, from, to)
                    .flatMap(Track::latest)
                    .ifPresent(gap -> prose.say(
                            "economy.mirror",
                            Arguments.none()
                                    .with("seller", context.said(from.cow()))
                                    .with("buyer", context.said(to.cow()))
                                    .year("year", Track.year(gap))
                                    .choose("way", gap.getValue() > 0 ? "more" : gap.getValue() < 0 ? "less" : "same")
                                    .with("gap", context.collector().show(gap))));
        }
    }

    private static Optional<Figure> flow(Context context, State from, State to, int year) {
        return context.directed("trade.exports", null, from, to).flatMap(t -> t.findValue(year));
    }

    private static Optional<List<Span>> balance(Context context, int year) {
        return context.directed("trade.balance", null, context.first(), context.second())
                .flatMap(t -> t.findValue(year))
                .map(b -> context.texts()
                        .spans(
                                "economy.balance",
                                context.names()
                                        .choose(
                                                "side",
                                                b.getValue() > 0
                                                        ? "first"
                                                        : b.getValue() < 0
                                                                ? "second"
                                                                : context.collector()
                                                                                        .range(b)
                                                                                == null
                                                                        ? "even"
                                                                        : "unknown")
                                        .with("value", context.collector().show(b))));
    }

    /** Share of a state's exports that go to the partner, and the partner's rank. */
    private static Optional<List<Span>> weight(Context context, State from, int year) {
        State to = from.equals(context.first()) ? context.second() : context.first();
        Optional<Figure> share = context.directed("trade.share", null, from, to).flatMap(t -> t.findValue(year));
        Optional<Figure> rank = context.directed("trade.rank", null, from, to).flatMap(t -> t.findValue(year));
        if (share.isEmpty() || rank.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(context.texts()
                .spans(
                        "economy.weight",
                        Arguments.none()
                                .with("state", context.said(from.cow()))
                                .with("partner", context.said(to.cow()))
                                .with("share", context.collector().show(share.get()))
                                .with(
                                        "word",
                                        context.word(
                                                JudgementWords.RELIANCE,
                                                share.get().getValue()))
                                .count(
                                        "n",
                                        Track.items(rank.get()),
                                        context.collector().showCount(rank.get()))
                                .with("rank", context.collector().show(rank.get()))));
    }

    private static Optional<Chart> flows(Context context) {
        YearChart chart = new YearChart(context, "trade");
        Arguments names = context.names();
        YearChart.PanelBuilder values = chart.panel("flows", "axis.trade", Chart.Unit.MONEY, 3);
        exports(context, context.first(), context.second())
                .ifPresent(t ->
                        values.add("forth", context.texts().get("series.exports.forth", names), Chart.Form.LINE, 0, t));
        exports(context, context.second(), context.first())
                .ifPresent(t ->
                        values.add("back", context.texts().get("series.exports.back", names), Chart.Form.LINE, 1, t));
        values.end();
        YearChart.PanelBuilder total = chart.panel("total", "axis.total", Chart.Unit.MONEY, 3);
        context.pair("trade.total", null)
                .filter(Track::hasValues)
                .ifPresent(t -> total.add("total", context.texts().get("series.total"), Chart.Form.LINE, 2, t));
        total.addReported(
                "reported",
                context.texts().get("series.reported.total"),
                2,
                new ReportedFigures(context).points("trade.total", null, null));
        for (CommitmentEntry commitment : context.commitments()) {
            target(context, commitment).ifPresent(t -> total.target(t.value(), t.label(), t.evidence()));
        }
        total.end();
        YearChart.PanelBuilder balance = chart.panel("balance", "axis.balance", Chart.Unit.MONEY, 1);
        context.directed("trade.balance", null, context.first(), context.second())
                .filter(Track::hasValues)
                .ifPresent(t ->
                        balance.add("balance", context.texts().get("series.balance", names), Chart.Form.BAR, 0, t));
        return balance.end()
                .shadeGaps()
                .markBreaks("trade.total")
                .markTurningPoints("economy")
                .build(names);
    }

    private static Optional<Track> exports(Context context, State from, State to) {
        return context.directed("trade.exports", null, from, to).filter(Track::hasValues);
    }

    private static Optional<Chart.Target> target(Context context, CommitmentEntry commitment) {
        return context.findCase()
                .flatMap(c -> c.findCommitment(commitment.id()))
                .flatMap(c -> Optional.ofNullable(c.target()))
                .filter(t -> t.measure().equals("trade.total"))
                .flatMap(t -> Optional.ofNullable(commitment.target())
                        .map(shown -> new Chart.Target(
                                t.value(),
                                context.texts()
                                        .get("series.target", Arguments.none().with("value", shown)),
                                shown.evidence())));
    }

    private static Optional<Chart> weights(Context context) {
        YearChart chart = new YearChart(context, "trade-weight");
        YearChart.PanelBuilder shares = chart.panel("shares", "axis.exportshare", Chart.Unit.SHARE, 2);
        YearChart.PanelBuilder ranks = chart.panel("ranks", "axis.traderank", Chart.Unit.RANK, 2);
        each(context, "trade.share", "series.share", shares);
        each(context, "trade.rank", "series.rank", ranks);
        shares.end();
        return ranks.end().shadeGaps().build(context.names());
    }

    private static void each(Context context, String measure, String key, YearChart.PanelBuilder panel) {
        Arguments names = context.names();
        context.directed(measure, null, context.first(), context.second())
                .filter(Track::hasValues)
                .ifPresent(t -> panel.add("forth", context.texts().get(key + ".forth", names), Chart.Form.LINE, 0, t));
        context.directed(measure, null, context.second(), context.first())
                .filter(Track::hasValues)
                .ifPresent(t -> panel.add("back", context.texts().get(key + ".back", names), Chart.Form.LINE, 1, t));
    }
}
