package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.entente.measure.politics.IdealReport.Point;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.junit.jupiter.api.Test;

/** How estimated and published points agree, by sums of products. */
class IdealAgreementTest {
    private static final double Z = 1.6448536269514722;

    private static Snapshot snapshot() {
        return new Snapshot(
                1,
                "un-votes",
                "1",
                Instant.EPOCH,
                1,
                1,
                0,
                List.of(new SnapshotFile(1, "votes.csv", "ab".repeat(32), 100)));
    }

    private static IdealReport report(List<Point> points) {
        return new IdealReport(snapshot(), null, points, 7, true);
    }

    /**
     * Fourteen members in thirteen sessions; ten are published in session 3, and member 5 in ten,
     * member 6 in nine sessions.
     */
    private static List<Point> points() {
        Random random = new Random(6);
        List<Point> points = new ArrayList<>();
        for (int member = 1; member <= 14; member++) {
            for (int session = 1; session <= 13; session++) {
                double at = member / 3.0 - 2 + Math.sin(member * session) / 2;
                double error = 0.05 + random.nextDouble() / 2;
                boolean known = !(session == 3 && member > 10)
                        && !(member == 5 && session > 10)
                        && !(member == 6 && session > 9);
                double theirs = 0.3 - 0.8 * at + random.nextGaussian() / 2;
                double half = 0.2 + random.nextDouble();
                points.add(new Point(
                        member,
                        session,
                        1945 + session,
                        at,
                        error,
                        20,
                        known ? Double.valueOf(theirs) : null,
                        known ? Double.valueOf(theirs - half) : null,
                        known ? Double.valueOf(theirs + half * 1.5) : null));
            }
        }
        return points;
    }

    private static double theirs(Point p) {
        Double published = p.published();
        assertThat(published).isNotNull();
        return published == null ? 0 : published;
    }

    private static double correlation(double[] x, double[] y) {
        int n = x.length;
        double sx = 0;
        double sy = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            sx += x[i];
            sy += y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
            xy += x[i] * y[i];
        }
        return (n * xy - sx * sy) / Math.sqrt((n * xx - sx * sx) * (n * yy - sy * sy));
    }

    private static double correlation(Collection<Point> points) {
        return correlation(
                points.stream().mapToDouble(Point::estimate).toArray(),
                points.stream().mapToDouble(IdealAgreementTest::theirs).toArray());
    }

    private static List<Double> correlations(List<Point> points, ToIntFunction<Point> by, int least) {
        TreeMap<Integer, List<Point>> groups = new TreeMap<>();
        points.forEach(p -> groups.computeIfAbsent(by.applyAsInt(p), key -> new ArrayList<>())
                .add(p));
        return groups.values().stream()
                .filter(group -> group.size() >= least)
                .map(IdealAgreementTest::correlation)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static double median(List<Double> sorted) {
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }

    @Test
    void agreementIsThatOfSumsOfProducts() {
        List<Point> points = points();
        List<Point> both = points.stream().filter(p -> p.published() != null).toList();
        IdealReport.Agreement agreement = report(points).findAgreement().orElseThrow();
        assertThat(agreement.pairs()).isEqualTo(14 * 13 - 4 - 3 - 4);
        List<Double> bySession = correlations(both, Point::session, 11);
        assertThat(bySession).hasSize(12);
        assertThat(agreement.sessionMedian()).isCloseTo(median(bySession), within(1e-9));
        assertThat(agreement.sessionLeast()).isCloseTo(bySession.get(0), within(1e-9));
        List<Double> byMember = correlations(both, Point::member, 10);
        assertThat(byMember).hasSize(13);
        assertThat(agreement.withinMedian()).isCloseTo(median(byMember), within(1e-9));
        assertThat(agreement.pooled()).isCloseTo(correlation(both), within(1e-9));
        double[] dx = new double[both.size()];
        double[] dy = new double[both.size()];
        for (int i = 0; i < dx.length; i++) {
            int member = both.get(i).member();
            List<Point> own = both.stream().filter(p -> p.member() == member).toList();
            dx[i] = both.get(i).estimate()
                    - own.stream().mapToDouble(Point::estimate).sum() / own.size();
            dy[i] = theirs(both.get(i))
                    - own.stream().mapToDouble(IdealAgreementTest::theirs).sum() / own.size();
        }
        assertThat(agreement.withinPooled()).isCloseTo(correlation(dx, dy), within(1e-9));
        double mx = both.stream().mapToDouble(Point::estimate).sum() / both.size();
        double my = both.stream().mapToDouble(IdealAgreementTest::theirs).sum() / both.size();
        double cov = both.stream()
                .mapToDouble(p -> (p.estimate() - mx) * (theirs(p) - my))
                .sum();
        double slope = cov
                / both.stream()
                        .mapToDouble(p -> (p.estimate() - mx) * (p.estimate() - mx))
                        .sum();
        assertThat(agreement.slope()).isCloseTo(slope, within(1e-9)).isNegative();
        int own = 0;
        int joint = 0;
        int inside = 0;
        for (Point p : both) {
            double at = my + slope * (p.estimate() - mx);
            double off = Math.abs(at - theirs(p));
            double error = -slope * p.error();
            double low = p.low() == null ? 0 : p.low();
            double high = p.high() == null ? 0 : p.high();
            own += off <= Z * error ? 1 : 0;
            joint += off * off <= Z * Z * error * error + (high - low) * (high - low) / 4 ? 1 : 0;
            inside += low <= at && at <= high ? 1 : 0;
        }
        assertThat(agreement.ownCoverage())
                .isCloseTo(own / (double) both.size(), within(1e-12))
                .isBetween(0.1, 0.9);
        assertThat(agreement.jointCoverage()).isCloseTo(joint / (double) both.size(), within(1e-12));
        assertThat(agreement.theirCoverage()).isCloseTo(inside / (double) both.size(), within(1e-12));
    }

    @Test
    void fewPointsInBothAreNoAgreementAndNoLongSeriesIsNoMedian() {
        List<Point> three = points().subList(0, 3);
        assertThat(report(three.subList(0, 2)).findAgreement()).isEmpty();
        IdealReport.Agreement agreement =
                report(points().subList(3, 6)).findAgreement().orElseThrow();
        assertThat(agreement.pairs()).isEqualTo(3);
        assertThat(List.of(agreement.sessionMedian(), agreement.sessionLeast(), agreement.withinMedian()))
                .containsOnly(0.0);
        // What does not vary goes with nothing.
        List<Point> same = List.of(
                new Point(1, 1, 1946, 1.0, 0.1, 5, 2.0, 1.0, 3.0),
                new Point(1, 2, 1947, 2.0, 0.1, 5, 2.0, 1.0, 3.0),
                new Point(1, 3, 1948, 3.0, 0.1, 5, 2.0, 1.0, 3.0));
        IdealReport.Agreement none = report(same).findAgreement().orElseThrow();
        assertThat(List.of(none.pooled(), none.slope(), none.withinPooled())).containsOnly(0.0);
        assertThat(List.of(none.ownCoverage(), none.jointCoverage(), none.theirCoverage()))
                .containsOnly(1.0);
    }
}
