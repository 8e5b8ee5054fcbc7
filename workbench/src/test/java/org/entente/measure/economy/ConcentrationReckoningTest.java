package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.economy.TradeFiles.Line;
import org.entente.measure.economy.TradeFiles.Sale;
import org.entente.measure.economy.TradeFiles.Source;
import org.entente.measure.economy.TradeReckoning.Expected;
import org.entente.measure.economy.TradeReckoning.Sum;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The concentration of a state's partners against a second reckoning, on random files of three
 * sources.
 */
class ConcentrationReckoningTest {
    private static final Measure MEASURE = new Measures(EconomyMeasures.list()).get("trade.concentration");
    private static final YearRange YEARS = new YearRange(2008, 2013);

    static LongStream seeds() {
        return Seeds.first(1);
    }

    private static List<Figure> ask(Store store, Subjects subjects, @Nullable String argument) {
        return MEASURE.compute(Question.of(subjects, YEARS).withArgument(argument), store)
                .figures();
    }

    /**
     * The first source of the year; one that names few buyers has what these buy, and what nobody
     * sells in all.
     */
    private static @Nullable Source choose(TradeReckoning reckoning, int state, int year, boolean sells) {
        for (Source source : reckoning.sources()) {
            if (sells ? source.speaksOfAll(year) : source.speaksOf(state, year)) {
                return source;
            }
        }
        return null;
    }

    private static String silence(Source source, int state, int year, boolean sells) {
        if (!source.covers(year)) {
            return "%s covers %d-%d".formatted(source.ref(), source.first(), source.last());
        }
        return sells
                ? source.tooFew(year)
                : "%s has no imports of %s in %d".formatted(source.ref(), TradeFiles.NAMES.get(state), year);
    }

    private static Expected answer(TradeReckoning reckoning, int state, int year, boolean sells) {
        Source source = choose(reckoning, state, year, sells);
        if (source == null) {
            String why = reckoning.sources().stream()
                    .map(s -> silence(s, state, year, sells))
                    .collect(Collectors.joining("; "));
            return new Expected(Status.OUT_OF_COVERAGE, null, null, null, null, "", why, why, Set.of());
        }
        Predicate<Sale> own = s -> (sells ? s.exporter() : s.importer()) == state;
        Set<Line> lines = reckoning.rows(source, source.side(), year, own).stream()
                .map(Sale::at)
                .collect(Collectors.toCollection(TreeSet::new));
        Sum all = reckoning.sum(source, source.side(), year, own);
        if (all.value == 0) {
            String what = sells ? "exports" : "imports";
            boolean member = TradeReckoning.isState(state, year);
            Status status = !member ? Status.NOT_A_STATE : all.reported > 0 ? Status.UNDEFINED : Status.NOT_REPORTED;
            String why = !member
                    ? TradeReckoning.outsider(state, year)
                    : all.reported > 0
                            ? "the reported %s are 0: 0/0".formatted(what)
                            : "the file has no %s of %s with a value".formatted(what, TradeFiles.NAMES.get(state));
            return new Expected(status, null, null, null, null, source.ref(), why, why, lines);
        }
        Predicate<Sale> unknown =
                s -> own.test(s) && (sells ? s.importerName() : s.exporterName()).equals("Areas, NES");
        double index = 0;
        double low = 0;
        double high = 0;
        double largest = 0;
        long partners = 0;
        for (Sale sale : reckoning.rows(source, source.side(), year, own.and(unknown.negate()))) {
            if (sale.value() != null) {
                Sum part = new Sum();
                part.add(sale);
                Sum others = reckoning.sum(source, source.side(), year, s -> own.test(s) && !s.equals(sale));
                index += Math.pow(part.value / all.value, 2);
                low += Math.pow(TradeReckoning.part(part.low, others.high), 2);
                double most = TradeReckoning.part(part.high, others.low);
                high += most * most;
                largest = Math.max(largest, most);
                partners++;
            }
        }
        Sum nobody = reckoning.sum(source, source.side(), year, unknown);
        Sum known = reckoning.sum(source, source.side(), year, own.and(unknown.negate()));
        double more = TradeReckoning.part(nobody.high, known.low);
        high = high - largest * largest + (largest + more) * (largest + more);
        String report = source.side().equals("reconciled") ? "reconciled value" : "importer's report";
        String held = nobody.value == 0
                ? ""
                : String.format(Locale.ROOT, "unspecified partners hold %.4f of it; ", nobody.value / all.value);
        return new Expected(
                Status.OBSERVED,
                index,
                Math.min(index, low),
                Math.max(index, Math.min(1, high)),
                partners,
                source.ref(),
                all.missingNote() + held + report,
                "trade.concentration = Σ s² over %d partners = %s".formatted(partners, TradeReckoning.six(index)),
                lines);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachStateHasTheIndexIntervalAndRowsReckoned(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        TradeReckoning reckoning = new TradeReckoning(files);
        List<Integer> states = Arrays.stream(TradeFiles.STATES).boxed().toList();
        try (Store store = files.store()) {
            for (String argument : Arrays.asList(null, "imports")) {
                boolean sells = !Objects.equals(argument, "imports");
                List<Figure> figures = ask(store, new Subjects.States(states), argument);
                List<Lineage> lineages = MEASURE.lineages(figures, store);
                int years = YEARS.length();
                List<Long> counts = MEASURE.countRows(figures.subList(years, 2 * years), store);
                int place = 0;
                for (int state : states) {
                    List<Figure> alone = ask(store, Subjects.state(state), argument);
                    for (int year = YEARS.from(); year <= YEARS.to(); year++) {
                        Figure figure = figures.get(place);
                        Expected answer = answer(reckoning, state, year, sells);
                        assertThat(figure.id().from()).isEqualTo(state);
                        assertThat(figure.id().argument()).isEqualTo(argument);
                        assertThat(alone.get(year - YEARS.from())).isEqualTo(figure);
                        TradeReckoningTest.assertSame(figure, answer, "trade.concentration");
                        Lineage lineage = lineages.get(place);
                        assertThat(lineage.definition()).isEqualTo("trade.concentration v1");
                        assertThat(lineage.worked()).isEqualTo(answer.worked());
                        assertThat(TradeReckoningTest.lines(lineage)).isEqualTo(answer.lines());
                        assertThat(lineage.rowCount()).isEqualTo(answer.lines().size());
                        if (place / years == 1) {
                            assertThat(counts.get(place % years))
                                    .isEqualTo(answer.lines().size());
                        }
                        place++;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allStatesAreThoseWithRowsInTheSourceThatAnswers(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        TradeReckoning reckoning = new TradeReckoning(files);
        try (Store store = files.store()) {
            for (String argument : List.of("exports", "imports")) {
                boolean sells = argument.equals("exports");
                List<String> wanted = new ArrayList<>();
                for (Source source : reckoning.sources()) {
                    for (int year = YEARS.from(); year <= YEARS.to(); year++) {
                        for (int state : TradeFiles.STATES) {
                            Predicate<Sale> own = s -> (sells ? s.exporter() : s.importer()) == state;
                            if (source.equals(choose(reckoning, state, year, sells))
                                    && !reckoning
                                            .rows(source, source.side(), year, own)
                                            .isEmpty()) {
                                wanted.add(state + "/" + year);
                            }
                        }
                    }
                }
                List<Figure> all = ask(store, new Subjects.AllStates(), argument);
                assertThat(all)
                        .extracting(
                                f -> f.id().from() + "/" + f.id().getPeriod().first())
                        .containsExactlyInAnyOrderElementsOf(wanted);
                for (Figure figure : all) {
                    Expected answer = answer(
                            reckoning,
                            figure.id().from(),
                            figure.id().getPeriod().first(),
                            sells);
                    TradeReckoningTest.assertSame(figure, answer, "trade.concentration");
                }
            }
        }
    }

    @Test
    void pairsAndOtherWordsAreRefused() {
        try (Store store = Store.empty()) {
            assertThatThrownBy(() -> ask(store, Subjects.pair(640, 770), null))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("trade.concentration is about one state, not two");
            assertThatThrownBy(() -> ask(store, Subjects.state(640), "arms"))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("trade.concentration does not know \"arms\": it takes exports or imports");
            assertThat(ask(store, Subjects.state(640), null).get(0).note())
                    .startsWith("no imported source covers it; it needs wits-comtrade or cow-trade");
        }
    }
}
