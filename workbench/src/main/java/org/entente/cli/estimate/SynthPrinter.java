package org.entente.cli.estimate;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.cli.shared.ColumnList;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.SynthOutcome;
import org.entente.measure.estimate.SynthStudy;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.numerics.synth.SyntheticControl;

/** A synthetic control for people and for programs. */
final class SynthPrinter {
    private final SynthOutcome.Estimated found;
    private final int at;

    SynthPrinter(SynthOutcome.Estimated found, int at) {
        this.found = found;
        this.at = at;
    }

    void print(PrintWriter out, OutputFormat format) {
        switch (format) {
            case TABLE -> table(out);
            case CSV ->
                years(new ColumnList<Integer>()
                                .with("series", i -> found.series().id())
                                .with("scale", i -> isLog() ? "log" : "level"))
                        .print(out, format);
            case JSON -> out.println(Listing.json(object()));
        }
    }

    private boolean isLog() {
        return found.series().scale() == BreakScale.LOG;
    }

    private void table(PrintWriter out) {
        SyntheticControl.Result result = found.result();
        int size = found.series().size();
        out.println(found.series().id());
        out.println(MESSAGES.fill(
                        "synth.head",
                        "before",
                        found.start(),
                        "at",
                        at,
                        "after",
                        size - found.start(),
                        "snapshot",
                        found.series().snapshot(),
                        "donors",
                        found.donors().size())
                + (found.eligible() > found.donors().size()
                        ? MESSAGES.fill("synth.nearest", "pairs", found.eligible())
                        : ""));
        out.println(MESSAGES.fill(
                "synth.fit",
                "explained",
                percent(result.explained()),
                "at",
                at,
                "difference",
                BreakPrinter.number(result.fit().before()),
                "penalty",
                BreakPrinter.number(result.fit().penalty())));
        out.println();
        if (!result.isFitted()) {
            out.println(MESSAGES.fill("synth.unfitted", "least", percent(SyntheticControl.LEAST_FIT)));
        }
        out.println(MESSAGES.fill(
                "synth.effect",
                "at",
                at,
                "effect",
                BreakPrinter.number(Math.abs(result.effect())),
                "side",
                result.effect() < 0 ? MESSAGES.get("synth.below") : MESSAGES.get("synth.above"),
                "percent",
                isLog()
                        ? MESSAGES.fill(
                                "synth.percent",
                                "percent",
                                String.format(Locale.ROOT, "%.1f", Math.expm1(result.effect()) * 100))
                        : ""));
        if (!result.without().isEmpty()) {
            out.println(MESSAGES.fill(
                    "synth.without",
                    "low",
                    BreakPrinter.number(result.without().stream()
                            .mapToDouble(SyntheticControl.LeftOut::effect)
                            .min()
                            .orElseThrow()),
                    "high",
                    BreakPrinter.number(result.without().stream()
                            .mapToDouble(SyntheticControl.LeftOut::effect)
                            .max()
                            .orElseThrow())));
        }
        out.println(MESSAGES.fill(
                "synth.rank",
                "rank",
                result.rank(),
                "of",
                result.placebos().length + 1,
                "ratio",
                BreakPrinter.number(result.fit().ratio()),
                "p",
                BreakPrinter.p(result.p()),
                "placebos",
                result.placebos().length,
                "smallest",
                BreakPrinter.p(result.smallest())));
        if (result.isFitted()) {
            out.println(
                    result.p() <= BreakStudy.LEVEL ? MESSAGES.get("synth.significant") : MESSAGES.get("synth.usual"));
        }
        out.println(MESSAGES.get("synth.treated"));
        out.println();
        out.println(MESSAGES.get("synth.head_weights"));
        new ColumnList<Integer>()
                .with("pair", j -> name(found.donors().get(j)))
                .with("weight", j -> BreakPrinter.number(result.fit().weights()[j]))
                .list(SynthStudy.listWeighted(found))
                .printIndented(out);
        out.println();
        out.println(MESSAGES.fill("synth.head_years", "scale", isLog() ? MESSAGES.get("synth.log_scale") : ""));
        new ColumnList<Integer>()
                .with("year", i -> found.series().period(i).code() + (i == found.start() ? " *" : ""))
                .with("actual", i -> BreakPrinter.number(found.actual(i)))
                .with("synthetic", i -> BreakPrinter.number(found.synthetic(i)))
                .with("difference", i -> BreakPrinter.number(found.actual(i) - found.synthetic(i)))
                .list(indices())
                .printIndented(out);
    }

    private static String percent(double share) {
        return BreakPrinter.number(Math.rint(share * 1000) / 10) + " %";
    }

    private String name(Subjects.Pair pair) {
        boolean directed = found.series().figures().get(0).id().shape() == Shape.DIRECTED_DYAD;
        return FigureIds.code(pair.from()) + (directed ? ">" : "-") + FigureIds.code(pair.to());
    }

    private Listing years(ColumnList<Integer> columns) {
        return columns.with("year", i -> found.series().period(i).code())
                .with("phase", i -> i < found.start() ? "before" : "after")
                .with("actual", i -> found.actual(i))
                .with("synthetic", i -> found.synthetic(i))
                .with("difference", i -> found.actual(i) - found.synthetic(i))
                .list(indices());
    }

    private List<Integer> indices() {
        return IntStream.range(0, found.series().size()).boxed().toList();
    }

    private Map<String, Object> object() {
        SyntheticControl.Result result = found.result();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("series", found.series().id());
        object.put("snapshot", found.series().snapshot());
        object.put("scale", isLog() ? "log" : "level");
        object.put("at", at);
        object.put("years_before", found.start());
        object.put("eligible_donors", found.eligible());
        object.put("donors", found.donors().size());
        object.put("penalty", result.fit().penalty());
        object.put("gap", result.fit().gap());
        object.put("explained", result.explained());
        object.put("interpretable", result.isFitted());
        object.put("rmspe_before", result.fit().before());
        object.put("rmspe_after", result.fit().after());
        object.put("effect", result.effect());
        object.put("ratio", result.fit().ratio());
        object.put("rank", result.rank());
        object.put("p", result.p());
        object.put("smallest_p", result.smallest());
        object.put("placebo_ratios", result.placebos());
        Map<String, Object> weights = new LinkedHashMap<>();
        SynthStudy.listWeighted(found)
                .forEach(j ->
                        weights.put(name(found.donors().get(j)), result.fit().weights()[j]));
        object.put("weights", weights);
        Map<String, Object> without = new LinkedHashMap<>();
        result.without().forEach(w -> without.put(name(found.donors().get(w.donor())), w.effect()));
        object.put("leave_one_out", without);
        object.put("years", years(new ColumnList<>()).objects());
        return object;
    }
}
