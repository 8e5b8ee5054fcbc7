package org.entente.check;

import java.util.Map;
import java.util.Optional;
import org.entente.measure.model.Figure;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * Some measures once more, each as one plain query on the rows of the snapshot that a figure names:
 * nothing of how the measures themselves compute is used.
 */
final class SecondDerivation {
    private static final String VOTES = """
            SELECT %s AS value FROM un_vote a JOIN un_vote b USING (snapshot, rcid) JOIN un_roll_call r USING (snapshot, rcid)
            WHERE a.snapshot = $1 AND a.member = $2 AND b.member = $3 AND r.year = $4
              AND a.vote IN (1, 2, 3) AND b.vote IN (1, 2, 3)
            """;
    private static final String RATIO = """
            SELECT a.value / b.value AS value FROM state_year a JOIN state_year b USING (snapshot, variable, year)
            WHERE snapshot = $1 AND a.state = $2 AND b.state = $3 AND year = $4 AND variable = '%s' AND b.value > 0
            """;

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("un.agreement", VOTES.formatted("avg(CASE WHEN a.vote = b.vote THEN 1.0 ELSE 0 END)")),
            Map.entry(
                    "un.agreement_half",
                    VOTES.formatted("avg(CASE abs(a.vote - b.vote) WHEN 0 THEN 1 WHEN 1 THEN 0.5 ELSE 0 END)")),
            Map.entry("un.s", VOTES.formatted("1 - sum(abs(a.vote - b.vote))::DOUBLE / count(*)")),
            Map.entry("un.s_squared", VOTES.formatted("1 - sum((a.vote - b.vote) ** 2)::DOUBLE / (2 * count(*))")),
            Map.entry("un.ideal_distance", """
                    SELECT abs(a.value - b.value) AS value FROM ideal_point a JOIN ideal_point b USING (snapshot, series, year)
                    WHERE snapshot = $1 AND a.state = $2 AND b.state = $3 AND year = $4 AND series = 'fp'
                    """),
            Map.entry("igo.joint", """
                    SELECT organisations AS value FROM igo_joint
                    WHERE snapshot = $1 AND least($2, $3) = first AND greatest($2, $3) = second AND year = $4
                    """),
            Map.entry("trade.exports", """
                    SELECT value FROM trade_flow JOIN snapshot USING (snapshot)
                    WHERE snapshot = $1 AND exporter = $2 AND importer = $3 AND year = $4 AND level = 0 AND source = 'cow-trade'
                    """),
            Map.entry("trade.total", """
                    SELECT sum(value) AS value FROM trade_flow JOIN snapshot USING (snapshot)
                    WHERE snapshot = $1 AND exporter IN ($2, $3) AND importer IN ($2, $3) AND year = $4 AND level = 0
                      AND source = 'cow-trade' HAVING count(value) = 2
                    """),
            Map.entry("capability.ratio", RATIO.formatted("cinc")),
            Map.entry("mid.opposed", """
                    SELECT count(DISTINCT a.dispute) AS value
                    FROM dispute_participant a JOIN dispute_participant b USING (snapshot, dispute)
                    WHERE snapshot = $1 AND a.state = $2 AND b.state = $3 AND a.side_a <> b.side_a
                      AND greatest(a.first_day, b.first_day, make_date($4, 1, 1))
                          <= least(a.last_day, b.last_day, make_date($4, 12, 31))
                      AND (SELECT source FROM snapshot WHERE snapshot = $1) = 'mid'
                    HAVING (SELECT source FROM snapshot WHERE snapshot = $1) = 'mid'
                    """));

    private SecondDerivation() {}

    /** The value by another way; empty where there is none for the measure. */
    static Optional<Double> compute(String measure, Figure figure, int year, Store store) {
        String query = QUERIES.get(measure);
        Optional<Integer> snapshot = store.listSnapshots().stream()
                .filter(one -> one.ref().equals(figure.snapshot()))
                .map(one -> one.id())
                .findFirst();
        if (query == null || snapshot.isEmpty()) {
            return Optional.empty();
        }
        Columns rows = store.query(
                query, snapshot.get(), figure.id().from(), figure.id().to(), year);
        return rows.rows() == 1 && !rows.isNull("value", 0)
                ? Optional.of(rows.getDouble("value", 0))
                : Optional.empty();
    }
}
