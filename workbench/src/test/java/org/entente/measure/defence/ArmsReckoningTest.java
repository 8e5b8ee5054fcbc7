package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.measure.defence.ArmsFiles.COMMON;
import static org.entente.measure.defence.ArmsFiles.LATE;
import static org.entente.measure.defence.ArmsFiles.OLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.defence.ArmsReckoning.Expected;
import org.entente.measure.defence.ArmsReckoning.Files;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measures of arms against a second reckoning, on random deals and totals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArmsReckoningTest {
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());
    private static final YearRange YEARS = new YearRange(1985, 1995);

    private static final List<String> OF_DEALS =
            List.of("arms.tiv", "arms.supplier_rank", "arms.recipient_rank", "arms.concentration");
    private static final List<String> OF_UNITS = List.of("arms.ordered", "arms.delivered");
    private static final List<String> SHARES = List.of("arms.supplier_share", "arms.recipient_share");
    private static final List<String> EXPORTS = List.of("arms.exports", "arms.export_share", "arms.export_rank");
    private static final List<String> IMPORTS = List.of("arms.imports", "arms.import_share", "arms.import_rank");

    /** Versions of the definitions; 1 for the others. */
    private static final Map<String, Integer> VERSIONS = Map.of(
            "arms.tiv", 3,
            "arms.supplier_share", 4,
            "arms.recipient_share", 4,
            "arms.supplier_rank", 2,
            "arms.recipient_rank", 2,
            "arms.exports", 2,
            "arms.imports", 2,
            "arms.export_rank", 2);

    private final ArmsFiles files = new ArmsFiles(1);
    private final Store store = files.store();

    @AfterAll
    void close() {
        store.close();
    }

    /** What is asked, and which files must answer it. */
    record Query(
            List<String> ids,
            @Nullable String argument,
            @Nullable String source,
            @Nullable String vintage,
            int window,
            Files files) {
        @Override
        public String toString() {
            return ids + ":" + argument + " " + source + ":" + vintage + " by " + window;
        }

        Question question(Measure measure) {
            Question question = Question.of(measure.definition().shape() == Shape.STATE ? states() : pairs(), YEARS)
                    .withArgument(argument)
                    .withVintage(source, vintage);
            return window == 1 ? question : question.withWindow(window);
        }
    }

    private static Subjects pairs() {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : ArmsFiles.STATES) {
            for (int b : ArmsFiles.STATES) {
                if (a != b && (a + b) % 4 != 1) {
                    pairs.add(new Subjects.Pair(a, b));
                }
            }
        }
        return new Subjects.Pairs(pairs);
    }

    private static Subjects states() {
        return new Subjects.States(List.of(2, 255, 260, 565, 640, 770));
    }

    private Files register(String basis) {
        return new Files(files.deals, COMMON, null, null, basis, 1986, 1993);
    }

    private Files old(String basis) {
        return new Files(files.old, OLD, null, null, basis, 1986, 1990);
    }

    /**
     * The totals of a vintage, which cover the years of their role; the register beside them for a
     * share.
     */
    private Files published(boolean share, int first, int last) {
        return share
                ? new Files(
                        files.deals,
                        COMMON,
                        files.totals,
                        COMMON,
                        "basis published (sipri-tiv:2002-01-01)",
                        first,
                        last)
                : new Files(null, null, files.totals, COMMON, "basis published", first, last);
    }

    private Files late(int first, int last) {
        return new Files(null, null, files.late, LATE, "basis published", first, last);
    }

    Stream<Query> asked() {
        List<Query> all = new ArrayList<>();
        for (int window : new int[] {1, 3}) {
            all.add(new Query(OF_DEALS, null, null, null, window, register("")));
            all.add(new Query(OF_UNITS, " MilGem ", null, null, window, register("")));
            all.add(new Query(SHARES.subList(0, 1), null, null, null, window, published(true, 1987, 1992)));
            all.add(new Query(SHARES.subList(1, 2), null, null, null, window, published(true, 1988, 1993)));
            all.add(new Query(SHARES, "register", null, null, window, register("basis register")));
            all.add(new Query(EXPORTS, null, null, null, window, published(false, 1988, 1994)));
            all.add(new Query(IMPORTS, null, null, null, window, published(false, 1987, 1992)));
            all.add(new Query(EXPORTS, "register", null, null, window, register("basis register")));
            all.add(new Query(IMPORTS, "register", null, null, window, register("basis register")));
        }
        // The newest totals have no register of their vintage, so that no share is of them.
        all.add(new Query(EXPORTS, "published", null, null, 1, late(1987, 1995)));
        all.add(new Query(IMPORTS, null, "sipri-tiv", null, 1, late(1986, 1994)));
        all.add(new Query(IMPORTS, null, "sipri-tiv", COMMON, 1, published(false, 1987, 1992)));
        all.add(new Query(IMPORTS, null, "sipri-transfers", null, 1, register("basis register")));
        all.add(new Query(EXPORTS, null, null, LATE, 1, late(1987, 1995)));
        all.add(new Query(EXPORTS, null, null, OLD, 1, old("basis register")));
        all.add(new Query(SHARES.subList(0, 1), "published", null, null, 1, published(true, 1987, 1992)));
        all.add(new Query(SHARES.subList(0, 1), null, "sipri-tiv", null, 1, published(true, 1987, 1992)));
        all.add(new Query(SHARES.subList(0, 1), null, "sipri-transfers", null, 1, published(true, 1987, 1992)));
        all.add(new Query(SHARES, null, null, OLD, 1, old("basis register")));
        all.add(new Query(OF_DEALS, null, "sipri-transfers", OLD, 1, old("")));
        return all.stream();
    }

    private static void assertSame(Figure figure, Expected answer) {
        String what = figure.id() + ": " + answer.worked();
        assertThat(figure.status()).as(what).isEqualTo(answer.status());
        assertClose(figure.value(), answer.value(), what);
        boolean isSplit = answer.note().startsWith(ArmsAnswers.BOUNDS);
        if (isSplit) {
            assertThat(figure.low()).as(what).isBetween(getNumber(answer.low()) - 1e-10, figure.getValue());
            assertThat(figure.high()).as(what).isBetween(figure.getValue(), getNumber(answer.high()) + 1e-10);
        } else {
            assertClose(figure.low(), answer.low(), what + ", low");
            assertClose(figure.high(), answer.high(), what + ", high");
        }
        assertThat(figure.n()).as(what).isEqualTo(answer.n());
        assertThat(figure.snapshot()).as(what).isEqualTo(answer.ref());
        assertThat(figure.note()).as(what).isEqualTo(isSplit ? bounded(figure, answer) : answer.note());
        assertThat(figure.unit())
                .isEqualTo(MEASURES.get(figure.id().measure()).definition().unit());
    }

    private static double getNumber(@Nullable Double number) {
        return Objects.requireNonNull(number);
    }

    /**
     * The note with the bounds where the interval is narrower, and without them where it is not.
     */
    private static String bounded(Figure figure, Expected answer) {
        double low = getNumber(answer.low());
        double high = getNumber(answer.high());
        boolean narrower = low < getNumber(figure.low()) - 1e-9 || high > getNumber(figure.high()) + 1e-9;
        String bounds = narrower
                ? "cannot be excluded: %s to %s".formatted(ArmsReckoning.number(low), ArmsReckoning.number(high))
                : "";
        String rest = answer.note().substring(ArmsAnswers.BOUNDS.length());
        return narrower ? bounds + rest : rest.startsWith("; ") ? rest.substring(2) : rest;
    }

    private static void assertClose(@Nullable Double actual, @Nullable Double wanted, String what) {
        if (wanted == null || actual == null) {
            assertThat(actual).as(what).isEqualTo(wanted);
        } else {
            assertThat(actual).as(what).isCloseTo(wanted, within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void everyFigureItsFormulaAndItsRowsAreThoseReckoned(Query asked) {
        ArmsAnswers answers = new ArmsAnswers(asked.files());
        String weapon = asked.ids().equals(OF_UNITS) ? "MILGEM" : "";
        for (String id : asked.ids()) {
            Measure measure = MEASURES.get(id);
            boolean ofStates = measure.definition().shape() == Shape.STATE;
            List<Figure> figures =
                    measure.compute(asked.question(measure), store).figures();
            assertThat(figures)
                    .hasSize((ofStates ? 6 : ((Subjects.Pairs) pairs()).pairs().size())
                            * (YEARS.length() - asked.window() + 1));
            List<Figure> traced = new ArrayList<>();
            List<Long> counts = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                Expected answer = answers.answer(
                        id, figure.id().from(), figure.id().to(), figure.id().getPeriod(), weapon);
                assertSame(figure, answer);
                // A source that was named is no part of the id of a share, whose files its vintage
                // gives.
                if ((i + 3) % (ofStates ? 13 : 53) == 0
                        && (asked.source() == null || !asked.ids().equals(SHARES))) {
                    Lineage lineage = measure.lineage(figure, store);
                    assertThat(lineage.definition()).isEqualTo(id + " v" + VERSIONS.getOrDefault(id, 1));
                    assertThat(lineage.worked()).as(figure.id().toString()).isEqualTo(answer.worked());
                    assertThat(lineage.rows()).as(figure.id().toString()).isEqualTo(answer.rows());
                    long count = answer.rows().stream()
                            .mapToLong(r -> r.lines().size())
                            .sum();
                    assertThat(lineage.rowCount()).isEqualTo(count);
                    traced.add(figure);
                    counts.add(count);
                }
            }
            assertThat(measure.countRows(traced, store)).isEqualTo(counts);
        }
    }

    /** Every pair and state of the system, in the same order of periods, and no other. */
    @Test
    void allAreTheMembersAndAnswerAsIfAskedOneByOne() {
        for (int window : new int[] {1, 2}) {
            for (String id : List.of("arms.tiv", "arms.exports")) {
                Measure measure = MEASURES.get(id);
                boolean ofStates = id.equals("arms.exports");
                Question all = Question.of(
                        ofStates ? new Subjects.AllStates() : new Subjects.AllPairs(), new YearRange(1989, 1991));
                List<Figure> figures = measure.compute(window == 1 ? all : all.withWindow(window), store)
                        .figures();
                ArmsAnswers answers = new ArmsAnswers(ofStates ? published(false, 1988, 1994) : register(""));
                long among = figures.stream()
                        .filter(f -> isOfFiles(f.id().from()) && (ofStates || isOfFiles(f.id().to())))
                        .peek(f ->
                                assertSame(f, answers.answer(id, f.id().from(), f.id().to(), f.id().getPeriod(), "")))
                        .count();
                // Of the six, four are states in 1989, all six in 1990, five in 1991; the two of
                // Germany never meet.
                if (ofStates) {
                    assertThat(among).isEqualTo(window == 1 ? 4 + 6 + 5 : 6 + 6);
                } else {
                    assertThat(among).isEqualTo(window == 1 ? 12 + 28 + 20 : 28 + 28);
                }
            }
        }
    }

    private static boolean isOfFiles(int state) {
        return Stream.of(2, 255, 260, 565, 640, 770).anyMatch(s -> s == state);
    }

    @Test
    void namesOfPartiesAreThoseOfTheListOrOfTheRegister() {
        ArmsTables tables = new ArmsStore()
                .tables(
                        store,
                        ArmsData.find(ArmsData.Need.DEALS, question(), store).orElseThrow());
        assertThat(tables.name(640)).isEqualTo("Türkiye");
        assertThat(tables.name(ArmsParties.number(first()))).isEqualTo(first());
        assertThat(tables.name(-9999)).isEqualTo("party -9999");
        assertThat(tables.name(999)).isEqualTo("party 999");
        assertThat(tables.name(ArmsRegister.UNKNOWN)).isEqualTo("unknown");
        ArmsTables totals = new ArmsStore()
                .tables(
                        store,
                        ArmsData.find(ArmsData.Need.TOTAL, question().withArgument("published"), store)
                                .orElseThrow());
        assertThat(totals.name(640)).isEqualTo("Türkiye");
        assertThat(totals.name(999)).isEqualTo("party 999");
    }

    private static Question question() {
        return Question.of(pairs(), YEARS);
    }

    /** The first party without a number, by file and line, the supplier before the recipient. */
    private String first() {
        return Stream.of(1, 2)
                .flatMap(file -> files.deals.stream().filter(d -> d.file() == file))
                .flatMap(d -> Stream.of(d.supplier(), d.recipient()))
                .filter(p -> p.number() == 0 && !p.isUnknown())
                .map(ArmsFiles.Party::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
