package org.entente.measure;

import org.jspecify.annotations.Nullable;

/**
 * Names one figure. Written {@code un.s/TUR-PAK/2010}, {@code arms.supplier_share/TUR>PAK/2023},
 * {@code arms.exports/TUR/2023}, {@code system.polarity/1990}, {@code un.agreement:palestine/TUR-PAK/2010}, with {@code #percentile} for where it
 * stands among all, and immutable with its vintage {@code @sipri-transfers:2025-03-13}. {@link FigureIds} reads and
 * writes it.
 *
 * @param measure id of the measure
 * @param argument what follows the colon, or null
 * @param shape of the measure
 * @param from COW number: of the state, of the first of a directed pair, or the lower of an undirected one; 0 for the system
 * @param to COW number of the second state; 0 for a single state and for the system
 * @param period the period; null for {@code un.vote}, whose roll call is its argument
 * @param aspect {@code percentile} or {@code rank} among all, or null for the value itself
 * @param vintage {@code source:vintage}, or null for whatever answers
 */
public record FigureId(
        String measure,
        @Nullable String argument,
        Shape shape,
        int from,
        int to,
        @Nullable Period period,
        @Nullable String aspect,
        @Nullable String vintage) {

    public FigureId {
        if ((shape.states() == 0) != (from == 0) || (shape.states() < 2) != (to == 0)) {
            throw new IllegalArgumentException(
                    "%s is about %d states, not %d and %d".formatted(measure, shape.states(), from, to));
        }
        if (shape == Shape.DYAD && from > to) {
            int lower = to;
            to = from;
            from = lower;
        }
    }

    /** The period; for use where the measure has one. */
    public Period getPeriod() {
        if (period == null) {
            throw new IllegalStateException(measure + " has no period");
        }
        return period;
    }

    public FigureId withAspect(@Nullable String value) {
        return new FigureId(measure, argument, shape, from, to, period, value, vintage);
    }

    /** With {@code source:vintage}; with null or nothing, whatever answers. */
    public FigureId withVintage(@Nullable String value) {
        return new FigureId(
                measure, argument, shape, from, to, period, aspect, value == null || value.isEmpty() ? null : value);
    }

    /** The measure with its argument, as in {@code un.agreement:palestine}. */
    public String measureWithArgument() {
        return argument == null ? measure : measure + ":" + argument;
    }
}
