package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;

/**
 * The range of a quantity over all sources, releases and reporting states. Two states report the
 * same flow differently: freight and insurance add about a tenth to imports, re-exports and timing
 * more. A value or rank is contradicted only outside that range; inside, or near one of the
 * reports, it is imprecise, and the reason names the report that comes closest.
 */
final class Bracket {
    private static final String TRADE = "trade.";

    private final Wording wording;
    private final Measures measures;

    Bracket(Wording wording, Measures measures) {
        this.wording = wording;
        this.measures = measures;
    }

    /** Whether a claim is about a single figure. */
    static boolean appliesTo(Binding binding) {
        return binding instanceof Binding.Value || binding instanceof Binding.Rank;
    }

    /**
     * The same claim about what each of the two states itself reports, and about trade in goods and
     * services; empty for anything but trade.
     */
    List<Binding> listCounterparts(Binding binding) {
        List<Binding> counterparts = new ArrayList<>();
        for (Series series : listSeries(binding)) {
            if (measures.find(series.measure().id()).isPresent()) {
                counterparts.add(
                        binding instanceof Binding.Value v
                                ? new Binding.Value(series, v.year(), v.until(), v.value(), v.unit(), v.tolerance())
                                : rank((Binding.Rank) binding, series));
            }
        }
        return counterparts;
    }

    private static Binding rank(Binding.Rank rank, Series series) {
        return new Binding.Rank(series, rank.year(), rank.until(), rank.rank());
    }

    private static List<Series> listSeries(Binding binding) {
        Series own = binding instanceof Binding.Value v ? v.series() : ((Binding.Rank) binding).series();
        String from = own.from();
        String to = own.to();
        if (from == null || to == null || own.measure().argument() != null) {
            return List.of();
        }
        return switch (own.measure().id()) {
            case "trade.exports" ->
                List.of(of("reporter_exports", from, to), of("reporter_imports", to, from), of("icio", from, to));
            case "trade.imports" ->
                List.of(of("reporter_imports", from, to), of("reporter_exports", to, from), of("icio", to, from));
            case "trade.total" ->
                List.of(of("reporter_total", from, to), of("reporter_total", to, from), of("icio_total", from, to));
            case "trade.balance" -> List.of(of("reporter_balance", from, to), of("icio_balance", from, to));
            case "trade.share" -> List.of(of("reporter_share", from, to));
            case "trade.import_share" -> List.of(of("reporter_import_share", to, from));
            case "trade.rank" -> List.of(of("reporter_rank", from, to));
            default -> List.of();
        };
    }

    private static Series of(String measure, String from, String to) {
        return new Series(new MeasureRef(TRADE.concat(measure), null), from, to);
    }

    /**
     * A verdict, and the figures of the report that comes closest to the claim.
     *
     * @param judgement rests on the deciding report alone
     * @param closest empty where the claim is contradicted
     */
    record Outcome(Judgement.Checked judgement, List<Figure> closest) {}

    /**
     * The verdict on the whole range.
     *
     * @param binding what the paper says
     * @param deciding the judgement that contradicts it
     * @param others the judgements from every other report that has a figure
     */
    Outcome weigh(Binding binding, Judgement.Checked deciding, List<Judgement.Checked> others) {
        double printed = binding instanceof Binding.Value v ? v.value() : ((Binding.Rank) binding).rank();
        List<Judgement.Checked> all = new ArrayList<>(others);
        all.add(deciding);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Judgement.Checked closest = deciding;
        double distance = Double.POSITIVE_INFINITY;
        for (Judgement.Checked reading : all) {
            Figure figure = reading.figures().get(0);
            if (!figure.status().carriesValue()) {
                continue;
            }
            BoundedValue value = BoundedValue.of(figure);
            low = Math.min(low, value.low());
            high = Math.max(high, value.high());
            double away = reading.verdict() == Verdict.SUPPORTED ? -1 : Math.abs(value.point() - printed);
            if (away < distance) {
                distance = away;
                closest = reading;
            }
        }
        boolean near = others.stream().anyMatch(reading -> reading.verdict() != Verdict.CONTRADICTED);
        boolean within = low <= printed && printed <= high;
        if (!near && !within) {
            return new Outcome(deciding, List.of());
        }
        String reason = wording.texts()
                .fill(
                        closest.verdict() == Verdict.SUPPORTED
                                ? "reason.bracket.agrees"
                                : within ? "reason.bracket" : "reason.bracket.near",
                        Map.of(
                                "source", wording.origin(closest.figures()),
                                "fact", closest.fact()));
        Judgement.Checked imprecise = new Judgement.Checked(
                Verdict.IMPRECISE, deciding.fact(), deciding.brief(), reason, deciding.figures(), deciding.cautions());
        return new Outcome(imprecise, closest.figures());
    }
}
