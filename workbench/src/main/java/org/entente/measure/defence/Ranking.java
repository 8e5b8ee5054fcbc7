package org.entente.measure.defence;

import java.util.Map;

/**
 * Rank of one party among all by volume: 1 is the greatest, ties share the better rank, unknown
 * parties have none.
 */
final class Ranking {
    private Ranking() {}

    /**
     * @param rank by the point values
     * @param best the best rank that the intervals allow
     * @param worst the worst rank that the intervals allow
     * @param of number of parties ranked
     */
    record Rank(int rank, int best, int worst, int of) {}

    static Rank of(int party, Volume own, Map<Integer, Volume> all) {
        int rank = 1;
        int best = 1;
        int worst = 1;
        int of = 0;
        for (Map.Entry<Integer, Volume> entry : all.entrySet()) {
            if (entry.getKey() == ArmsRegister.UNKNOWN) {
                continue;
            }
            of++;
            Volume other = entry.getValue();
            if (entry.getKey() != party) {
                rank += other.point() > own.point() ? 1 : 0;
                best += other.low() > own.high() ? 1 : 0;
                worst += other.high() > own.low() ? 1 : 0;
            }
        }
        return new Rank(rank, best, worst, of);
    }
}
