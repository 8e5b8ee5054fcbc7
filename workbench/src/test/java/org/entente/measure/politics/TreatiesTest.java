package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trade and nuclear agreements, act by act and year by year, and the sum with one alliance, by a
 * second reckoning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreatiesTest {
    private static final Measure MEASURE = new Measures(PoliticsMeasures.list()).get("treaty.count");
    private static final int[] STATES = {2, 350, 640, 770};
    private static final List<String> ACTS =
            List.of("base_treaty", "accession", "withdrawal", "withdrawal", "protocol or amendment", "negotiation");

    /** An act; {@code groups} has the code of each party, by state, 0 for none. */
    private record Act(
            int file,
            long line,
            String id,
            String act,
            String base,
            String name,
            @Nullable Integer type,
            @Nullable Integer year,
            @Nullable Integer inForce,
            Map<Integer, Integer> groups) {

        boolean isOf(int a, int b) {
            return groups.containsKey(a) && groups.containsKey(b);
        }

        boolean isFirst(int a, int b) {
            return Objects.equals(groups.get(a), 1) || Objects.equals(groups.get(b), 1);
        }
    }

    private final List<Act> trade = new ArrayList<>();
    private final List<Act> nuclear = new ArrayList<>();
    private final Store store = create();

    private Store create() {
        Random random = new Random(11);
        CanonicalRows rows = new CanonicalRows()
                .snapshot("desta", "1", 1, 1)
                .covers("agreement", "trade", 1950, 1975)
                .snapshot("nuclear-cooperation", "2", 1, 1)
                .covers("agreement", "nuclear", 1952, 1972)
                .snapshot("atop", "5", 1951, 1978, "alliance_member");
        rows.row("alliance", 77, "1960-03-01", "day", null, null, true, 0, "[640, 770]", true, true, true, true, true);
        for (int state : new int[] {640, 770}) {
            rows.row(
                    "alliance_member",
                    77,
                    state,
                    state,
                    0,
                    "1960-03-01",
                    "day",
                    "1964-01-01",
                    "day",
                    true,
                    false,
                    false,
                    false,
                    false,
                    false);
        }
        Store made = rows.store();
        for (int i = 0; i < 60; i++) {
            boolean base = i < 8 || random.nextInt(6) == 0;
            // An act on a base treaty, or on such an act.
            Act on = base ? null : trade.get(random.nextInt(i));
            if (on != null && !on.base().equals(on.id())) {
                String base1 = on.base();
                Act below = find(base1);
                on = below.base().equals(below.id()) ? on : below;
            }
            trade.add(random(
                    random,
                    i,
                    "t" + i,
                    base ? "base_treaty" : ACTS.get(random.nextInt(ACTS.size())),
                    on == null ? "t" + i : on.id()));
        }
        for (int i = 0; i < 15; i++) {
            nuclear.add(random(random, 100 + i, "n" + i, "agreement", "n" + i));
        }
        trade.forEach(act -> write(made, act, 1, "trade"));
        nuclear.forEach(act -> write(made, act, 2, "nuclear"));
        return made;
    }

    private Act find(String id) {
        return trade.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private static Act random(Random random, int i, String id, String act, String base) {
        Map<Integer, Integer> groups = new TreeMap<>();
        for (int state : STATES) {
            if (random.nextInt(4) > 0) {
                groups.put(state, random.nextInt(3));
            }
        }
        int year = 1948 + random.nextInt(30);
        Integer type = random.nextInt(6) == 0 ? null : Integer.valueOf(1 + random.nextInt(5));
        return new Act(
                1 + i % 2,
                500L - i,
                id,
                act,
                base,
                "Treaty " + (char) ('A' + i % 11),
                type,
                random.nextInt(5) == 0 ? null : Integer.valueOf(year),
                random.nextInt(5) == 0 ? null : Integer.valueOf(year + random.nextInt(5) - 1),
                groups);
    }

    private static void write(Store store, Act act, int snapshot, String kind) {
        store.execute(
                "INSERT INTO agreement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                snapshot,
                act.file(),
                act.line(),
                act.id(),
                kind,
                act.act(),
                act.base(),
                act.name(),
                act.type(),
                act.year(),
                act.inForce(),
                act.groups().size());
        act.groups()
                .forEach((state, group) -> store.execute(
                        "INSERT INTO agreement_member VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        snapshot,
                        act.file(),
                        act.line(),
                        act.id(),
                        state,
                        state,
                        state,
                        group == 0 ? null : group));
    }

    @AfterAll
    void close() {
        store.close();
    }

    private String root(Act act) {
        String id = act.id();
        while (!find(id).base().equals(id)) {
            id = find(id).base();
        }
        return id;
    }

    /**
     * Whether an act ties two states in a year: from its beginning to the first withdrawal of one
     * of them after that.
     */
    private boolean ties(Act act, int a, int b, int year) {
        Integer from = act.inForce();
        if (!act.isOf(a, b)
                || from == null
                || List.of("withdrawal", "negotiation").contains(act.act())) {
            return false;
        }
        int type = act.type() == null ? 2 : act.type();
        boolean entered = type < 3
                || (type == 5
                        ? act.isFirst(a, b)
                        : !Objects.equals(act.groups().get(a), act.groups().get(b)));
        int first = act.act().equals("accession") && act.year() != null ? Math.max(from, act.year()) : from;
        int last = 9999;
        for (Act out : trade) {
            Integer when = out.inForce() != null ? out.inForce() : out.year();
            if (out.act().equals("withdrawal")
                    && root(out).equals(root(act))
                    && out.isOf(a, b)
                    && out.isFirst(a, b)
                    && when != null
                    && when >= first) {
                last = Math.min(last, when);
            }
        }
        return entered && first <= year && year <= last;
    }

    private List<Act> acts(String kind, int a, int b, int year) {
        return kind.equals("trade")
                ? trade.stream().filter(act -> ties(act, a, b, year)).toList()
                : nuclear.stream()
                        .filter(act -> act.isOf(a, b) && act.year() != null && act.year() <= year)
                        .toList();
    }

    private int count(String kind, int a, int b, int year) {
        return (int) acts(kind, a, b, year).stream()
                .map(act -> kind.equals("trade") ? root(act) : act.id())
                .distinct()
                .count();
    }

    private String names(String kind, int a, int b, int year) {
        TreeSet<String> names = new TreeSet<>();
        acts(kind, a, b, year)
                .forEach(act -> names.add(kind.equals("trade") ? find(root(act)).name() : act.name()));
        return names.isEmpty() ? "none in the file" : String.join("; ", names);
    }

    private List<RowRef> rows(String kind, int a, int b, int year) {
        List<RowRef> rows = new ArrayList<>();
        for (String table : List.of("agreement", "agreement_member")) {
            for (int file : new int[] {1, 2}) {
                List<Long> lines = acts(kind, a, b, year).stream()
                        .filter(act -> act.file() == file)
                        .map(Act::line)
                        .sorted()
                        .toList();
                if (!lines.isEmpty()) {
                    rows.add(
                            new RowRef(kind.equals("trade") ? "desta:1" : "nuclear-cooperation:2", table, file, lines));
                }
            }
        }
        return rows;
    }

    private static Subjects pairs() {
        List<Subjects.Pair> pairs = new ArrayList<>();
        for (int a : STATES) {
            for (int b : STATES) {
                if (a < b) {
                    pairs.add(new Subjects.Pair(b, a));
                }
            }
        }
        return new Subjects.Pairs(pairs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade", "nuclear"})
    void treatiesOfAKindAreThoseInForceByTheirActs(String kind) {
        int last = kind.equals("trade") ? 1975 : 1972;
        int first = kind.equals("trade") ? 1950 : 1952;
        List<Figure> figures = MEASURE.compute(
                        Question.of(pairs(), new YearRange(1949, 1977)).withArgument(kind), store)
                .figures();
        assertThat(figures).hasSize(6 * 29);
        List<Lineage> lineages = MEASURE.lineages(figures, store);
        int all = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int a = figure.id().from();
            int b = figure.id().to();
            int year = figure.id().getPeriod().first();
            Lineage lineage = lineages.get(i);
            assertThat(lineage.definition()).isEqualTo("treaty.count v2");
            if (year < first || year > last) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                assertThat(lineage.worked()).isEqualTo(figure.note());
                assertThat(lineage.rows()).isEmpty();
                continue;
            }
            int n = count(kind, a, b, year);
            all += n;
            assertThat(figure.value()).as(figure.id().toString()).isEqualTo(n);
            assertThat(figure.n()).isEqualTo(n);
            assertThat(figure.status()).isEqualTo(n == 0 ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.note()).as(figure.id().toString()).isEqualTo(names(kind, a, b, year));
            assertThat(lineage.worked()).isEqualTo("treaty.count:" + kind + " = " + n + ": " + names(kind, a, b, year));
            assertThat(lineage.rows()).as(figure.id().toString()).isEqualTo(rows(kind, a, b, year));
        }
        assertThat(all).isGreaterThan(100);
    }

    @Test
    void theSumIsThereWhereAllThreeAre() {
        List<Figure> figures = MEASURE.compute(Question.of(pairs(), new YearRange(1949, 1977)), store)
                .figures();
        assertThat(figures).hasSize(6 * 29);
        List<Lineage> lineages = MEASURE.lineages(figures, store);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int a = figure.id().from();
            int b = figure.id().to();
            int year = figure.id().getPeriod().first();
            Lineage lineage = lineages.get(i);
            assertThat(lineage.definition()).isEqualTo("treaty.count v2");
            if (year < 1952 || year > 1972) {
                assertThat(figure.status()).isEqualTo(Status.OUT_OF_COVERAGE);
                assertThat(figure.note())
                        .isEqualTo(
                                year < 1950 || year > 1975
                                        ? "trade: desta:1 covers 1950-1975"
                                        : "nuclear: nuclear-cooperation:2 covers 1952-1972");
                assertThat(figure.n()).isNull();
                assertThat(figure.snapshot()).isEmpty();
                assertThat(lineage.worked()).isEqualTo(figure.note());
                assertThat(lineage.rows()).isEmpty();
                continue;
            }
            boolean allied = a == 640 && b == 770 && 1960 <= year && year <= 1964;
            int ofTrade = count("trade", a, b, year);
            int ofNuclear = count("nuclear", a, b, year);
            int sum = ofTrade + ofNuclear + (allied ? 1 : 0);
            assertThat(figure.value()).isEqualTo(sum);
            assertThat(figure.n()).isEqualTo(sum);
            assertThat(figure.status()).isEqualTo(sum == 0 ? Status.ZERO : Status.OBSERVED);
            assertThat(figure.snapshot()).isEqualTo("desta:1");
            assertThat(figure.note())
                    .isEqualTo("trade %d of desta:1, nuclear %d of nuclear-cooperation:2, alliance %d of atop:5"
                            .formatted(ofTrade, ofNuclear, allied ? 1 : 0));
            assertThat(lineage.worked())
                    .isEqualTo("treaty.count = " + sum + ": treaty.count:trade = " + ofTrade + ": "
                            + names("trade", a, b, year) + "; treaty.count:nuclear = " + ofNuclear + ": "
                            + names("nuclear", a, b, year) + "; treaty.count:alliance = "
                            + (allied ? "1: ATOP 77" : "0: none in the file"));
            List<RowRef> rows = new ArrayList<>(rows("trade", a, b, year));
            rows.addAll(rows("nuclear", a, b, year));
            if (allied) {
                rows.add(new RowRef("atop:5", "alliance", 1, List.of(1L)));
                rows.add(new RowRef("atop:5", "alliance_member", 1, List.of(2L, 3L)));
            }
            assertThat(lineage.rows()).isEqualTo(rows);
            assertThat(lineage.rowCount())
                    .isEqualTo(rows.stream().mapToLong(r -> r.lines().size()).sum());
        }
        List<Figure> two = List.of(figures.get(3), figures.get(20));
        assertThat(MEASURE.lineages(two, store)).containsExactly(lineages.get(3), lineages.get(20));
        assertThat(MEASURE.lineage(two.get(1), store)).isEqualTo(lineages.get(20));
    }

    @Test
    void ofAllPairsThoseOfWhichAllThreeSpeakAreAnswered() {
        Map<Integer, Long> byYear =
                MEASURE
                        .compute(Question.of(new Subjects.AllPairs(), new YearRange(1951, 1953)), store)
                        .figures()
                        .stream()
                        .collect(Collectors.groupingBy(f -> f.id().getPeriod().first(), Collectors.counting()));
        assertThat(byYear.keySet()).containsExactly(1952, 1953);
        // A source and vintage that are named hold for their own kind only.
        Question named =
                Question.of(Subjects.pair(640, 770), YearRange.of(1962)).withVintage("desta", "1");
        assertThat(MEASURE.compute(named, store).figures())
                .isEqualTo(MEASURE.compute(Question.of(Subjects.pair(640, 770), YearRange.of(1962)), store)
                        .figures());
        Question other =
                Question.of(Subjects.pair(640, 770), YearRange.of(1962)).withVintage("desta", "9");
        assertThat(MEASURE.compute(other, store).figures().get(0).note())
                .isEqualTo("trade: the vintage 9 of desta is not imported");
        assertThatThrownBy(() -> MEASURE.compute(named.withArgument("visa"), store))
                .isInstanceOf(QuestionException.class)
                .hasMessage("treaty.count has no argument \"visa\"; there are trade, nuclear, alliance");
    }
}
