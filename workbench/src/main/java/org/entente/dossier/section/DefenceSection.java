package org.entente.dossier.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.DealEntry;
import org.entente.dossier.DealsTable;
import org.entente.dossier.Section;
import org.entente.dossier.block.MilitaryWeight;
import org.entente.dossier.block.ReportedFigures;
import org.entente.dossier.block.Ties;
import org.entente.dossier.block.YearChart;
import org.entente.dossier.evidence.ArmsWindow;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.JudgementWords;
import org.entente.dossier.evidence.Prose;
import org.entente.dossier.evidence.SeriesReach;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.text.Arguments;
import org.entente.text.Span;

/** Transfers of major arms: volume, shares, ranks and deals. */
final class DefenceSection implements SectionWriter {
    private static final String ARMS = "entente setup sipri-transfers sipri-tiv";

    @Override
    public String id() {
        return "defence";
    }

    @Override
    public Section write(Context context) {
        List<Block> blocks = new ArrayList<>();
        Optional<Track> forth = tiv(context, context.first(), context.second());
        Optional<Track> back = tiv(context, context.second(), context.first());
        if (forth.isEmpty() && back.isEmpty()) {
            blocks.add(context.gap("arms", id(), null, ARMS, context.names()));
        } else {
            if (isNone(forth) && isNone(back)) {
                List<Figure> covered = forth.orElseThrow().values().toList();
                context.prose()
                        .say(
                                "defence.none.both",
                                context.names()
                                        .year("from", Track.year(covered.get(0)))
                                        .year("to", Track.year(covered.get(covered.size() - 1))))
                        .addTo(blocks);
            } else {
                direction(context, context.first(), context.second()).addTo(blocks);
                direction(context, context.second(), context.first()).addTo(blocks);
            }
        }
        volumes(context).ifPresent(blocks::add);
        weights(context).ifPresent(blocks::add);
        deals(context, blocks);
        if (delivers(forth) || delivers(back)) {
            blocks.add(new Block.Notes(List.of(
                    context.texts().spans("defence.note.tiv", Arguments.none()),
                    context.texts().spans("defence.note.split", Arguments.none()),
                    context.texts().spans("defence.note.basis", Arguments.none()))));
        }
        if (forth.isPresent() || back.isPresent()) {
            forth.or(() -> back)
                    .flatMap(t -> lastCovered(context, forth, back))
                    .ifPresent(years -> blocks.add(context.gap(
                            "arms-after", id(), years, ARMS, context.names().with("years", years))));
        }
        new MilitaryWeight(context).addTo(blocks);
        new Ties(context).addDefence(blocks);
        exercisesGap(context, blocks);
        return new Section(id(), context.texts().get("section.defence"), blocks);
    }

    /** No exercises at all, or none that reach the end. */
    private void exercisesGap(Context context, List<Block> blocks) {
        Optional<Track> exercises = context.pair("exercise.joint", null).filter(Track::hasValues);
        if (exercises.isEmpty()) {
            blocks.add(context.gap("exercises", id(), null, "entente setup mme", context.names()));
            return;
        }
        SeriesReach.afterwards(context, exercises.get())
                .ifPresent(years -> blocks.add(context.gap(
                        "exercises-after", id(), years, null, context.names().with("years", years))));
    }

    private static boolean isNone(Optional<Track> track) {
        return track.isPresent() && !track.get().hasNonZero();
    }

    private static boolean delivers(Optional<Track> track) {
        return track.isPresent() && track.get().hasNonZero();
    }

    private static Optional<Track> tiv(Context context, State from, State to) {
        return context.directed("arms.tiv", null, from, to).filter(Track::hasValues);
    }

    private static Optional<String> lastCovered(Context context, Optional<Track> forth, Optional<Track> back) {
        Track later = forth.map(t -> t).or(() -> back).orElseThrow();
        if (back.isPresent()
                && Track.year(back.get().latest().orElseThrow())
                        > Track.year(later.latest().orElseThrow())) {
            later = back.get();
        }
        return SeriesReach.afterwards(context, later);
    }

    /**
     * What one state delivered to the other: first and latest deliveries, greatest year, weight at
     * both ends.
     */
    private static Prose direction(Context context, State from, State to) {
        Prose prose = context.prose();
        Optional<Track> track = tiv(context, from, to);
        if (track.isEmpty()) {
            return prose;
        }
        Arguments names =
                Arguments.none().with("supplier", context.said(from.cow())).with("recipient", context.said(to.cow()));
        List<Figure> covered = track.get().values().toList();
        names.year("from", Track.year(covered.get(0))).year("to", Track.year(covered.get(covered.size() - 1)));
        List<Figure> delivered = covered.stream().filter(f -> f.getValue() > 0).toList();
        if (delivered.isEmpty()) {
            return prose.say("defence.none", names);
        }
        EvidenceCollector collector = context.collector();
        Figure last = delivered.get(delivered.size() - 1);
        Figure high = Track.highest(delivered).orElseThrow();
        prose.say(
                "defence.latest",
                names.year("year", Track.year(last))
                        .with("value", collector.show(last))
                        .choose("wide", collector.range(last) == null ? "no" : "yes")
                        .with("range", collector.showRange(last))
                        .year("highYear", Track.year(high))
                        .with("high", collector.show(high))
                        .choose(
                                "peak",
                                Track.year(high) == Track.year(last)
                                        ? "yes"
                                        : last.getValue() >= high.getValue() ? "tie" : "no"));
        weight(context, "defence.supplier", "arms.supplier_share", "arms.supplier_rank", from, to)
                .ifPresent(prose::say);
        weight(context, "defence.recipient", "arms.recipient_share", "arms.recipient_rank", from, to)
                .ifPresent(prose::say);
        return prose;
    }

    /** The share over five years to the latest year above zero, and that year's share and rank. */
    private static Optional<List<Span>> weight(
            Context context, String key, String share, String rank, State from, State to) {
        Optional<Track> shares = context.directed(share, null, from, to);
        Optional<Figure> latest =
                shares.flatMap(t -> t.values().filter(f -> f.getValue() > 0).reduce((earlier, later) -> later));
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        int year = Track.year(latest.get());
        Figure figure = ArmsWindow.of(context, share, from, to, year).orElse(latest.get());
        Optional<Figure> ranked = context.directed(rank, null, from, to).flatMap(t -> t.findValue(year));
        EvidenceCollector collector = context.collector();
        return Optional.of(context.texts()
                .spans(
                        key,
                        Arguments.none()
                                .with("supplier", context.said(from.cow()))
                                .with("recipient", context.said(to.cow()))
                                .year("year", year)
                                .with("years", ArmsWindow.years(figure))
                                .with("share", collector.show(figure))
                                .choose("judged", isJudged(figure) ? "yes" : "no")
                                .with("word", context.word(JudgementWords.SUPPLY, figure.getValue()))
                                .choose("wide", collector.range(figure) == null ? "no" : "yes")
                                .with("range", collector.showRange(figure))
                                .choose("single", figure == latest.get() ? "no" : "yes")
                                .with("inYear", collector.show(latest.get()))
                                .choose("wideYear", collector.range(latest.get()) == null ? "no" : "yes")
                                .with("rangeYear", collector.showRange(latest.get()))
                                .choose("ranked", ranked.isPresent() ? "yes" : "no")
                                .with("rank", ranked.<Span>map(collector::show).orElseGet(() -> Span.text("")))));
    }

    /** Whether the word for a share holds at both ends of its interval; else no word is used. */
    private static boolean isJudged(Figure share) {
        Double low = share.low();
        Double high = share.high();
        return low == null
                || high == null
                || JudgementWords.of(JudgementWords.SUPPLY, low).equals(JudgementWords.of(JudgementWords.SUPPLY, high));
    }

    private static Optional<Chart> volumes(Context context) {
        YearChart chart = new YearChart(context, "arms");
        YearChart.PanelBuilder panel = chart.panel("tiv", "axis.tiv", Chart.Unit.TIV, 1);
        Arguments names = context.names();
        tiv(context, context.first(), context.second())
                .filter(Track::hasNonZero)
                .ifPresent(
                        t -> panel.add("forth", context.texts().get("series.arms.forth", names), Chart.Form.BAR, 0, t));
        tiv(context, context.second(), context.first())
                .filter(Track::hasNonZero)
                .ifPresent(
                        t -> panel.add("back", context.texts().get("series.arms.back", names), Chart.Form.BAR, 1, t));
        return panel.end()
                .shadeGaps()
                .markBreaks("arms.tiv")
                .markTurningPoints("defence")
                .build(names);
    }

    private static Optional<Chart> weights(Context context) {
        YearChart chart = new YearChart(context, "arms-weight");
        YearChart.PanelBuilder shares = chart.panel("shares", "axis.armsshare", Chart.Unit.SHARE, 3);
        YearChart.PanelBuilder ranks = chart.panel("ranks", "axis.armsrank", Chart.Unit.RANK, 2);
        side(context, context.first(), context.second(), "forth", 0, shares, ranks);
        side(context, context.second(), context.first(), "back", 2, shares, ranks);
        shares.end();
        return ranks.end().shadeGaps().build(context.names());
    }

    /**
     * Share and rank on both sides of one direction, where it ever was above zero, with what the
     * text reports.
     */
    private static void side(
            Context context,
            State from,
            State to,
            String way,
            int colour,
            YearChart.PanelBuilder shares,
            YearChart.PanelBuilder ranks) {
        Arguments names =
                Arguments.none().with("supplier", context.said(from.cow())).with("recipient", context.said(to.cow()));
        ReportedFigures reported = new ReportedFigures(context);
        int next = colour;
        for (String role : List.of("supplier", "recipient")) {
            Optional<Track> track =
                    context.directed("arms." + role + "_share", null, from, to).filter(Track::hasNonZero);
            if (track.isPresent()) {
                String label = context.texts().get("series.arms." + role + ".share", names);
                shares.add(way + "-" + role, label, Chart.Form.LINE, next, track.get());
                shares.addReported(
                        way + "-" + role + "-reported",
                        context.texts().get("series.reported", Arguments.none().with("series", label)),
                        next,
                        reported.points("arms." + role + "_share", from.code(), to.code()));
                int colourHere = next;
                context.directed("arms." + role + "_rank", null, from, to)
                        .filter(Track::hasValues)
                        .ifPresent(t -> ranks.add(
                                way + "-" + role,
                                context.texts().get("series.arms." + role + ".rank", names),
                                Chart.Form.POINT,
                                colourHere,
                                t));
            }
            next++;
        }
    }

    private static void deals(Context context, List<Block> blocks) {
        List<DealEntry> deals = context.deals();
        List<DealEntry> told = deals.stream().filter(d -> !d.id().contains(":")).toList();
        List<DealEntry> registered =
                deals.stream().filter(d -> d.id().contains(":")).toList();
        if (!told.isEmpty()) {
            blocks.add(new Block.Heading("deals-case-title", context.texts().get("heading.deals.case")));
            blocks.add(new DealsTable("deals-case", context.texts().get("table.deals.case"), told));
        }
        if (!registered.isEmpty()) {
            blocks.add(new Block.Heading("deals-register-title", context.texts().get("heading.deals.register")));
            blocks.add(new DealsTable("deals-register", context.texts().get("table.deals.register"), registered));
        } else if (context.figures().listImported().stream()
                .noneMatch(s -> s.source().equals("sipri-transfers"))) {
            blocks.add(context.gap("register", "defence", null, "entente setup sipri-transfers", context.names()));
        }
    }
}
