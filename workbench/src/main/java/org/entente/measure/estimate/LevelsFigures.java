package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.numerics.pairs.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a pair's change as figures, live or frozen, in the order of reading: what all pairs
 * share, each state and its leader, the two leaders together, the pair.
 *
 * @param start level of the first years
 * @param end level of the last years
 * @param change end less start
 * @param lines the contributions, which sum to the change
 */
public record LevelsFigures(Figure start, Figure end, Figure change, List<Line> lines) {

    public LevelsFigures {
        lines = List.copyOf(lines);
    }

    /**
     * One contribution.
     *
     * @param part which level
     * @param state COW number of the state that it is about; 0 for none
     * @param contribution in the unit of the measure
     * @param p how rare it is; null where nothing says so
     */
    public record Line(
            LevelsPart part,
            int state,
            Figure contribution,
            @Nullable Figure p) {

        /** The most that the ends of a told part's range may differ by, as a factor. */
        private static final double FACTOR = 2;

        /**
         * Whether the part is much the same in whatever order levels are taken out: its range does
         * not hold zero, and its ends differ by a factor of two at most. Else it cannot be told.
         */
        public boolean isTold() {
            Double low = contribution.low();
            Double high = contribution.high();
            if (contribution.value() == null || low == null || high == null || low * high <= 0) {
                return low != null && high != null && low == 0 && high == 0;
            }
            double least = Math.min(Math.abs(low), Math.abs(high));
            return Math.max(Math.abs(low), Math.abs(high)) <= FACTOR * least;
        }
    }

    /** Every p that was computed, in order: the tests that this makes. */
    public List<Figure> tests() {
        return lines.stream()
                .map(Line::p)
                .filter(p -> p != null && p.value() != null)
                .toList();
    }

    /**
     * Asks for them.
     *
     * @param argument as {@link #argument} writes it
     * @param first COW number of the state to name first
     */
    public static LevelsFigures read(Figures figures, String argument, int first, int second, YearRange span) {
        Period period = Period.window(span.from(), span.to());
        Reader reader = new Reader(figures, argument, period);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(LevelsPart.SYSTEM, 0, reader.get(LevelsPart.SYSTEM, first, second), null));
        for (LevelsPart part : List.of(LevelsPart.STATE, LevelsPart.LEADER)) {
            lines.add(reader.line(part, first, first, second));
        }
        for (LevelsPart part : List.of(LevelsPart.STATE, LevelsPart.LEADER)) {
            lines.add(reader.line(part, second, second, first));
        }
        for (LevelsPart part : List.of(LevelsPart.LEADER_PAIR, LevelsPart.PAIR)) {
            lines.add(reader.line(part, 0, first, second));
        }
        return new LevelsFigures(
                reader.get(LevelsPart.START, first, second),
                reader.get(LevelsPart.END, first, second),
                reader.get(LevelsPart.CHANGE, first, second),
                lines);
    }

    /**
     * The argument of the figures: the measure and what differs from the usual scale and window.
     */
    public static String argument(String measure, @Nullable Scale scale, int window, Measures measures) {
        return EstimateArguments.write(
                Subject.parse(measure, scale, measures), "w", window, LevelsStudy.WINDOW, "", measures);
    }

    /** Every id that {@link #read} reads, so that a case can keep the figures. */
    public static List<FigureId> ids(String argument, int first, int second, YearRange span) {
        Reader reader = new Reader(null, argument, Period.window(span.from(), span.to()));
        List<FigureId> ids = new ArrayList<>();
        for (LevelsPart part : LevelsPart.values()) {
            if (part != LevelsPart.P) {
                ids.add(reader.id(part, "", first, second));
                if (part.shape().equals(LevelsPart.STATE.shape())) {
                    ids.add(reader.id(part, "", second, first));
                }
            }
        }
        for (LevelsPart part : List.of(LevelsPart.STATE, LevelsPart.LEADER, LevelsPart.LEADER_PAIR, LevelsPart.PAIR)) {
            ids.add(reader.id(LevelsPart.P, suffix(part), first, second));
            if (part == LevelsPart.STATE || part == LevelsPart.LEADER) {
                ids.add(reader.id(LevelsPart.P, suffix(part), second, first));
            }
        }
        return List.copyOf(ids);
    }

    private static String suffix(LevelsPart part) {
        return "+" + part.id().substring(part.id().indexOf('.') + 1);
    }

    /** Whether there is a change to show. */
    public boolean isKnown() {
        return change.value() != null;
    }

    /** Asks for one figure at a time. */
    private record Reader(@Nullable Figures figures, String argument, Period period) {

        FigureId id(LevelsPart part, String suffix, int from, int to) {
            return new FigureId(part.id(), argument + suffix, part.shape(), from, to, period, null, null);
        }

        Figure get(LevelsPart part, int from, int to) {
            return find(id(part, "", from, to)).orElseThrow();
        }

        Line line(LevelsPart part, int state, int from, int to) {
            Figure contribution = get(part, from, to);
            Figure p = contribution.value() == null
                    ? null
                    : find(id(LevelsPart.P, suffix(part), from, to))
                            .filter(figure -> figure.value() != null)
                            .orElse(null);
            return new Line(part, state, contribution, p);
        }

        private Optional<Figure> find(FigureId id) {
            return figures == null ? Optional.empty() : figures.find(id);
        }
    }
}
