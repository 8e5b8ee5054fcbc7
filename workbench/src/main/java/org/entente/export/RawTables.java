package org.entente.export;

import java.util.List;
import java.util.Optional;
import org.entente.export.RawTable.Column;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/** The explicit list of tables from which a panel takes raw columns, as {@code table.column}. */
final class RawTables {
    private static final String YES = "1 yes, 0 no";

    private static final RawTable STATE_YEAR = new RawTable(
            "state_year",
            Shape.STATE,
            "A quantity as the publisher gives it, in the unit of the canonical table. The column is the publisher's name of"
                    + " the variable. Several rows of one state add up.",
            List.of(),
            "variable",
            Status.NOT_REPORTED,
            """
            WITH given AS (
                SELECT year, state AS a, sum(value ORDER BY file, line) AS v,
                       CASE WHEN sum(value ORDER BY file, line) IS NULL THEN
                                CASE WHEN any_value(missing ORDER BY file, line) IN ('-66', '-77', '-88') THEN 6
                                     WHEN any_value(missing ORDER BY file, line) = 'xxx' THEN 5 ELSE 3 END
                            WHEN sum(value ORDER BY file, line) = 0 AND any_value(unit) NOT LIKE 'score%'
                                 AND coalesce(min(low), 0) = 0 AND coalesce(max(high), 0) = 0 THEN 2
                            ELSE 1 END AS s
                FROM state_year
                WHERE snapshot = $snapshot AND variable = $column AND state IS NOT NULL
                GROUP BY year, state
            ), trips AS (
                SELECT DISTINCT c.year, g.a
                FROM (SELECT unnest(range(first_year, last_year + 1)) AS year FROM coverage
                      WHERE snapshot = $snapshot AND table_name = 'state_year' AND part = $column
                        AND part IN ('travel_sent', 'travel_received')) c, given g
            )
            SELECT year, a, v, s FROM given WHERE year BETWEEN $first AND $last
            UNION ALL
            SELECT CAST(t.year AS SMALLINT), t.a, 0, 2 FROM trips t ANTI JOIN given g ON g.year = t.year AND g.a = t.a
            WHERE t.year BETWEEN $first AND $last
            """);

    private static final RawTable IGO_COUNT = new RawTable(
            "igo_count",
            Shape.STATE,
            "Number of international organisations of a state.",
            List.of(
                    new Column(
                            "full_members",
                            "full_members",
                            "organisations",
                            "International organisations, full member"),
                    new Column(
                            "associate", "associate", "organisations", "International organisations, associate member"),
                    new Column("observer", "observer", "organisations", "International organisations, observer"),
                    new Column("any_type", "any_type", "organisations", "International organisations, any membership")),
            "",
            Status.NOT_REPORTED,
            states("igo_count", "state"));

    private static final RawTable IDEAL_POINT = new RawTable(
            "ideal_point",
            Shape.STATE,
            "A member's ideal point in the session of the General Assembly that began in the year. The column is the series:"
                    + " fp (final passage), all or legacy.",
            List.of(),
            "series",
            Status.NOT_REPORTED,
            """
            SELECT year, state AS a, value AS v, 1 AS s FROM ideal_point
            WHERE snapshot = $snapshot AND series = $column AND year BETWEEN $first AND $last
            """);

    private static final RawTable ARMS_TOTAL = new RawTable(
            "arms_total",
            Shape.STATE,
            "SIPRI's published total of deliveries of major arms. The column is the role: recipient or supplier. A 0 with"
                    + " status observed is a total below 0.5.",
            List.of(),
            "role",
            Status.ZERO,
            """
            SELECT year, party AS a, sum(value ORDER BY file, line) AS v, 1 AS s FROM arms_total
            WHERE snapshot = $snapshot AND role = $column AND year BETWEEN $first AND $last AND party IS NOT NULL
            GROUP BY year, party
            """);

    private static final RawTable TRADE_FLOW = new RawTable(
            "trade_flow",
            Shape.DIRECTED_DYAD,
            "What the first state sells to the second, all goods: by the importer's report, else the reconciled value, else"
                    + " the exporter's report, the same side throughout a snapshot. An absent row is never a zero.",
            List.of(new Column("value", "value", "US$", "Exports of the first to the second")),
            "",
            Status.NOT_REPORTED,
            """
            WITH side AS (
                SELECT reporter FROM trade_flow WHERE snapshot = $snapshot AND product = 'total' GROUP BY reporter
                ORDER BY CASE reporter WHEN 'importer' THEN 1 WHEN 'reconciled' THEN 2 ELSE 3 END LIMIT 1
            )
            SELECT year, exporter AS a, importer AS b, {value} AS v,
                   CASE WHEN {value} IS NULL THEN 3
                        WHEN {value} = 0 AND coalesce(low, 0) = 0 AND coalesce(high, 0) = 0 THEN 2 ELSE 1 END AS s
            FROM trade_flow
            WHERE snapshot = $snapshot AND product = 'total' AND year BETWEEN $first AND $last
              AND reporter = (SELECT reporter FROM side)
              AND exporter IS NOT NULL AND importer IS NOT NULL AND exporter <> importer
            """);

    private static final RawTable ALLIANCE_PLEDGE = new RawTable(
            "alliance_pledge",
            Shape.DIRECTED_DYAD,
            "What the first state owes the second by all their alliances in the year. No row in a covered year: no alliance.",
            List.of(
                    new Column("allied", "TRUE", YES, "Any alliance between the two"),
                    new Column("defence", "defence", YES, "Pledge of defence"),
                    new Column("offence", "offence", YES, "Pledge of offence"),
                    new Column("neutrality", "neutrality", YES, "Pledge of neutrality"),
                    new Column("nonaggression", "nonaggression", YES, "Pledge of non-aggression"),
                    new Column("consultation", "consultation", YES, "Pledge of consultation")),
            "",
            Status.ZERO,
            pairs("alliance_pledge", "pledger", "receiver"));

    private static final RawTable IGO_JOINT = new RawTable(
            "igo_joint",
            Shape.DYAD,
            "International organisations in which both are members. No row: not reported, never zero.",
            List.of(new Column("organisations", "organisations", "organisations", "Joint international organisations")),
            "",
            Status.NOT_REPORTED,
            pairs("igo_joint", "first", "second"));

    private static final RawTable CONTIGUITY = new RawTable(
            "contiguity",
            Shape.DYAD,
            "The closest kind of direct contiguity in the year: 1 land or river, 2 up to 12 miles of water, 3 up to 24, 4 up to"
                    + " 150, 5 up to 400; 0 not contiguous.",
            List.of(new Column("type", "type", "code 0 to 5", "Direct contiguity, closest kind")),
            "",
            Status.ZERO,
            """
            SELECT year, state AS a, neighbour AS b, CAST(min({value}) AS DOUBLE) AS v, 1 AS s FROM contiguity
            WHERE snapshot = $snapshot AND year BETWEEN $first AND $last AND state < neighbour
            GROUP BY year, state, neighbour
            """);

    private static final RawTable DISPUTE_DYAD = new RawTable(
            "dispute_dyad",
            Shape.DIRECTED_DYAD,
            "Militarised disputes of the year in which the two stood on opposite sides. No row in a covered year: none.",
            List.of(
                    new Column("disputes", "count(*)", "disputes", "Disputes on opposite sides"),
                    new Column(
                            "onsets", "count(*) FILTER (WHERE onset)", "disputes", "Disputes that begin in the year"),
                    new Column(
                            "hostility",
                            "max(hostility)",
                            "level 1 to 5",
                            "Highest hostility of the first, 0 no dispute"),
                    new Column("fatality", "max(fatality)", "level 0 to 6", "Highest fatality level of the first")),
            "",
            Status.ZERO,
            """
            SELECT year, state AS a, opponent AS b, CAST({value} AS DOUBLE) AS v,
                   CASE WHEN {value} IS NULL THEN 3 WHEN {value} = 0 THEN 2 ELSE 1 END AS s
            FROM dispute_dyad WHERE snapshot = $snapshot AND year BETWEEN $first AND $last
            GROUP BY year, state, opponent
            """);

    private static final RawTable RIVALRY = new RawTable(
            "rivalry",
            Shape.DYAD,
            "Strategic rivalries of the two that go on in the year. No row in a covered year: none. After the first year of a"
                    + " rivalry whose end the file does not give usably: not reported.",
            List.of(
                    new Column("ongoing", "TRUE", YES, "Strategic rivalry"),
                    new Column("position", "over_position", YES, "Strategic rivalry over position"),
                    new Column("space", "over_space", YES, "Strategic rivalry over space"),
                    new Column("ideology", "over_ideology", YES, "Strategic rivalry over ideology"),
                    new Column("intervention", "over_intervention", YES, "Strategic rivalry with intervention")),
            "",
            Status.ZERO,
            """
            WITH spell AS (
                SELECT least(first, second) AS a, greatest(first, second) AS b, {value} AS held, from_year,
                       CASE WHEN to_year IS NULL AND NOT open THEN TRUE ELSE FALSE END AS endless,
                       unnest(range(from_year, 1 + coalesce(to_year, (
                           SELECT max(last_year) FROM coverage WHERE snapshot = $snapshot AND table_name = 'rivalry')))) AS year
                FROM rivalry WHERE snapshot = $snapshot AND first IS NOT NULL AND second IS NOT NULL
            )
            SELECT year, a, b,
                   CASE WHEN bool_or(held AND NOT (endless AND year > from_year)) THEN 1.0
                        WHEN bool_or(endless AND year > from_year) THEN NULL ELSE 0.0 END AS v,
                   CASE WHEN bool_or(held AND NOT (endless AND year > from_year)) THEN 1
                        WHEN bool_or(endless AND year > from_year) THEN 3 ELSE 2 END AS s
            FROM spell WHERE year BETWEEN $first AND $last GROUP BY year, a, b
            """);

    private static final RawTable STATE_DISTANCE = new RawTable(
            "state_distance",
            Shape.DIRECTED_DYAD,
            "A constant of the pair, the same in every year.",
            List.of(
                    new Column("capitals_km", "capitals_km", "km", "Distance between the capitals"),
                    new Column("cities_km", "cities_km", "km", "Distance between the most populous cities"),
                    new Column("weighted_km", "weighted_km", "km", "Distance weighted by population"),
                    new Column(
                            "weighted_harmonic_km", "weighted_harmonic_km", "km", "Distance weighted, harmonic mean"),
                    new Column("contiguous", "contiguous", YES, "Contiguous"),
                    new Column("official_language", "official_language", YES, "Common official language"),
                    new Column("spoken_language", "spoken_language", YES, "Language that 9 % speak in both"),
                    new Column("colonial_link", "colonial_link", YES, "Ever in a colonial link"),
                    new Column("common_coloniser", "common_coloniser", YES, "Common coloniser after 1945"),
                    new Column("current_colony", "current_colony", YES, "In a colonial relation now"),
                    new Column("colonial_link_1945", "colonial_link_1945", YES, "In a colonial link after 1945"),
                    new Column("same_country", "same_country", YES, "Were or are one state")),
            "",
            Status.OUT_OF_COVERAGE,
            """
            SELECT y.year, origin AS a, destination AS b, CAST({value} AS DOUBLE) AS v,
                   CASE WHEN {value} IS NULL THEN 3 WHEN CAST({value} AS DOUBLE) = 0 THEN 2 ELSE 1 END AS s
            FROM state_distance, (SELECT unnest(range($first, $last + 1)) AS year) y
            WHERE snapshot = $snapshot AND origin IS NOT NULL AND destination IS NOT NULL AND origin <> destination
            """);

    private static final List<RawTable> ALL = List.of(
            STATE_YEAR,
            IGO_COUNT,
            IDEAL_POINT,
            ARMS_TOTAL,
            TRADE_FLOW,
            ALLIANCE_PLEDGE,
            IGO_JOINT,
            CONTIGUITY,
            DISPUTE_DYAD,
            RIVALRY,
            STATE_DISTANCE);

    private RawTables() {}

    static List<RawTable> listAll() {
        return ALL;
    }

    static Optional<RawTable> find(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static String states(String table, String state) {
        return """
            SELECT year, %2$s AS a, CAST({value} AS DOUBLE) AS v,
                   CASE WHEN {value} IS NULL THEN 3 WHEN CAST({value} AS DOUBLE) = 0 THEN 2 ELSE 1 END AS s
            FROM %1$s WHERE snapshot = $snapshot AND year BETWEEN $first AND $last
            """.formatted(table, state);
    }

    private static String pairs(String table, String first, String second) {
        return """
            SELECT year, %2$s AS a, %3$s AS b, CAST({value} AS DOUBLE) AS v,
                   CASE WHEN {value} IS NULL THEN 3 WHEN CAST({value} AS DOUBLE) = 0 THEN 2 ELSE 1 END AS s
            FROM %1$s WHERE snapshot = $snapshot AND year BETWEEN $first AND $last
            """.formatted(table, first, second);
    }
}
