package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.politics.VotesReckoning.Call;
import org.entente.measure.politics.VotesReckoning.Row;
import org.entente.provenance.Lineage;
import org.entente.provenance.RowRef;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All indices of votes against sums over the roll calls, one by one. In the file the United Kingdom
 * 200 never votes, China 710 votes from 2002, the Soviet Union 365 to 2000, Pakistan 770 not in the
 * last year, South Sudan 626 on nothing that others vote on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VotesReckoningTest {
    private static final Measures MEASURES = new Measures(PoliticsMeasures.list());
    private static final int[] MEMBERS = {365, 626, 640, 710, 770};
    private static final Map<Integer, String> NAMES = Map.of(
            200, "United Kingdom", 365, "Russia", 626, "South Sudan", 640, "Türkiye", 710, "China", 770, "Pakistan");

    private final List<Call> calls = new ArrayList<>();
    private final Store store = create();

    private Store create() {
        Random random = new Random(4);
        CanonicalRows rows = new CanonicalRows().snapshot("un-votes", "0", 1990, 1990, "un_vote");
        // An older file of one roll call is not asked.
        rows.rollCall(7, 40, "1990-01-01", "R/1").votes(7, new int[] {640, 770}, 1, 1);
        rows.snapshot("un-votes", "1", 2000, 2004, "un_vote");
        long line = 4;
        for (int i = 0; i < 90; i++) {
            int year = 2000 + i % 4;
            // Session 55 spans two years; nothing is voted on in 2003 but on South Sudan's own roll
            // call.
            int session = year == 2000 ? 55 : year == 2001 ? (i % 3 == 0 ? 55 : 56) : year - 1945;
            Map<String, Row> issues = new TreeMap<>();
            Map<Integer, Integer> votes = new TreeMap<>();
            Map<Integer, Row> voteAt = new TreeMap<>();
            int rcid = 1000 - i;
            int file = 1 + random.nextInt(2);
            Row at = new Row(file, line++);
            String day = year + "-0" + (1 + random.nextInt(9)) + "-11";
            rows.rowOfFile(file, "un_roll_call", rcid, session, day, year, "R/" + i, "", "", null, null, null);
            for (String issue : List.of("me", "nu", "hr")) {
                if (random.nextInt(3) == 0 && !(issue.equals("nu") && year == 2001)) {
                    issues.put(issue, new Row(file, line++));
                    rows.rowOfFile(file, "un_issue", rcid, issue);
                }
            }
            for (int member : MEMBERS) {
                int vote = new int[] {0, 1, 1, 2, 3, 8, 9}[random.nextInt(7)];
                boolean there = member == 365 && year == 2000
                        || member == 710 && year >= 2002
                        || member == 770 && year < 2003
                        || member == 640 && !(year == 2003 && i % 8 == 7)
                        || member == 626 && year == 2003 && i % 8 == 7;
                if (vote != 0 && there) {
                    votes.put(member, vote);
                    voteAt.put(member, new Row(2, line++));
                    rows.rowOfFile(2, "un_vote", rcid, member, vote);
                }
            }
            calls.add(new Call(rcid, year, session, at, issues, votes, voteAt));
        }
        return rows.store();
    }

    @AfterAll
    void close() {
        store.close();
    }

    private List<Call> common(int a, int b, Period period, @Nullable String issue) {
        return calls.stream()
                .filter(c -> c.period(period.kind()) == period.first())
                .filter(c -> issue == null || c.issues().containsKey(issue))
                .filter(c -> c.choice(a) > 0 && c.choice(b) > 0)
                .toList();
    }

    private String code(Period.Kind kind, int number) {
        return kind == Period.Kind.SESSION ? "s" + number : String.valueOf(number);
    }

    /** Why two have no common items; members come and go with their first and last votes. */
    private Map.Entry<Status, String> why(int a, int b, Period period, @Nullable String issue, String about) {
        TreeSet<Integer> all =
                new TreeSet<>(calls.stream().map(c -> c.period(period.kind())).toList());
        if (period.first() < all.first() || period.first() > all.last()) {
            return Map.entry(
                    Status.OUT_OF_COVERAGE,
                    "the file's roll calls run from " + code(period.kind(), all.first()) + " to "
                            + code(period.kind(), all.last()));
        }
        boolean any = calls.stream()
                .anyMatch(c -> c.period(period.kind()) == period.first()
                        && (issue == null || c.issues().containsKey(issue)));
        if (!any) {
            return Map.entry(Status.UNDEFINED, "no roll call" + about + " in " + period.code());
        }
        for (int member : new int[] {a, b}) {
            TreeSet<Integer> voted = new TreeSet<>(calls.stream()
                    .filter(c -> c.choice(member) > 0)
                    .map(c -> c.period(period.kind()))
                    .toList());
            String name = NAMES.get(member);
            if (voted.isEmpty()) {
                return Map.entry(Status.NOT_A_STATE, name + " casts no vote in the file");
            }
            if (period.first() < voted.first()) {
                return Map.entry(
                        Status.NOT_A_STATE, name + " casts its first vote in " + code(period.kind(), voted.first()));
            }
            if (period.first() > voted.last() && voted.last() < all.lower(all.last())) {
                return Map.entry(
                        Status.NOT_A_STATE, name + " casts its last vote in " + code(period.kind(), voted.last()));
            }
        }
        return Map.entry(Status.UNDEFINED, "no roll call" + about + " on which both voted in " + period.code());
    }

    private List<RowRef> rows(List<Call> items, int a, int b, @Nullable String issue) {
        List<RowRef> refs = new ArrayList<>();
        Map<String, List<Row>> tables = new TreeMap<>();
        tables.put("un_roll_call", items.stream().map(Call::at).toList());
        tables.put(
                "un_vote",
                items.stream()
                        .flatMap(c -> Stream.of(c.voteAt().get(a), c.voteAt().get(b)))
                        .toList());
        if (issue != null) {
            tables.put(
                    "un_issue", items.stream().map(c -> c.issues().get(issue)).toList());
        }
        tables.forEach((table, at) -> {
            for (int file : new int[] {1, 2}) {
                List<Long> lines = at.stream()
                        .filter(row -> row.file() == file)
                        .map(Row::line)
                        .sorted()
                        .toList();
                if (!lines.isEmpty()) {
                    refs.add(new RowRef("un-votes:1", table, file, lines));
                }
            }
        });
        return refs;
    }

    @ParameterizedTest
    @CsvSource({
        ",,YEAR",
        ",,SESSION",
        "nuclear,nuclear weapons and nuclear material,YEAR",
        "human_rights,human rights,SESSION"
    })
    void everyIndexIsTheSumOverTheRollCalls(@Nullable String area, @Nullable String title, Period.Kind kind) {
        String issue = area == null ? null : area.equals("nuclear") ? "nu" : "hr";
        String about = title == null ? "" : " on " + title;
        YearRange years = new YearRange(1999, 2004);
        for (SimilarityIndex index : SimilarityIndex.all()) {
            Measure measure = MEASURES.get(index.id());
            List<Figure> figures = new ArrayList<>();
            List<Subjects.Pair> pairs = new ArrayList<>();
            for (int a : new int[] {200, 365, 626, 640, 710, 770}) {
                for (int b : new int[] {640, 770}) {
                    if (a != b) {
                        pairs.add(new Subjects.Pair(b, a));
                    }
                }
            }
            // Several pairs are read by one matrix, one pair by its own votes.
            Question one = Question.of(Subjects.pair(770, 640), years);
            Question many = Question.of(new Subjects.Pairs(pairs), years);
            for (Question question : List.of(one, many)) {
                figures.addAll(measure.compute(question.withArgument(area).withKind(kind), store)
                        .figures());
            }
            assertThat(figures).hasSize(11 * 6);
            List<Lineage> lineages = measure.lineages(figures, store);
            List<Long> counts = measure.countRows(figures, store);
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                int a = figure.id().from();
                int b = figure.id().to();
                Period period = figure.id().getPeriod();
                assertThat(a).isLessThan(b);
                List<Call> items = common(a, b, period, issue);
                String what = figure.id().toString();
                Lineage lineage = lineages.get(i);
                assertThat(lineage.definition()).isEqualTo(index.id() + " v1");
                assertThat(lineage.rows()).as(what).isEqualTo(rows(items, a, b, issue));
                assertThat(lineage.rowCount())
                        .isEqualTo(counts.get(i))
                        .isEqualTo(items.size() * (issue == null ? 3L : 4L));
                if (items.isEmpty()) {
                    Map.Entry<Status, String> why = why(a, b, period, issue, about);
                    boolean covered = why.getKey() != Status.OUT_OF_COVERAGE;
                    assertThat(figure.status()).as(what).isEqualTo(why.getKey());
                    assertThat(figure.note()).as(what).isEqualTo(why.getValue());
                    assertThat(lineage.worked()).isEqualTo(why.getValue());
                    assertThat(figure.n()).isEqualTo(covered ? 0L : null);
                    assertThat(figure.snapshot()).isEqualTo(covered ? "un-votes:1" : "");
                    continue;
                }
                assertThat(figure.n()).isEqualTo(items.size());
                assertThat(figure.snapshot()).isEqualTo("un-votes:1");
                if (index.isChanceCorrected()
                        && VotesReckoning.chance(index.id(), items, a, b).expectation() == 0) {
                    assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
                    assertThat(figure.note())
                            .isEqualTo(
                                    "no disagreement is expected by chance (one choice only), so that chance cannot be"
                                            + " corrected for");
                    continue;
                }
                assertThat(figure.status()).isEqualTo(Status.OBSERVED);
                assertThat(figure.getValue())
                        .as(what)
                        .isCloseTo(VotesReckoning.value(index.id(), items, a, b), within(1e-12));
                assertThat(figure.low()).isNull();
                assertThat(figure.note()).isEqualTo(items.size() < 10 ? "few_items" : "");
                assertThat(lineage.worked()).isEqualTo(VotesReckoning.worked(index.id(), items, a, b));
            }
        }
    }

    /** Of all pairs those that voted in a period, also where they voted on nothing in common. */
    @Test
    void allPairsAreThoseThatVoted() {
        for (String id : List.of("un.s", "un.kappa")) {
            List<Figure> figures = MEASURES.get(id)
                    .compute(Question.of(new Subjects.AllPairs(), new YearRange(2001, 2003)), store)
                    .figures();
            TreeSet<String> wanted = new TreeSet<>();
            for (int year = 2001; year <= 2003; year++) {
                int when = year;
                for (int a : MEMBERS) {
                    for (int b : MEMBERS) {
                        if (a < b
                                && Stream.of(a, b)
                                        .allMatch(m ->
                                                calls.stream().anyMatch(c -> c.year() == when && c.choice(m) > 0))) {
                            wanted.add(a + "-" + b + "/" + year);
                        }
                    }
                }
            }
            assertThat(figures.stream()
                            .map(f -> f.id().from() + "-" + f.id().to() + "/"
                                    + f.id().getPeriod().code())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(wanted);
            for (Figure figure : figures) {
                List<Call> items =
                        common(figure.id().from(), figure.id().to(), figure.id().getPeriod(), null);
                if (items.isEmpty()) {
                    assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
                    assertThat(figure.n()).isZero();
                    assertThat(figure.note()).isEqualTo("no roll call on which both voted");
                } else if (figure.status() == Status.OBSERVED) {
                    assertThat(figure.getValue())
                            .isCloseTo(
                                    VotesReckoning.value(
                                            id,
                                            items,
                                            figure.id().from(),
                                            figure.id().to()),
                                    within(1e-12));
                    assertThat(figure.note()).isEqualTo(items.size() < 10 ? "few_items" : "");
                }
            }
            assertThat(figures).extracting(Figure::status).contains(Status.UNDEFINED, Status.OBSERVED);
        }
    }

    @Test
    void yearsOfVotesAreThoseOfCommonRollCallsOfEachFile() {
        TreeSet<Integer> years = new TreeSet<>();
        calls.stream().filter(c -> c.choice(640) > 0 && c.choice(770) > 0).forEach(c -> years.add(c.year()));
        assertThat(VotedYears.bySnapshot(store, 770, 640)).isEqualTo(Map.of(1, only(1990), 2, years));
        assertThat(VotedYears.bySnapshot(store, 640, 200)).isEmpty();
        assertThat(VotedYears.bySnapshot(store, 365, 710)).isEmpty();
    }

    private static TreeSet<Integer> only(int year) {
        return new TreeSet<>(List.of(year));
    }

    @Test
    void questionsAboutOneStateOrAnotherAreaAreRefused() {
        Measure measure = MEASURES.get("un.s");
        assertThatThrownBy(() -> measure.compute(Question.of(Subjects.state(640), YearRange.of(2000)), store))
                .isInstanceOf(QuestionException.class)
                .hasMessage("un.s is about two states, not one");
        Question trade =
                Question.of(Subjects.pair(640, 770), YearRange.of(2000)).withArgument("trade");
        assertThatThrownBy(() -> measure.compute(trade, store))
                .isInstanceOf(QuestionException.class)
                .hasMessage("there is no issue area \"trade\"; there are palestine, nuclear, arms_control, colonialism,"
                        + " human_rights, economic");
        assertThat(IssueArea.parse(" Human-Rights ")).isEqualTo(IssueArea.HUMAN_RIGHTS);
        assertThat(IssueArea.parse("ME")).isEqualTo(IssueArea.PALESTINE);
        try (Store empty = Store.empty()) {
            Question one = Question.of(Subjects.pair(770, 640), YearRange.of(2000));
            Figure none = measure.compute(one, empty).figures().get(0);
            assertThat(none.status()).isEqualTo(Status.OUT_OF_COVERAGE);
            assertThat(none.note()).isEqualTo("no imported source covers it; it needs un-votes");
            assertThat(none.id().from()).isEqualTo(640);
            assertThat(measure.lineage(none, empty).worked()).isEqualTo(none.note());
            assertThat(measure.countRows(List.of(none), empty)).containsExactly(0L);
            assertThat(measure.compute(Question.of(new Subjects.AllPairs(), YearRange.of(2000)), empty)
                            .size())
                    .isZero();
        }
    }

    /** What is kept of the pair requested last is not taken for another's. */
    @Test
    void intervalsOfTwoPairsAskedForInTurnAreEachOnesOwn() {
        List<Figure> first = intervals(640, 770);
        List<Figure> second = intervals(640, 710);
        assertThat(first).isNotEqualTo(second);
        assertThat(intervals(640, 770)).isEqualTo(first);
        assertThat(intervals(640, 710)).isEqualTo(second);
    }

    private List<Figure> intervals(int a, int b) {
        Measure agreement = MEASURES.get("un.agreement");
        List<Figure> figures = agreement
                .compute(Question.of(Subjects.pair(a, b), new YearRange(2002, 2002)), store)
                .figures();
        List<Figure> spread = agreement.resample(figures, store);
        assertThat(spread).allSatisfy(figure -> assertThat(figure.low()).isNotNull());
        return spread.stream().map(figure -> figure.withId(figures.get(0).id())).toList();
    }
}
