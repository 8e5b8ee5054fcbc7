package org.entente.measure.politics;

import org.entente.measure.Reading;
import org.entente.store.Columns;

/**
 * Who owes what to whom in a year, by the member level of ATOP (spells by day, with phases, treaty by treaty) or by its
 * directed dyad-years (no treaties). A member's obligations of a phase are owed to every other member of that time.
 */
final class Pledges {
    /** The five obligations as bits, the strongest highest; 0 for none of them. */
    private static final String OBLIGATIONS = """
            16 * CAST(defence AS INTEGER) + 8 * CAST(offence AS INTEGER) + 4 * CAST(neutrality AS INTEGER)
            + 2 * CAST(nonaggression AS INTEGER) + CAST(consultation AS INTEGER)""";

    /** By treaty and year, on whatever days of the year both were members of the treaty. */
    private static final String BY_MEMBERS = """
            spell AS (
                SELECT alliance, member, first_day, coalesce(last_day, DATE '9999-12-31') AS last_day, %s AS pledges
                FROM alliance_member WHERE snapshot = :snapshot AND member IS NOT NULL),
            tie AS (
                SELECT a.alliance, a.member AS pledger, b.member AS receiver, a.pledges,
                    year(greatest(a.first_day, b.first_day)) AS first_year, year(least(a.last_day, b.last_day)) AS last_year
                FROM spell a JOIN spell b ON a.alliance = b.alliance AND a.member <> b.member
                    AND a.first_day <= b.last_day AND b.first_day <= a.last_day
                WHERE %s),
            owed AS (
                SELECT year, pledger, receiver, alliance, bit_or(pledges) AS pledges
                FROM tie, (SELECT unnest(range(:from, :to + 1)) AS year)
                WHERE year BETWEEN first_year AND last_year GROUP BY ALL)
            """;

    private static final String BY_DYADS = """
            owed AS (
                SELECT year, pledger, receiver, 0 AS alliance, %s AS pledges
                FROM alliance_pledge
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND %s)
            """;

    private Pledges() {}

    /** The table that a source fills. */
    static String table(String source) {
        return source.equals(TieTexts.ATOP_SOURCE) ? "alliance_member" : "alliance_pledge";
    }

    /**
     * A query over {@code owed(year, pledger, receiver, alliance, pledges)}, a row a treaty; by dyad-years the alliance is 0.
     *
     * @param of who of the two must be among the states asked for: a condition on {@code pledger} and {@code receiver}
     * @param select what to take of it
     */
    static Columns query(Reading reading, Among of, String select) {
        boolean members = reading.snapshot().source().equals(TieTexts.ATOP_SOURCE);
        String condition = switch (of) {
            case BOTH -> members ? ":among(a.member) AND :among(b.member)" : ":among(pledger) AND :among(receiver)";
            case PLEDGER -> members ? ":among(a.member)" : ":among(pledger)";
        };
        return reading.query("WITH " + (members ? BY_MEMBERS : BY_DYADS).formatted(OBLIGATIONS, condition) + select);
    }

    /** The spells of two states in common treaties in force, and the treaties themselves, by year. */
    static Columns rowsOfMembers(Reading reading) {
        return reading.query("""
                WITH years AS (SELECT unnest(range(:from, :to + 1)) AS year),
                spell AS (
                    SELECT year, alliance, member, file, line,
                        greatest(first_day, make_date(year, 1, 1)) AS first_day,
                        least(coalesce(last_day, DATE '9999-12-31'), make_date(year, 12, 31)) AS last_day
                    FROM alliance_member, years
                    WHERE snapshot = :snapshot AND :among(member)
                        AND year BETWEEN year(first_day) AND year(coalesce(last_day, DATE '9999-12-31'))),
                common AS (
                    SELECT DISTINCT a.year, a.alliance, a.file, a.line
                    FROM spell a JOIN spell b ON a.year = b.year AND a.alliance = b.alliance AND a.member <> b.member
                        AND a.first_day <= b.last_day AND b.first_day <= a.last_day)
                SELECT year AS period, 'alliance_member' AS table_name, file, line FROM common
                UNION
                SELECT c.year, 'alliance', t.file, t.line
                FROM common c JOIN alliance t ON t.alliance = c.alliance AND t.snapshot = :snapshot
                ORDER BY period, table_name, file, line
                """);
    }

    /** The code of the strongest of some obligations: 5 defence, 4 offence, 3 neutrality, 2 non-aggression, 1 consultation. */
    static int strongest(int pledges) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(pledges);
    }

    /** Which of two states must be among those asked for. */
    enum Among {
        BOTH,
        PLEDGER
    }
}
