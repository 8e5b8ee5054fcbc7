package org.entente.measure.politics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.measure.Cells;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.Reading;
import org.entente.measure.Shape;
import org.entente.measure.Subjects;
import org.entente.measure.YearlyMeasure;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** How alike the alliance portfolios of two states are. */
final class AllianceSimilarity extends YearlyMeasure {
    private static final Definition DEFINITION = new Definition(
            "alliance.s",
            1,
            "Similarity of alliance portfolios (S)",
            "How alike two states are in what they owe every member of the system by alliances: 1 when they owe the same to"
                    + " all, lower the more they differ.",
            "S = 1 − 2·Σ_k|x_k − y_k| / (3N), k over all N members of the system, both states among them; x_k = 0 no pledge"
                    + " to k, 1 consultation, 2 neutrality or non-aggression, 3 defence or offence, 3 to itself",
            Shape.DYAD,
            "index",
            -1,
            1,
            "higher: closer",
            List.of(TieTexts.ATOP_SOURCE, TieTexts.ATOP_DYADS),
            "",
            Works.SIGNORINO_RITTER,
            List.of(
                    "Unweighted, absolute distance. Most states have few allies, so that S is near 1 for pairs that have none at"
                            + " all: set it against the other pairs of the year.",
                    "A portfolio holds what a state owes, not what is owed to it.",
                    "An alliance without any of the five obligations counts as none."));

    /** Of none, consultation, non-aggression, neutrality, offence and defence. */
    private static final int[] CODES = {0, 1, 2, 2, 3, 3};

    AllianceSimilarity() {
        super(DEFINITION, Silence.notReported("no portfolio"));
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(Pledges.table(source));
    }

    @Override
    protected Cells read(Reading reading) {
        Map<Integer, AlliancePortfolios> byYear = new HashMap<>();
        reading.years().stream()
                .forEach(year -> byYear.put(
                        year, new AlliancePortfolios(StateSystem.standard().listMembers(year))));
        Columns rows = Pledges.query(reading, Pledges.Among.PLEDGER, """
                SELECT year, pledger, receiver, bit_or(pledges) AS pledges FROM owed GROUP BY year, pledger, receiver
                """);
        long[] year = rows.longs("year");
        long[] pledger = rows.longs("pledger");
        long[] receiver = rows.longs("receiver");
        long[] pledges = rows.longs("pledges");
        for (int i = 0; i < rows.rows(); i++) {
            AlliancePortfolios portfolios = byYear.get((int) year[i]);
            if (portfolios != null) {
                portfolios.owe((int) pledger[i], (int) receiver[i], CODES[Pledges.strongest((int) pledges[i])]);
            }
        }
        Cells cells = new Cells();
        byYear.forEach((when, portfolios) -> compare(when, portfolios, asked(reading.subjects()), cells));
        return cells;
    }

    /** The states of the pairs asked for; null for all. */
    private static @Nullable Set<Integer> asked(Subjects subjects) {
        if (!(subjects instanceof Subjects.Pairs pairs)) {
            return null;
        }
        Set<Integer> states = new HashSet<>();
        pairs.pairs().forEach(pair -> states.addAll(List.of(pair.from(), pair.to())));
        return states;
    }

    private static void compare(int year, AlliancePortfolios portfolios, @Nullable Set<Integer> asked, Cells cells) {
        int[] numbers = portfolios.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (asked == null || asked.contains(numbers[i])) {
                for (int j = i + 1; j < numbers.length; j++) {
                    if (asked == null || asked.contains(numbers[j])) {
                        cells.value(numbers[i], numbers[j], year, portfolios.similarity(i, j), numbers.length, "")
                                .of(portfolios.distance(i, j), numbers.length);
                    }
                }
            }
        }
    }

    /** The spells of both states, and of all others in their treaties, in force in the year. */
    @Override
    protected Columns rows(Reading reading) {
        if (reading.snapshot().source().equals(TieTexts.ATOP_DYADS)) {
            return reading.query("""
                    SELECT year AS period, 'alliance_pledge' AS table_name, file, line FROM alliance_pledge
                    WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(pledger)
                    ORDER BY period, table_name, file, line
                    """);
        }
        return reading.query("""
                WITH years AS (SELECT unnest(range(:from, :to + 1)) AS year),
                spell AS (
                    SELECT year, alliance, member, file, line FROM alliance_member, years
                    WHERE snapshot = :snapshot
                        AND year BETWEEN year(first_day) AND year(coalesce(last_day, DATE '9999-12-31')))
                SELECT DISTINCT s.year AS period, 'alliance_member' AS table_name, s.file, s.line
                FROM spell s JOIN spell o ON s.year = o.year AND s.alliance = o.alliance
                WHERE :among(o.member)
                ORDER BY period, table_name, file, line
                """);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return String.format(
                Locale.ROOT,
                "alliance.s = 1 − 2·%.0f / (3·%.0f) = %.6f",
                cells.firstPart(row),
                cells.secondPart(row),
                figure.getValue());
    }
}
