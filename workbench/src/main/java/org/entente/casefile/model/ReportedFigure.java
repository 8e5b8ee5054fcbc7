package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that the text prints.
 *
 * @param id unique name
 * @param measure measure id that the figure can stand beside; absent when none fits
 * @param from code of the first state (the sender of a directed figure); absent when the figure is
 *     of neither
 * @param to code of the second state; absent for a figure about one state
 * @param period year, month, day or interval the figure is about; absent when the text gives none
 * @param value the figure, in the unit; absent when only bounds are given
 * @param low lower bound, when the text gives one
 * @param high upper bound, when the text gives one
 * @param unit unit: {@code USD}, {@code share} (of 1), {@code rank}, or a counted noun
 * @param what what the figure is, in the curator's own words
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record ReportedFigure(
        String id,
        @Nullable MeasureRef measure,
        @Nullable String from,
        @Nullable String to,
        @Nullable EdtfDate period,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        String what,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public ReportedFigure {
        refs = List.copyOf(refs);
        if (value == null && low == null && high == null) {
            throw new IllegalArgumentException("a reported figure has a value, or low or high");
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low is above high");
        }
        if (value != null && ((low != null && value < low) || (high != null && value > high))) {
            throw new IllegalArgumentException("the value lies outside low and high");
        }
    }
}
