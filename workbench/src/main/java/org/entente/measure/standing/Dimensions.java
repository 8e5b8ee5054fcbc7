package org.entente.measure.standing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The explicit list of dimensions, and which two periods of each are shown. Both are explained in
 * {@code docs/glance.md}.
 */
public final class Dimensions {
    /** How long ago "then" lies. */
    public static final int BACK = 20;

    /** Nearer than this, two periods are no then and now. */
    private static final int LEAST_BACK = 10;

    private static final int FEW_VOTES = 10;

    /** What happens now and then is counted over windows of so many years. */
    private static final int EVENT_YEARS = 5;

    private static final List<Dimension> STANDARD = List.of(
            new Dimension("votes", "votes", "un.agreement", null, 1, FEW_VOTES, Dimension.Noise.BINOMIAL),
            new Dimension("ideal", "votes", "un.ideal_distance", null, 1, 0, Dimension.Noise.INTERVAL),
            new Dimension("alliances", "alliances", "alliance.s", null, 1, 0, Dimension.Noise.NONE),
            new Dimension("organisations", "organisations", "igo.joint", null, 1, 0, Dimension.Noise.NONE),
            new Dimension("agreements", "agreements", "treaty.count", "trade", 1, 0, Dimension.Noise.NONE),
            new Dimension("trade", "trade", "trade.total", null, 1, 0, Dimension.Noise.INTERVAL),
            new Dimension("arms", "arms", "arms.tiv", null, EVENT_YEARS, 0, Dimension.Noise.INTERVAL),
            new Dimension("exercises", "exercises", "exercise.joint", null, EVENT_YEARS, 0, Dimension.Noise.POISSON),
            new Dimension("disputes", "disputes", "mid.opposed", null, EVENT_YEARS, 0, Dimension.Noise.POISSON));

    /**
     * Counted over all pairs, a single event is chance: fewer than these are no distinguishing
     * fact.
     */
    private static final Set<String> RARE = Set.of("exercises", "disputes");

    private static final int LEAST_EVENTS = 2;

    private Dimensions() {}

    public static List<Dimension> standard() {
        return STANDARD;
    }

    /**
     * The two figures of a pair that are shown.
     *
     * @param now the latest value that rests on enough items
     * @param then the value nearest to 20 years earlier, at least 10 years earlier; null when there
     *     is none
     */
    public record Shown(Figure now, @Nullable Figure then) {}

    /** The latest value of a series and the one that it is set against. */
    public static Optional<Shown> choose(Dimension dimension, List<Figure> series) {
        List<Figure> usable = series.stream()
                .filter(f -> f.value() != null && f.id().period() != null)
                .filter(f -> f.n() == null || dimension.leastItems() == 0 || f.n() >= dimension.leastItems())
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        Figure now = usable.get(usable.size() - 1);
        int wanted = last(now) - BACK;
        Figure then = null;
        for (Figure figure : usable) {
            boolean nearer = then == null || Math.abs(last(figure) - wanted) < Math.abs(last(then) - wanted);
            if (last(now) - last(figure) >= LEAST_BACK && nearer) {
                then = figure;
            }
        }
        return Optional.of(new Shown(now, then));
    }

    /** Whether a value rests on enough events to be called a fact about the pair. */
    public static boolean isEnough(Dimension dimension, Figure figure) {
        return !RARE.contains(dimension.id()) || figure.getValue() >= LEAST_EVENTS;
    }

    /**
     * Whether more than half of all pairs have this very value, which then says nothing about one
     * of them: nothing is less than 0, so that a zero at percentile p is shared by 2p of them.
     */
    public static boolean isCommon(double value, double percentile) {
        return value == 0 && percentile > 0.25;
    }

    private static int last(Figure figure) {
        Period period = figure.id().period();
        return period == null ? 0 : period.last();
    }
}
