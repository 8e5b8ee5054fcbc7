package org.entente.measure.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
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
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * A quantity from a table that a user brought; what absence means is what its descriptor declares.
 */
final class OwnMeasure implements Measure {
    private static final String TABLE = "own_value";

    private final Definition definition;

    OwnMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** Everything that answers a question: the snapshot, for what it speaks, and its rows. */
    private record Data(Snapshot snapshot, OwnReading reading, Optional<CoveredYears> years, OwnRows rows) {}

    @Override
    public FigureColumns compute(Question question, Store store) {
        requireSubjects(question);
        FigureColumns.Builder out = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        List<Period> periods = Periods.listYears(definition, question);
        Optional<Data> data = read(question, store);
        if (question.subjects() instanceof Subjects.AllPairs || question.subjects() instanceof Subjects.AllStates) {
            data.ifPresent(known -> answerAll(known, question.years(), out));
            return out.build();
        }
        for (int[] subject : subjects(question.subjects())) {
            for (Period period : periods) {
                if (data.isPresent()) {
                    answer(data.get(), subject[0], subject[1], period.first(), out);
                } else {
                    String reason = SourceChoice.noneReason(definition, question);
                    out.absent(subject[0], subject[1], period, Status.OUT_OF_COVERAGE, -1, "", reason);
                }
            }
        }
        return out.build();
    }

    private void requireSubjects(Question question) {
        if (question.argument() != null) {
            throw new QuestionException(
                    definition.id() + " takes no argument, and " + question.argument() + " was given");
        }
        boolean states =
                question.subjects() instanceof Subjects.States || question.subjects() instanceof Subjects.AllStates;
        if (states != (definition.shape() == Shape.STATE)) {
            throw new QuestionException(
                    definition.id() + (states ? " is about two states, not one" : " is about one state, not two"));
        }
    }

    private Optional<Data> read(Question question, Store store) {
        return SourceChoice.find(definition, question, store)
                .flatMap(snapshot -> OwnMeasures.findReading(store, snapshot.id(), definition.id())
                        .map(reading -> new Data(
                                snapshot,
                                reading,
                                Coverage.find(store, snapshot, TABLE, definition.id()),
                                OwnRows.read(
                                        store, snapshot, definition, reading, question.years(), question.subjects()))));
    }

    private List<int[]> subjects(Subjects subjects) {
        if (subjects instanceof Subjects.States states) {
            return states.states().stream().map(s -> new int[] {s, 0}).toList();
        }
        boolean dyad = definition.shape() == Shape.DYAD;
        return ((Subjects.Pairs) subjects)
                .pairs().stream()
                        .map(p ->
                                dyad && p.from() > p.to() ? new int[] {p.to(), p.from()} : new int[] {p.from(), p.to()})
                        .toList();
    }

    /**
     * Every subject with a row; where no row means none, every other that the table speaks for too.
     */
    private void answerAll(Data data, YearRange years, FigureColumns.Builder out) {
        for (OwnRows.Entry entry : data.rows().all()) {
            answer(data, entry.a(), entry.b(), entry.year(), out);
        }
        if (!data.reading().absentIsZero()) {
            return;
        }
        data.years().stream()
                .flatMap(covered -> years.stream().filter(covered::contains).boxed())
                .forEach(year -> members(year)
                        .filter(s -> data.reading().covers(s[0], s[1]))
                        .filter(s -> data.rows().find(s[0], s[1], year).isEmpty())
                        .forEach(s -> answer(data, s[0], s[1], year, out)));
    }

    private Stream<int[]> members(int year) {
        StateSystem system = StateSystem.standard();
        if (definition.shape() == Shape.STATE) {
            return system.listMembers(year).stream().map(state -> new int[] {state.cow(), 0});
        }
        return system.listDyads(year).stream()
                .flatMap(d -> definition.shape() == Shape.DYAD
                        ? Stream.of(new int[] {d.first().cow(), d.second().cow()})
                        : Stream.of(
                                new int[] {d.first().cow(), d.second().cow()},
                                new int[] {d.second().cow(), d.first().cow()}));
    }

    private void answer(Data data, int a, int b, int year, FigureColumns.Builder out) {
        Period period = Period.year(year);
        String ref = data.snapshot().ref();
        if (data.years().filter(covered -> covered.contains(year)).isEmpty()) {
            String covers = data.years().map(CoveredYears::toString).orElse("no year");
            out.absent(a, b, period, Status.OUT_OF_COVERAGE, -1, "", ref + " covers " + covers);
            return;
        }
        if (!data.reading().covers(a, b)) {
            out.absent(a, b, period, Status.OUT_OF_COVERAGE, -1, "", ref + " does not speak for " + name(a, b));
            return;
        }
        Optional<OwnRows.Entry> entry = data.rows().find(a, b, year);
        if (entry.isPresent()) {
            value(data, entry.get(), out);
            return;
        }
        Optional<String> outsider = SystemMembership.findOutsider(a, b, YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(a, b, period, Status.NOT_A_STATE, -1, ref, outsider.get());
        } else if (data.reading().absentIsZero()) {
            out.value(
                    a, b, period, Status.ZERO, 0, data.reading().combines() ? 0 : -1, ref, "no row, which means none");
        } else {
            out.absent(a, b, period, Status.NOT_REPORTED, -1, ref, "the file has no row for " + name(a, b));
        }
    }

    private static void value(Data data, OwnRows.Entry entry, FigureColumns.Builder out) {
        Period period = Period.year(entry.year());
        String ref = data.snapshot().ref();
        boolean combines = data.reading().combines();
        long n = combines ? entry.rows() : -1;
        if (entry.valued() == 0 || (combines && entry.valued() < entry.rows())) {
            String reason = entry.rows() == 1 || entry.valued() == 0
                    ? "the file has \"" + entry.missing() + "\" in place of a value"
                    : "%d of %d rows have no value".formatted(entry.rows() - entry.valued(), entry.rows());
            out.absent(entry.a(), entry.b(), period, Status.NOT_REPORTED, n, ref, reason);
            return;
        }
        Double low = entry.low();
        Double high = entry.high();
        boolean exactZero = entry.value() == 0 && (low == null || low == 0) && (high == null || high == 0);
        Status status = exactZero ? Status.ZERO : Status.OBSERVED;
        if (low == null || high == null) {
            out.value(entry.a(), entry.b(), period, status, entry.value(), n, ref, "");
        } else {
            out.interval(
                    entry.a(),
                    entry.b(),
                    period,
                    status,
                    entry.value(),
                    low,
                    high,
                    n,
                    ref,
                    entry.value() == 0 && !exactZero ? "rounded" : "");
        }
    }

    private String name(int a, int b) {
        return switch (definition.shape()) {
            case SYSTEM -> throw new IllegalStateException(definition.id() + " is about no states");
            case STATE -> SystemMembership.name(a);
            case DYAD -> SystemMembership.name(a) + " and " + SystemMembership.name(b);
            case DIRECTED_DYAD -> SystemMembership.name(a) + " to " + SystemMembership.name(b);
        };
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        List<Lineage> found = new ArrayList<>();
        for (Figure figure : figures) {
            found.add(one(figure, store));
        }
        return found;
    }

    private Lineage one(Figure figure, Store store) {
        String versioned = definition.versioned();
        Period period = figure.id().period();
        if (figure.snapshot().isEmpty() || period == null) {
            return new Lineage(versioned, figure.note(), List.of(), 0);
        }
        Snapshot snapshot = SourceRows.snapshot(store, figure);
        boolean dyad = definition.shape() == Shape.DYAD;
        int a = figure.id().from();
        int b = figure.id().to();
        Columns rows = store.query("""
                SELECT 'own_value' AS table_name, file, line FROM own_value
                WHERE snapshot = ? AND measure = ? AND year = ?
                  AND ((first = ? AND coalesce(second, 0) = ?) OR (CAST(? AS BOOLEAN) AND first = ? AND second = ?))
                ORDER BY file, line
                """, snapshot.id(), definition.id(), period.first(), a, b, dyad, b, a);
        return SourceRows.lineage(versioned, worked(figure, rows.rows()), snapshot, rows);
    }

    private String worked(Figure figure, int rows) {
        if (figure.value() == null) {
            return figure.note();
        }
        String value = String.format(Locale.ROOT, "%s %s", figure.getValue(), definition.unit());
        return rows == 0
                ? "%s = 0: no row, which means none in what the table covers".formatted(definition.id())
                : "%s = %s (%s; %d %s)"
                        .formatted(definition.id(), value, definition.formula(), rows, rows == 1 ? "row" : "rows");
    }
}
