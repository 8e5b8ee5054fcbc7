package org.entente.measure.politics;

import org.entente.measure.Reading;
import org.entente.store.Columns;

/**
 * Who owes what to whom in a year, by the member level of ATOP (spells by day, with phases, treaty by treaty) or by its
 * directed dyad-years (no treaties). A member's obligations of a phase are owed to every other member of that time.
 */
final class Pledges {
    /** Obligations from the weakest to the strongest: their place is their code, 0 for none of the five. */
    private static final String STRENGTH = """
            CASE WHEN defence THEN 5 WHEN offence THEN 4 WHEN neutrality THEN 3
                 WHEN nonaggression THEN 2 WHEN consultation THEN 1 ELSE 0 END""";

    /** By treaty and year, on whatever days of the year both were members of the treaty. */
    private static final String BY_MEMBERS = """
            spell AS (
                SELECT alliance, member, first_day, coalesce(last_day, DATE '9999-12-31') AS last_day, file, line, %s AS pledge
                FROM alliance_member WHERE snapshot = :snapshot AND member IS NOT NULL),
            tie AS (
                SELECT a.alliance, a.member AS pledger, b.member AS receiver, a.pledge,
                    year(greatest(a.first_day, b.first_day)) AS first_year, year(least(a.last_day, b.last_day)) AS last_year
                FROM spell a JOIN spell b ON a.alliance = b.alliance AND a.member <> b.member
                    AND a.first_day <= b.last_day AND b.first_day <= a.last_day
                WHERE %s),
            owed AS (
                SELECT year, pledger, receiver, alliance, max(pledge) AS pledge
                FROM tie, (SELECT unnest(range(:from, :to + 1)) AS year)
                WHERE year BETWEEN first_year AND last_year GROUP BY ALL)
            """;

    private static final String BY_DYADS = """
            owed AS (
                SELECT year, pledger, receiver, CAST(NULL AS INTEGER) AS alliance, %s AS pledge
                FROM alliance_pledge
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND %s)
            """;

    private Pledges() {}

    /** The table that a source fills. */
    static String table(String source) {
        return source.equals(TieTexts.ATOP_SOURCE) ? "alliance_member" : "alliance_pledge";
    }

    /**
     * A query over {@code owed(year, pledger, receiver, alliance, pledge)}.
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
        return reading.query("WITH " + (members ? BY_MEMBERS : BY_DYADS).formatted(STRENGTH, condition) + select);
    }

    /** Which of two states must be among those asked for. */
    enum Among {
        BOTH,
        PLEDGER
    }
}
