package org.entente.measure.links;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Intergovernmental bodies of which both states are full members, by name. */
final class CommonBodies extends YearlyMeasure {
    /** Bodies with more members than this say little of a pair, and are not named in a note. */
    private static final int MANY = 30;

    private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z0-9]{1,20}");

    CommonBodies(Definition definition) {
        super(definition, Silence.zero("the file has no body of which both are full members"));
    }

    /** Formal organisations. */
    static CommonBodies formal() {
        return new CommonBodies(Definition.of("igo.bodies", "Common organisations by name")
                .meaning(
                        "In how many intergovernmental organisations both states were full members; the note names those of at most 30"
                                + " members, with the year since which both are in.")
                .formula("bodies of the file with a run of years as full member that holds the year, for both")
                .shape(Shape.DYAD)
                .unit("organisations")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more places to meet")
                .sources(List.of("cow-igo-members"))
                .argument("body: its abbreviation in the file, such as ECO, CENTO or OIC; 1 where both are in it")
                .reference(LinkWorks.BODIES)
                .traps(List.of(
                        "Full members only: associates and observers do not count.",
                        "Nearly the same as igo.joint, which is the publisher's own count and does not say which organisations.",
                        "A body that was replaced by another ends; the membership of its successor begins anew.",
                        "The number of organisations grew for everybody: set it against the other pairs of the year."))
                .build());
    }

    /** Bodies without a treaty of their own. */
    static CommonBodies informal() {
        return new CommonBodies(Definition.of("igo.informal", "Common informal bodies")
                .meaning(
                        "In how many informal intergovernmental bodies, such as the G20 or the Egmont Group, both states were members;"
                                + " the note gives the abbreviations of those of at most 30 members.")
                .formula("bodies of MIGO with a run of years as full member that holds the year, for both")
                .shape(Shape.DYAD)
                .unit("organisations")
                .range(0, Double.POSITIVE_INFINITY)
                .direction("higher: more places to meet")
                .sources(List.of("globalgov"))
                .argument("body: its abbreviation in the file, such as G20; 1 where both are in it")
                .reference(LinkWorks.INFORMAL)
                .traps(List.of(
                        "Bodies that rest on no treaty: networks of regulators and clubs of states. Organisations with a treaty are in igo.bodies.",
                        "The file has abbreviations and no names, and ends in 2010."))
                .build());
    }

    /**
     * Any abbreviation: which there are is in the file. It stands in a query, and so has letters
     * and digits only.
     */
    @Override
    protected boolean accepts(String argument) {
        return ABBREVIATION.matcher(argument).matches();
    }

    private static String joint(@Nullable String body) {
        return JOINT.replace("WHICH", body == null ? "TRUE" : "upper(body) = '" + body.toUpperCase(Locale.ROOT) + "'");
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("igo_member");
    }

    private static final String JOINT = """
            WITH spell AS (
                SELECT body, body_name, state, from_year, to_year, file, line FROM igo_member
                WHERE snapshot = :snapshot AND dated AND status = 'full' AND state IS NOT NULL AND WHICH
                  AND from_year <= :to AND to_year >= :from),
            joint AS (
                SELECT p.body, p.body_name, p.state AS a, r.state AS b, greatest(p.from_year, r.from_year) AS since,
                    least(p.to_year, r.to_year) AS until, p.file, p.line, r.file AS file_2, r.line AS line_2
                FROM spell p JOIN spell r USING (body)
                WHERE p.state < r.state AND p.from_year <= r.to_year AND r.from_year <= p.to_year
                  AND :among(p.state) AND :among(r.state))
            """;

    @Override
    protected Cells read(SnapshotQuery reading) {
        boolean named = reading.notes() && reading.subjects().isOne();
        String size = named ? """
                , size AS (
                    SELECT body, y.year, count(DISTINCT state) AS members FROM spell
                    JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN from_year AND to_year
                    WHERE body IN (SELECT body FROM joint) GROUP BY body, y.year)
                SELECT y.year, a, b, count(DISTINCT body) AS bodies, string_agg(CASE WHEN members <= MANY
                        THEN body_name || ' (' || since || ')' END, '; ' ORDER BY since, body_name) AS note
                FROM joint JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN since AND until
                JOIN size USING (body, year) GROUP BY y.year, a, b
                """.replace("MANY", Integer.toString(MANY)) : """
                SELECT y.year, a, b, count(DISTINCT body) AS bodies, NULL AS note
                FROM joint JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN since AND until
                GROUP BY y.year, a, b
                """;
        Columns rows = reading.query(joint(reading.argument()) + size);
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            long bodies = rows.getLong("bodies", i);
            String names = named ? rows.textOrNull("note", i) : null;
            cells.value(
                    rows.getInt("a", i),
                    rows.getInt("b", i),
                    rows.getInt("year", i),
                    bodies,
                    bodies,
                    names == null ? "" : names);
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query(joint(reading.argument()) + """
                SELECT DISTINCT period, table_name, file, line FROM (
                    SELECT y.year AS period, 'igo_member' AS table_name, unnest([file, file_2]) AS file,
                        unnest([line, line_2]) AS line
                    FROM joint JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON y.year BETWEEN since AND until)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "%s = %.0f".formatted(definition().id(), figure.getValue())
                + (row < 0 ? ": " + figure.note() : cells.note(row).isEmpty() ? "" : ": " + cells.note(row));
    }
}
