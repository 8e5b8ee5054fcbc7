package org.entente.measure.politics.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.Dyad;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Lineages;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.model.SystemMembership;
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A measure of coded events from one state to another, by year or by month. It sums the roll-up;
 * which dataset answers, which months it covers and every absence are decided here, what the sums
 * become is decided by each measure.
 */
abstract class EventMeasure implements Measure {
    static final Citation CAMEO = new Citation(
            "schrodt2012",
            "Schrodt, Philip A.",
            "CAMEO: Conflict and Mediation Event Observations Event and Actor Codebook, version 1.1b3",
            "Parus Analytics",
            2012,
            "http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf");

    static final Citation GOLDSTEIN = new Citation(
            "goldstein1992",
            "Goldstein, Joshua S.",
            "A Conflict-Cooperation Scale for WEIS Events Data",
            "Journal of Conflict Resolution 36(2): 369–385",
            1992,
            "https://doi.org/10.1177/0022002792036002007");

    private static final List<String> COMMON = List.of(
            "Events are coded by machine from news reports; a single event may be wrong and should be read at its source.",
            "One act of a pair on a day counts once, however often it was reported; the argument reports counts each coded report.",
            "Meeting, consulting, negotiating, signing and visiting have two sides: such an event is stored once and counted from each.",
            "The news grow and change: compare a level over years only as the argument volume gives it, against all events of the month.",
            "ICEWS and GDELT are never added together; the first that covers a period answers for it.",
            "A year is the sum of its months. Having no event is a zero only where the files cover every day of the period; else it is not reported.",
            "Of a period that is covered in part, a share (the cooperative one, the mean on Goldstein's scale, the argument volume) is of that part and still comparable; a count or a sum is marked part_covered and enters no comparison over time.",
            "A day is covered by a file of that day, or by one that is published by the day of the event (ICEWS, GDELT before April 2013); earlier days of which a daily file tells are not, and a file of a quarter of an hour covers no more than that.");

    private static final int MONTHS = 12;

    private final Definition definition;

    EventMeasure(Definition definition) {
        this.definition = definition;
    }

    /** Which class of events it reads; 0 for all. */
    abstract int quad();

    /** Writes the figure of a directed pair that is a pair of states in a covered period. */
    abstract void write(EventSums.Sums sums, Cell cell, FigureColumns.Builder out);

    /** The formula with its numbers. */
    abstract String worked(Figure figure, EventSums.Sums sums, EventSums.Volume volume);

    /** Words that an id may have after a colon. */
    abstract List<String> arguments();

    /** Where a figure goes. */
    record Cell(
            int from,
            int to,
            Period period,
            @Nullable String argument,
            EventSums.Volume volume,
            String snapshot,
            EventCoverage coverage) {}

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        requireArgument(question.argument());
        if (question.subjects() instanceof Subjects.States || question.subjects() instanceof Subjects.AllStates) {
            throw new QuestionException(definition.id() + " is about two states, not one");
        }
        List<Period> periods = Periods.listYearsOrMonths(definition, question);
        List<Snapshot> snapshots = SourceChoice.list(definition, question, store);
        List<EventSums> sums = snapshots.stream()
                .map(snapshot -> EventSums.read(store, snapshot, question, quad()))
                .toList();
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        if (question.subjects() instanceof Subjects.AllPairs) {
            for (Period period : periods) {
                Optional<EventSums> answering = answering(sums, period);
                answering.ifPresent(found -> members(found, period, question.argument(), out));
            }
            return out.build();
        }
        String uncovered = uncovered(question, store, snapshots);
        for (Subjects.Pair pair : ((Subjects.Pairs) question.subjects()).pairs()) {
            for (Period period : periods) {
                answer(pair, period, question.argument(), answering(sums, period), uncovered, out);
            }
        }
        return out.build();
    }

    /** The first dataset that covers the whole period, else the first that covers some of it. */
    private static Optional<EventSums> answering(List<EventSums> sums, Period period) {
        return sums.stream()
                .filter(one -> one.coverage(period).isWhole())
                .findFirst()
                .or(() -> sums.stream()
                        .filter(one -> one.coverage(period).isAny())
                        .findFirst());
    }

    private void answer(
            Subjects.Pair pair,
            Period period,
            @Nullable String argument,
            Optional<EventSums> answering,
            String uncovered,
            FigureColumns.Builder out) {
        if (answering.isEmpty()) {
            out.absent(pair.from(), pair.to(), period, Status.OUT_OF_COVERAGE, -1, "", uncovered);
            return;
        }
        EventSums sums = answering.get();
        Optional<String> outsider = SystemMembership.findOutsider(pair.from(), pair.to(), YearRange.of(year(period)));
        if (outsider.isPresent()) {
            out.absent(pair.from(), pair.to(), period, Status.NOT_A_STATE, -1, sums.snapshot(), outsider.get());
            return;
        }
        write(sums, pair.from(), pair.to(), period, argument, out);
    }

    /**
     * Silence is a zero only where the whole period is covered: what the rest of it holds nobody
     * has looked at.
     */
    private void write(
            EventSums sums, int a, int b, Period period, @Nullable String argument, FigureColumns.Builder out) {
        EventSums.Sums found = sums.find(a, b, period);
        EventCoverage coverage = sums.coverage(period);
        if (found.events() == 0 && !coverage.isWhole()) {
            out.absent(a, b, period, Status.NOT_REPORTED, 0, sums.snapshot(), coverage.silence());
        } else {
            write(found, new Cell(a, b, period, argument, sums.volume(period), sums.snapshot(), coverage), out);
        }
    }

    /** The figures of all pairs of members, in both directions. */
    private void members(EventSums sums, Period period, @Nullable String argument, FigureColumns.Builder out) {
        for (Dyad dyad : StateSystem.standard().listDyads(year(period))) {
            int a = dyad.first().cow();
            int b = dyad.second().cow();
            write(sums, a, b, period, argument, out);
            write(sums, b, a, period, argument, out);
        }
    }

    static int year(Period period) {
        return period.kind() == Period.Kind.MONTH ? period.first() / MONTHS : period.first();
    }

    private String uncovered(Question question, Store store, List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return SourceChoice.noneReason(definition, question);
        }
        List<String> spans = new ArrayList<>();
        snapshots.forEach(snapshot -> spans.add(snapshot.ref() + " covers " + EventSums.months(store, snapshot)));
        return String.join(", ", spans);
    }

    private void requireArgument(@Nullable String argument) {
        if (argument != null && !arguments().contains(argument)) {
            throw new QuestionException(
                    arguments().isEmpty()
                            ? "%s takes no argument, and %s was given".formatted(definition.id(), argument)
                            : "%s has no argument \"%s\"; there are %s"
                                    .formatted(definition.id(), argument, String.join(", ", arguments())));
        }
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** The sums of a pair and the rows behind them. */
    private record Series(
            Snapshot snapshot, EventSums sums, Columns rows, Map<Integer, SourceRows.PeriodRows> byPeriod) {}

    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(
                definition, figures, members -> Optional.of(readSeries(members, store)), this::lineage);
    }

    private Series readSeries(List<Figure> figures, Store store) {
        FigureId any = figures.get(0).id();
        Snapshot snapshot = SourceRows.snapshot(store, figures.get(0));
        List<Integer> years =
                figures.stream().map(figure -> year(figure.id().getPeriod())).toList();
        YearRange own = new YearRange(Collections.min(years), Collections.max(years));
        // Where many figures are traced, the next series of the pair needs the same rows.
        YearRange span = figures.size() == 1 ? own : EventSums.covered(store, snapshot, own);
        Question question = Question.of(Subjects.pair(any.from(), any.to()), span)
                .withKind(any.getPeriod().kind())
                .withArgument(any.argument());
        Columns rows = EventRows.read(store, snapshot, question, quad());
        return new Series(snapshot, EventSums.read(store, snapshot, question, quad()), rows, SourceRows.byPeriod(rows));
    }

    private Lineage lineage(Figure figure, Series series) {
        if (figure.value() == null) {
            return Lineages.withoutRows(definition, figure);
        }
        FigureId id = figure.id();
        Period period = id.getPeriod();
        return SourceRows.lineage(
                definition.versioned(),
                worked(
                        figure,
                        series.sums().find(id.from(), id.to(), period),
                        series.sums().volume(period)),
                series.snapshot(),
                series.rows(),
                series.byPeriod().getOrDefault(period.first(), SourceRows.PeriodRows.NONE));
    }

    static List<String> traps(String... own) {
        return Stream.concat(Stream.of(own), COMMON.stream()).toList();
    }
}
