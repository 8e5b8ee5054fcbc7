package org.entente.measure.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
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
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** How power is spread over the major powers, or over all states, of a year. */
final class PowerShares implements Measure {
    static final Citation RAY_SINGER = new Citation(
            "ray1973",
            "Ray, James Lee and Singer, J. David",
            "Measuring the Concentration of Power in the International System",
            "Sociological Methods & Research 1(4): 403–437",
            1973,
            "doi:10.1177/004912417300100401");

    static final Citation LAAKSO = new Citation(
            "laakso1979",
            "Laakso, Markku and Taagepera, Rein",
            "\"Effective\" Number of Parties: A Measure with Application to West Europe",
            "Comparative Political Studies 12(1): 3–27",
            1979,
            "doi:10.1177/001041407901200101");

    private static final List<String> SOURCES =
            List.of(PowerVariable.CINC.source(), PowerVariable.MILEX.source(), PowerVariable.GDP.source());
    private static final String ARGUMENT =
            "quantity: cinc (which is meant where none is given), milex or gdp, of the major"
                    + " powers; with +all of all members, as cinc+all";
    private static final int NAMED = 12;

    /** What is computed of the shares. */
    private interface Kernel {
        /** NaN where it has no value. */
        double of(double[] shares);
    }

    private final Definition definition;
    private final Kernel kernel;
    private final String outline;

    private PowerShares(Definition definition, Kernel kernel, String outline) {
        this.definition = definition;
        this.kernel = kernel;
        this.outline = outline;
    }

    static PowerShares concentration() {
        return new PowerShares(
                define(
                        "system.concentration",
                        "Concentration of power",
                        "How unequally power is spread over the major powers: 0 when all have the same, 1 when one has everything.",
                        "CON = √((Σs² − 1/N) / (1 − 1/N)), s = a state's share of what the N states of the group have",
                        0,
                        1,
                        "higher: more concentrated",
                        RAY_SINGER),
                PowerShares::con,
                "√((Σs² − 1/N) / (1 − 1/N))");
    }

    static PowerShares polarity() {
        return new PowerShares(
                define(
                        "system.polarity",
                        "Effective number of powers",
                        "How many equal powers would be as unequal as the major powers are: 1 when one has everything.",
                        "1 / Σs², s = a state's share of what the states of the group have",
                        1,
                        Double.POSITIVE_INFINITY,
                        "higher: more poles",
                        LAAKSO),
                shares -> 1 / squares(shares),
                "1 / Σs²");
    }

    private static Definition define(
            String id,
            String title,
            String meaning,
            String formula,
            double low,
            double high,
            String direction,
            Citation reference) {
        return Definition.of(id, title)
                .meaning(meaning)
                .formula(formula)
                .shape(Shape.SYSTEM)
                .unit("index")
                .range(low, high)
                .direction(direction)
                .sources(SOURCES)
                .argument(ARGUMENT)
                .reference(reference)
                .traps(List.of(
                        "The same for every pair: it describes the system in which they act, and has no percentile.",
                        "n is the number of states of the group. A major power without a value leaves the year without a figure;"
                                + " of all members those without a value are left out and counted in the note.",
                        PowerClass.MAJORS,
                        "The capability index ends with the copy at hand; military spending and product continue, and are other"
                                + " quantities: compare figures of one argument only."))
                .build();
    }

    /** Ray and Singer: the standard deviation of the shares over its greatest possible value. */
    static double con(double[] shares) {
        int n = shares.length;
        if (n < 2) {
            return Double.NaN;
        }
        // Equal shares leave a rounding error below 0 under the root.
        return Math.min(1, Math.sqrt(Math.max(0, (squares(shares) - 1.0 / n) / (1 - 1.0 / n))));
    }

    static double squares(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share * share;
        }
        return sum;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The argument: a quantity, and whether of all members. */
    private record Scope(PowerVariable quantity, boolean all) {
        List<State> group(int year) {
            StateSystem system = StateSystem.standard();
            return system.listMembers(year).stream()
                    .filter(state -> all || system.isMajor(state.cow(), year))
                    .toList();
        }
    }

    private Scope scope(@Nullable String argument) {
        Scope scope = new Scope(PowerVariable.CINC, false);
        if (argument == null) {
            return scope;
        }
        for (String part : argument.split("\\+", -1)) {
            Optional<PowerVariable> quantity = PowerVariable.find(part);
            if (quantity.isPresent()) {
                scope = new Scope(quantity.get(), scope.all());
            } else if (part.equals("all")) {
                scope = new Scope(scope.quantity(), true);
            } else {
                throw new QuestionException(
                        "%s does not understand \"%s\": it takes %s".formatted(definition.id(), part, ARGUMENT));
            }
        }
        return scope;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        Scope scope = scope(question.argument());
        List<Period> periods = Periods.listYears(definition, question);
        if (!(question.subjects() instanceof Subjects.WholeSystem)) {
            throw new QuestionException(definition.id() + " is about the whole system, not about single states");
        }
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        Optional<StateValues> values = SourceChoice.list(definition, question, store).stream()
                .filter(snapshot -> snapshot.source().equals(scope.quantity().source()))
                .findFirst()
                .map(snapshot -> StateValues.read(store, snapshot, scope.quantity(), question.years()));
        for (Period period : periods) {
            if (values.isEmpty()) {
                out.absent(
                        0,
                        0,
                        period,
                        Status.OUT_OF_COVERAGE,
                        -1,
                        "",
                        "no imported source covers it; it needs "
                                + scope.quantity().source());
            } else if (!values.get().covers(period.first())) {
                out.absent(
                        0,
                        0,
                        period,
                        Status.OUT_OF_COVERAGE,
                        -1,
                        "",
                        values.get().describeYears());
            } else {
                answer(scope, period, values.get(), out);
            }
        }
        return out.build();
    }

    private void answer(Scope scope, Period period, StateValues values, FigureColumns.Builder out) {
        int year = period.first();
        String ref = values.snapshot().ref();
        List<State> group = scope.group(year);
        List<State> missing = values.listMissing(year, group);
        List<State> missingMajors = missing.stream()
                .filter(state -> StateSystem.standard().isMajor(state.cow(), year))
                .toList();
        if (!missingMajors.isEmpty()) {
            String names = missingMajors.stream().map(State::name).collect(Collectors.joining(", "));
            out.absent(
                    0,
                    0,
                    period,
                    Status.NOT_REPORTED,
                    -1,
                    ref,
                    "the file has no %s of %s".formatted(scope.quantity().code(), names));
            return;
        }
        double[] shares = shares(values, year, group);
        double value = shares.length == 0 ? Double.NaN : kernel.of(shares);
        if (Double.isNaN(value)) {
            out.absent(0, 0, period, Status.UNDEFINED, shares.length, ref, "fewer than two states with a value");
            return;
        }
        String left = missing.isEmpty() ? "" : ", %d of %d without a value".formatted(missing.size(), group.size());
        out.value(
                0,
                0,
                period,
                Status.OBSERVED,
                value,
                shares.length,
                ref,
                "%s of the %s%s".formatted(scope.quantity().code(), scope.all() ? "members" : "major powers", left));
    }

    /** Parts of the group's sum; empty when that is 0. */
    private static double[] shares(StateValues values, int year, List<State> group) {
        double[] amounts = group.stream()
                .map(state -> values.find(year, state.cow()))
                .filter(value -> value.isPresent())
                .mapToDouble(value -> value.getAsDouble())
                .toArray();
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        if (sum == 0) {
            return new double[0];
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] /= sum;
        }
        return amounts;
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        String version = definition.versioned();
        if (figure.snapshot().isEmpty()) {
            return new Lineage(version, figure.note(), List.of(), 0);
        }
        Scope scope = scope(figure.id().argument());
        int year = figure.id().getPeriod().first();
        Snapshot snapshot = SourceRows.snapshot(store, figure);
        List<State> group = scope.group(year);
        List<RowRef> rows = StateValues.rows(store, snapshot, scope.quantity(), year, group);
        long count = rows.stream().mapToLong(ref -> ref.lines().size()).sum();
        return new Lineage(version, worked(figure, scope, year, snapshot, group, store), rows, count);
    }

    private String worked(Figure figure, Scope scope, int year, Snapshot snapshot, List<State> group, Store store) {
        if (figure.value() == null) {
            return figure.note();
        }
        StateValues values = StateValues.read(store, snapshot, scope.quantity(), YearRange.of(year));
        double[] shares = shares(values, year, group);
        List<String> named = new ArrayList<>();
        if (shares.length == group.size() && shares.length <= NAMED) {
            for (int i = 0; i < shares.length; i++) {
                named.add("%s %s".formatted(group.get(i).name(), number(shares[i])));
            }
        }
        return "%s = %s with N = %d, Σs² = %s%s = %s"
                .formatted(
                        definition.id(),
                        outline,
                        shares.length,
                        number(squares(shares)),
                        named.isEmpty() ? "" : " (s: " + String.join(", ", named) + ")",
                        number(figure.getValue()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
