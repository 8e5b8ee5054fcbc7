package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.dossier.EventEntry;
import org.entente.measure.estimate.BreakOutcome;
import org.entente.measure.estimate.BreakRequest;
import org.entente.measure.estimate.BreakScale;
import org.entente.measure.estimate.BreakSeries;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;

/**
 * The tests of structural change that a dossier runs, all together, adjusted with the other tests
 * of its family ({@link TestFamily}): a search in each main series, and each year in which the case
 * marks an event as a turning point, in each of them.
 */
public final class Turning {
    private static final int TURNING_POINT = 3;

    private final List<Tested> series;
    private final List<Dated> dates;
    private final List<String> names;
    private final List<String> standing;
    private final List<Double> others;

    /**
     * A main series.
     *
     * @param title what it is
     * @param command what searches it again
     * @param isNet false for votes whose agenda cannot be taken out, so that nothing can be
     *     established
     * @param among how unusual the change is among the other pairs of the two states, of votes
     * @param outcome of the search
     * @param adjusted p-value of the search, adjusted for the number of tests; empty where the
     *     series was refused
     */
    public record Tested(
            String title,
            String command,
            boolean isNet,
            OptionalDouble among,
            BreakOutcome outcome,
            Optional<Double> adjusted) {
        public boolean isEstablished() {
            boolean votes = outcome.series().id().startsWith("un.");
            boolean rare = !votes
                    || outcome instanceof BreakOutcome.Studied studied
                            && studied.p() <= BreakStudy.NET_LEVEL
                            && isUnusual();
            return isNet && rare && adjusted.filter(p -> p <= BreakStudy.LEVEL).isPresent();
        }

        /** Whether at most one in twenty of the other pairs changed as much. */
        public boolean isUnusual() {
            return among.isPresent() && among.getAsDouble() <= BreakStudy.LEVEL;
        }
    }

    /**
     * A year that a case, or the rules of the chronology, mark.
     *
     * @param events that it marks
     * @param changes one a series, in the order of the series; empty where the series was refused
     * @param adjusted p-values, empty where there is no test
     */
    public record Dated(
            int year,
            List<EventEntry> events,
            List<Optional<BreakOutcome.DatedChange>> changes,
            List<Optional<Double>> adjusted) {}

    private Turning(
            List<Tested> series, List<Dated> dates, List<String> names, List<String> standing, List<Double> others) {
        this.series = List.copyOf(series);
        this.dates = List.copyOf(dates);
        this.names = List.copyOf(names);
        this.standing = List.copyOf(standing);
        this.others = List.copyOf(others);
    }

    public List<Tested> series() {
        return series;
    }

    public List<Dated> dates() {
        return dates;
    }

    /** A name for each test that was run. */
    List<String> names() {
        return names;
    }

    /** The names of tests whose adjusted p-value is rare. */
    List<String> standing() {
        return standing;
    }

    /** Adjusted p-values of the other tests of the family, in their order. */
    List<Double> others() {
        return others;
    }

    /** What the search found in the series of a measure. */
    public Stream<Tested> of(String measure) {
        return series.stream().filter(t -> t.outcome().series().id().startsWith(measure.concat("/")));
    }

    /** @param others p-values of tests that are adjusted together with these */
    static Turning run(Context context, List<Double> others) {
        List<Sought> sought = new ArrayList<>();
        seek(context, "un.agreement", context.first(), context.second()).ifPresent(sought::add);
        seek(context, "trade.total", context.first(), context.second()).ifPresent(sought::add);
        seek(context, "arms.tiv", context.first(), context.second()).ifPresent(sought::add);
        seek(context, "arms.tiv", context.second(), context.first()).ifPresent(sought::add);
        // Each search draws its own series, in the same way on any thread.
        List<Tested> raw = sought.parallelStream().map(Sought::search).toList();
        Map<Integer, List<EventEntry>> marked = new LinkedHashMap<>();
        context.events().stream()
                .filter(e -> e.importance() == TURNING_POINT)
                .forEach(e -> marked.computeIfAbsent(e.earliest().getYear(), y -> new ArrayList<>())
                        .add(e));
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Tested tested : raw) {
            if (tested.outcome() instanceof BreakOutcome.Studied studied) {
                names.add(studied.series().id());
                values.add(studied.p());
            }
        }
        // Each test draws its own series, in the same way on any thread.
        List<Integer> years = List.copyOf(marked.keySet());
        List<List<Optional<BreakOutcome.DatedChange>>> changes = years.parallelStream()
                .map(year -> raw.stream().map(tested -> change(tested, year)).toList())
                .toList();
        List<Dated> dates = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int year = years.get(i);
            for (int k = 0; k < raw.size(); k++) {
                Tested tested = raw.get(k);
                changes.get(i).get(k).filter(Turning::counts).ifPresent(c -> {
                    names.add(tested.outcome().series().id() + "/" + year);
                    values.add(c.findP().orElseThrow());
                });
            }
            dates.add(new Dated(year, Objects.requireNonNull(marked.get(year)), changes.get(i), List.of()));
        }
        return adjust(raw, dates, names, values, others);
    }

    /** A test near an end is not run: it would only add to the number of tests. */
    private static boolean counts(BreakOutcome.DatedChange change) {
        return change.findP().isPresent();
    }

    private static Optional<BreakOutcome.DatedChange> change(Tested tested, int year) {
        return tested.outcome() instanceof BreakOutcome.Studied studied
                ? Optional.of(BreakStudy.dated(studied.series(), studied.request(), year))
                : Optional.empty();
    }

    private static Turning adjust(
            List<Tested> raw, List<Dated> dates, List<String> names, List<Double> values, List<Double> others) {
        List<Double> adjusted = BreakStudy.adjust(
                Stream.concat(values.stream(), others.stream()).toList());
        int next = 0;
        List<Tested> series = new ArrayList<>();
        for (Tested tested : raw) {
            boolean studied = tested.outcome() instanceof BreakOutcome.Studied;
            series.add(new Tested(
                    tested.title(),
                    tested.command(),
                    tested.isNet(),
                    tested.among(),
                    tested.outcome(),
                    studied ? Optional.of(adjusted.get(next++)) : Optional.empty()));
        }
        List<Dated> done = new ArrayList<>();
        for (Dated dated : dates) {
            List<Optional<Double>> row = new ArrayList<>();
            for (Optional<BreakOutcome.DatedChange> change : dated.changes()) {
                row.add(
                        change.filter(Turning::counts).isPresent()
                                ? Optional.of(adjusted.get(next++))
                                : Optional.empty());
            }
            done.add(new Dated(dated.year(), dated.events(), dated.changes(), row));
        }
        List<String> standing = IntStream.range(0, names.size())
                .filter(i -> adjusted.get(i) <= BreakStudy.LEVEL)
                .mapToObj(names::get)
                .toList();
        return new Turning(series, done, names, standing, adjusted.subList(names.size(), adjusted.size()));
    }

    /** A series to be searched, which needs the store no more. */
    private record Sought(String title, String command, boolean isNet, OptionalDouble among, BreakSeries series) {
        Tested search() {
            return new Tested(
                    title,
                    command,
                    isNet,
                    among,
                    BreakStudy.study(series, BreakRequest.usual(List.of())),
                    Optional.empty());
        }
    }

    /** One series; empty where no figure of it has a value. */
    private static Optional<Sought> seek(Context context, String measure, State from, State to) {
        Optional<Definition> definition =
                context.figures().measures().find(measure).map(m -> m.definition());
        boolean known = definition.isPresent()
                && context.directed(measure, null, from, to)
                        .filter(Track::hasNonZero)
                        .isPresent();
        if (!known) {
            return Optional.empty();
        }
        Definition found = definition.orElseThrow();
        Question question = Question.of(Subjects.of(found.shape(), from.cow(), to.cow()), context.years());
        Arguments names =
                Arguments.none().with("from", context.said(from.cow())).with("to", context.said(to.cow()));
        Arguments arguments = Arguments.none()
                .with("measure", measure)
                .with("from", from.code())
                .with("to", to.code())
                .year("first", context.years().from())
                .year("last", context.years().to());
        BreakSeries raw = BreakStudy.series(context.figures(), measure, question, BreakScale.usual(found));
        boolean votes = measure.startsWith("un.");
        Optional<BreakSeries> net = votes ? BreakStudy.net(context.figures(), raw, measure) : Optional.of(raw);
        return Optional.of(new Sought(
                context.texts().get("turning.series." + measure + (votes && net.isPresent() ? ".net" : ""), names),
                context.texts()
                        .get("turning.command", arguments.choose("net", votes && net.isPresent() ? "yes" : "no")),
                net.isPresent(),
                votes && net.isPresent()
                        ? BreakStudy.amongOtherPairs(context.figures(), net.get(), measure)
                        : OptionalDouble.empty(),
                net.orElse(raw)));
    }
}
