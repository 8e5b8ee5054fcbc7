package org.entente.measure.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one figure. Written {@code un.s/TUR-PAK/2010}, {@code arms.supplier_share/TUR>PAK/2023},
 * {@code arms.exports/TUR/2023}, {@code system.polarity/1990},
 * {@code un.agreement:palestine/TUR-PAK/2010}, with {@code #percentile} for where it stands among
 * all, and immutable with its vintage {@code @sipri-transfers:2025-03-13}. {@link FigureIds} reads
 * and writes it.
 *
 * @param measure id of the measure
 * @param argument what follows the colon, or null
 * @param shape of the measure
 * @param from COW number: of the state, of the first of a directed pair, or the lower of an
 *     undirected one; 0 for the system
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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof FigureId id
                        && from == id.from
                        && to == id.to
                        && shape == id.shape
                        && measure.equals(id.measure)
                        && Objects.equals(period, id.period)
                        && Objects.equals(argument, id.argument)
                        && Objects.equals(aspect, id.aspect)
                        && Objects.equals(vintage, id.vintage));
    }

    /**
     * Written out, since what a record brings by itself takes its time until it is compiled, and
     * ids are looked up by the ten thousand.
     */
    @Override
    public int hashCode() {
        int hash = 31 * (31 * measure.hashCode() + from) + to;
        hash = 31 * hash + (period == null ? 0 : period.hashCode());
        hash = 31 * hash + (argument == null ? 0 : argument.hashCode());
        hash = 31 * hash + (aspect == null ? 0 : aspect.hashCode());
        return 31 * hash + (vintage == null ? 0 : vintage.hashCode());
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
