package org.entente.dossier.block;

import java.util.List;
import java.util.Optional;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.ReportedFigure;
import org.entente.dossier.Numbers;
import org.entente.dossier.evidence.Context;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Figures that the case's text prints, as numbers that lead to their references. */
public final class ReportedFigures {
    private final Context context;

    public ReportedFigures(Context context) {
        this.context = context;
    }

    public List<ReportedFigure> list() {
        return context.findCase().stream().flatMap(c -> c.reported().stream()).toList();
    }

    /** The number; one that is only a bound says so. */
    public Span.FigureValue show(ReportedFigure r) {
        return context.collector()
                .stated(
                        "reported:" + r.id(),
                        r.what(),
                        printed(r),
                        r.value(),
                        r.unit(),
                        r.refs(),
                        r.locator(),
                        r.where());
    }

    /** When the figure holds; empty when the text does not say. */
    public static String when(ReportedFigure r, MessageBundle texts) {
        EdtfDate period = r.period();
        return period == null ? "" : texts.date(period.display());
    }

    /** Points for a chart: figures of one measure and direction with a value and a single year. */
    public List<YearChart.Reported> points(String measure, @Nullable String from, @Nullable String to) {
        return list().stream()
                .filter(r -> measure(r).filter(measure::equals).isPresent())
                .filter(r -> from == null
                        || (from.equals(r.from()) && String.valueOf(to).equals(r.to())))
                .flatMap(r -> point(r).stream())
                .toList();
    }

    private Optional<YearChart.Reported> point(ReportedFigure r) {
        EdtfDate period = r.period();
        Double value = r.value();
        if (period == null || value == null || period.firstYear() != period.lastYear()) {
            return Optional.empty();
        }
        return context.years().contains(period.firstYear())
                ? Optional.of(new YearChart.Reported(period.firstYear(), value, r.what(), show(r)))
                : Optional.empty();
    }

    private static Optional<String> measure(ReportedFigure r) {
        return Optional.ofNullable(r.measure()).map(MeasureRef::toString);
    }

    private String printed(ReportedFigure r) {
        Numbers numbers = context.numbers();
        Double value = r.value();
        if (value != null) {
            return numbers.value(value, r.unit());
        }
        Double low = r.low();
        Double high = r.high();
        if (low != null && high != null) {
            return numbers.range(low, high, r.unit());
        }
        return low != null
                ? context.texts().get("number.least", Arguments.none().with("value", numbers.value(low, r.unit())))
                : context.texts()
                        .get(
                                "number.most",
                                Arguments.none().with("value", high == null ? "" : numbers.value(high, r.unit())));
    }
}
