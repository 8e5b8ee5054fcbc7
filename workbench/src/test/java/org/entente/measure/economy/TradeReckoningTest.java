package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.economy.TradeFiles.Line;
import org.entente.measure.economy.TradeFiles.Source;
import org.entente.measure.economy.TradeReckoning.Expected;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measures of total trade against a second reckoning, on random files of three sources. */
class TradeReckoningTest {
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final YearRange YEARS = new YearRange(2008, 2013);
    private static final List<String> IDS = List.of(
            "trade.exports",
            "trade.imports",
            "trade.total",
            "trade.balance",
            "trade.share",
            "trade.import_share",
            "trade.rank",
            "trade.intensity",
            "trade.mirror_gap");

    static LongStream seeds() {
        return Seeds.first(1);
    }

    /** For what takes long. */
    static LongStream fewSeeds() {
        return Seeds.first(1);
    }

    private static List<Subjects.Pair> pairs() {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : TradeFiles.STATES) {
            for (int b : TradeFiles.STATES) {
                if (a != b) {
                    pairs.add(new Subjects.Pair(a, b));
                }
            }
        }
        return pairs;
    }

    private static boolean isDirected(String id) {
        return MEASURES.get(id).definition().shape() == Shape.DIRECTED_DYAD;
    }

    /** As a figure of the measure names the pair. */
    private static Subjects.Pair named(String id, Subjects.Pair pair) {
        return isDirected(id) || pair.from() < pair.to() ? pair : new Subjects.Pair(pair.to(), pair.from());
    }

    static void assertSame(Figure figure, Expected answer, String id) {
        String what = figure.id() + ": " + answer.worked();
        assertThat(figure.status()).as(what).isEqualTo(answer.status());
        assertClose(figure.value(), answer.value(), what);
        assertClose(figure.low(), answer.low(), what + ", low");
        assertClose(figure.high(), answer.high(), what + ", high");
        assertThat(figure.n()).as(what).isEqualTo(answer.n());
        assertThat(figure.snapshot()).as(what).isEqualTo(answer.ref());
        assertThat(figure.note()).as(what).isEqualTo(answer.note());
        assertThat(figure.unit()).isEqualTo(MEASURES.get(id).definition().unit());
    }

    private static void assertClose(@Nullable Double actual, @Nullable Double wanted, String what) {
        if (wanted == null || actual == null) {
            assertThat(actual).as(what).isEqualTo(wanted);
        } else {
            assertThat(actual).as(what).isCloseTo(wanted, within(1e-12 * Math.max(1, Math.abs(wanted))));
        }
    }

    static Set<Line> lines(Lineage lineage) {
        Set<Line> lines = new TreeSet<>();
        lineage.rows().forEach(ref -> ref.lines().forEach(line -> lines.add(new Line(ref.file(), line))));
        return lines;
    }

    private static List<Figure> ask(Store store, String id, List<Subjects.Pair> pairs, YearRange years) {
        return MEASURES.get(id)
                .compute(Question.of(new Subjects.Pairs(pairs), years), store)
                .figures();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyPairsAskedAtOnceGiveWhatIsReckonedOneByOne(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        TradeReckoning reckoning = new TradeReckoning(files);
        try (Store store = files.store()) {
            for (String id : IDS) {
                List<Figure> figures = ask(store, id, pairs(), YEARS);
                int place = 0;
                for (Subjects.Pair asked : pairs()) {
                    Subjects.Pair pair = named(id, asked);
                    for (int year = YEARS.from(); year <= YEARS.to(); year++) {
                        Figure figure = figures.get(place++);
                        assertThat(figure.id().getPeriod().first()).isEqualTo(year);
                        assertThat(figure.id().from()).isEqualTo(pair.from());
                        assertThat(figure.id().to()).isEqualTo(pair.to());
                        assertSame(figure, reckoning.answer(id, pair.from(), pair.to(), year), id);
                    }
                }
                assertThat(figures).hasSize(place);
            }
        }
    }

    /**
     * One pair over all years, one pair in one year, and one state with several others are each
     * read in another way.
     */
    @ParameterizedTest
    @MethodSource("fewSeeds")
    void onePairAndOneStateGiveWhatAllGiveTogether(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        try (Store store = files.store()) {
            for (String id : IDS) {
                List<Figure> all = ask(store, id, pairs(), YEARS);
                int years = YEARS.length();
                for (int place : new int[] {17}) {
                    List<Subjects.Pair> pair = List.of(pairs().get(place));
                    assertThat(ask(store, id, pair, YEARS))
                            .isEqualTo(all.subList(place * years, place * years + years));
                    assertThat(ask(store, id, pair, YearRange.of(2010))).containsExactly(all.get(place * years + 2));
                    assertThat(ask(store, id, pair, YearRange.of(2011))).containsExactly(all.get(place * years + 3));
                }
                assertThat(ask(store, id, pairs().subList(15, 20), YEARS))
                        .isEqualTo(all.subList(15 * years, 20 * years));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void theRowsAndTheFormulaBehindEveryFigureAreThoseReckoned(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        TradeReckoning reckoning = new TradeReckoning(files);
        try (Store store = files.store()) {
            Figures figures = new Figures(MEASURES, store, FrozenFigures.none());
            List<Figure> all = new ArrayList<>();
            for (int place : new int[] {13, 28}) {
                Subjects.Pair pair = pairs().get(place);
                for (String id : IDS) {
                    all.addAll(figures.list(id, Question.of(Subjects.pair(pair.from(), pair.to()), YEARS)));
                }
            }
            List<Lineage> lineages = figures.lineages(all);
            for (int i = 0; i < all.size(); i++) {
                FigureId id = all.get(i).id();
                Expected answer = reckoning.answer(
                        id.measure(), id.from(), id.to(), id.getPeriod().first());
                Lineage lineage = lineages.get(i);
                assertThat(lineage.definition()).isEqualTo(id.measure() + " v1");
                assertThat(lineage.worked()).as(id.toString()).isEqualTo(answer.worked());
                assertThat(lines(lineage)).as(id.toString()).isEqualTo(answer.lines());
                assertThat(lineage.rowCount()).isEqualTo(answer.lines().size());
                assertThat(lineage.rows()).allSatisfy(ref -> {
                    assertThat(ref.snapshot()).isEqualTo(answer.ref());
                    assertThat(ref.table()).isEqualTo("trade_flow");
                });
            }
            assertThat(counts(all, store))
                    .isEqualTo(lineages.stream().map(Lineage::rowCount).toList());
        }
    }

    private static List<Long> counts(List<Figure> figures, Store store) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i += YEARS.length()) {
            List<Figure> series = figures.subList(i, i + YEARS.length());
            counts.addAll(MEASURES.get(series.get(0).id().measure()).countRows(series, store));
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allPairsAreThoseOfWhichTheFilesSaySomething(long seed) {
        TradeFiles files = TradeFiles.random(seed);
        TradeReckoning reckoning = new TradeReckoning(files);
        try (Store store = files.store()) {
            for (String id : IDS) {
                Set<String> wanted = new TreeSet<>();
                for (Source source : reckoning.sources()) {
                    for (int year = YEARS.from(); year <= YEARS.to(); year++) {
                        int when = year;
                        reckoning
                                .rows(source, source.side(), year, s -> s.exporter() != 0 && s.importer() != 0)
                                .forEach(sale -> {
                                    boolean back = id.equals("trade.imports");
                                    Subjects.Pair pair = named(
                                            id,
                                            back
                                                    ? new Subjects.Pair(sale.importer(), sale.exporter())
                                                    : new Subjects.Pair(sale.exporter(), sale.importer()));
                                    if (source.equals(reckoning.choose(id, pair.from(), pair.to(), when))) {
                                        wanted.add(pair.from() + ">" + pair.to() + "/" + when);
                                    }
                                });
                    }
                }
                FigureColumns all = MEASURES.get(id).compute(Question.of(new Subjects.AllPairs(), YEARS), store);
                Set<String> found = new TreeSet<>();
                for (Figure figure : all.figures()) {
                    int year = figure.id().getPeriod().first();
                    int from = figure.id().from();
                    int to = figure.id().to();
                    assertThat(found.add(from + ">" + to + "/" + year)).isTrue();
                    assertSame(figure, reckoning.answer(id, from, to, year), id);
                }
                assertThat(found).as(id).isEqualTo(wanted);
            }
        }
    }

    @Test
    void whatNoSourceSpeaksOfIsAbsentWithTheReason() {
        try (Store store = Store.empty()) {
            assertThat(ask(store, "trade.total", List.of(new Subjects.Pair(640, 770)), YearRange.of(2010)))
                    .extracting(Figure::note)
                    .containsExactly(
                            "no imported source covers it; it needs wits-comtrade or cow-trade or wits-trade or itpd or"
                                    + " unctad-trade or gravity-penppml");
        }
        try (Store store = TradeFiles.random(1).store()) {
            store.execute("DELETE FROM coverage");
            List<Figure> silent = ask(store, "trade.share", List.of(new Subjects.Pair(640, 770)), YearRange.of(2010));
            assertThat(silent).extracting(Figure::note).containsExactly("the files declare no years");
            Lineage none = MEASURES.get("trade.share").lineage(silent.get(0), store);
            assertThat(none.rows()).isEmpty();
            assertThat(none.worked()).isEqualTo("the files declare no years");
            assertThat(MEASURES.get("trade.share").countRows(silent, store)).containsExactly(0L);
        }
    }

    @Test
    void anArgumentOrAStateAloneIsRefused() {
        try (Store store = Store.empty()) {
            for (String id : IDS) {
                Question pair = Question.of(Subjects.pair(640, 770), YearRange.of(2010));
                assertThatThrownBy(() -> MEASURES.get(id).compute(pair.withArgument("x"), store))
                        .isInstanceOf(QuestionException.class)
                        .hasMessage(id + " takes no argument, and x was given");
                for (Subjects subjects :
                        Stream.of(Subjects.state(640), new Subjects.AllStates()).toList()) {
                    assertThatThrownBy(() -> MEASURES.get(id).compute(Question.of(subjects, YearRange.of(2010)), store))
                            .isInstanceOf(QuestionException.class)
                            .hasMessage(id + " is about two states, not one");
                }
            }
        }
    }
}
