package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The levels of pairs of a {@link RandomPanel}, against {@link LevelsReckoning}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsReckoningTest {
    private static final Offset<Double> NEAR = within(1e-8);
    private final Measures measures = StandardMeasures.create();
    private final RandomPanel panel = new RandomPanel(11);
    private final Store store = panel.rows().store();
    private final LevelsReckoning reckoning = new LevelsReckoning(panel);

    @AfterAll
    void close() {
        store.close();
    }

    private List<Figure> list(String id, String options, int from, int to, YearRange years, int window) {
        return measures.get(id)
                .compute(
                        Question.of(Subjects.pair(from, to), years)
                                .withWindow(window)
                                .withArgument("igo.joint" + options),
                        store)
                .figures();
    }

    private Figure ask(String id, String options, int from, int to, int first, int last) {
        List<Figure> found = list("levels." + id, options, from, to, new YearRange(first, last), last - first + 1);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private int years(int a, int b, int from, int to) {
        return (int) IntStream.rangeClosed(from, to)
                .filter(year -> panel.find(a, b, year).isPresent())
                .count();
    }

    @Test
    void theContributionsOfEveryLevel() {
        for (int[] pair : new int[][] {{640, 770}, {2, 640}, {220, 710}, {2, 20}}) {
            for (int[] span : new int[][] {{1950, 1990}, {1957, 1984}}) {
                for (int window : new int[] {3, 5}) {
                    assertLevels(pair[0], pair[1], span[0], span[1], window);
                }
            }
        }
    }

    private void assertLevels(int a, int b, int from, int to, int window) {
        String options = window == 3 ? "" : "+w" + window;
        Map<LevelsPart, Double> here = reckoning.change(a, b, from, to, window);
        Map<LevelsPart, Double> there = reckoning.change(b, a, from, to, window);
        double sum = 0;
        for (LevelsPart part : here.keySet()) {
            String id = part.id().substring("levels.".length());
            Figure figure = ask(id, options, a, b, from, to);
            Figure turned = ask(id, options, b, a, from, to);
            boolean ofOne = part == LevelsPart.STATE || part == LevelsPart.LEADER;
            assertThat(figure.getValue()).as(figure.toString()).isCloseTo(of(here, part), NEAR);
            assertThat(turned.getValue()).isCloseTo(ofOne ? of(there, part) : of(here, part), NEAR);
            assertThat(turned.id().from()).isEqualTo(ofOne ? b : a);
            int n = years(a, b, from, from + window - 1) + years(a, b, to - window + 1, to);
            assertThat(figure.n()).isEqualTo(n);
            assertNote(part, figure, from, to, window);
            assertNote(part, turned, from, to, window);
            if (part.isTerm()) {
                assertThat(figure.low()).isLessThanOrEqualTo(figure.getValue());
                assertThat(figure.high()).isGreaterThanOrEqualTo(figure.getValue());
                sum += figure.getValue() + (ofOne ? turned.getValue() : 0);
            } else {
                assertThat(figure.low()).isNull();
            }
        }
        Figure change = ask("change", options, a, b, from, to);
        assertThat(change.getValue()).isCloseTo(of(here, LevelsPart.END) - of(here, LevelsPart.START), NEAR);
        assertThat(change.getValue()).isCloseTo(sum, NEAR);
    }

    private static double of(Map<LevelsPart, Double> terms, LevelsPart part) {
        return terms.getOrDefault(part, Double.NaN);
    }

    private void assertNote(LevelsPart part, Figure figure, int from, int to, int window) {
        int state = figure.id().from();
        assertThat(figure.note())
                .isEqualTo(
                        part == LevelsPart.LEADER
                                ? "first " + reckoning.names(state, from, from + window - 1) + "; last "
                                        + reckoning.names(state, to - window + 1, to)
                                : "%d-%d to %d-%d".formatted(from, from + window - 1, to - window + 1, to));
    }

    /**
     * Other states' and pairs' changes are as many as there are others; orders of leaders are 999.
     */
    @Test
    void howRareAContributionIs() {
        Map<String, Long> among = Map.of("state", 6L, "leader", 999L, "leader_pair", 999L);
        among.forEach((level, n) -> {
            Figure p = ask("p", "+" + level, 770, 640, 1950, 1990);
            assertThat(p.n()).isEqualTo(n);
            assertThat(p.getValue() * (n + 1)).isCloseTo(Math.rint(p.getValue() * (n + 1)), NEAR);
            assertThat(p.getValue()).isBetween(1.0 / (n + 1), 1.0);
            assertThat(p.note()).isEmpty();
            assertThat(p.unit()).isEqualTo("p");
            assertThat(p.id().from()).isEqualTo(770);
        });
        Figure state = ask("p", "+state", 770, 640, 1950, 1990);
        double own = of(reckoning.change(770, 640, 1950, 1990, 3), LevelsPart.STATE);
        int asGreat = 0;
        for (int other : RandomPanel.STATES) {
            asGreat += other != 770 && Math.abs(ofState(other)) >= Math.abs(own) ? 1 : 0;
        }
        assertThat(state.getValue()).isEqualTo((1.0 + asGreat) / 7);
    }

    /**
     * The change of a state beyond its leaders: the same with every partner that has all the years.
     */
    private double ofState(int state) {
        int partner = state == 2 ? 20 : state == 20 ? 2 : 0;
        for (int other : RandomPanel.STATES) {
            boolean whole = other != state && years(state, other, 1950, 1952) + years(state, other, 1988, 1990) == 6;
            partner = whole ? other : partner;
        }
        Map<LevelsPart, Double> change = reckoning.change(state, partner, 1950, 1990, 3);
        return of(change, LevelsPart.STATE);
    }

    /**
     * In neighbouring years nobody's leader need change, and then no order of leaders can be drawn.
     */
    @Test
    void whereTheLeadersAreTheSameThereIsNothingToCompare() {
        int found = 0;
        for (int year = 1950; year <= 1989; year++) {
            boolean same = panel.leader(640, year).equals(panel.leader(640, year + 1));
            if (same
                    && panel.find(640, 770, year).isPresent()
                    && panel.find(640, 770, year + 1).isPresent()) {
                Figure p = ask("p", "+w1+leader", 640, 770, year, year + 1);
                assertThat(p.status()).isEqualTo(Status.UNDEFINED);
                assertThat(p.note()).isEqualTo("the leaders are the same at both ends, so there is nothing to compare");
                Figure leader = ask("leader", "+w1", 640, 770, year, year + 1);
                assertThat(leader.status()).isEqualTo(Status.ZERO);
                assertThat(leader.getValue()).isZero();
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void theLineageHasTheRowsOfBothEndsAndOfWhoLed() {
        Figure change = ask("change", "", 640, 770, 1950, 1990);
        Lineage lineage = measures.get("levels.change").lineage(change, store);
        List<Long> organisations = new ArrayList<>(panel.lines(640, 770, 1950, 1952));
        organisations.addAll(panel.lines(640, 770, 1988, 1990));
        TreeSet<Long> leaders = new TreeSet<>();
        for (int state : new int[] {640, 770}) {
            for (int year : new int[] {1950, 1951, 1952, 1988, 1989, 1990}) {
                leaders.add(panel.leader(state, year).line());
            }
        }
        assertThat(lineage.rows())
                .containsExactly(
                        new RowRef("cow-igo:1", "igo_joint", 1, organisations),
                        new RowRef("archigos:1990-12-31", "leader_spell", 1, List.copyOf(leaders)));
        assertThat(lineage.rowCount()).isEqualTo(organisations.size() + leaders.size());
        assertThat(lineage.definition()).isEqualTo("levels.change v1");
    }

    /** The change and the terms in their order, which are those that the figures give. */
    @Test
    void theChangeIsWorkedTermByTerm() {
        Figure change = ask("change", "", 640, 770, 1950, 1990);
        List<String> terms = new ArrayList<>();
        for (Figure term : List.of(
                ask("system", "", 640, 770, 1950, 1990),
                ask("state", "", 640, 770, 1950, 1990),
                ask("leader", "", 640, 770, 1950, 1990),
                ask("state", "", 770, 640, 1950, 1990),
                ask("leader", "", 770, 640, 1950, 1990),
                ask("leader_pair", "", 640, 770, 1950, 1990),
                ask("pair", "", 640, 770, 1950, 1990))) {
            terms.add(number(term.getValue()));
        }
        String panelText = "panel of %,d pair-years 1950-1990, scale identity, leaders archigos:1990-12-31"
                .formatted(observations());
        assertThat(measures.get("levels.change").lineage(change, store).worked())
                .isEqualTo("levels.change = %s = %s (1950-1952 to 1988-1990; %s)"
                        .formatted(
                                number(change.getValue()),
                                String.join(" + ", terms).replace("+ -", "− "),
                                panelText));
        Figure leader = ask("leader", "", 770, 640, 1950, 1990);
        assertThat(measures.get("levels.leader").lineage(leader, store).worked())
                .isEqualTo("levels.leader = %s (1950-1952 to 1988-1990; %s)"
                        .formatted(number(leader.getValue()), panelText));
    }

    private int observations() {
        int n = 0;
        for (int a : RandomPanel.STATES) {
            for (int b : RandomPanel.STATES) {
                n += a < b ? years(a, b, RandomPanel.FIRST, RandomPanel.LAST) : 0;
            }
        }
        return n;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6g", value);
    }

    @Test
    void severalWindowsAreAskedAtOnce() {
        List<Figure> found = list("levels.change", "", 640, 770, new YearRange(1960, 1974), 13);
        assertThat(found)
                .extracting(figure -> figure.id().getPeriod().code())
                .containsExactly("1960-1972", "1961-1973", "1962-1974");
        assertThat(found.get(1)).isEqualTo(ask("change", "", 640, 770, 1961, 1973));
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        assertAbsent(
                ask("change", "", 640, 770, 1960, 1964),
                Status.UNDEFINED,
                "two spans of 3 years do not fit into 1960 to 1964 without overlap; name years further apart or a smaller --window");
        assertThat(ask("change", "", 640, 770, 1960, 1965).value()).isNotNull();
        String outside =
                " lies outside 1950-1990, the years for which both igo.joint and the leaders of all states are known";
        assertAbsent(ask("change", "", 640, 770, 1949, 1980), Status.OUT_OF_COVERAGE, "1949 to 1980" + outside);
        assertAbsent(ask("start", "", 640, 770, 1970, 1991), Status.OUT_OF_COVERAGE, "1970 to 1991" + outside);
        assertAbsent(
                ask("pair", "", 640, 365, 1950, 1990),
                Status.NOT_REPORTED,
                "igo.joint has no value for the pair in any year");
        assertAbsent(
                ask("p", "+log+pair", 640, 365, 1950, 1990),
                Status.NOT_REPORTED,
                "igo.joint has no value for the pair in any year that has a place on the scale log");
    }

    private static void assertAbsent(Figure figure, Status status, String note) {
        assertThat(figure.status()).as(figure.toString()).isEqualTo(status);
        assertThat(figure.note()).isEqualTo(note);
    }

    /** Of a window of one year the year itself must be there, of two one, of three two. */
    @Test
    void halfOfTheYearsOfAnEndHaveToBeThere() {
        int refused = 0;
        for (int window = 1; window <= 4; window++) {
            int least = (window + 1) / 2;
            for (int year = 1950; year + 2 * window - 1 <= 1990; year++) {
                int last = year + 2 * window - 1;
                Figure figure = ask("end", "+w" + window, 220, 710, year, last);
                int first = years(220, 710, year, year + window - 1);
                int second = years(220, 710, year + window, last);
                if (first >= least && second >= least) {
                    assertThat(figure.value()).isNotNull();
                } else {
                    refused++;
                    YearRange end =
                            first < least ? new YearRange(year, year + window - 1) : new YearRange(year + window, last);
                    assertAbsent(
                            figure,
                            Status.NOT_REPORTED,
                            "igo.joint has a value for the pair in %d of the %d years %s; at least %d are needed"
                                    .formatted(Math.min(first, first < least ? first : second), window, end, least));
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aQuestionThatIsNotAboutPairsAndSpansIsAMistake() {
        Question years =
                Question.of(Subjects.pair(640, 770), new YearRange(1950, 1990)).withArgument("igo.joint");
        assertMistake(years, "change", "levels.change compares the two ends of a span of years");
        Question all = Question.of(new Subjects.AllPairs(), new YearRange(1950, 1990))
                .withWindow(41)
                .withArgument("igo.joint");
        assertMistake(all, "change", "levels.change is estimated for pairs that are named, not for all at once");
        for (String level : List.of("", "+system", "+change", "+p")) {
            assertMistake(
                    years.withWindow(41).withArgument("igo.joint" + level),
                    "p",
                    "levels.p needs the level after a plus sign: +state, +leader, +leader_pair or +pair, not \""
                            + level.replace("+", "") + "\"");
        }
    }

    private void assertMistake(Question question, String part, String message) {
        assertThatThrownBy(() -> measures.get("levels." + part).compute(question, store))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void unitsSayWhatTheNumberIs() {
        assertThat(ask("start", "", 640, 770, 1950, 1990).unit()).isEqualTo("organisations");
        assertThat(ask("change", "+log", 640, 770, 1950, 1990).unit()).isEqualTo("organisations");
        Question votes = Question.of(Subjects.pair(640, 770), new YearRange(1950, 1990))
                .withWindow(41)
                .withArgument("un.agreement");
        Figure none = measures.get("levels.change").compute(votes, store).figure(0);
        assertAbsent(none, Status.OUT_OF_COVERAGE, "no imported source covers it; it needs un-votes");
        assertThat(none.unit()).isEqualTo("share difference");
        assertThat(none.snapshot()).isEmpty();
        assertThat(measures.get("levels.end").compute(votes, store).figure(0).unit())
                .isEqualTo("share");
        assertThat(measures.get("levels.change").lineage(none, store))
                .isEqualTo(new Lineage("levels.change v1", none.note(), List.of(), 0));
    }
}
