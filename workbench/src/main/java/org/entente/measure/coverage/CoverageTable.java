package org.entente.measure.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.measure.model.Shape;
import org.entente.store.KeyedQuery;

/**
 * A table whose rows are about states.
 *
 * @param table canonical table, as its coverage names it
 * @param shape what a row is about
 * @param sql query for {@code snapshot}, {@code year} and whom the rows are about: {@code one}, and
 *     {@code two} of pairs, of which those that are not directed are wanted in either order; empty
 *     for {@link #VOTES}
 */
record CoverageTable(String table, Shape shape, String sql) {
    /** Votes, of which {@link org.entente.measure.politics.VotedYears} knows the years. */
    static final CoverageTable VOTES = pair("un_vote", "");

    /** All of them; a table of constants, such as distances, speaks of no year. */
    static final List<CoverageTable> TABLES = List.of(
            VOTES,
            state("ideal_point", "SELECT DISTINCT snapshot, year, state AS one FROM ideal_point"),
            new CoverageTable("trade_flow", Shape.DIRECTED_DYAD, """
                    SELECT DISTINCT snapshot, year, exporter AS one, importer AS two FROM trade_flow
                    WHERE exporter <> importer
                    """),
            // The register writes Germany (255) for the Federal Republic too, which is 260 to 1989,
            // as figures of arms have it.
            pair("arms_deal", """
                    SELECT DISTINCT snapshot, year, CASE WHEN supplier = 255 AND year <= 1989 THEN 260 ELSE supplier END AS one,
                        CASE WHEN recipient = 255 AND year <= 1989 THEN 260 ELSE recipient END AS two
                    FROM (SELECT snapshot, unnest(delivery_years) AS year, supplier, recipient FROM arms_deal)
                    """),
            state("arms_total", "SELECT DISTINCT snapshot, year, party AS one FROM arms_total"),
            state("state_year", "SELECT DISTINCT snapshot, year, state AS one FROM state_year"),
            pair("alliance_member", """
                    SELECT DISTINCT m.snapshot, unnest(range(
                        CAST(greatest(year(m.first_day), year(n.first_day)) AS BIGINT),
                        CAST(least(coalesce(year(m.last_day), 2200), coalesce(year(n.last_day), 2200)) + 1 AS BIGINT)
                    )) AS year, m.member AS one, n.member AS two
                    FROM alliance_member m JOIN alliance_member n USING (snapshot, alliance)
                    WHERE m.member < n.member
                    """),
            pair(
                    "alliance_pledge",
                    "SELECT DISTINCT snapshot, year, pledger AS one, receiver AS two FROM alliance_pledge"),
            pair("igo_joint", "SELECT DISTINCT snapshot, year, first AS one, second AS two FROM igo_joint"),
            pair("exercise", """
                    SELECT DISTINCT e.snapshot, year(e.first_day) AS year, p.participant AS one, q.participant AS two
                    FROM exercise e JOIN exercise_participant p USING (snapshot, file, line)
                    JOIN exercise_participant q USING (snapshot, file, line)
                    WHERE p.participant < q.participant
                    """),
            pair("dispute_participant", """
                    SELECT DISTINCT p.snapshot, unnest(range(
                        CAST(greatest(year(p.first_day), year(q.first_day)) AS BIGINT),
                        CAST(least(year(p.last_day), year(q.last_day)) + 1 AS BIGINT))) AS year, p.state AS one, q.state AS two
                    FROM dispute_participant p JOIN dispute_participant q USING (snapshot, dispute)
                    WHERE p.state < q.state
                    """),
            pair("dispute_dyad", "SELECT DISTINCT snapshot, year, state AS one, opponent AS two FROM dispute_dyad"),
            pair("rivalry", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(from_year AS BIGINT),
                        CAST(coalesce(to_year, CASE WHEN open THEN 2200 ELSE from_year END) + 1 AS BIGINT))) AS year,
                        first AS one, second AS two
                    FROM rivalry
                    """),
            pair("agreement", """
                    SELECT DISTINCT g.snapshot, g.year, m.member AS one, n.member AS two FROM agreement g
                    JOIN agreement_member m USING (snapshot, agreement) JOIN agreement_member n USING (snapshot, agreement)
                    WHERE g.year IS NOT NULL AND m.member < n.member
                    """),
            new CoverageTable("pair_quantity", Shape.DIRECTED_DYAD, """
                    SELECT DISTINCT snapshot, year, origin AS one, destination AS two FROM pair_quantity
                    WHERE origin <> destination
                    """),
            new CoverageTable("entry_rule", Shape.DIRECTED_DYAD, """
                    SELECT DISTINCT snapshot, year, passport AS one, destination AS two FROM entry_rule
                    WHERE passport <> destination
                    """),
            new CoverageTable("sanction", Shape.DIRECTED_DYAD, """
                    SELECT DISTINCT snapshot, unnest(range(CAST(from_year AS BIGINT), CAST(to_year + 1 AS BIGINT))) AS year,
                        sender AS one, target AS two
                    FROM sanction WHERE sender <> target AND through IS NULL
                    """),
            pair("treaty_party", """
                    SELECT DISTINCT p.snapshot, year(greatest(p.joined, q.joined)) AS year, p.state AS one, q.state AS two
                    FROM treaty_party p JOIN treaty_party q USING (snapshot, collection, treaty)
                    WHERE p.state < q.state AND p.joined IS NOT NULL AND q.joined IS NOT NULL
                    """),
            pair("igo_member", """
                    SELECT DISTINCT snapshot, unnest(range(CAST(since AS BIGINT), CAST(until + 1 AS BIGINT))) AS year, one, two
                    FROM (
                        SELECT p.snapshot, greatest(p.from_year, q.from_year) AS since, least(p.to_year, q.to_year) AS until,
                            p.state AS one, q.state AS two
                        FROM igo_member p JOIN igo_member q USING (snapshot, body)
                        WHERE p.state < q.state AND p.dated AND q.dated AND p.from_year <= q.to_year
                          AND q.from_year <= p.to_year)
                    """),
            pair("contiguity", "SELECT DISTINCT snapshot, year, state AS one, neighbour AS two FROM contiguity"),
            state("leader_spell", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(year(first_day) AS BIGINT), CAST(coalesce(year(last_day), 2200) + 1 AS BIGINT))) AS year, state AS one
                    FROM leader_spell
                    """),
            state("election", "SELECT DISTINCT snapshot, year, state AS one FROM election"),
            state("conflict_party", "SELECT DISTINCT snapshot, year, state AS one FROM conflict_party"),
            state("capital", """
                    SELECT DISTINCT snapshot, unnest(range(
                        CAST(year(from_day) AS BIGINT), CAST(year(to_day) + 1 AS BIGINT))) AS year, state AS one
                    FROM capital
                    """));

    /**
     * The years with rows about a state: {@code table_name, snapshot, year} and {@code first}, the
     * state.
     */
    static final KeyedQuery OF_STATE = question(Shape.STATE);

    /**
     * The years with rows about two states, the lower number first; {@code first} is the one that a
     * row goes out from, or 0.
     */
    static final KeyedQuery OF_PAIR = question(Shape.DYAD, Shape.DIRECTED_DYAD);

    private static CoverageTable pair(String table, String sql) {
        return new CoverageTable(table, Shape.DYAD, sql);
    }

    private static CoverageTable state(String table, String sql) {
        return new CoverageTable(table, Shape.STATE, sql);
    }

    private static KeyedQuery question(Shape... shapes) {
        return new KeyedQuery(
                TABLES.stream()
                        .filter(table ->
                                !table.sql().isEmpty() && List.of(shapes).contains(table.shape()))
                        .map(CoverageTable::part)
                        .collect(Collectors.joining(" UNION ALL ")),
                "table_name, snapshot, first, year");
    }

    /**
     * Of pairs the lower number first; the columns themselves are compared, so that the engine
     * looks for two states early.
     */
    private String part() {
        return switch (shape) {
            case STATE -> part("one AS of_key, 0 AS with_key, one AS first", "one IS NOT NULL");
            case DIRECTED_DYAD ->
                part("one AS of_key, two AS with_key, one AS first", "one < two")
                        + " UNION ALL "
                        + part("two AS of_key, one AS with_key, one AS first", "two < one");
            default ->
                part("one AS of_key, two AS with_key, 0 AS first", "one < two")
                        + " UNION ALL "
                        + part("two AS of_key, one AS with_key, 0 AS first", "two < one");
        };
    }

    private String part(String whom, String some) {
        return "SELECT %s, '%s' AS table_name, snapshot, year FROM (%s) WHERE %s".formatted(whom, table, sql, some);
    }
}
