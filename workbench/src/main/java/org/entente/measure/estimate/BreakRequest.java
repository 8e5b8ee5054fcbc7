package org.entente.measure.estimate;

import java.util.List;
import org.entente.numerics.breaks.BreakModel;

/**
 * How a series is searched for breaks.
 *
 * @param model what may change: the mean, or level and slope
 * @param trim least part of the series in a regime, above 0 and up to 0.5
 * @param most breaks looked for
 * @param dates years given beforehand, each the first of what would be a new regime
 */
public record BreakRequest(BreakModel.Kind model, double trim, int most, List<Integer> dates) {
    /** Least part of the series in a regime when nothing is said. */
    public static final double TRIM = 0.15;

    /** Breaks looked for when nothing is said. */
    public static final int MOST = 5;

    public BreakRequest {
        dates = List.copyOf(dates);
        if (!(trim > 0 && trim <= 0.5) || most < 0 || model == BreakModel.Kind.REGRESSION) {
            throw new IllegalArgumentException(model + ", trimming " + trim + ", " + most + " breaks");
        }
    }

    /** Level and slope, the usual trimming, up to five breaks. */
    public static BreakRequest usual(List<Integer> dates) {
        return new BreakRequest(BreakModel.Kind.TREND, TRIM, MOST, dates);
    }
}
