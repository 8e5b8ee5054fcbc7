package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.base.Lineages;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.economy.PartnerFlows.Concentration;
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
import org.jspecify.annotations.Nullable;

/** How concentrated a state's trade is on few partners. */
final class TradeConcentration implements Measure {
    private static final Definition DEFINITION = Definition.of("trade.concentration", "Concentration of trade partners")
            .meaning(
                    "Herfindahl–Hirschman index of the partners that a state sells to (or buys from): 1 when it has one only.")
            .formula("Σ s² over the known partners, s = a partner's share of all reported exports (or imports)")
            .shape(Shape.STATE)
            .unit("index")
            .range(0, 1)
            .direction("higher: fewer partners")
            .sources(TradeMeasure.SOURCES)
            .argument("flow: exports (which is meant where none is given) or imports")
            .reference(ProductMeasure.HIRSCHMAN)
            .traps(List.of(
                    "An unspecified partner is in the denominator and widens the interval: up to all of it belonging to the"
                            + " largest partner; it is not one partner.",
                    TradeMeasure.PARTNERS,
                    TradeMeasure.NEARLY_ALL,
                    "The interval squares the bounds of each share, and is therefore wider than it must be.",
                    TradeMeasure.ROUNDED))
            .build();

    private static final String ROWS = """
            SELECT DISTINCT year AS period, 'trade_flow' AS table_name, file, line
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND product = 'total' AND year BETWEEN ? AND ? AND NOT domestic
              AND %s = ?
            ORDER BY period, table_name, file, line
            """;

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    private static boolean sells(@Nullable String argument) {
        if (argument == null || argument.equals("exports")) {
            return true;
        }
        if (argument.equals("imports")) {
            return false;
        }
        throw new QuestionException(
                "trade.concentration does not know \"%s\": it takes exports or imports".formatted(argument));
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        boolean sells = sells(question.argument());
        List<Period> periods = Periods.listYears(DEFINITION, question);
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, question.argument(), Origin.COMPUTED);
        @Nullable SortedSet<Integer> asked = null;
        if (question.subjects() instanceof Subjects.States states) {
            asked = new TreeSet<>(states.states());
        } else if (!(question.subjects() instanceof Subjects.AllStates)) {
            throw new QuestionException("trade.concentration is about one state, not two");
        }
        List<Source> sources = sources(question, asked, sells, store);
        if (question.subjects() instanceof Subjects.States states) {
            for (int state : states.states()) {
                for (Period period : periods) {
                    Optional<Source> source = choose(sources, state, period.first(), sells);
                    if (source.isEmpty()) {
                        out.absent(
                                state,
                                0,
                                period,
                                Status.OUT_OF_COVERAGE,
                                -1,
                                "",
                                reason(sources, state, period.first(), sells, question));
                    } else {
                        answer(state, period, source.get().flows(), sells, out);
                    }
                }
            }
        } else {
            for (Source source : sources) {
                for (long[] row : source.flows().listStateYears()) {
                    int year = (int) row[0];
                    int state = (int) row[1];
                    if (choose(sources, state, year, sells)
                            .filter(source::equals)
                            .isPresent()) {
                        answer(state, Period.year(year), source.flows(), sells, out);
                    }
                }
            }
        }
        return out.build();
    }

    /** A snapshot, its coverage, and its flows of the requested years. */
    private record Source(TradeCoverage coverage, PartnerFlows flows) {}

    private static List<Source> sources(
            Question question, @Nullable SortedSet<Integer> asked, boolean sells, Store store) {
        List<Source> sources = new ArrayList<>();
        for (TradeCoverage coverage : TradeCoverage.list(store, SourceChoice.list(DEFINITION, question, store))) {
            sources.add(new Source(coverage, read(store, coverage.snapshot(), question.years(), asked, sells)));
        }
        return sources;
    }

    /** The first source that speaks for all that the state sells, or buys. */
    private static Optional<Source> choose(List<Source> sources, int state, int year, boolean sells) {
        return sources.stream()
                .filter(source -> source.coverage().covers(whole(state, sells), year))
                .findFirst();
    }

    private static TradeCoverage.Traded whole(int state, boolean sells) {
        return sells ? TradeCoverage.Traded.salesOf(state) : TradeCoverage.Traded.purchasesOf(state);
    }

    private static String reason(List<Source> sources, int state, int year, boolean sells, Question question) {
        return sources.isEmpty()
                ? SourceChoice.noneReason(DEFINITION, question)
                : sources.stream()
                        .map(source -> source.coverage().reason(List.of(whole(state, sells)), year))
                        .collect(Collectors.joining("; "));
    }

    private static PartnerFlows read(
            Store store, Snapshot snapshot, YearRange years, @Nullable SortedSet<Integer> states, boolean sells) {
        String side = TradeYears.findSide(store, snapshot).orElse("importer");
        return PartnerFlows.read(store, snapshot, side, years, states, sells);
    }

    private static YearRange span(List<Integer> years) {
        return new YearRange(
                years.stream().mapToInt(Integer::intValue).min().orElseThrow(),
                years.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private static void answer(int state, Period period, PartnerFlows flows, boolean sells, FigureColumns.Builder out) {
        int year = period.first();
        String ref = flows.snapshot().ref();
        String what = sells ? "exports" : "imports";
        Optional<Concentration> found = flows.find(year, state);
        if (found.isPresent()) {
            Concentration c = found.get();
            out.interval(
                    state,
                    0,
                    period,
                    Status.OBSERVED,
                    c.index(),
                    c.low(),
                    c.high(),
                    c.partners(),
                    ref,
                    TradeMeasure.join(
                            c.missing() == 0 ? "" : "%d partners not reported".formatted(c.missing()),
                            c.unspecified() == 0
                                    ? ""
                                    : "unspecified partners hold %s of it"
                                            .formatted(ProductMeasure.share(c.unspecified())),
                            TradeMeasure.report(flows.side())));
            return;
        }
        Optional<String> outsider = SystemMembership.findOutsider(state, 0, YearRange.of(year));
        if (outsider.isPresent()) {
            out.absent(state, 0, period, Status.NOT_A_STATE, -1, ref, outsider.get());
        } else if (flows.hasValues(year, state)) {
            out.absent(state, 0, period, Status.UNDEFINED, -1, ref, "the reported %s are 0: 0/0".formatted(what));
        } else {
            out.absent(
                    state,
                    0,
                    period,
                    Status.NOT_REPORTED,
                    -1,
                    ref,
                    "the file has no %s of %s with a value".formatted(what, SystemMembership.name(state)));
        }
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        return lineages(List.of(figure), store).get(0);
    }

    @Override
    public List<Lineage> lineages(List<Figure> figures, Store store) {
        return Lineages.bySeries(
                DEFINITION, figures, members -> Optional.of(readSeries(members, store)), TradeConcentration::lineage);
    }

    @Override
    public List<Long> countRows(List<Figure> figures, Store store) {
        return lineages(figures, store).stream().map(Lineage::rowCount).toList();
    }

    private record Series(PartnerFlows flows, Columns rows, Map<Integer, SourceRows.PeriodRows> byYear) {}

    private static Series readSeries(List<Figure> members, Store store) {
        Figure any = members.get(0);
        boolean sells = sells(any.id().argument());
        Snapshot snapshot = SourceRows.snapshot(store, any);
        YearRange years = span(
                members.stream().map(figure -> figure.id().getPeriod().first()).toList());
        PartnerFlows flows =
                read(store, snapshot, years, new TreeSet<>(List.of(any.id().from())), sells);
        Columns rows = store.query(
                ROWS.formatted(sells ? "exporter" : "importer"),
                snapshot.id(),
                flows.side(),
                years.from(),
                years.to(),
                any.id().from());
        return new Series(flows, rows, SourceRows.byPeriod(rows));
    }

    private static Lineage lineage(Figure figure, Series series) {
        int year = figure.id().getPeriod().first();
        String worked = figure.value() == null
                ? figure.note()
                : "trade.concentration = Σ s² over %d partners = %s"
                        .formatted(figure.n(), TradeMeasure.number(figure.getValue()));
        return SourceRows.lineage(
                DEFINITION.versioned(),
                worked,
                series.flows().snapshot(),
                series.rows(),
                series.byYear().getOrDefault(year, SourceRows.PeriodRows.NONE));
    }
}
