package org.entente.measure.politics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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

    private static final String UNNAMED = "the file names no treaty";

    private static final Definition DEFINITION = new Definition(
            "alliance.type",
            1,
            "Alliance pledge",
            "The strongest obligation that the first state has towards the second by any alliance in force on a day of the"
                    + " year: 5 defence, 4 offence, 3 neutrality, 2 non-aggression, 1 consultation, 0 none. The note gives all"
                    + " obligations, the strongest first, and the treaties by their ATOP number.",
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
                    "Directed: what A owes B may differ from what B owes A; the note says mutual only where the other owes this one too.",
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
        return reading.notes() ? readNoted(reading) : readCodes(reading);
    }

    private static Cells readCodes(Reading reading) {
        Columns rows = Pledges.query(
                reading,
                Pledges.Among.BOTH,
                "SELECT year, pledger, receiver, bit_or(pledges) AS pledges FROM owed GROUP BY year, pledger, receiver");
        long[] year = rows.longs("year");
        long[] pledger = rows.longs("pledger");
        long[] receiver = rows.longs("receiver");
        long[] pledges = rows.longs("pledges");
        Cells cells = new Cells();
        for (int i = 0; i < rows.rows(); i++) {
            cells.value(
                    (int) pledger[i], (int) receiver[i], (int) year[i], Pledges.strongest((int) pledges[i]), -1, "");
        }
        return cells;
    }

    private static Cells readNoted(Reading reading) {
        Columns rows = Pledges.query(
                reading,
                Pledges.Among.BOTH,
                "SELECT year, pledger, receiver, alliance, pledges FROM owed ORDER BY year, pledger, receiver, alliance");
        Map<Integer, String> treaties = treaties(reading);
        int[] year = ints(rows, "year");
        int[] pledger = ints(rows, "pledger");
        int[] receiver = ints(rows, "receiver");
        int[] alliance = ints(rows, "alliance");
        int[] pledges = ints(rows, "pledges");
        Map<Long, Integer> owed = new HashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            owed.merge(key(year[i], pledger[i], receiver[i]), pledges[i], (x, y) -> x | y);
        }
        Map<Integer, String> notes = new HashMap<>();
        Cells cells = new Cells();
        for (int first = 0; first < rows.rows(); ) {
            int end = first;
            StringJoiner names = new StringJoiner(", ");
            while (end < rows.rows()
                    && year[end] == year[first]
                    && pledger[end] == pledger[first]
                    && receiver[end] == receiver[first]) {
                names.add(treaties.getOrDefault(alliance[end], UNNAMED));
                end++;
            }
            int mine = owed.getOrDefault(key(year[first], pledger[first], receiver[first]), 0);
            int theirs = owed.getOrDefault(key(year[first], receiver[first], pledger[first]), 0);
            cells.value(
                    pledger[first],
                    receiver[first],
                    year[first],
                    Pledges.strongest(mine),
                    alliance[first] == 0 ? -1 : end - first,
                    notes.computeIfAbsent(mine * 32 + theirs, key -> note(mine, theirs)) + names);
            first = end;
        }
        return cells;
    }

    private static int[] ints(Columns rows, String name) {
        return Arrays.stream(rows.longs(name)).mapToInt(Math::toIntExact).toArray();
    }

    private static long key(int year, int from, int to) {
        return ((long) year * 1024 + from) * 1024 + to;
    }

    /** What each treaty is called here: its number, and how many it binds. */
    private static Map<Integer, String> treaties(Reading reading) {
        Columns rows = reading.query("SELECT alliance, bilateral FROM alliance WHERE snapshot = :snapshot");
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            int number = rows.getInt("alliance", i);
            names.put(
                    number,
                    "ATOP %d (%s)".formatted(number, rows.getBoolean("bilateral", i) ? "bilateral" : "multilateral"));
        }
        return names;
    }

    /** {@code non-aggression, consultation; mutual; } and then the treaties. */
    private static String note(int mine, int theirs) {
        int strongest = Pledges.strongest(mine);
        if (strongest == 0) {
            return "allied, owes none of the five obligations; ";
        }
        boolean mutual = Pledges.strongest(theirs & mine) == strongest;
        return words(mine) + (mutual ? "; mutual; " : "; not mutual: the other owes " + words(theirs) + "; ");
    }

    /** The obligations from the strongest down. */
    private static String words(int pledges) {
        StringJoiner words = new StringJoiner(", ");
        for (int code = WORDS.size() - 1; code > 0; code--) {
            if ((pledges >> (code - 1) & 1) == 1) {
                words.add(WORDS.get(code));
            }
        }
        return words.length() == 0 ? WORDS.get(0) : words.toString();
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
        return Pledges.rowsOfMembers(reading);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "alliance.type = %.0f (%s)".formatted(figure.getValue(), figure.note());
    }
}
