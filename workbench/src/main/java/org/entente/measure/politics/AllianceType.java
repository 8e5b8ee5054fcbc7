package org.entente.measure.politics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.provenance.Citation;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** The strongest obligation that the first state has towards the second by an alliance in force. */
final class AllianceType extends YearlyMeasure {
    static final Citation ATOP = new Citation(
            "leeds-ritter-mitchell-long2002",
            "Leeds, Brett Ashley and Jeffrey M. Ritter and Sara McLaughlin Mitchell and Andrew G. Long",
            "Alliance Treaty Obligations and Provisions, 1815-1944",
            "International Interactions 28(3): 237–260",
            2002,
            "doi:10.1080/03050620213653");

    static final String ATOP_SOURCE = "atop";

    static final String ATOP_DYADS = "atop-dyads";

    static final String NO_ALLIANCE = "no alliance between the two in the file";

    /** Words of the codes 0 to 5. */
    static final List<String> WORDS =
            List.of("none", "consultation", "non-aggression", "neutrality", "offence", "defence");

    private static final String UNNAMED = "the file names no treaty";

    private static final Definition DEFINITION = Definition.of("alliance.type", "Alliance pledge")
            .meaning(
                    "The strongest obligation that the first state has towards the second by any alliance in force on a day of the"
                            + " year: 5 defence, 4 offence, 3 neutrality, 2 non-aggression, 1 consultation, 0 none. The note gives all"
                            + " obligations, the strongest first, and the treaties by their ATOP number.")
            .formula(
                    "max over treaties in which both are members on a common day of the year of the first state's pledges then")
            .shape(Shape.DIRECTED_DYAD)
            .unit("pledge")
            .range(0, 5)
            .direction("a code, ordered by strength: higher obliges to more")
            .sources(List.of(ATOP_SOURCE, ATOP_DYADS))
            .reference(ATOP)
            .traps(List.of(
                    "Directed: what A owes B may differ from what B owes A; the note says mutual only where the other owes this one too.",
                    "Phases: a treaty whose obligations changed counts with those of the time, by day.",
                    "A multilateral treaty binds every two of its members: the note tells bilateral from multilateral.",
                    "The files number treaties and do not name them; ATOP's code sheets of that number do.",
                    "Years that only the directed dyad-years cover come without treaties."))
            .build();

    AllianceType() {
        super(DEFINITION, Silence.zero(NO_ALLIANCE));
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
    protected Cells read(SnapshotQuery reading) {
        AllianceTable table = Pledges.of(reading);
        Cells cells = new Cells();
        table.ties().forEach(reading.subjects(), (pair, ties) -> {
            Map<Integer, Map<Integer, Integer>> mine = Pledges.byYear(ties, reading.years());
            Map<Integer, Map<Integer, Integer>> theirs = reading.notes()
                    ? Pledges.byYear(table.ties().of(pair.to(), pair.from()), reading.years())
                    : Map.of();
            mine.forEach((year, owed) -> {
                int strongest = Pledges.strongest(Pledges.all(owed));
                if (reading.notes()) {
                    String note = note(Pledges.all(owed), Pledges.all(theirs.getOrDefault(year, Map.of())));
                    int treaties = owed.containsKey(0) ? -1 : owed.size();
                    cells.value(pair.from(), pair.to(), year, strongest, treaties, note + names(owed.keySet(), table));
                } else {
                    cells.value(pair.from(), pair.to(), year, strongest, -1, "");
                }
            });
        });
        return cells;
    }

    /** What each treaty is called here: its number, and how many it binds. */
    private static String names(Set<Integer> numbers, AllianceTable table) {
        StringJoiner names = new StringJoiner(", ");
        for (int number : numbers) {
            AllianceTable.Treaty treaty = table.treaties().get(number);
            names.add(
                    treaty == null
                            ? UNNAMED
                            : "ATOP %d (%s)".formatted(number, treaty.bilateral() ? "bilateral" : "multilateral"));
        }
        return names.toString();
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
    protected Columns rows(SnapshotQuery reading) {
        return Pledges.rows(reading);
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "alliance.type = %.0f (%s)".formatted(figure.getValue(), figure.note());
    }
}
