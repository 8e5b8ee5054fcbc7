package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.base.TracedLines;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/** Military exercises that began in a year and in which both states took part. */
final class JointExercises extends YearlyMeasure {
    private static final String BILATERAL = "bilateral";
    private static final String MULTILATERAL = "multilateral";
    private static final Definition DEFINITION = Definition.of("exercise.joint", "Joint military exercises")
            .meaning("How many military exercises of several states that began in the year both took part in.")
            .formula(
                    "number of exercises of the file with both among their named participants; bilateral: the two are all who took"
                            + " part; multilateral: all others")
            .shape(Shape.DYAD)
            .unit("exercises")
            .range(0, Double.POSITIVE_INFINITY)
            .direction("higher: closer")
            .sources(List.of("mme"))
            .argument("kind: bilateral or multilateral; without it both together")
            .reference(TieWorks.MME)
            .traps(List.of(
                    "Zero means that the publisher, who reads the news, found none.",
                    "An exercise counts in the year in which it began; of many only the month is known.",
                    "An exercise whose row says that there were others who are not named is multilateral.",
                    "Rows of one name on overlapping days with both are one exercise, counted where the first of them begins;"
                            + " without a name, a row is an exercise of its own."))
            .build();

    JointExercises() {
        super(DEFINITION, Silence.zero("the publisher found none"));
    }

    @Override
    protected List<String> arguments() {
        return List.of(BILATERAL, MULTILATERAL);
    }

    @Override
    public boolean hasWindows() {
        return true;
    }

    @Override
    protected List<Period> periods(Question question) {
        return Periods.listYearsOrWindows(definition(), question);
    }

    @Override
    protected Table table(String source, @Nullable String argument) {
        return Table.of("exercise_participant");
    }

    @FunctionalInterface
    private interface Visitor {
        /** @param end last year of a window in which the exercise begins */
        void visit(int end, ExerciseTable.Exercise exercise);
    }

    /**
     * Goes through the windows of years that a pair's exercises lie in, by day. A repetition is
     * dropped for the pairs that the one that begins earlier has too; of one day the one with more
     * parties stays.
     */
    private static void forEach(SnapshotQuery reading, List<ExerciseTable.Exercise> ofPair, Visitor visitor) {
        String kind = reading.argument();
        for (ExerciseTable.Exercise exercise : ExerciseTable.withoutRepetitions(ofPair)) {
            if (reading.years().contains(exercise.year())
                    && (kind == null || exercise.bilateral() == kind.equals(BILATERAL))) {
                for (int end = exercise.year(); end < exercise.year() + reading.window(); end++) {
                    visitor.visit(end, exercise);
                }
            }
        }
    }

    @Override
    protected Cells read(SnapshotQuery reading) {
        Cells cells = new Cells();
        ExerciseTable.of(reading.store(), reading.snapshot())
                .exercises()
                .forEach(reading.subjects(), (pair, ofPair) -> {
                    Map<Integer, List<ExerciseTable.Exercise>> years = new TreeMap<>();
                    forEach(
                            reading,
                            ofPair,
                            (end, exercise) -> years.computeIfAbsent(end, key -> new ArrayList<>())
                                    .add(exercise));
                    years.forEach((year, found) -> cells.value(
                            pair.from(), pair.to(), year, found.size(), found.size(), ExerciseTable.list(found)));
                });
        return cells;
    }

    @Override
    protected Columns rows(SnapshotQuery reading) {
        TracedLines lines = new TracedLines();
        ExerciseTable.of(reading.store(), reading.snapshot())
                .exercises()
                .forEach(
                        reading.subjects(),
                        (pair, ofPair) -> forEach(reading, ofPair, (end, exercise) -> {
                            lines.add(end, "exercise", exercise.file(), exercise.line());
                            lines.add(end, "exercise_participant", exercise.file(), exercise.line());
                        }));
        return lines.toColumns();
    }

    @Override
    protected String worked(Figure figure, Cells cells, int row) {
        return "exercise.joint = %.0f: %s".formatted(figure.getValue(), row < 0 ? "none in the file" : cells.note(row));
    }
}
