package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.measure.model.Periods;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * All ideal points estimated from a file of votes, beside the published ones (series
 * {@code idealpointfp}) where they are imported.
 *
 * @param votes the file of votes
 * @param published whose points stand beside; null when none are imported
 * @param points every member and session with a vote
 * @param iterations that the estimate took
 * @param converged whether it settled
 */
public record IdealReport(
        Snapshot votes, @Nullable Snapshot published, List<Point> points, int iterations, boolean converged) {
    private static final int LONG_SERIES = 10;
    private static final double NINETY_PERCENT = 1.6448536269514722;

    public IdealReport {
        points = List.copyOf(points);
    }

    /**
     * One member in one session.
     *
     * @param member COW number of the file's own entity
     * @param session number
     * @param year in which it began
     * @param estimate position
     * @param error its deviation given the resolutions' parameters
     * @param n votes
     * @param published the published point; null when there is none
     * @param low its lower 5 % quantile; null when there is none
     * @param high its upper 5 % quantile; null when there is none
     */
    public record Point(
            int member,
            int session,
            int year,
            double estimate,
            double error,
            int n,
            @Nullable Double published,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * How the two agree. Positions are put on the published scale by one line through all points.
     *
     * @param pairs state-years in both
     * @param sessionMedian median over the sessions of the correlation across members
     * @param sessionLeast the least of them
     * @param pooled correlation over all state-years
     * @param withinMedian median over members of ten sessions or more of the correlation over time
     * @param withinPooled correlation of the deviations from each member's means
     * @param slope of the line
     * @param ownCoverage share of published points inside the 90 % interval of the estimate
     * @param jointCoverage the same with the deviation of the published point added
     * @param theirCoverage share of estimates inside the published 90 % interval
     */
    public record Agreement(
            int pairs,
            double sessionMedian,
            double sessionLeast,
            double pooled,
            double withinMedian,
            double withinPooled,
            double slope,
            double ownCoverage,
            double jointCoverage,
            double theirCoverage) {}

    /** Of the newest file of votes; empty when none is imported. */
    public static Optional<IdealReport> of(Store store) {
        Optional<Snapshot> votes = newest(store, "un-votes");
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        IdealEstimates.Estimate estimate = new IdealEstimates().get(store, votes.get());
        Snapshot published = newest(store, "un-ideal-points").orElse(null);
        Map<Long, double[]> beside = published == null ? Map.of() : published(store, published);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < estimate.members().length; i++) {
            for (int t = 0; t < estimate.sessions().length; t++) {
                if (estimate.points().has(i, t)) {
                    int session = estimate.sessions()[t];
                    double @Nullable [] other = beside.get(key(estimate.members()[i], session));
                    points.add(new Point(
                            estimate.members()[i],
                            session,
                            Periods.openingYear(session),
                            estimate.points().position(i, t),
                            estimate.points().deviation(i, t),
                            estimate.points().count(i, t),
                            other == null ? null : other[0],
                            other == null ? null : other[1],
                            other == null ? null : other[2]));
                }
            }
        }
        return Optional.of(new IdealReport(
                votes.get(),
                published,
                points,
                estimate.points().iterations(),
                estimate.points().converged()));
    }

    private static Optional<Snapshot> newest(Store store, String source) {
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(source))
                .reduce((earlier, later) -> later);
    }

    private static Map<Long, double[]> published(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT state, session, value, q5, q95 FROM ideal_point
                WHERE snapshot = ? AND series = 'fp' AND q5 IS NOT NULL AND q95 IS NOT NULL
                """, snapshot.id());
        Map<Long, double[]> points = new HashMap<>();
        for (int k = 0; k < rows.rows(); k++) {
            points.put(
                    key(rows.getInt("state", k), rows.getInt("session", k)),
                    new double[] {rows.getDouble("value", k), rows.getDouble("q5", k), rows.getDouble("q95", k)});
        }
        return points;
    }

    private static long key(int member, int session) {
        return member * 1000L + session;
    }

    /** Empty when fewer than three state-years are in both. */
    public Optional<Agreement> findAgreement() {
        List<Point> both = points.stream().filter(p -> p.published() != null).toList();
        if (both.size() < 3) {
            return Optional.empty();
        }
        double[] x = both.stream().mapToDouble(Point::estimate).toArray();
        double[] y = both.stream().mapToDouble(p -> value(p.published())).toArray();
        double[] bySession = both.stream().collect(Collectors.groupingBy(Point::session)).values().stream()
                .filter(list -> list.size() > LONG_SERIES)
                .mapToDouble(IdealReport::correlation)
                .sorted()
                .toArray();
        Map<Integer, List<Point>> byMember = both.stream().collect(Collectors.groupingBy(Point::member));
        double[] within = byMember.values().stream()
                .filter(list -> list.size() >= LONG_SERIES)
                .mapToDouble(IdealReport::correlation)
                .sorted()
                .toArray();
        double[] dx = x.clone();
        double[] dy = y.clone();
        for (int k = 0; k < x.length; k++) {
            List<Point> own = byMember.getOrDefault(both.get(k).member(), List.of());
            dx[k] -= own.stream().mapToDouble(Point::estimate).average().orElse(0);
            dy[k] -= own.stream()
                    .mapToDouble(p -> value(p.published()))
                    .average()
                    .orElse(0);
        }
        double slope = correlation(x, y) * deviation(y) / deviation(x);
        double level = mean(y) - slope * mean(x);
        int own = 0;
        int joint = 0;
        int theirs = 0;
        for (Point p : both) {
            double at = level + slope * p.estimate();
            double off = Math.abs(at - value(p.published()));
            double error = Math.abs(slope) * p.error();
            double other = (value(p.high()) - value(p.low())) / (2 * NINETY_PERCENT);
            own += off <= NINETY_PERCENT * error ? 1 : 0;
            joint += off <= NINETY_PERCENT * Math.hypot(error, other) ? 1 : 0;
            theirs += at >= value(p.low()) && at <= value(p.high()) ? 1 : 0;
        }
        double n = both.size();
        return Optional.of(new Agreement(
                both.size(),
                median(bySession),
                bySession.length == 0 ? 0 : bySession[0],
                correlation(x, y),
                median(within),
                correlation(dx, dy),
                slope,
                own / n,
                joint / n,
                theirs / n));
    }

    private static double value(@Nullable Double number) {
        if (number == null) {
            throw new IllegalStateException("a point that is not published");
        }
        return number;
    }

    private static double correlation(List<Point> list) {
        return correlation(
                list.stream().mapToDouble(Point::estimate).toArray(),
                list.stream().mapToDouble(p -> value(p.published())).toArray());
    }

    /** Pearson's; 0 when either does not vary. */
    private static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - mx) * (y[k] - my);
        }
        double spread = deviation(x) * deviation(y);
        return spread == 0 ? 0 : sum / x.length / spread;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(0);
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
