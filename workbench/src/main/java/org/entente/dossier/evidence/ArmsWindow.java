package org.entente.dossier.evidence;

import java.util.Optional;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;

/**
 * Figures of arms over five years, as SIPRI prints them: the register dates orders to years, but not
 * the units of an order.
 */
public final class ArmsWindow {
    /** The years of SIPRI's own summaries. */
    public static final int YEARS = 5;

    private ArmsWindow() {}

    /** The share over the five years that end in a year; empty where one of them is not covered. */
    public static Optional<Figure> of(Context context, String measure, State from, State to, int last) {
        return context.window(measure, from, to, new YearRange(last - YEARS + 1, last));
    }

    /** A measure of one state over the five years that end in a year. */
    public static Optional<Figure> of(Context context, String measure, State state, int last) {
        return context.window(measure, state, new YearRange(last - YEARS + 1, last));
    }

    /** {@code 2020–2024}, or a single year. */
    public static String years(Figure figure) {
        Period period = figure.id().getPeriod();
        return period.first() == period.last()
                ? Integer.toString(period.first())
                : period.first() + "–" + period.last();
    }
}
