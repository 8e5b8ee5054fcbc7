package org.entente.measure.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.country.YearRange;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureSink;
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
import org.jspecify.annotations.Nullable;

/**
 * A measure of which one query gives the figures of any number of pairs (or states) and years by
 * key. What differs from one to the next is that query, the query for the rows behind a figure,
 * what silence inside coverage means, and the text of the formula; which source answers, who was a
 * state when, and every absence are decided here:
 *
 * <ol>
 *   <li>the first imported source that covers a year answers it; without one the year is
 *       {@code out_of_coverage};
 *   <li>a pair that had no common day in the system that year is {@code not_a_state};
 *   <li>a cell that was read is the figure, with or without a value;
 *   <li>else the source is silent, which is a true zero only where its coverage says so
 *       ({@link Silence}).
 * </ol>
 */
public abstract class YearlyMeasure implements Measure {
    /** A span of fewer years is read as it is. */
    private static final int SHORT = 10;

    private final Definition definition;
    private final Silence silence;

    protected YearlyMeasure(Definition definition, Silence silence) {
        this.definition = definition;
        this.silence = silence;
    }

    /**
     * What it means that a source covers a year and has no row of a pair (or state).
     *
     * @param status ZERO or NOT_REPORTED
     * @param words for the reader, such as {@code no alliance in the file}
     */
    public record Silence(Status status, String words) {
        public Silence {
            if (status != Status.ZERO && status != Status.NOT_REPORTED) {
                throw new IllegalArgumentException("silence is " + status.code());
            }
        }

        /** The source lists all there are. */
        public static Silence zero(String words) {
            return new Silence(Status.ZERO, words);
        }

        /** The source would say it, had it known. */
        public static Silence notReported(String words) {
            return new Silence(Status.NOT_REPORTED, words);
        }
    }

    /**
     * The part of a table whose declared coverage is that of the figures.
     *
     * @param name of the table
     * @param part of it; empty for all
     */
    public record Table(String name, String part) {
        public static Table of(String name) {
            return new Table(name, "");
        }
    }

    /** What of a source the figures rest on. */
    protected abstract Table table(String source, @Nullable String argument);

    /**
     * The cells of all subjects and years of a reading; for an undirected pair the lower number
     * comes first. A window stands under its last year; those that reach out of the years read may
     * be there too.
     */
    protected abstract Cells read(SnapshotQuery reading);

    /**
     * The rows behind the figures of one pair or state: {@code period} (the year, of a window the
     * last), {@code table_name}, {@code file} and {@code line}, sorted by them.
     */
    protected abstract Columns rows(SnapshotQuery reading);

    /**
     * The formula with the numbers put in, for a figure with a value; {@code row} is its cell, or
     * below 0 for silence.
     */
    protected abstract String worked(Figure figure, Cells cells, int row);

    /** Words that an id may have after a colon, besides none. */
    protected List<String> arguments() {
        return List.of();
    }

    /** Whether an id may have a word after a colon; by default one of {@link #arguments}. */
    protected boolean accepts(String argument) {
        return arguments().contains(argument);
    }

    /**
     * Whether the source's own parties count, also where they were no members of the state system.
     */
    protected boolean ownParties() {
        return false;
    }

    /**
     * The only pair of which a snapshot speaks, the lower number first; empty when it speaks of
     * all.
     */
    protected Optional<Subjects.Pair> findOnlyPair(Store store, Snapshot snapshot) {
        return Optional.empty();
    }

    /** How the figures come to be known. */
    protected Origin origin() {
        return Origin.COMPUTED;
    }

    /** The periods asked for, by year; measures of the General Assembly also come by session. */
    protected List<Period> periods(Question question) {
        return Periods.listYears(definition, question);
    }

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), origin());
        compute(question, store, out);
        return out.build();
    }

    @Override
    public void compute(Question question, Store store, FigureSink out) {
        requireArgument(question.argument());
        List<Period> periods = periods(question);
        YearlyAnswers answers = answers(question, periods, store, out.wantsNotes());
        if (question.subjects() instanceof Subjects.AllPairs || question.subjects() instanceof Subjects.AllStates) {
            requireShape(question.subjects() instanceof Subjects.AllStates);
            periods.forEach(period -> answerAll(period, answers, out));
            return;
        }
        for (Subjects.Pair subject : listed(question.subjects())) {
            for (Period period : periods) {
                if (out.wants(subject.from(), subject.to(), period)) {
                    answer(subject.from(), subject.to(), period, answers, out);
                }
            }
        }
    }

    private YearlyAnswers answers(Question question, List<Period> periods, Store store, boolean notes) {
        List<Snapshot> snapshots = SourceChoice.list(definition, question, store);
        Map<Integer, Snapshot> byYear = new TreeMap<>();
        List<String> spans = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            Optional<CoveredYears> covered = covered(store, snapshot, question.argument());
            covered.ifPresent(span -> {
                spans.add(snapshot.ref() + " covers " + span);
                periods.stream()
                        .filter(period -> years(period).stream().allMatch(span::contains))
                        .forEach(period -> byYear.putIfAbsent(year(period), snapshot));
            });
        }
        Map<Snapshot, Cells> cells = new LinkedHashMap<>();
        Map<Snapshot, Subjects.Pair> onlyPair = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            findOnlyPair(store, snapshot).ifPresent(pair -> onlyPair.put(snapshot, pair));
            span(byYear, snapshot)
                    .map(ends -> reading(
                            store, snapshot, question.subjects(), question.argument(), ends, question.window(), notes))
                    .ifPresent(reading -> cells.put(snapshot, read(reading)));
        }
        return new YearlyAnswers(
                byYear,
                cells,
                onlyPair,
                snapshots.isEmpty()
                        ? SourceChoice.noneReason(definition, question)
                        : spans.isEmpty() ? "the files declare no years" : String.join(", ", spans));
    }

    /**
     * The years for which a snapshot speaks: the declared coverage, unless the rows hold for no
     * year in particular.
     */
    protected Optional<CoveredYears> covered(Store store, Snapshot snapshot, @Nullable String argument) {
        Table table = table(snapshot.source(), argument);
        return Coverage.find(store, snapshot, table.name(), table.part());
    }

    /**
     * Of one subject all years are read at once where many are asked for: figures and lineages then
     * ask for the same.
     */
    private SnapshotQuery reading(
            Store store,
            Snapshot snapshot,
            Subjects subjects,
            @Nullable String argument,
            YearRange ends,
            int window,
            boolean notes) {
        YearRange years = new YearRange(ends.from() - window + 1, ends.to());
        YearRange read = subjects.isOne() && years.to() - years.from() >= SHORT
                ? covered(store, snapshot, argument).map(c -> c.spanWith(years)).orElse(years)
                : years;
        return new SnapshotQuery(store, snapshot, read, window, subjects, argument, notes);
    }

    private static Optional<YearRange> span(Map<Integer, Snapshot> byYear, Snapshot snapshot) {
        return byYear.entrySet().stream()
                .filter(entry -> entry.getValue().equals(snapshot))
                .map(entry -> YearRange.of(entry.getKey()))
                .reduce((a, b) -> new YearRange(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
    }

    private void answer(int a, int b, Period period, YearlyAnswers answers, FigureSink out) {
        int year = year(period);
        Snapshot snapshot = answers.byYear().get(year);
        if (snapshot == null) {
            out.absent(a, b, period, Status.OUT_OF_COVERAGE, -1, "", answers.uncovered());
            return;
        }
        if (!answers.speaksOf(snapshot, a, b)) {
            out.absent(a, b, period, Status.OUT_OF_COVERAGE, -1, "", snapshot.ref() + " is about another pair");
            return;
        }
        Cells cells = Objects.requireNonNull(answers.cells().get(snapshot));
        int row = cells.find(a, b, year);
        if (row >= 0 && ownParties()) {
            cells.write(row, period, out, snapshot.ref());
            return;
        }
        Optional<String> outsider = SystemMembership.findOutsider(a, b, years(period));
        if (outsider.isPresent()) {
            out.absent(a, b, period, Status.NOT_A_STATE, -1, snapshot.ref(), outsider.get());
        } else if (row >= 0) {
            cells.write(row, period, out, snapshot.ref());
        } else {
            keepSilence(a, b, period, snapshot.ref(), out);
        }
    }

    private void keepSilence(int a, int b, Period period, String ref, FigureSink out) {
        if (silence.status() == Status.ZERO) {
            out.value(a, b, period, Status.ZERO, 0, 0, ref, silence.words());
        } else {
            out.absent(a, b, period, Status.NOT_REPORTED, -1, ref, silence.words());
        }
    }

    /**
     * Where silence is a zero every pair of the system has a figure, else those that the source
     * lists.
     */
    private void answerAll(Period period, YearlyAnswers answers, FigureSink out) {
        int year = year(period);
        Snapshot snapshot = answers.byYear().get(year);
        if (snapshot == null || answers.onlyPair().containsKey(snapshot)) {
            return;
        }
        Cells cells = Objects.requireNonNull(answers.cells().get(snapshot));
        if (ownParties()) {
            for (int row = 0; row < cells.size(); row++) {
                if (cells.year(row) == year) {
                    cells.write(row, period, out, snapshot.ref());
                }
            }
            return;
        }
        String ref = snapshot.ref();
        boolean zero = silence.status() == Status.ZERO;
        Members.forEach(definition.shape(), years(period), (a, b) -> {
            if (!out.wants(a, b, period)) {
                return;
            }
            int row = cells.find(a, b, year);
            if (row >= 0) {
                cells.write(row, period, out, ref);
            } else if (zero) {
                keepSilence(a, b, period, ref, out);
            }
        });
    }

    private List<Subjects.Pair> listed(Subjects subjects) {
        if (subjects instanceof Subjects.States states) {
            requireShape(true);
            return states.states().stream()
                    .map(state -> new Subjects.Pair(state, 0))
                    .toList();
        }
        requireShape(false);
        return ((Subjects.Pairs) subjects)
                .pairs().stream()
                        .map(pair -> definition.shape() == Shape.DYAD && pair.from() > pair.to()
                                ? new Subjects.Pair(pair.to(), pair.from())
                                : pair)
                        .toList();
    }

    private void requireShape(boolean ofStates) {
        if (ofStates != (definition.shape() == Shape.STATE)) {
            throw new QuestionException(
                    definition.id() + (ofStates ? " is about two states, not one" : " is about one state, not two"));
        }
    }

    private void requireArgument(@Nullable String argument) {
        if (argument == null || accepts(argument)) {
            return;
        }
        throw new QuestionException(
                arguments().isEmpty()
                        ? "%s takes no argument, and %s was given".formatted(definition.id(), argument)
                        : "%s has no argument \"%s\"; there are %s"
                                .formatted(definition.id(), argument, String.join(", ", arguments())));
    }

    private static int year(Period period) {
        return period.kind() == Period.Kind.SESSION ? Periods.openingYear(period.last()) : period.last();
    }

    private static YearRange years(Period period) {
        return period.kind() == Period.Kind.WINDOW
                ? new YearRange(period.first(), period.last())
                : YearRange.of(year(period));
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** Figures of one subject, argument and snapshot rest on one reading. */
    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(
                definition, figures, members -> Optional.of(readSeries(members, store)), this::lineage);
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return lineages(figures, store).stream().map(Lineage::rowCount).toList();
    }

    /** What a snapshot says of one subject over a span of years, and the rows behind it. */
    private record Series(Snapshot snapshot, Cells cells, Columns rows, Map<Integer, SourceRows.PeriodRows> byYear) {}

    private Series readSeries(List<Figure> members, Store store) {
        FigureId any = members.get(0).id();
        Snapshot snapshot = SourceRows.snapshot(store, members.get(0));
        YearRange years = new YearRange(
                members.stream().mapToInt(f -> year(f.id().getPeriod())).min().orElseThrow(),
                members.stream().mapToInt(f -> year(f.id().getPeriod())).max().orElseThrow());
        Subjects subject = any.to() == 0 ? Subjects.state(any.from()) : Subjects.pair(any.from(), any.to());
        SnapshotQuery reading = reading(
                store, snapshot, subject, any.argument(), years, any.getPeriod().length(), true);
        Columns rows = rows(reading);
        return new Series(snapshot, read(reading), rows, SourceRows.byPeriod(rows));
    }

    private Lineage lineage(Figure figure, Series series) {
        FigureId id = figure.id();
        int year = year(id.getPeriod());
        String worked = figure.value() == null
                ? figure.note()
                : worked(figure, series.cells(), series.cells().find(id.from(), id.to(), year));
        SourceRows.PeriodRows rows = series.byYear().getOrDefault(year, SourceRows.PeriodRows.NONE);
        return SourceRows.lineage(definition.versioned(), worked, series.snapshot(), series.rows(), rows);
    }
}
