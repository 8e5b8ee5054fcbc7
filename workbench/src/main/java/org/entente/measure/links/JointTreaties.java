package org.entente.measure.links;

import java.util.List;
import java.util.Map;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Treaties of one collection to which both states are parties. */
final class JointTreaties extends YearlyMeasure {
    /**
     * The collection that figures rest on: the widest, and the one whose parties have dates of
     * their own.
     */
    private static final String COLLECTION = "GGO";

    private static final int FEW = 10;

    /** Conditions on the number of parties and the domain. */
    private static final Map<String, String> KINDS = Map.of(
            "bilateral", "parties = 2",
            "small", "parties <= " + FEW,
            "environment", "domain LIKE '%environment%'",
            "health", "domain LIKE '%health%'",
            "human_rights", "domain LIKE '%human rights%'",
            "labour", "domain LIKE '%labour%'",
            "security", "domain LIKE '%security%'",
            "trade", "domain LIKE '%trade%'");

    private static final Definition DEFINITION = Definition.of("treaty.joint", "Treaties that both have joined")
            .meaning(
                    "How many treaties of the collection both states have signed or otherwise joined by the end of the year and neither"
                            + " has left.")
            .formula(
                    "treaties of GGO with joined ≤ year for both and no end before the year for either; bilateral: two parties in"
                            + " all; small: at most ten; a domain: those of that subject only")
            .shape(Shape.DYAD)
            .unit("treaties")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: more common obligations")
            .sources(List.of("globalgov"))
            .argument(
                    "kind: bilateral, small, environment, trade, health, human_rights, security or labour; without it all")
            .reference(LinkWorks.TREATIES)
            .traps(List.of(
                    "The collection is wide for the environment, fishing and trade and thin elsewhere: it is no count of all treaties of the two.",
                    "Most common treaties are conventions of nearly all states and say little of a pair; bilateral and small say more.",
                    "A state has joined with the first of signature, ratification and entry into force that the file knows; where it knows none the treaty's signature counts. Not all that was signed is in force.",
                    "Other collections in the table overlap with this one and are not added."))
            .build();

    JointTreaties() {
        super(DEFINITION, Silence.zero("the collection has no treaty that both have joined"));
    }

    @Override
    protected List<String> arguments() {
        return KINDS.keySet().stream().sorted().toList();
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return new Table("treaty_party", COLLECTION);
    }

    /**
     * {@code year, a, b, treaty, title, parties, file, line} of what both have joined in each year.
     */
    private static String joint(@Nullable String argument, String select, String tail) {
        String chosen = argument == null ? "TRUE" : KINDS.getOrDefault(argument, "TRUE");
        return """
                WITH party AS (
                    SELECT treaty, state, min(joined) AS joined, CASE WHEN count(*) = count(left_on) THEN max(left_on) END AS left_on,
                        min(file) AS file, min(line) AS line
                    FROM treaty_party
                    WHERE snapshot = :snapshot AND collection = 'GGO' AND state IS NOT NULL AND joined IS NOT NULL AND :among(state)
                    GROUP BY treaty, state),
                about AS (
                    SELECT treaty, parties, title, domain FROM (
                        SELECT treaty, count(DISTINCT party) AS parties, min(title) AS title FROM treaty_party
                        WHERE snapshot = :snapshot AND collection = 'GGO' GROUP BY treaty)
                    LEFT JOIN (
                        SELECT treaty, max(domain) AS domain FROM treaty WHERE snapshot = :snapshot AND collection = 'GGO'
                        GROUP BY treaty) USING (treaty)
                    WHERE CHOSEN),
                joint AS (
                    SELECT p.state AS a, r.state AS b, treaty, parties, title, year(greatest(p.joined, r.joined)) AS since,
                        year(least(p.left_on, r.left_on)) AS until, p.file, p.line, r.file AS file_2, r.line AS line_2
                    FROM party p JOIN party r USING (treaty) JOIN about USING (treaty) WHERE p.state < r.state)
                SELECT SELECTED FROM joint
                JOIN (SELECT unnest(range(:from, :to + 1)) AS year) y ON since <= y.year AND (until IS NULL OR until >= y.year)
                """.replace("CHOSEN", chosen).replace("SELECTED", select) + tail;
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Columns rows = reading.query(joint(
                reading.argument(),
                "y.year AS year, a, b, count(*) AS treaties, string_agg(CASE WHEN parties <= " + FEW
                        + " THEN title || ' (' || since || ')' END, '; ' ORDER BY since, title) AS note",
                "GROUP BY y.year, a, b"));
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            long treaties = rows.getLong("treaties", i);
            String titles = reading.notes() ? rows.textOrNull("note", i) : null;
            cells.value(
                    rows.getInt("a", i),
                    rows.getInt("b", i),
                    rows.getInt("year", i),
                    treaties,
                    treaties,
                    titles == null ? "" : "of at most ten parties: " + titles);
        }
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        return reading.query("SELECT DISTINCT period, table_name, file, line FROM ("
                + joint(
                        reading.argument(),
                        "y.year AS period, 'treaty_party' AS table_name, unnest([file, file_2]) AS file, unnest([line, line_2]) AS line",
                        "")
                + ") ORDER BY period, table_name, file, line");
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "treaty.joint = %.0f".formatted(figure.getValue())
                + (row < 0 ? ": " + figure.note() : cells.note(row).isEmpty() ? "" : "; " + cells.note(row));
    }
}
