package org.entente.measure.politics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VotesTest {
    private static final int[] MEMBERS = {2, 365, 640, 710, 770};
    private static final Measures MEASURES = new Measures(PoliticsMeasures.list());

    static LongStream seeds() {
        return Seeds.first(3);
    }

    /**
     * Votes by roll call and member; more than 63 roll calls a year, so that a year has two words.
     */
    private static List<int[]> randomVotes(long seed) {
        Random random = new Random(seed);
        List<int[]> votes = new ArrayList<>();
        int[] codes = {0, 1, 1, 1, 2, 3, 8, 9};
        for (int i = 0; i < 150; i++) {
            votes.add(random.ints(MEMBERS.length, 0, codes.length)
                    .map(k -> codes[k])
                    .toArray());
        }
        return votes;
    }

    private static Store store(List<int[]> votes, List<Integer> order, int[] members) {
        CanonicalRows rows =
                new CanonicalRows().snapshot("un-votes", "v", 2000, 2001, "un_roll_call", "un_vote", "un_issue");
        for (int i : order) {
            rows.rollCall(i + 1, 55, (i < 80 ? "2000" : "2001") + "-06-01", "R/" + i);
            rows.votes(i + 1, members, votes.get(i));
        }
        return rows.store();
    }

    private static List<Integer> inOrder() {
        return IntStream.range(0, 150).boxed().toList();
    }

    private static List<Figure> pair(Store store, String id, int a, int b) {
        return MEASURES.get(id)
                .compute(Question.of(Subjects.pair(a, b), new YearRange(2000, 2001)), store)
                .figures();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDoesNotMatter(long seed) {
        List<int[]> votes = randomVotes(seed);
        List<Integer> shuffled = new ArrayList<>(inOrder());
        Collections.shuffle(shuffled, new Random(seed));
        try (Store one = store(votes, inOrder(), MEMBERS);
                Store other = store(votes, shuffled, MEMBERS)) {
            for (SimilarityIndex index : SimilarityIndex.all()) {
                assertThat(pair(one, index.id(), 640, 770)).isEqualTo(pair(other, index.id(), 640, 770));
                assertThat(pair(one, index.id(), 640, 770)).isEqualTo(pair(one, index.id(), 770, 640));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherStateChangesNothing(long seed) {
        List<int[]> votes = randomVotes(seed);
        List<int[]> without =
                votes.stream().map(v -> new int[] {0, v[1], v[2], v[3], v[4]}).toList();
        try (Store all = store(votes, inOrder(), MEMBERS);
                Store fewer = store(without, inOrder(), MEMBERS)) {
            for (SimilarityIndex index : SimilarityIndex.all()) {
                assertThat(pair(all, index.id(), 640, 770)).isEqualTo(pair(fewer, index.id(), 640, 770));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherNumbersForTheStatesChangeNothingElse(long seed) {
        List<int[]> votes = randomVotes(seed);
        try (Store one = store(votes, inOrder(), MEMBERS);
                Store other = store(votes, inOrder(), new int[] {750, 20, 2, 200, 220})) {
            for (SimilarityIndex index : SimilarityIndex.all()) {
                List<Double> values = pair(one, index.id(), 640, 770).stream()
                        .map(Figure::getValue)
                        .toList();
                assertThat(pair(other, index.id(), 2, 220).stream()
                                .map(Figure::getValue)
                                .toList())
                        .isEqualTo(values);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allPairsGiveWhatOnePairGives(long seed) {
        try (Store store = store(randomVotes(seed), inOrder(), MEMBERS)) {
            for (SimilarityIndex index : SimilarityIndex.all()) {
                FigureColumns all = MEASURES.get(index.id())
                        .compute(Question.of(new Subjects.AllPairs(), new YearRange(2000, 2001)), store);
                assertThat(all.size()).isEqualTo(20);
                for (Figure figure : all.figures()) {
                    assertThat(pair(
                                    store,
                                    index.id(),
                                    figure.id().from(),
                                    figure.id().to()))
                            .contains(figure);
                }
            }
        }
    }

    /** The same agreement by a join in the database, on a sample of the real votes. */
    @Test
    void aJoinInTheDatabaseAgrees() {
        try (Store store = RealStore.votes()) {
            Snapshot snapshot = store.listSnapshots().get(0);
            VoteMatrix matrix = VoteMatrix.read(store, snapshot, null, Period.Kind.YEAR, null);
            VoteMatrix palestine = VoteMatrix.read(store, snapshot, IssueArea.PALESTINE, Period.Kind.SESSION, null);
            Random random = new Random(42);
            ChoiceTable table = new ChoiceTable();
            int compared = 0;
            for (int i = 0; i < 60; i++) {
                boolean byIssue = i % 2 == 1;
                VoteMatrix votes = byIssue ? palestine : matrix;
                int a = random.nextInt(votes.members());
                int b = random.nextInt(votes.members());
                int p = random.nextInt(votes.periods());
                votes.tally(a, b, p, table);
                Columns joined = store.query("""
                        SELECT count(*) AS items, count(*) FILTER (a.vote = b.vote) AS same,
                               1 - 2 * sum(abs(a.vote - b.vote)) / (2.0 * count(*)) AS s
                        FROM un_vote a JOIN un_vote b ON a.rcid = b.rcid JOIN un_roll_call c ON c.rcid = a.rcid
                        WHERE a.member = ? AND b.member = ? AND a.vote <= 3 AND b.vote <= 3
                          AND (CASE WHEN CAST(? AS BOOLEAN) THEN c.session ELSE c.year END) = ?
                          AND (NOT CAST(? AS BOOLEAN) OR a.rcid IN (SELECT rcid FROM un_issue WHERE issue = 'me'))
                        """, votes.member(a), votes.member(b), byIssue, votes.period(p), byIssue);
                assertThat(table.items()).isEqualTo(joined.getInt("items", 0));
                assertThat(table.same()).isEqualTo(joined.getInt("same", 0));
                if (table.items() > 0) {
                    compared++;
                    assertThat(SimilarityIndex.S.value(table)).isCloseTo(joined.getDouble("s", 0), within(1e-12));
                }
            }
            assertThat(compared).isGreaterThan(10);
        }
    }

    /**
     * General Assembly resolution 34/30 on Cyprus, November 1979: Türkiye and Pakistan were both
     * against it.
     */
    @Test
    void theVoteOnCyprusOf1979IsThere() {
        try (Store store = RealStore.votes()) {
            List<Figure> votes = MEASURES.get("un.vote")
                    .compute(
                            Question.of(new Subjects.States(List.of(640, 770)), YearRange.of(1979))
                                    .withArgument("R/34/30"),
                            store)
                    .figures();
            assertThat(votes).extracting(Figure::status).containsOnly(Status.OBSERVED);
            assertThat(votes).extracting(Figure::value).containsExactly(3.0, 3.0);
            assertThat(votes.get(0).note()).contains("no").contains("roll call 1973");
        }
    }
}
