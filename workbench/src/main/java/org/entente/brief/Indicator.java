package org.entente.brief;

import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of indicators.
 *
 * @param id key of its texts
 * @param now the latest value; two where the measure has a direction, first to second and back
 * @param before the same ten years earlier from the same snapshot; empty where there is none
 * @param longBefore the same twenty years earlier
 * @param trend over the ten years
 * @param place percentile among all pairs; null where it is not known
 */
public record Indicator(
        String id,
        List<Figure> now,
        List<Figure> before,
        List<Figure> longBefore,
        Trend trend,
        @Nullable Figure place) {

    public Indicator {
        now = List.copyOf(now);
        before = List.copyOf(before);
        longBefore = List.copyOf(longBefore);
    }

    public Optional<Figure> findPlace() {
        return Optional.ofNullable(place);
    }

    public boolean hasValue() {
        return !now.isEmpty();
    }

    /** The last year that the latest value speaks of. */
    public int lastYear() {
        return lastYear(now);
    }

    public static int lastYear(List<Figure> figures) {
        return figures.stream().mapToInt(Indicator::lastYear).max().orElse(0);
    }

    public static int lastYear(Figure figure) {
        Period period = figure.id().period();
        return period == null ? 0 : period.last();
    }

    /** Both directions together. */
    public double sum() {
        return now.stream().mapToDouble(Figure::getValue).sum();
    }
}
