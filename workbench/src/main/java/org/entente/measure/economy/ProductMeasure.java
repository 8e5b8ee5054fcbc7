package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.base.Lineages;
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
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What the measures over products have in common: for each cell the first source whose coverage
 * holds all that the formula needs answers, at one level of one scheme and by one reporting side. A
 * product without a row adds nothing to a structure; a state without any row has none.
 *
 * @param <D> what is read of a snapshot
 */
abstract class ProductMeasure<D> implements Measure {
    /** In the order in which the first that covers a cell answers. */
    static final List<String> SOURCES = List.of("unctad-trade", "baci", "comtrade");

    static final Citation MICHAELY = new Citation(
            "michaely1996",
            "Michaely, Michael",
            "Trade Preferential Agreements in Latin America: An Ex-Ante Assessment",
            "World Bank Policy Research Working Paper 1583",
            1996,
            null);

    static final Citation FINGER = new Citation(
            "finger1979",
            "Finger, J. Michael and Kreinin, Mordechai E.",
            "A Measure of 'Export Similarity' and Its Possible Uses",
            "Economic Journal 89(356): 905–912",
            1979,
            "doi:10.2307/2231506");

    static final Citation GRUBEL = new Citation(
            "grubel1975",
            "Grubel, Herbert G. and Lloyd, Peter J.",
            "Intra-Industry Trade: The Theory and Measurement of International Trade in Differentiated Products",
            "London: Macmillan",
            1975,
            null);

    static final Citation BALASSA = new Citation(
            "balassa1965",
            "Balassa, Bela",
            "Trade Liberalisation and \"Revealed\" Comparative Advantage",
            "The Manchester School 33(2): 99–123",
            1965,
            "doi:10.1111/j.1467-9957.1965.tb00050.x");

    static final Citation HIRSCHMAN = new Citation(
            "hirschman1964",
            "Hirschman, Albert O.",
            "The Paternity of an Index",
            "American Economic Review 54(5): 761",
            1964,
            null);

    static final String LEVELS =
            "Rises or falls with the number of digits: compare figures of one scheme and level only; the note names both.";
    static final String LISTED =
            "Shares are of the trade that the file lists by product; a product without a row adds nothing, a state without"
                    + " any row has no figure.";
    static final String YEARS =
            "The product files at hand hold single years (1995, 2005, 2015) or few exporters; what all buy"
                    + " from a state's view is known only where the file has the sales of nine tenths of all states.";

    /** How many terms a worked formula shows before it only counts them. */
    private static final int SHOWN = 12;

    private static final String ROWS = """
            SELECT DISTINCT year AS period, 'trade_flow' AS table_name, file, line
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND scheme = ? AND level = ? AND year BETWEEN ? AND ? AND NOT domestic
              AND (%s)
            ORDER BY period, table_name, file, line
            """;

    private final Definition definition;

    ProductMeasure(Definition definition) {
        this.definition = definition;
    }

    /**
     * What to read of a snapshot.
     *
     * @param states the requested states; null for all
     */
    record Reading(
            Store store,
            Snapshot snapshot,
            String side,
            ProductLevel level,
            YearRange years,
            @Nullable SortedSet<Integer> states,
            ProductArgument argument) {}

    /** A snapshot at one level, and what was read of it. */
    record Part<D>(Snapshot snapshot, ProductLevel level, String side, ProductCoverage coverage, D data) {}

    /** One pair or state ({@code to} is 0) and covered year, and where the answer goes. */
    record Cell<D>(int from, int to, int year, ProductArgument argument, Part<D> part, FigureColumns.Builder out) {

        D data() {
            return part.data();
        }

        void value(double value, long n) {
            out.value(
                    from,
                    to,
                    Period.year(year),
                    value == 0 ? Status.ZERO : Status.OBSERVED,
                    value,
                    n,
                    part.snapshot().ref(),
                    "%s, %s".formatted(part.level().code(), TradeMeasure.report(part.side())));
        }

        void absent(Status status, String reason) {
            out.absent(from, to, Period.year(year), status, -1, part.snapshot().ref(), reason);
        }

        /**
         * Nothing is listed that the formula needs: a state that was no member, else not reported.
         */
        void notListed(String what) {
            Optional<String> outsider = SystemMembership.findOutsider(from, to, YearRange.of(year));
            if (outsider.isPresent()) {
                absent(Status.NOT_A_STATE, outsider.get());
            } else {
                absent(
                        Status.NOT_REPORTED,
                        "the file lists no %s by product (%s)"
                                .formatted(what, part.level().code()));
            }
        }
    }

    /** Rows behind a figure: a condition on {@code trade_flow} with its parameters. */
    record Rows(String condition, Object... parameters) {}

    abstract ProductArgument argument(@Nullable String text);

    abstract D read(Reading reading);

    /** Whether a snapshot speaks about all that the formula needs. */
    abstract boolean covers(ProductCoverage coverage, int from, int to, int year, ProductArgument argument);

    /** Answers for one covered cell, with exactly one row. */
    abstract void answer(Cell<D> cell);

    /**
     * Every pair, or state, of a year in what was read: the lower number first for an undirected
     * measure.
     */
    abstract Stream<int[]> list(D data, int year);

    abstract Rows rows(int from, int to, ProductArgument argument);

    /** The formula with the numbers put in. */
    abstract String worked(Cell<D> cell, Figure figure);

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        ProductArgument argument = argument(question.argument());
        List<Period> periods = Periods.listYears(definition, question);
        FigureColumns.Builder out = new FigureColumns.Builder(definition, question.argument(), Origin.COMPUTED);
        boolean ofStates = definition.shape() == Shape.STATE;
        List<int[]> subjects = new ArrayList<>();
        boolean all = false;
        if (question.subjects() instanceof Subjects.Pairs pairs && !ofStates) {
            pairs.pairs().forEach(pair -> subjects.add(ordered(pair.from(), pair.to())));
        } else if (question.subjects() instanceof Subjects.States states && ofStates) {
            states.states().forEach(state -> subjects.add(new int[] {state, 0}));
        } else if (question.subjects() instanceof Subjects.AllPairs && !ofStates
                || question.subjects() instanceof Subjects.AllStates && ofStates) {
            all = true;
        } else {
            throw new QuestionException(
                    definition.id() + (ofStates ? " is about one state, not two" : " is about two states, not one"));
        }
        List<Snapshot> snapshots = SourceChoice.list(definition, question, store);
        List<Part<D>> parts = parts(store, snapshots, question.years(), argument, all ? null : subjects);
        if (all) {
            answerAll(parts, periods, argument, out);
        } else {
            answerEach(subjects, periods, parts, argument, out, new Absence(definition, question, snapshots, parts));
        }
        return out.build();
    }

    private List<Part<D>> parts(
            Store store,
            List<Snapshot> snapshots,
            YearRange years,
            ProductArgument argument,
            @Nullable List<int[]> subjects) {
        @Nullable SortedSet<Integer> states = null;
        if (subjects != null) {
            states = new TreeSet<>();
            for (int[] subject : subjects) {
                states.add(subject[0]);
                states.add(subject[1]);
            }
        }
        List<Part<D>> parts = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            Optional<ProductLevel> level = ProductLevel.find(store, snapshot, argument.scheme(), argument.digits());
            if (level.isPresent()) {
                String side = level.get().side(store, snapshot);
                D data = read(new Reading(store, snapshot, side, level.get(), years, states, argument));
                parts.add(new Part<>(snapshot, level.get(), side, ProductCoverage.read(store, snapshot, side), data));
            }
        }
        return parts;
    }

    private void answerEach(
            List<int[]> subjects,
            List<Period> periods,
            List<Part<D>> parts,
            ProductArgument argument,
            FigureColumns.Builder out,
            Absence absence) {
        for (int[] subject : subjects) {
            for (Period period : periods) {
                int year = period.first();
                Optional<Part<D>> part = parts.stream()
                        .filter(p -> covers(p.coverage(), subject[0], subject[1], year, argument))
                        .findFirst();
                if (part.isPresent()) {
                    answer(new Cell<>(subject[0], subject[1], year, argument, part.get(), out));
                } else {
                    out.absent(subject[0], subject[1], period, Status.OUT_OF_COVERAGE, -1, "", absence.reason(year));
                }
            }
        }
    }

    private void answerAll(
            List<Part<D>> parts, List<Period> periods, ProductArgument argument, FigureColumns.Builder out) {
        Set<Long> done = new HashSet<>();
        for (Part<D> part : parts) {
            for (Period period : periods) {
                int year = period.first();
                if (part.coverage().hasYear(year)) {
                    list(part.data(), year)
                            .filter(s -> covers(part.coverage(), s[0], s[1], year, argument))
                            .filter(s -> done.add((year * 1000L + s[0]) * 1000 + s[1]))
                            .forEach(s -> answer(new Cell<>(s[0], s[1], year, argument, part, out)));
                }
            }
        }
    }

    private int[] ordered(int from, int to) {
        return definition.shape() == Shape.DYAD && from > to ? new int[] {to, from} : new int[] {from, to};
    }

    /** Why no snapshot covers a cell. */
    private record Absence(
            Definition definition, Question question, List<Snapshot> snapshots, List<? extends Part<?>> parts) {

        String reason(int year) {
            if (snapshots.isEmpty()) {
                return SourceChoice.noneReason(definition, question);
            }
            if (parts.isEmpty()) {
                return "no imported file has products%s: %s"
                        .formatted(
                                question.argument() == null ? "" : " of " + question.argument(),
                                String.join(
                                        ", ",
                                        snapshots.stream().map(Snapshot::ref).toList()));
            }
            return String.join(
                    ", ",
                    parts.stream()
                            .map(part -> part.coverage().hasYear(year)
                                    ? "%s has in %d %s"
                                            .formatted(
                                                    part.snapshot().ref(),
                                                    year,
                                                    part.coverage().describeReporters(year))
                                    : "%s covers %s"
                                            .formatted(
                                                    part.snapshot().ref(),
                                                    part.coverage().describeYears()))
                            .toList());
        }
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** Figures of one pair (or state), snapshot and argument rest on one reading of the file. */
    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(definition, figures, members -> readSeries(members, store), this::lineage);
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return lineages(figures, store).stream().map(Lineage::rowCount).toList();
    }

    private record Series<D>(Part<D> part, Columns rows, Map<Integer, SourceRows.PeriodRows> byYear) {}

    private Optional<Series<D>> readSeries(List<Figure> members, Store store) {
        Figure any = members.get(0);
        int from = any.id().from();
        int to = any.id().to();
        ProductArgument argument = argument(any.id().argument());
        YearRange years = new YearRange(
                members.stream().mapToInt(ProductMeasure::year).min().orElseThrow(),
                members.stream().mapToInt(ProductMeasure::year).max().orElseThrow());
        List<int[]> subject = List.<int[]>of(new int[] {from, to});
        List<Part<D>> parts = parts(store, List.of(SourceRows.snapshot(store, any)), years, argument, subject);
        return parts.stream().findFirst().map(part -> {
            Rows wanted = rows(from, to, argument);
            List<Object> parameters = new ArrayList<>(List.of(
                    part.snapshot().id(),
                    part.side(),
                    part.level().scheme(),
                    part.level().digits(),
                    years.from(),
                    years.to()));
            parameters.addAll(List.of(wanted.parameters()));
            Columns rows = store.query(ROWS.formatted(wanted.condition()), parameters.toArray());
            return new Series<>(part, rows, SourceRows.byPeriod(rows));
        });
    }

    private Lineage lineage(Figure figure, Series<D> series) {
        int year = year(figure);
        FigureColumns.Builder unused = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        ProductArgument argument = argument(figure.id().argument());
        Cell<D> cell = new Cell<>(figure.id().from(), figure.id().to(), year, argument, series.part(), unused);
        SourceRows.PeriodRows rows = series.byYear().getOrDefault(year, SourceRows.PeriodRows.NONE);
        return SourceRows.lineage(
                definition.versioned(),
                figure.value() == null ? figure.note() : worked(cell, figure),
                series.part().snapshot(),
                series.rows(),
                rows);
    }

    private static int year(Figure figure) {
        return figure.id().getPeriod().first();
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The terms of a sum, or how many there are. */
    static String terms(List<String> terms, String level) {
        return terms.size() > SHOWN
                ? "%d products of %s".formatted(terms.size(), level)
                : level + " " + String.join(", ", terms);
    }
}
