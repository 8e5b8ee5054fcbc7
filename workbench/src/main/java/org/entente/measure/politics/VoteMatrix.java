package org.entente.measure.politics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.measure.model.Period;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Who voted how, packed: for every member and choice one set of bits over the roll calls, which are
 * laid out by period, each period beginning a new word. A 3×3 table of two members is then nine
 * counts of common bits. A word holds 63 roll calls, so that the database can fill it as a signed
 * integer.
 *
 * <p>Absent (8), not a member (9) and a row that is missing leave no bit: they are no votes.
 */
final class VoteMatrix {
    private static final int BITS = 63;

    /** The roll calls with their places within the period. */
    private static final String CALLS = """
            SELECT rcid, period, row_number() OVER (PARTITION BY period ORDER BY rcid) - 1 AS place
            FROM (SELECT rcid, CASE WHEN CAST(? AS BOOLEAN) THEN session ELSE year END AS period
                  FROM un_roll_call
                  WHERE snapshot = ?
                    AND (CAST(? AS VARCHAR) IS NULL
                         OR rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?)))
            """;

    private static final String WORDS = "WITH calls AS (" + CALLS + """
            )
            SELECT v.member, c.period, c.place // 63 AS word,
                   bit_or(CASE WHEN v.vote = 1 THEN 1::BIGINT << (c.place % 63) ELSE 0 END) AS yes,
                   bit_or(CASE WHEN v.vote = 2 THEN 1::BIGINT << (c.place % 63) ELSE 0 END) AS abstain,
                   bit_or(CASE WHEN v.vote = 3 THEN 1::BIGINT << (c.place % 63) ELSE 0 END) AS no
            FROM un_vote v JOIN calls c USING (rcid)
            WHERE v.snapshot = ? AND v.vote IN (1, 2, 3)
            GROUP BY v.member, c.period, c.place // 63
            """;

    private final int[] members;
    private final Map<Integer, Integer> memberIndex = new HashMap<>();
    private final int[] periods;
    private final Map<Integer, Integer> periodIndex = new HashMap<>();
    private final int[] rollCalls;
    private final int[] firstWord;
    private final long[][][] choices;

    private VoteMatrix(int[] members, int[] periods, int[] rollCalls) {
        this.members = members;
        this.periods = periods;
        this.rollCalls = rollCalls;
        for (int i = 0; i < members.length; i++) {
            memberIndex.put(members[i], i);
        }
        firstWord = new int[periods.length + 1];
        for (int p = 0; p < periods.length; p++) {
            periodIndex.put(periods[p], p);
            firstWord[p + 1] = firstWord[p] + (rollCalls[p] + BITS - 1) / BITS;
        }
        choices = new long[ChoiceTable.CHOICES][members.length][firstWord[periods.length]];
    }

    /**
     * Reads one snapshot.
     *
     * @param area only the roll calls of this issue area; null for all
     * @param kind YEAR (of the roll call's date) or SESSION
     * @param only the members whose votes are read; null for all
     */
    static VoteMatrix read(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.@Nullable Pair only) {
        if (only != null) {
            return readPair(store, snapshot, area, kind, only);
        }
        boolean bySession = kind == Period.Kind.SESSION;
        String issue = area == null ? null : area.code();
        Columns sizes = store.cached()
                .query(
                        "WITH calls AS (" + CALLS
                                + ") SELECT period, count(*) AS calls FROM calls GROUP BY period ORDER BY period",
                        bySession,
                        snapshot.id(),
                        issue,
                        snapshot.id(),
                        issue);
        Columns words =
                store.cached().query(WORDS, bySession, snapshot.id(), issue, snapshot.id(), issue, snapshot.id());
        long[] member = words.longs("member");
        VoteMatrix matrix = new VoteMatrix(
                Arrays.stream(member)
                        .mapToInt(Math::toIntExact)
                        .distinct()
                        .sorted()
                        .toArray(),
                Arrays.stream(sizes.longs("period")).mapToInt(Math::toIntExact).toArray(),
                Arrays.stream(sizes.longs("calls")).mapToInt(Math::toIntExact).toArray());
        matrix.fill(member, words);
        return matrix;
    }

    /** The same of two members, whose votes are read for all areas and kinds of period at once. */
    private static VoteMatrix readPair(
            Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind, Subjects.Pair pair) {
        Columns calls = RollCalls.list(store, snapshot, area, kind);
        PairVotes votes = PairVotes.of(store, pair.from(), pair.to());
        Map<Integer, Integer> sizes = new TreeMap<>();
        int[] places = new int[calls.rows()];
        Set<Integer> voters = new TreeSet<>();
        for (int call = 0; call < places.length; call++) {
            places[call] = sizes.merge(calls.getInt("period", call), 1, Integer::sum) - 1;
            votes.choices(snapshot, calls.getInt("rcid", call), row -> voters.add(votes.member(row)));
        }
        VoteMatrix matrix = new VoteMatrix(packed(voters), packed(sizes.keySet()), packed(sizes.values()));
        for (int call = 0; call < places.length; call++) {
            int word = matrix.firstWord[index(matrix.periodIndex, calls.getInt("period", call))] + places[call] / BITS;
            long bit = 1L << (places[call] % BITS);
            votes.choices(
                    snapshot,
                    calls.getInt("rcid", call),
                    row -> matrix.choices[votes.choice(row)][index(matrix.memberIndex, votes.member(row))][word] |=
                            bit);
        }
        return matrix;
    }

    private static int[] packed(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(long[] member, Columns words) {
        long[] period = words.longs("period");
        long[] word = words.longs("word");
        String[] names = {"yes", "abstain", "no"};
        for (int choice = 0; choice < names.length; choice++) {
            long[] bits = words.longs(names[choice]);
            for (int row = 0; row < bits.length; row++) {
                int m = index(memberIndex, Math.toIntExact(member[row]));
                int p = index(periodIndex, Math.toIntExact(period[row]));
                choices[choice][m][firstWord[p] + Math.toIntExact(word[row])] = bits[row];
            }
        }
    }

    private static int index(Map<Integer, Integer> places, int key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("a vote on a roll call that is not listed: " + key);
        }
        return place;
    }

    int members() {
        return members.length;
    }

    /** COW number of the file's entity. */
    int member(int index) {
        return members[index];
    }

    OptionalInt findMember(int cow) {
        Integer index = memberIndex.get(cow);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    int periods() {
        return periods.length;
    }

    /** The year or the session. */
    int period(int index) {
        return periods[index];
    }

    OptionalInt findPeriod(int yearOrSession) {
        Integer index = periodIndex.get(yearOrSession);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Number of roll calls in a period, regardless of who voted. */
    int rollCalls(int period) {
        return rollCalls[period];
    }

    /** Number of items of a period on which a member voted. */
    int votes(int member, int period) {
        int sum = 0;
        for (long[][] choice : choices) {
            for (int w = firstWord[period]; w < firstWord[period + 1]; w++) {
                sum += Long.bitCount(choice[member][w]);
            }
        }
        return sum;
    }

    /** The first year or session in which a member voted. */
    int firstPeriodOf(int member) {
        for (int p = 0; p < periods.length; p++) {
            if (votes(member, p) > 0) {
                return periods[p];
            }
        }
        throw new IllegalStateException("member " + members[member] + " never voted");
    }

    /** The last year or session in which a member voted. */
    int lastPeriodOf(int member) {
        for (int p = periods.length - 1; p >= 0; p--) {
            if (votes(member, p) > 0) {
                return periods[p];
            }
        }
        throw new IllegalStateException("member " + members[member] + " never voted");
    }

    /** Counts the choices of two members on the items of a period on which both voted. */
    void tally(int first, int second, int period, ChoiceTable into) {
        tally(bits(first, period), bits(second, period), into);
    }

    /** A member's bits of a period side by side: the words of yes, of abstain, of no. */
    long[] bits(int member, int period) {
        int from = firstWord[period];
        int words = firstWord[period + 1] - from;
        long[] bits = new long[ChoiceTable.CHOICES * words];
        for (int choice = 0; choice < ChoiceTable.CHOICES; choice++) {
            System.arraycopy(choices[choice][member], from, bits, choice * words, words);
        }
        return bits;
    }

    /** The counts of two members' {@link #bits}. */
    static void tally(long[] a, long[] b, ChoiceTable into) {
        int words = a.length / ChoiceTable.CHOICES;
        int yy = 0;
        int ya = 0;
        int yn = 0;
        int ay = 0;
        int aa = 0;
        int an = 0;
        int ny = 0;
        int na = 0;
        int nn = 0;
        for (int w = 0; w < words; w++) {
            long yesA = a[w];
            long abstainA = a[w + words];
            long noA = a[w + 2 * words];
            long yesB = b[w];
            long abstainB = b[w + words];
            long noB = b[w + 2 * words];
            yy += Long.bitCount(yesA & yesB);
            ya += Long.bitCount(yesA & abstainB);
            yn += Long.bitCount(yesA & noB);
            ay += Long.bitCount(abstainA & yesB);
            aa += Long.bitCount(abstainA & abstainB);
            an += Long.bitCount(abstainA & noB);
            ny += Long.bitCount(noA & yesB);
            na += Long.bitCount(noA & abstainB);
            nn += Long.bitCount(noA & noB);
        }
        into.fill(yy, ya, yn, ay, aa, an, ny, na, nn);
    }
}
