package org.entente.measure.economy;

import java.util.List;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Trade as the first state itself reports it, both directions: what national statistics and
 * governments state. The other measures of trade take the importer's report of each flow instead.
 */
final class ReporterTrade extends YearlyMeasure {
    private static final List<String> SOURCES = List.of("wits-comtrade", "wits-trade");

    /** What a reporter sells to and buys from each partner, and all it sells and buys. */
    private static final String OWN = """
            WITH own AS (
                SELECT year, CASE reporter WHEN 'exporter' THEN exporter ELSE importer END AS a,
                    CASE reporter WHEN 'exporter' THEN importer ELSE exporter END AS b,
                    sum(value) FILTER (WHERE reporter = 'exporter') AS sold,
                    sum(value) FILTER (WHERE reporter = 'importer') AS bought
                FROM trade_flow
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND product = 'total' AND NOT domestic
                  AND (reporter = 'exporter' AND exporter IS NOT NULL AND :among(exporter)
                    OR reporter = 'importer' AND importer IS NOT NULL AND :among(importer))
                GROUP BY 1, 2, 3),
            asked AS (
                SELECT year, a, b, sold, bought, sum(sold) OVER state AS all_sold, sum(bought) OVER state AS all_bought,
                    CASE WHEN b IS NOT NULL AND sold + bought IS NOT NULL
                        THEN rank() OVER (PARTITION BY year, a, b IS NOT NULL AND sold + bought IS NOT NULL
                            ORDER BY sold + bought DESC) END AS place,
                    count(sold + bought) FILTER (WHERE b IS NOT NULL) OVER state AS placed,
                    count(*) FILTER (WHERE b IS NOT NULL) OVER state AS listed
                FROM own WINDOW state AS (PARTITION BY year, a))
            SELECT year, a, b, %s AS value, %s AS p, %s AS q, placed, listed FROM asked
            WHERE b IS NOT NULL AND a <> b AND :among(b) AND %s IS NOT NULL
            """;

    private final Take take;

    /** What is made of the two columns of a report. */
    private enum Take {
        EXPORTS("sold", "sold", "0"),
        IMPORTS("bought", "bought", "0"),
        TOTAL("sold + bought", "sold", "bought"),
        BALANCE("sold - bought", "sold", "bought"),
        SHARE("sold / nullif(all_sold, 0)", "sold", "all_sold"),
        IMPORT_SHARE("bought / nullif(all_bought, 0)", "bought", "all_bought"),
        RANK("place", "sold + bought", "placed");

        private final String query;

        Take(String value, String p, String q) {
            query = OWN.formatted(value, p, q, value);
        }
    }

    private ReporterTrade(Definition definition, Take take) {
        super(definition, Silence.notReported("the first state reports no such trade"));
        this.take = take;
    }

    static List<Measure> list() {
        return List.of(
                of(
                        Take.EXPORTS,
                        "trade.reporter_exports",
                        "Exports as the first state reports them",
                        "Goods that the first state reports to have sold to the second.",
                        "X_AB by A's report",
                        "US$",
                        "higher: more trade"),
                of(
                        Take.IMPORTS,
                        "trade.reporter_imports",
                        "Imports as the first state reports them",
                        "Goods that the first state reports to have bought from the second.",
                        "X_BA by A's report",
                        "US$",
                        "higher: more trade"),
                of(
                        Take.TOTAL,
                        "trade.reporter_total",
                        "Total trade as the first state reports it",
                        "What the first state reports to have sold to the second and bought from it.",
                        "X_AB + X_BA, both by A's report",
                        "US$",
                        "higher: more trade"),
                of(
                        Take.BALANCE,
                        "trade.reporter_balance",
                        "Trade balance as the first state reports it",
                        "What the first state reports to have sold to the second, less what it reports to have bought from it.",
                        "X_AB − X_BA, both by A's report",
                        "US$",
                        "positive: the first sells more"),
                of(
                        Take.SHARE,
                        "trade.reporter_share",
                        "Share in the exports that the first state reports",
                        "The second state's share of all exports that the first reports.",
                        "X_AB / X_A, both by A's report",
                        "share",
                        "higher: more dependent"),
                of(
                        Take.IMPORT_SHARE,
                        "trade.reporter_import_share",
                        "Share in the imports that the first state reports",
                        "The second state's share of all imports that the first reports.",
                        "X_BA / M_A, both by A's report",
                        "share",
                        "higher: more dependent"),
                of(
                        Take.RANK,
                        "trade.reporter_rank",
                        "Rank among the partners that the first state reports",
                        "The second state's place among the partners of the first by total trade as the first reports it.",
                        "1 + number of other states with more reported exports and imports together",
                        "rank",
                        "lower: more important"));
    }

    private static Measure of(
            Take take, String id, String title, String meaning, String formula, String unit, String direction) {
        boolean share = unit.equals("share");
        return new ReporterTrade(
                Definition.of(id, title)
                        .meaning(meaning)
                        .formula(formula)
                        .shape(Shape.DIRECTED_DYAD)
                        .unit(unit)
                        .range(
                                take == Take.BALANCE ? Double.NEGATIVE_INFINITY : take == Take.RANK ? 1 : 0,
                                share ? 1 : Double.POSITIVE_INFINITY)
                        .direction(direction)
                        .sources(SOURCES)
                        .reference(TradeMeasure.MIRROR)
                        .traps(List.of(
                                "Exports are free on board and imports with insurance and freight, as a state reports them: the"
                                        + " balance leans against the reporter.",
                                "The partner's own report of the same flows differs: see trade.mirror_gap.",
                                take == Take.RANK
                                        ? "Ties share the better rank; n is the number of partners ranked, those with both"
                                                + " directions; territories are not ranked."
                                        : "Not reported is never zero, and nothing is filled in from the partner's report.",
                                TradeMeasure.CURRENT))
                        .build(),
                take);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("trade_flow");
    }

    /** All partners of the requested states are needed, so that each reporter is read whole. */
    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query(take.query);
        long[] years = rows.longs("year");
        long[] a = rows.longs("a");
        long[] b = rows.longs("b");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            boolean rank = take == Take.RANK;
            long missing = rows.getLong("listed", i) - rows.getLong("placed", i);
            cells.value(
                            (int) a[i],
                            (int) b[i],
                            (int) years[i],
                            rows.getDouble("value", i),
                            rank ? rows.getLong("placed", i) : -1,
                            rank && missing > 0 ? missing + " partners not ranked" : "")
                    .of(rows.getDouble("p", i), rows.getDouble("q", i));
        }
        return cells;
    }

    /**
     * The rows between the two, or where a share or rank rests on all of them those of the
     * reporter.
     */
    @Override
    protected Columns rows(SnapshotQuery reading) {
        Subjects.Pair pair = ((Subjects.Pairs) reading.subjects()).pairs().get(0);
        boolean partners = take == Take.SHARE || take == Take.IMPORT_SHARE || take == Take.RANK;
        String sold = "reporter = 'exporter' AND exporter = A" + (partners ? "" : " AND importer = B");
        String bought = "reporter = 'importer' AND importer = A" + (partners ? "" : " AND exporter = B");
        String which = switch (take) {
            case EXPORTS, SHARE -> sold;
            case IMPORTS, IMPORT_SHARE -> bought;
            default -> "(" + sold + " OR " + bought + ")";
        };
        return reading.query(
                """
                SELECT DISTINCT year AS period, 'trade_flow' AS table_name, file, line FROM trade_flow
                WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND product = 'total' AND NOT domestic AND WHICH
                ORDER BY period, table_name, file, line
                """.replace("WHICH", which.replace("= A", "= " + pair.from()).replace("= B", "= " + pair.to())));
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        double p = cells.firstPart(row);
        double q = cells.secondPart(row);
        String id = definition().id();
        return switch (take) {
            case EXPORTS, IMPORTS -> "%s = %s".formatted(id, TradeMeasure.millions(p));
            case TOTAL, BALANCE ->
                "%s = %s %s %s = %s"
                        .formatted(
                                id,
                                TradeMeasure.millions(p),
                                take == Take.TOTAL ? "+" : "−",
                                TradeMeasure.millions(q),
                                TradeMeasure.millions(figure.getValue()));
            case SHARE, IMPORT_SHARE ->
                "%s = %s / %s = %s"
                        .formatted(
                                id,
                                TradeMeasure.millions(p),
                                TradeMeasure.millions(q),
                                TradeMeasure.number(figure.getValue()));
            case RANK ->
                "%s = place of %s among %.0f partners = %.0f"
                        .formatted(id, TradeMeasure.millions(p), q, figure.getValue());
        };
    }
}
