package org.entente.measure.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * Amounts of money for each person: the figure of a year divided by the people of its state, or of
 * both its states together. The first imported source that knows all of them in that year answers
 * for the people; without them there is no figure, and it says why.
 */
public final class PerCapita {
    private static final String UNIT = "US$";
    private static final String PER_PERSON = "US$ per person";
    private static final String TABLE = "state_year";

    /** Sources of the number of people, in order, with their variable; all count persons. */
    private static final List<Population> POPULATIONS = List.of(
            new Population("gdp-population", "pwtpop"),
            new Population("nmc", "tpop"),
            new Population("gdp-maddison", "pop"));

    private final Store store;

    public PerCapita(Store store) {
        this.store = store;
    }

    /** Where the number of people comes from. */
    private record Population(String source, String variable) {}

    /** Everybody a figure is shared among: each state's people, by one snapshot. */
    private record People(Snapshot snapshot, String variable, Map<Integer, Double> byState) {
        double all() {
            return byState.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** Whether a measure is an amount that can be shared among people. */
    public static boolean isFor(Definition definition) {
        return definition.unit().equals(UNIT) && definition.shape().states() > 0;
    }

    /** The figures of one subject, each for each person. */
    public List<Figure> list(List<Figure> of) {
        return of.stream().map(this::share).toList();
    }

    private Figure share(Figure figure) {
        Double value = figure.value();
        Period period = figure.id().period();
        if (value == null) {
            return absent(figure, figure.status(), figure.note());
        }
        if (!figure.unit().equals(UNIT) || period == null || period.kind() != Period.Kind.YEAR) {
            return absent(figure, Status.UNDEFINED, "only amounts of money in single years are divided by people");
        }
        Optional<People> people = find(figure.id(), period.first());
        if (people.isEmpty()) {
            boolean covered = chosen().stream().anyMatch(p -> covers(p, period.first()));
            return absent(
                    figure, covered ? Status.NOT_REPORTED : Status.OUT_OF_COVERAGE, why(figure.id(), period.first()));
        }
        double all = people.get().all();
        Double low = figure.low();
        Double high = figure.high();
        return new Figure(
                figure.id().withAspect(FigureIds.PER_CAPITA),
                figure.status(),
                figure.origin(),
                value / all,
                low == null ? null : Double.valueOf(low / all),
                high == null ? null : Double.valueOf(high / all),
                PER_PERSON,
                figure.n(),
                figure.snapshot(),
                figure.note());
    }

    private static Figure absent(Figure of, Status status, String why) {
        return new Figure(
                of.id().withAspect(FigureIds.PER_CAPITA),
                status,
                of.origin(),
                null,
                null,
                null,
                PER_PERSON,
                null,
                of.snapshot(),
                why);
    }

    /** The rows of the amount and those of the people, and the division in words. */
    public Lineage lineage(Figure standing, Figure base, Lineage of) {
        Period period = base.id().period();
        Optional<People> people =
                standing.value() == null || period == null ? Optional.empty() : find(base.id(), period.first());
        if (people.isEmpty() || period == null) {
            return new Lineage(of.definition(), standing.note(), of.rows(), of.rowCount());
        }
        String persons = people.get().byState().entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "%,.0f people of %s", one.getValue(), code(one.getKey())))
                .collect(Collectors.joining(" + "));
        List<RowRef> rows = new ArrayList<>(of.rows());
        List<RowRef> counted = rows(people.get(), period.first());
        rows.addAll(counted);
        String worked = String.format(
                Locale.ROOT,
                "%s / (%s; %s, %s) = %s; %s",
                base.getValue(),
                persons,
                people.get().snapshot().ref(),
                people.get().variable(),
                standing.getValue(),
                of.worked());
        long lines = counted.stream().mapToLong(ref -> ref.lines().size()).sum();
        return new Lineage(of.definition(), worked, rows, of.rowCount() + lines);
    }

    /**
     * Which snapshots the people of these figures come from, as {@code source:vintage}; in the
     * order of their first years.
     */
    public List<String> snapshots(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.value() != null && figure.id().period() != null)
                .flatMap(figure -> find(figure.id(), figure.id().getPeriod().first()).stream())
                .map(people -> people.snapshot().ref())
                .distinct()
                .toList();
    }

    private Optional<People> find(FigureId id, int year) {
        return chosen().stream()
                .filter(population -> covers(population, year))
                .flatMap(population -> read(population, id, year).stream())
                .findFirst();
    }

    private List<Population> chosen() {
        return POPULATIONS.stream().filter(p -> snapshot(p).isPresent()).toList();
    }

    private boolean covers(Population population, int year) {
        return snapshot(population)
                .flatMap(s -> Coverage.find(store, s, TABLE, population.variable()))
                .filter(years -> years.contains(year))
                .isPresent();
    }

    private Optional<Snapshot> snapshot(Population population) {
        // Imported snapshots come by vintage, so that the last is the newest.
        return store.listSnapshots().stream()
                .filter(s -> s.source().equals(population.source()))
                .reduce((earlier, later) -> later);
    }

    private Optional<People> read(Population population, FigureId id, int year) {
        Snapshot snapshot = snapshot(population).orElseThrow();
        Map<Integer, Map<Integer, Double>> all = series(snapshot, population.variable(), states(id));
        Map<Integer, Double> found = all.getOrDefault(year, Map.of());
        return found.keySet().containsAll(states(id)) && found.values().stream().allMatch(persons -> persons > 0)
                ? Optional.of(new People(snapshot, population.variable(), found))
                : Optional.empty();
    }

    /** By year and state; cached, since each year of a series needs the rows. */
    private Map<Integer, Map<Integer, Double>> series(Snapshot snapshot, String variable, List<Integer> states) {
        Map<Integer, Map<Integer, Double>> byYear = new HashMap<>();
        Columns rows = store.cached().query("""
            SELECT year, state, value FROM state_year
            WHERE snapshot = ? AND variable = ? AND state IN (?, ?) AND value IS NOT NULL ORDER BY year, state
            """, snapshot.id(), variable, states.get(0), states.get(states.size() - 1));
        for (int i = 0; i < rows.rows(); i++) {
            byYear.computeIfAbsent(rows.getInt("year", i), k -> new TreeMap<>())
                    .put(rows.getInt("state", i), rows.getDouble("value", i));
        }
        return byYear;
    }

    private List<RowRef> rows(People people, int year) {
        List<Integer> states = List.copyOf(people.byState().keySet());
        return SourceRows.list(
                people.snapshot(),
                store.query(
                        """
                        SELECT DISTINCT 'state_year' AS table_name, file, line FROM state_year
                        WHERE snapshot = ? AND variable = ? AND year = ? AND state IN (?, ?) ORDER BY table_name, file, line
                        """,
                        people.snapshot().id(),
                        people.variable(),
                        year,
                        Collections.min(states),
                        Collections.max(states)));
    }

    private static List<Integer> states(FigureId id) {
        return id.shape().states() == 2 ? List.of(id.from(), id.to()) : List.of(id.from());
    }

    private String why(FigureId id, int year) {
        List<Population> imported = chosen();
        if (imported.isEmpty()) {
            return "people are not known: none of %s is imported"
                    .formatted(POPULATIONS.stream().map(Population::source).collect(Collectors.joining(", ")));
        }
        String where = imported.stream()
                .map(p -> snapshot(p)
                        .map(s -> Coverage.describe(store, List.of(s), TABLE, p.variable()))
                        .orElse(""))
                .collect(Collectors.joining(", "));
        String who = states(id).stream().map(PerCapita::code).collect(Collectors.joining(" and "));
        return "no source knows the people of %s in %d (%s)".formatted(who, year, where);
    }

    private static String code(int cow) {
        return StateSystem.standard().find(cow).map(State::code).orElse(String.valueOf(cow));
    }
}
