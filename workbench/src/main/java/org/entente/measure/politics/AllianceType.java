package org.entente.measure.politics;

import java.util.List;
import org.entente.measure.Cells;
import org.entente.measure.Definition;
import org.entente.measure.Figure;
import org.entente.measure.Reading;
import org.entente.measure.Shape;
import org.entente.measure.YearlyMeasure;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** The strongest obligation that the first state has towards the second by an alliance in force. */
final class AllianceType extends YearlyMeasure {
    /** Words of the codes 0 to 5. */
    static final List<String> WORDS =
            List.of("none", "consultation", "non-aggression", "neutrality", "offence", "defence");

    private static final Definition DEFINITION = new Definition(
            "alliance.type",
            1,
            "Alliance pledge",
            "The strongest obligation that the first state has towards the second by any alliance in force on a day of the"
                    + " year: 5 defence, 4 offence, 3 neutrality, 2 non-aggression, 1 consultation, 0 none. The note names the"
                    + " treaties by their ATOP number.",
            "max over treaties in which both are members on a common day of the year of the first state's pledges then",
            Shape.DIRECTED_DYAD,
            "pledge",
            0,
            5,
            "a code, ordered by strength: higher obliges to more",
            List.of(TieTexts.ATOP_SOURCE, TieTexts.ATOP_DYADS),
            "",
            TieTexts.ATOP,
            List.of(
                    "Directed: what A owes B may differ from what B owes A; the note says mutual only where both owe the same.",
                    "Phases: a treaty whose obligations changed counts with those of the time, by day.",
                    "A multilateral treaty binds every two of its members: the note tells bilateral from multilateral.",
                    "The files number treaties and do not name them; ATOP's code sheets of that number do.",
                    "Years that only the directed dyad-years cover come without treaties."));

    AllianceType() {
        super(DEFINITION, Silence.zero(TieTexts.NO_ALLIANCE));
    }

    @Override
    public List<String> categories() {
        return WORDS;
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of(Pledges.table(source));
    }

    @Override
    protected Cells read(Reading reading) {
        Columns rows = Pledges.query(reading, Pledges.Among.BOTH, """
                , strongest AS (
                    SELECT year, pledger, receiver, max(pledge) AS pledge FROM owed GROUP BY ALL),
                named AS (
                    SELECT year, pledger, receiver, count(alliance) AS treaties,
                        string_agg('ATOP ' || alliance || CASE WHEN bilateral THEN ' (bilateral)'
                            WHEN NOT bilateral THEN ' (multilateral)' ELSE '' END, ', ' ORDER BY alliance) AS names
                    FROM owed JOIN strongest USING (year, pledger, receiver, pledge)
                    LEFT JOIN (SELECT alliance, bilateral FROM alliance WHERE snapshot = :snapshot) USING (alliance)
                    GROUP BY ALL)
                SELECT s.year, s.pledger, s.receiver, s.pledge, r.pledge AS returned, n.treaties, n.names
                FROM strongest s
                JOIN named n ON s.year = n.year AND s.pledger = n.pledger AND s.receiver = n.receiver
                LEFT JOIN strongest r ON s.year = r.year AND s.pledger = r.receiver AND s.receiver = r.pledger
                """);
        long[] year = rows.longs("year");
        long[] pledger = rows.longs("pledger");
        long[] receiver = rows.longs("receiver");
        long[] pledge = rows.longs("pledge");
        long[] returned = rows.longs("returned");
        long[] treaties = rows.longs("treaties");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            boolean named = treaties[i] > 0;
            String names = named ? rows.getText("names", i) : "the file names no treaty";
            cells.value(
                    (int) pledger[i],
                    (int) receiver[i],
                    (int) year[i],
                    pledge[i],
                    named ? treaties[i] : -1,
                    note((int) pledge[i], (int) returned[i], names));
        }
        return cells;
    }

    private static String note(int pledge, int returned, String names) {
        String word = pledge == 0 ? "allied, owes none of the five obligations" : WORDS.get(pledge);
        String mutual = pledge == returned ? "mutual" : "not mutual: the other owes " + WORDS.get(returned);
        return word + "; " + mutual + "; " + names;
    }

    @Override
    protected Columns rows(Reading reading) {
        if (reading.snapshot().source().equals(TieTexts.ATOP_DYADS)) {
            return reading.query("""
                    SELECT year AS period, 'alliance_pledge' AS table_name, file, line FROM alliance_pledge
                    WHERE snapshot = :snapshot AND year BETWEEN :from AND :to AND :among(pledger) AND :among(receiver)
                    ORDER BY period, table_name, file, line
                    """);
        }
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

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "alliance.type = %.0f (%s)".formatted(figure.getValue(), figure.note());
    }
}
