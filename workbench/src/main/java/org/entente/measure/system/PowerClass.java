package org.entente.measure.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.store.Store;

/** Whether a state is a major, a middle or a small power. */
final class PowerClass implements Measure {
    static final Citation MAJOR_POWERS = new Citation(
            "cowmajors2016",
            "{Correlates of War Project}",
            "State System Membership List and Major Powers, version 2016",
            "Correlates of War",
            2017,
            "https://correlatesofwar.org");

    static final String MAJORS =
            "Major powers are those of the Correlates of War list of 2016, on any day of the year; spells that"
                    + " end with the list are taken as going on.";

    /** Words of the codes from 1 up. */
    static final List<String> WORDS = List.of("small", "middle", "major");

    private static final int SMALL = 1;
    private static final int MIDDLE = 2;
    private static final int MAJOR = 3;

    /** A middle power is within the first part of this many of all members. */
    private static final int PARTS = 5;

    private static final List<PowerVariable> RANKED = List.of(PowerVariable.CINC, PowerVariable.GDP);

    private static final Definition DEFINITION = Definition.of("power.class", "Power class")
            .meaning(
                    "3 major, 2 middle or 1 small. Major: on the Correlates of War list of major powers on any day of the year. Middle: not"
                            + " major, and within the first fifth of the members of the system by the capability index and by GDP, or by the"
                            + " one of the two that is known. Small: every other member.")
            .formula("major by the list; else middle where rank ≤ ⌊members / 5⌋ by CINC and by GDP; else small")
            .shape(Shape.STATE)
            .unit("class")
            .range(SMALL, MAJOR)
            .direction("a code, ordered by power")
            .sources(RANKED.stream().map(PowerVariable::source).toList())
            .reference(MAJOR_POWERS)
            .traps(List.of(
                    "There is no agreed list of middle powers: this is a rule by size alone, and says nothing of conduct.",
                    "Where one of the two quantities ends, the other decides alone, which the note shows: a change of class in that"
                            + " year may come of it.",
                    MAJORS,
                    "Ranks are among the members of that year with a value; ties share the better rank."))
            .build();

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public List<String> categories() {
        return WORDS;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        if (question.argument() != null) {
            throw new QuestionException(
                    "power.class takes no argument, and %s was given".formatted(question.argument()));
        }
        List<Period> periods = Periods.listYears(DEFINITION, question);
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, null, Origin.COMPUTED);
        List<StateValues> known = values(question, store);
        if (question.subjects() instanceof Subjects.States states) {
            for (int state : states.states()) {
                periods.forEach(period -> answer(state, period, known, question, out));
            }
        } else if (question.subjects() instanceof Subjects.AllStates) {
            for (Period period : periods) {
                if (known.stream().anyMatch(values -> values.covers(period.first()))) {
                    StateSystem.standard()
                            .listMembers(period.first())
                            .forEach(state -> answer(state.cow(), period, known, question, out));
                }
            }
        } else {
            throw new QuestionException("power.class is about one state, not two");
        }
        return out.build();
    }

    private static List<StateValues> values(Question question, Store store) {
        List<StateValues> known = new ArrayList<>();
        SourceChoice.list(DEFINITION, question, store)
                .forEach(snapshot -> RANKED.stream()
                        .filter(quantity -> quantity.source().equals(snapshot.source()))
                        .forEach(quantity -> known.add(StateValues.read(store, snapshot, quantity, question.years()))));
        return known;
    }

    private static void answer(
            int state, Period period, List<StateValues> known, Question question, FigureColumns.Builder out) {
        int year = period.first();
        List<StateValues> covering =
                known.stream().filter(values -> values.covers(year)).toList();
        if (covering.isEmpty()) {
            String reason = known.isEmpty()
                    ? SourceChoice.noneReason(DEFINITION, question)
                    : known.stream().map(StateValues::describeYears).collect(Collectors.joining(", "));
            out.absent(state, 0, period, Status.OUT_OF_COVERAGE, -1, "", reason);
            return;
        }
        String ref = covering.get(0).snapshot().ref();
        Optional<String> outsider = SystemMembership.findOutsider(state, 0, YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(state, 0, period, Status.NOT_A_STATE, -1, ref, outsider.get());
            return;
        }
        List<String> places = new ArrayList<>();
        int cutoff = cutoff(year);
        boolean within = true;
        for (StateValues values : covering) {
            OptionalInt rank = values.findRank(year, state);
            if (rank.isPresent()) {
                within &= rank.getAsInt() <= cutoff;
                places.add("%s rank %d of %d (%s)"
                        .formatted(
                                values.quantity().code(),
                                rank.getAsInt(),
                                values.count(year),
                                values.snapshot().ref()));
            }
        }
        boolean major = StateSystem.standard().isMajor(state, year);
        if (!major && places.isEmpty()) {
            out.absent(
                    state,
                    0,
                    period,
                    Status.NOT_REPORTED,
                    -1,
                    ref,
                    "the files have neither CINC nor GDP of %s".formatted(SystemMembership.name(state)));
            return;
        }
        int code = major ? MAJOR : within ? MIDDLE : SMALL;
        out.value(
                state,
                0,
                period,
                Status.OBSERVED,
                code,
                -1,
                ref,
                "%s; %s; a fifth of the members is %d"
                        .formatted(
                                WORDS.get(code - SMALL),
                                places.isEmpty() ? "no rank" : String.join(", ", places),
                                cutoff));
    }

    /** The last rank within the first fifth. */
    static int cutoff(int year) {
        return StateSystem.standard().listMembers(year).size() / PARTS;
    }

    /** A rank rests on the values of all members. */
    @Override
    public Lineage lineage(Figure figure, Store store) {
        List<RowRef> rows = new ArrayList<>();
        if (!figure.snapshot().isEmpty()) {
            int year = figure.id().getPeriod().first();
            List<State> members = StateSystem.standard().listMembers(year);
            Question question = Question.of(Subjects.state(figure.id().from()), YearRange.of(year));
            values(question, store).stream()
                    .filter(values -> values.covers(year))
                    .forEach(values ->
                            rows.addAll(StateValues.rows(store, values.snapshot(), values.quantity(), year, members)));
        }
        long count = rows.stream().mapToLong(ref -> ref.lines().size()).sum();
        String worked = figure.value() == null
                ? figure.note()
                : "power.class = %.0f: %s".formatted(figure.value(), figure.note());
        return new Lineage(DEFINITION.versioned(), worked, rows, count);
    }
}
