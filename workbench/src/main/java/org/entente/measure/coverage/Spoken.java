package org.entente.measure.coverage;

import java.util.List;
import org.entente.measure.Shape;

/**
 * A table whose rows are about states.
 *
 * @param table canonical table, as its coverage names it
 * @param shape what a row is about
 * @param sql query for {@code snapshot} and {@code year} of the rows on two states, each asked for twice in ascending order; of
 *     single states and directed pairs also {@code first}, the state that the row is about or goes out from; empty for {@link #VOTES}
 */
record Spoken(String table, Shape shape, String sql) {
    /** Votes, of which {@link org.entente.measure.politics.VotedYears} knows the years. */
    static final Spoken VOTES = pair("un_vote", "");

    /** All of them; a table of constants, such as distances, speaks of no year. */
    static final List<Spoken> TABLES = List.of(
            VOTES,
            state(
                    "ideal_point",
                    "SELECT DISTINCT snapshot, year, state AS first FROM ideal_point WHERE state IN (?, ?)"),
            new Spoken("trade_flow", Shape.DIRECTED_DYAD, """
                    SELECT DISTINCT snapshot, year, exporter AS first FROM trade_flow
                    WHERE exporter IN (?, ?) AND importer IN (?, ?) AND exporter <> importer
                    """),
            pair("arms_deal", """
                    SELECT DISTINCT snapshot, unnest(delivery_years) AS year FROM arms_deal
                    WHERE (supplier = ? AND recipient = ?) OR (supplier = ? AND recipient = ?)
                    """),
            state("arms_total", "SELECT DISTINCT snapshot, year, party AS first FROM arms_total WHERE party IN (?, ?)"),
            state("state_year", "SELECT DISTINCT snapshot, year, state AS first FROM state_year WHERE state IN (?, ?)"),
            pair("alliance_member", """
                    SELECT DISTINCT m.snapshot, unnest(range(
                        CAST(greatest(year(m.first_day), year(n.first_day)) AS BIGINT),
                        CAST(least(coalesce(year(m.last_day), 2200), coalesce(year(n.last_day), 2200)) + 1 AS BIGINT)
                    )) AS year
                    FROM alliance_member m JOIN alliance_member n USING (snapshot, alliance)
                    WHERE m.member IN (?, ?) AND n.member IN (?, ?) AND m.member < n.member
                    """),
            pair("alliance_pledge", """
                    SELECT DISTINCT snapshot, year FROM alliance_pledge
                    WHERE (pledger = ? AND receiver = ?) OR (pledger = ? AND receiver = ?)
                    """),
            pair("igo_joint", """
                    SELECT DISTINCT snapshot, year FROM igo_joint
                    WHERE (first = ? AND second = ?) OR (first = ? AND second = ?)
                    """),
            pair("exercise", """
                    SELECT DISTINCT e.snapshot, year(e.first_day) AS year
                    FROM exercise e JOIN exercise_participant p USING (snapshot, file, line)
                    JOIN exercise_participant q USING (snapshot, file, line)
                    WHERE p.participant IN (?, ?) AND q.participant IN (?, ?) AND p.participant < q.participant
                    """),
            pair("dispute_participant", """
                    SELECT DISTINCT p.snapshot, unnest(range(
                        CAST(greatest(year(p.first_day), year(q.first_day)) AS BIGINT),
                        CAST(least(year(p.last_day), year(q.last_day)) + 1 AS BIGINT))) AS year
                    FROM dispute_participant p JOIN dispute_participant q USING (snapshot, dispute)
                    WHERE p.state IN (?, ?) AND q.state IN (?, ?) AND p.state < q.state
                    """),
            pair("dispute_dyad", """
                    SELECT DISTINCT snapshot, year FROM dispute_dyad
                    WHERE (state = ? AND opponent = ?) OR (state = ? AND opponent = ?)
                    """),
            pair("rivalry", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(from_year AS BIGINT),
                        CAST(coalesce(to_year, CASE WHEN open THEN 2200 ELSE from_year END) + 1 AS BIGINT))) AS year
                    FROM rivalry WHERE (first = ? AND second = ?) OR (first = ? AND second = ?)
                    """),
            pair("agreement", """
                    SELECT DISTINCT g.snapshot, g.year FROM agreement g
                    JOIN agreement_member m USING (snapshot, agreement) JOIN agreement_member n USING (snapshot, agreement)
                    WHERE g.year IS NOT NULL
                      AND m.member IN (?, ?) AND n.member IN (?, ?) AND m.member < n.member
                    """),
            pair("contiguity", """
                    SELECT DISTINCT snapshot, year FROM contiguity
                    WHERE (state = ? AND neighbour = ?) OR (state = ? AND neighbour = ?)
                    """),
            state("leader_spell", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(year(first_day) AS BIGINT), CAST(coalesce(year(last_day), 2200) + 1 AS BIGINT))) AS year, state AS first
                    FROM leader_spell WHERE state IN (?, ?)
                    """),
            state("election", "SELECT DISTINCT snapshot, year, state AS first FROM election WHERE state IN (?, ?)"),
            state(
                    "conflict_party",
                    "SELECT DISTINCT snapshot, year, state AS first FROM conflict_party WHERE state IN (?, ?)"),
            state("capital", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(year(from_day) AS BIGINT), CAST(year(to_day) + 1 AS BIGINT))) AS year, state AS first
                    FROM capital WHERE state IN (?, ?)
                    """));

    private static Spoken pair(String table, String sql) {
        return new Spoken(table, Shape.DYAD, sql);
    }

    private static Spoken state(String table, String sql) {
        return new Spoken(table, Shape.STATE, sql);
    }

    /** The query's parameters for two states. */
    List<Object> parameters(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return shape == Shape.STATE ? List.of(low, high) : List.of(low, high, high, low);
    }

    /** The query as a part of one over all tables. */
    String part() {
        return "SELECT '" + table + "' AS table_name, snapshot, year, " + (shape == Shape.DYAD ? "0" : "first")
                + " AS first FROM (" + sql + ")";
    }
}
