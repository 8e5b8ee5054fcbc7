package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.base.Lineages;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
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
import org.entente.provenance.Citation;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of trade have in common: each figure comes from the first source that reports
 * all that it needs, numerator and denominators from one snapshot and one reporting side. A flow
 * that one source lists without a value, or not at all, is taken from the next one that has it;
 * within a source nothing is filled in from the other side's report.
 */
abstract class TradeMeasure implements Measure {
    /** In the order in which the first that reports all that a figure needs answers. */
    static final List<String> SOURCES =
            List.of("wits-comtrade", "cow-trade", "wits-trade", "itpd", "unctad-trade", "gravity-penppml");

    static final String WITH_SERVICES = ", goods and services";

    static final Citation BARBIERI = new Citation(
            "barbieri2009",
            "Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian M.",
            "Trading Data: Evaluating our Assumptions and Coding Rules",
            "Conflict Management and Peace Science 26(5): 471–491",
            2009,
            "doi:10.1177/0738894209343887");

    static final Citation BROWN = new Citation(
            "kojima1964",
            "Kojima, Kiyoshi",
            "The Pattern of International Trade among Advanced Countries",
            "Hitotsubashi Journal of Economics 5(1): 16–36",
            1964,
            null);

    static final Citation MIRROR = new Citation(
            "yeats1990",
            "Yeats, Alexander J.",
            "On the Accuracy of Economic Observations: Do Sub-Saharan Trade Statistics Mean Anything?",
            "World Bank Economic Review 4(2): 135–156",
            1990,
            "doi:10.1093/wber/4.2.135");

    static final String NEVER_ZERO = "Not reported is never zero, and nothing is filled in from the other reporter.";
    static final String BY_CELL =
            "Each figure comes from the first source that reports all it needs, so that a series may change its source: the row"
                    + " names it, and no growth is stated across a change.";
    static final String ROUNDED =
            "COW prints whole millions: 0 stands for less than half a million, and every value has the"
                    + " bounds of its rounding.";
    static final String CURRENT = "Current US$: inflation is in it.";
    static final String PARTNERS =
            "The total runs over the partners that are reported; the note says how many are listed"
                    + " without a value.";

    static final String NEARLY_ALL =
            "A file that names those who report answers only in years in which it names nine tenths of the states whose reports"
                    + " the sum runs over.";

    static final String TABLE = "trade_flow";
    private static final YearRange ALL_YEARS = new YearRange(1800, 2100);

    /** The rows behind figures of a pair: the flows between the two, or all flows of the two. */
    private final Definition definition;

    private final TradeYears.Reach reach;
    private final boolean totals;

    TradeMeasure(Definition definition, TradeYears.Reach reach, boolean totals) {
        this.definition = definition;
        this.reach = reach;
        this.totals = totals;
    }

    /** One pair and covered year, and where the answer goes. */
    record Cell(int from, int to, int year, TradeYears trade, FigureSink out) {

        void value(double value, double low, double high, long n, String note) {
            out.interval(
                    from,
                    to,
                    Period.year(year),
                    value == 0 && low == 0 && high == 0 ? Status.ZERO : Status.OBSERVED,
                    value,
                    Math.min(low, value),
                    Math.max(high, value),
                    n,
                    trade.ref(),
                    note);
        }

        void point(double value, long n, String note) {
            out.value(from, to, Period.year(year), Status.OBSERVED, value, n, trade.ref(), note);
        }

        void absent(Status status, long n, String reason) {
            out.absent(from, to, Period.year(year), status, n, trade.ref(), reason);
        }

        /**
         * The flow, or empty once its absence is written: a state that was no member, a row without
         * value, or no row.
         */
        Optional<Flow> require(int exporter, int importer) {
            Optional<Flow> flow = trade.find(year, exporter, importer);
            if (flow.isPresent() && flow.get().reported()) {
                return flow;
            }
            Optional<String> outsider = SystemMembership.findOutsider(from, to, YearRange.of(year));
            if (outsider.isPresent()) {
                absent(Status.NOT_A_STATE, -1, outsider.get());
            } else if (!out.wantsNotes()) {
                absent(Status.NOT_REPORTED, -1, "");
            } else {
                String which = "exports of %s to %s"
                        .formatted(SystemMembership.name(exporter), SystemMembership.name(importer));
                absent(
                        Status.NOT_REPORTED,
                        -1,
                        flow.isPresent()
                                ? "the file lists the " + which + " without a value"
                                : "the file has no row for the " + which);
            }
            return Optional.empty();
        }
    }

    /** Answers for one pair and covered year, with exactly one row. */
    abstract void answer(Cell cell);

    /** The formula with the numbers put in. */
    abstract String worked(Cell cell, Figure figure);

    /**
     * Whether the rows behind a figure are all flows of the states, not only those between the two.
     */
    boolean restsOnPartners() {
        return totals;
    }

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        FigureColumns.Builder out = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        compute(question, store, out);
        return out.build();
    }

    @Override
    public void compute(Question question, Store store, FigureSink out) {
        if (question.argument() != null) {
            throw new QuestionException(
                    definition.id() + " takes no argument, and " + question.argument() + " was given");
        }
        List<Period> periods = Periods.listYears(definition, question);
        List<Snapshot> snapshots = SourceChoice.list(definition, question, store);
        List<TradeCoverage> sources = TradeCoverage.list(store, snapshots);
        Map<TradeCoverage, TradeYears> read = new LinkedHashMap<>();
        for (TradeCoverage source : sources) {
            source.span(question.years())
                    .ifPresent(years -> read.put(source, read(store, source.snapshot(), years, question.subjects())));
        }
        if (question.subjects() instanceof Subjects.Pairs pairs) {
            String none =
                    snapshots.isEmpty() ? SourceChoice.noneReason(definition, question) : "the files declare no years";
            for (Subjects.Pair asked : pairs.pairs()) {
                Subjects.Pair pair = ordered(asked);
                for (Period period : periods) {
                    if (!out.wants(pair.from(), pair.to(), period)) {
                        continue;
                    }
                    Optional<TradeCoverage> source = choose(read, pair.from(), pair.to(), period.first());
                    if (source.isEmpty()) {
                        uncovered(pair, period, sources, none, out);
                    } else {
                        TradeYears trade = Objects.requireNonNull(read.get(source.get()));
                        answer(new Cell(pair.from(), pair.to(), period.first(), trade, out));
                    }
                }
            }
        } else if (question.subjects() instanceof Subjects.AllPairs) {
            read.keySet().forEach(source -> answerAll(source, read, out));
        } else {
            throw new QuestionException(definition.id() + " is about two states, not one");
        }
    }

    /** The flows that a figure of a pair cannot do without. */
    List<TradeCoverage.Traded> flows(int from, int to) {
        return List.of(new TradeCoverage.Traded(from, to));
    }

    /**
     * Whether what the first buys from the second is meant, so that a flow is listed under its
     * importer.
     */
    boolean isOfReverse() {
        return false;
    }

    TradeYears read(Store store, Snapshot snapshot, YearRange years, Subjects subjects) {
        String side = TradeYears.findSide(store, snapshot).orElse("importer");
        return TradeYears.read(store, snapshot, side, years, subjects, reach, totals);
    }

    /** Whether a source that speaks for a figure also has the values that it needs. */
    boolean answers(TradeYears trade, int from, int to, int year) {
        for (TradeCoverage.Traded flow : flows(from, to)) {
            if (flow.isBetweenTwo() && !trade.isReported(year, flow.exporter(), flow.importer())) {
                return false;
            }
        }
        return true;
    }

    private void answerAll(TradeCoverage source, Map<TradeCoverage, TradeYears> read, FigureSink out) {
        TradeYears trade = Objects.requireNonNull(read.get(source));
        boolean undirected = definition.shape() == Shape.DYAD;
        int last = Integer.MIN_VALUE;
        @Nullable Period period = null;
        for (int row = 0; row < trade.size(); row++) {
            int year = trade.year(row);
            int from = isOfReverse() ? trade.importer(row) : trade.exporter(row);
            int to = isOfReverse() ? trade.exporter(row) : trade.importer(row);
            if (undirected && from > to) {
                if (trade.has(year, to, from)) {
                    continue;
                }
                from = trade.importer(row);
                to = trade.exporter(row);
            }
            if (year != last) {
                last = year;
                period = Period.year(year);
            }
            if (out.wants(from, to, period)
                    && choose(read, from, to, year).filter(source::equals).isPresent()) {
                answer(new Cell(from, to, year, trade, out));
            }
        }
    }

    private Subjects.Pair ordered(Subjects.Pair pair) {
        return definition.shape() == Shape.DYAD && pair.from() > pair.to()
                ? new Subjects.Pair(pair.to(), pair.from())
                : pair;
    }

    /**
     * The first source that has all that a figure needs; without one the first that speaks for it,
     * one that lists a flow without a value before one that does not list it.
     */
    private Optional<TradeCoverage> choose(Map<TradeCoverage, TradeYears> read, int from, int to, int year) {
        List<TradeCoverage.Traded> needed = flows(from, to);
        @Nullable TradeCoverage listed = null;
        @Nullable TradeCoverage silent = null;
        for (Map.Entry<TradeCoverage, TradeYears> entry : read.entrySet()) {
            TradeCoverage source = entry.getKey();
            boolean spoken = silent != null;
            if (!source.coversAll(needed, year) || spoken && source.isFallback()) {
                continue;
            }
            TradeYears trade = entry.getValue();
            if (answers(trade, from, to, year)) {
                return Optional.of(source);
            }
            if (listed == null && (trade.has(year, from, to) || trade.has(year, to, from))) {
                listed = source;
            }
            silent = silent == null ? source : silent;
        }
        return Optional.ofNullable(listed == null ? silent : listed);
    }

    /**
     * A state that was no member in a year that a source covers, else why no source speaks for the
     * pair.
     */
    private void uncovered(
            Subjects.Pair pair, Period period, List<TradeCoverage> sources, String none, FigureSink out) {
        int year = period.first();
        Optional<TradeCoverage> then =
                sources.stream().filter(source -> source.covers(year)).findFirst();
        Optional<String> outsider =
                then.flatMap(source -> SystemMembership.findOutsider(pair.from(), pair.to(), YearRange.of(year)));
        if (outsider.isPresent()) {
            String ref = then.map(source -> source.snapshot().ref()).orElse("");
            out.absent(pair.from(), pair.to(), period, Status.NOT_A_STATE, -1, ref, outsider.get());
            return;
        }
        List<TradeCoverage.Traded> needed = flows(pair.from(), pair.to());
        String reason = sources.isEmpty()
                ? none
                : sources.stream().map(source -> source.reason(needed, year)).collect(Collectors.joining("; "));
        out.absent(pair.from(), pair.to(), period, Status.OUT_OF_COVERAGE, -1, "", reason);
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    /** Figures of one pair and snapshot rest on one reading of the file. */
    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(
                definition, figures, members -> Optional.of(readSeries(members, store)), this::lineage);
    }

    /** The flows of a pair over a span of years and the rows behind them. */
    private record Series(TradeYears trade, Map<Integer, StateFlows.YearRows> byYear) {}

    private Series readSeries(List<Figure> members, Store store) {
        Figure any = members.get(0);
        Snapshot snapshot = SourceRows.snapshot(store, any);
        int from = any.id().from();
        int to = any.id().to();
        YearRange years = new YearRange(
                members.stream().mapToInt(TradeMeasure::year).min().orElseThrow(),
                members.stream().mapToInt(TradeMeasure::year).max().orElseThrow());
        TradeYears trade = read(store, snapshot, years, Subjects.pair(from, to));
        return new Series(trade, StateFlows.rows(store, wanted(snapshot, trade.side(), from, to, years)));
    }

    private Lineage lineage(Figure figure, Series series) {
        int year = year(figure);
        FigureColumns.Builder unused = new FigureColumns.Builder(definition, null, Origin.COMPUTED);
        String worked = figure.value() == null
                ? figure.note()
                : worked(new Cell(figure.id().from(), figure.id().to(), year, series.trade(), unused), figure);
        StateFlows.YearRows rows = series.byYear().getOrDefault(year, StateFlows.YearRows.NONE);
        return new Lineage(definition.versioned(), worked, rows.refs(), rows.count());
    }

    private static int year(Figure figure) {
        return Objects.requireNonNull(figure.id().period()).first();
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        Map<String, Map<Integer, Long>> byRef = new LinkedHashMap<>();
        List<Long> counts = new ArrayList<>();
        for (Figure figure : figures) {
            Period period = figure.id().period();
            if (figure.snapshot().isEmpty() || period == null) {
                counts.add(0L);
                continue;
            }
            Map<Integer, Long> byYear = byRef.computeIfAbsent(
                    figure.snapshot() + figure.id().from() + ">" + figure.id().to(),
                    key -> countByYear(figure, SourceRows.snapshot(store, figure), store));
            counts.add(byYear.getOrDefault(period.first(), 0L));
        }
        return counts;
    }

    private Map<Integer, Long> countByYear(Figure figure, Snapshot snapshot, Store store) {
        String side = TradeYears.findSide(store, snapshot).orElse("importer");
        Map<Integer, Long> counts = new LinkedHashMap<>();
        StateFlows.rows(
                        store,
                        wanted(snapshot, side, figure.id().from(), figure.id().to(), ALL_YEARS))
                .forEach((year, rows) -> counts.put(year, rows.count()));
        return counts;
    }

    private StateFlows.Wanted wanted(Snapshot snapshot, String side, int from, int to, YearRange years) {
        return new StateFlows.Wanted(snapshot, usesBothReporters() ? null : side, from, to, restsOnPartners(), years);
    }

    boolean usesBothReporters() {
        return false;
    }

    /** {@code 1234 m} for US$ 1.234 billion: the unit of worked formulas. */
    static String millions(double dollars) {
        String text = String.format(Locale.ROOT, "%.3f", dollars / 1e6);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end) + " m";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    static String missing(PartnerSum sum) {
        return sum.missing() == 0 ? "" : "%d partners not reported".formatted(sum.missing());
    }

    /** Whose report a flow is. */
    static String report(String side) {
        return side.equals("reconciled") ? "reconciled value" : side + "'s report";
    }

    static String join(String... notes) {
        StringJoiner joined = new StringJoiner("; ");
        for (String note : notes) {
            if (!note.isEmpty()) {
                joined.add(note);
            }
        }
        return joined.toString();
    }
}
