package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The same spending at other prices: a text that names a growth seldom says at which. */
    private static final Map<String, String> PRICES =
            Map.of("milex.usd", "milex.constant_usd", "milex.constant_usd", "milex.usd");

    private final Wording wording;
    private final Measures measures;

    Bracket(Wording wording, Measures measures) {
        this.wording = wording;
        this.measures = measures;
    }

    /** Whether a claim is about a single figure or about the growth of one series. */
    static boolean appliesTo(Binding binding) {
        return binding instanceof Binding.Value
                || binding instanceof Binding.Rank
                || binding instanceof Binding.Ratio ratio && ratio.isGrowth();
    }

    /**
     * The same claim about what each of the two states itself reports, and about trade in goods and
     * services; of the growth of military spending, about that at constant or current prices. Empty
     * for anything else.
     */
    List<Binding> listCounterparts(Binding binding) {
        return listSeries(binding).stream()
                .filter(series -> measures.find(series.measure().id()).isPresent())
                .map(series -> with(binding, series))
                .toList();
    }

    private static Binding with(Binding binding, Series series) {
        if (binding instanceof Binding.Value v) {
            return new Binding.Value(series, v.year(), v.until(), v.value(), v.unit(), v.tolerance());
        }
        if (binding instanceof Binding.Rank r) {
            return new Binding.Rank(series, r.year(), r.until(), r.rank());
        }
        Binding.Ratio growth = (Binding.Ratio) binding;
        return new Binding.Ratio(
                series,
                growth.year(),
                growth.until(),
                series,
                growth.otherYear(),
                growth.otherUntil(),
                growth.value(),
                growth.tolerance());
    }

    private static Series series(Binding binding) {
        if (binding instanceof Binding.Value v) {
            return v.series();
        }
        return binding instanceof Binding.Rank r ? r.series() : ((Binding.Ratio) binding).series();
    }

    private static List<Series> listSeries(Binding binding) {
        Series own = series(binding);
        String from = own.from();
        String to = own.to();
        if (own.measure().argument() != null) {
            return List.of();
        }
        if (binding instanceof Binding.Ratio && PRICES.containsKey(own.measure().id())) {
            return List.of(new Series(new MeasureRef(PRICES.get(own.measure().id()), null), from, to));
        }
        if (from == null || to == null) {
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
        if (binding instanceof Binding.Ratio) {
            return weighGrowth(binding, deciding, others);
        }
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

    /** A growth is contradicted only where every report contradicts it. */
    private Outcome weighGrowth(Binding binding, Judgement.Checked deciding, List<Judgement.Checked> others) {
        Optional<Judgement.Checked> closest = others.stream()
                .filter(reading -> reading.verdict() != Verdict.CONTRADICTED)
                .min(Comparator.comparing(reading -> reading.verdict() != Verdict.SUPPORTED));
        if (closest.isEmpty()) {
            return new Outcome(deciding, List.of());
        }
        Judgement.Checked near = closest.get();
        // Another release of the same measure answers at the same prices.
        boolean prices = near.figures().stream()
                .noneMatch(
                        f -> f.id().measure().equals(series(binding).measure().id()));
        String key = near.verdict() == Verdict.SUPPORTED ? "reason.bracket.agrees" : "reason.bracket.near";
        String reason = wording.texts()
                .fill(
                        prices && PRICES.containsKey(series(binding).measure().id()) ? "reason.bracket.prices" : key,
                        Map.of("source", wording.origin(near.figures()), "fact", near.fact()));
        Judgement.Checked imprecise = new Judgement.Checked(
                Verdict.IMPRECISE, deciding.fact(), deciding.brief(), reason, deciding.figures(), deciding.cautions());
        return new Outcome(imprecise, near.figures());
    }
}
