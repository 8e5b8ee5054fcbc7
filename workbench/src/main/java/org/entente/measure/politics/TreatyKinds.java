package org.entente.measure.politics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.measure.Cells;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.Reading;
import org.entente.measure.YearlyMeasure;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** {@code treaty.count} of one kind, which the argument names: each has its own file, rows and rule of what is in force. */
final class TreatyKinds extends YearlyMeasure {
    static final String TRADE = "trade";
    static final String NUCLEAR = "nuclear";
    static final String ALLIANCE = "alliance";

    /** In the order in which the sum adds them up. */
    static final List<String> ALL = List.of(TRADE, NUCLEAR, ALLIANCE);

    private static final Map<String, String> SOURCES =
            Map.of(TRADE, "desta", NUCLEAR, "nuclear-cooperation", ALLIANCE, TieTexts.ATOP_SOURCE);

    /**
     * A family is a base treaty with every later act on it, or on one of those. By an act the two are parties to each other
     * when both are listed, in an accession when one of them accedes (code 1), and in an agreement of a bloc with a third,
     * or an accession to one, when they stand on different sides. An accession holds from its year at the earliest.
     */
    private static final String TRADE_PAIRS = """
            WITH act AS (
                SELECT a.agreement, a.act, coalesce(a.type, 2) AS type, a.year, a.in_force, a.file, a.line,
                    coalesce(c.base, b.base, a.base) AS family
                FROM agreement a
                LEFT JOIN agreement b ON b.snapshot = a.snapshot AND b.agreement = a.base
                LEFT JOIN agreement c ON c.snapshot = b.snapshot AND c.agreement = b.base
                WHERE a.snapshot = :snapshot AND a.kind = 'trade'),
            party AS (
                SELECT agreement, member, group_code FROM agreement_member
                WHERE snapshot = :snapshot AND member IS NOT NULL AND :among(member)),
            listed AS (
                SELECT act.*, p.member AS first, q.member AS second, p.group_code AS g, q.group_code AS h
                FROM act JOIN party p USING (agreement) JOIN party q USING (agreement) WHERE p.member < q.member),
            entry AS (
                SELECT family, first, second, file, line,
                    CASE WHEN act = 'accession' THEN greatest(in_force, year) ELSE in_force END AS from_year
                FROM listed
                WHERE act NOT IN ('withdrawal', 'negotiation') AND in_force IS NOT NULL
                    AND CASE WHEN type IN (1, 2) THEN TRUE WHEN type = 5 THEN g = 1 OR h = 1
                        ELSE g IS DISTINCT FROM h END),
            withdrawal AS (
                SELECT family, first, second, coalesce(in_force, year) AS last_year
                FROM listed WHERE act = 'withdrawal' AND (g = 1 OR h = 1)),
            yearly AS (
                SELECT DISTINCT year, first, second, family AS treaty, e.file, e.line
                FROM entry e, (SELECT unnest(range(:from, :to + 1)) AS year)
                WHERE year >= from_year AND NOT EXISTS (
                    SELECT 1 FROM withdrawal w WHERE w.family = e.family AND w.first = e.first AND w.second = e.second
                        AND w.last_year >= e.from_year AND w.last_year < year))
            """;

    private static final String NUCLEAR_PAIRS = """
            WITH party AS (
                SELECT a.agreement, a.year AS signed, a.file, a.line, m.member
                FROM agreement a JOIN agreement_member m ON m.snapshot = a.snapshot AND m.agreement = a.agreement
                WHERE a.snapshot = :snapshot AND a.kind = 'nuclear' AND m.member IS NOT NULL AND :among(m.member)),
            yearly AS (
                SELECT y.year, p.member AS first, q.member AS second, p.agreement AS treaty, p.file, p.line
                FROM party p JOIN party q ON p.agreement = q.agreement AND p.member < q.member,
                    (SELECT unnest(range(:from, :to + 1)) AS year) y
                WHERE y.year >= p.signed)
            """;

    private static final String COUNT = """
            SELECT year, first, second, count(DISTINCT treaty) AS treaties,
                string_agg(DISTINCT name, '; ' ORDER BY name) AS names
            FROM yearly LEFT JOIN (
                SELECT agreement AS treaty, name FROM agreement WHERE snapshot = :snapshot) USING (treaty)
            GROUP BY year, first, second
            """;

    private static final String ROWS = """
            SELECT year AS period, 'agreement' AS table_name, file, line FROM yearly
            UNION SELECT year, 'agreement_member', file, line FROM yearly
            ORDER BY period, table_name, file, line
            """;

    TreatyKinds(Definition definition) {
        super(definition, Silence.zero("none in the file"));
    }

    /** The source that a kind comes from. */
    static String source(String kind) {
        return Objects.requireNonNull(SOURCES.get(kind));
    }

    @Override
    protected List<String> arguments() {
        return ALL;
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return ALLIANCE.equals(argument)
                ? Table.of("alliance_member")
                : new Table("agreement", Objects.requireNonNull(argument));
    }

    @Override
    protected Cells read(Reading reading) {
        String kind = Objects.requireNonNull(reading.argument());
        Columns rows = switch (kind) {
            case TRADE -> reading.query(TRADE_PAIRS + COUNT);
            case NUCLEAR -> reading.query(NUCLEAR_PAIRS + COUNT);
            default -> Pledges.query(reading, Pledges.Among.BOTH, """
                                SELECT year, pledger AS first, receiver AS second, count(DISTINCT alliance) AS treaties,
                                    string_agg(DISTINCT 'ATOP ' || alliance, '; ' ORDER BY 'ATOP ' || alliance) AS names
                                FROM owed WHERE pledger < receiver GROUP BY year, pledger, receiver
                                """);
        };
        long[] year = rows.longs("year");
        long[] first = rows.longs("first");
        long[] second = rows.longs("second");
        long[] treaties = rows.longs("treaties");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    (int) first[i], (int) second[i], (int) year[i], treaties[i], treaties[i], rows.getText("names", i));
        }
        return cells;
    }

    @Override
    protected Columns rows(Reading reading) {
        return switch (Objects.requireNonNull(reading.argument())) {
            case TRADE -> reading.query(TRADE_PAIRS + ROWS);
            case NUCLEAR -> reading.query(NUCLEAR_PAIRS + ROWS);
            default -> Pledges.rowsOfMembers(reading);
        };
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "treaty.count:%s = %.0f: %s"
                .formatted(figure.id().argument(), figure.getValue(), row < 0 ? "none in the file" : cells.note(row));
    }
}
