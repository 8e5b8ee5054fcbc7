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
 * The range of all sources, releases and reporters of one quantity. Two states report the same flow
 * differently: insurance and freight make a tenth, re-exports and the day of reporting more. A
 * statement about one figure is contradicted only outside what all of them say; inside, the
 * verdict is imprecise and names the source that comes closest.
 */
final class Bracket {
    private static final String TRADE = "trade.";

    private final Wording wording;
    private final Measures measures;

    Bracket(Wording wording, Measures measures) {
        this.wording = wording;
        this.measures = measures;
    }

    /** Whether a statement is about one figure, of which other sources may have another. */
    static boolean speaksOf(Binding binding) {
        return binding instanceof Binding.Value || binding instanceof Binding.Rank;
    }

    /**
     * The same statement read on what each of the two states itself reports, and on the tables that
     * count goods and services; empty for anything but trade.
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
     * The verdict on the whole range.
     *
     * @param binding what the text says
     * @param deciding the reading that would contradict it
     * @param others every other reading that has a figure
     */
    Judgement.Checked weigh(Binding binding, Judgement.Checked deciding, List<Judgement.Checked> others) {
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
            return deciding;
        }
        List<Figure> figures = new ArrayList<>(deciding.figures());
        closest.figures().stream().filter(f -> !figures.contains(f)).forEach(figures::add);
        String reason = wording.texts()
                .fill(
                        closest.verdict() == Verdict.SUPPORTED
                                ? "reason.bracket.agrees"
                                : within ? "reason.bracket" : "reason.bracket.near",
                        Map.of(
                                "source", wording.origin(closest.figures()),
                                "brief", closest.fact()));
        return new Judgement.Checked(
                Verdict.IMPRECISE, deciding.fact(), deciding.brief(), reason, figures, deciding.cautions());
    }
}
