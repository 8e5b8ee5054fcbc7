package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.LineSet;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What one state chose on one resolution. */
final class UnVote implements Measure {
    private static final Definition DEFINITION = Definition.of("un.vote", "Vote on a resolution")
            .meaning("What a state chose in the roll call on one resolution: 1 yes, 2 abstain, 3 no.")
            .formula("the code of the file; 8 absent and 9 not a member are no votes")
            .shape(Shape.STATE)
            .unit("choice")
            .range(1, 3)
            .direction("a code, not a quantity")
            .sources(List.of(UnSimilarity.SOURCE))
            .argument(
                    "the resolution as the file writes it, such as R/34/30, or rc1973 for the roll call of that number")
            .reference(PoliticsWorks.VOTING_DATA)
            .traps(List.of(
                    "A resolution may have several roll calls, on amendments and paragraphs: the one on the whole"
                            + " text answers; where that is not one, ask by number.",
                    "Before session 58 the day of the month is unreliable.",
                    "A missing row is no abstention."))
            .build();

    /** Most questions are about two or a few states. */
    private static final int FEW = 8;

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FigureColumns compute(Question question, Store store) {
        String argument = question.argument();
        if (argument == null || argument.isBlank()) {
            throw new QuestionException("un.vote needs a resolution, as in un.vote:R/34/30");
        }
        FigureColumns.Builder out = new FigureColumns.Builder(DEFINITION, argument, Origin.COMPUTED);
        Optional<Snapshot> snapshot = SourceChoice.find(DEFINITION, question, store);
        if (question.subjects() instanceof Subjects.States states) {
            if (snapshot.isEmpty()) {
                String reason = SourceChoice.noneReason(DEFINITION, question);
                states.states().forEach(s -> out.absent(s, 0, null, Status.OUT_OF_COVERAGE, -1, "", reason));
                return out.build();
            }
            add(out, states.states(), argument, store, snapshot.get(), true);
        } else if (question.subjects() instanceof Subjects.AllStates) {
            snapshot.ifPresent(s -> add(out, members(store, s), argument, store, s, false));
        } else {
            throw new QuestionException("un.vote is about one state, not two");
        }
        return out.build();
    }

    private static List<Integer> members(Store store, Snapshot snapshot) {
        Columns rows =
                store.query("SELECT DISTINCT member FROM un_member WHERE snapshot = ? ORDER BY member", snapshot.id());
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> rows.getInt("member", i))
                .toList();
    }

    private static void add(
            FigureColumns.Builder out,
            List<Integer> states,
            String argument,
            Store store,
            Snapshot snapshot,
            boolean explain) {
        Columns calls = rollCalls(store, snapshot, argument);
        if (calls.rows() != 1) {
            Status status = calls.rows() == 0 ? Status.OUT_OF_COVERAGE : Status.UNDEFINED;
            String reason = calls.rows() == 0 ? unknown(store, snapshot, argument) : several(argument, calls);
            if (explain) {
                states.forEach(s -> out.absent(s, 0, null, status, -1, snapshot.ref(), reason));
            }
            return;
        }
        IntUnaryOperator votes = votes(store, snapshot, calls.getLong("rcid", 0), states.size());
        String where = "roll call %d of %s".formatted(calls.getLong("rcid", 0), calls.getDate("day", 0));
        for (int state : states) {
            int vote = votes.applyAsInt(state);
            switch (vote) {
                case 1, 2, 3 ->
                    out.value(state, 0, null, Status.OBSERVED, vote, 1, snapshot.ref(), name(vote) + "; " + where);
                case 9 -> out.absent(state, 0, null, Status.NOT_A_STATE, 0, snapshot.ref(), "not a member; " + where);
                case 8 -> out.absent(state, 0, null, Status.NOT_REPORTED, 0, snapshot.ref(), "absent; " + where);
                default ->
                    out.absent(state, 0, null, Status.NOT_REPORTED, 0, snapshot.ref(), "no vote is recorded; " + where);
            }
        }
    }

    /**
     * What each state's vote was, 0 without a row. All votes of a few states are kept together; of
     * many the roll call is read.
     */
    private static IntUnaryOperator votes(Store store, Snapshot snapshot, long rollCall, int states) {
        if (states <= FEW) {
            return state -> {
                Columns rows = store.cached().query(PairVotes.OF_MEMBER.forOne(), state, 0);
                return on(rows, snapshot, rollCall)
                        .map(i -> rows.getInt("vote", i))
                        .findFirst()
                        .orElse(0);
            };
        }
        Columns rows = store.cached()
                .query(
                        "SELECT member, vote FROM un_vote WHERE snapshot = ? AND rcid = ? ORDER BY member",
                        snapshot.id(),
                        rollCall);
        long[] member = rows.longs("member");
        return state -> IntStream.range(0, member.length)
                .filter(i -> member[i] == state)
                .map(i -> rows.getInt("vote", i))
                .findFirst()
                .orElse(0);
    }

    /** The rows on a roll call among those of a member. */
    private static IntStream on(Columns ofMember, Snapshot snapshot, long rollCall) {
        long[] snapshots = ofMember.longs("snapshot");
        long[] rollCalls = ofMember.longs("rcid");
        return IntStream.range(0, ofMember.rows())
                .filter(i -> snapshots[i] == snapshot.id() && rollCalls[i] == rollCall);
    }

    /**
     * The roll call of that number; or those on the whole text of the resolution; or, where there
     * are none, all of them.
     */
    private static Columns rollCalls(Store store, Snapshot snapshot, String argument) {
        String number = argument.matches("rc\\d{1,9}") ? argument.substring(2) : null;
        return store.cached().query("""
                SELECT rcid, day FROM (
                    SELECT rcid, day, coalesce(amendment, FALSE) OR coalesce(paragraph, FALSE) AS part
                    FROM un_roll_call
                    WHERE snapshot = ? AND (upper(resolution) = upper(?) OR rcid = CAST(? AS INTEGER)))
                QUALIFY NOT part OR count(*) FILTER (NOT part) OVER () = 0
                ORDER BY rcid
                """, snapshot.id(), argument, number);
    }

    private static String unknown(Store store, Snapshot snapshot, String argument) {
        return "the file has no roll call " + argument
                + Coverage.find(store, snapshot, "un_vote", "")
                        .map(CoveredYears::toString)
                        .map(years -> " (it covers " + years + ")")
                        .orElse("");
    }

    private static String several(String argument, Columns calls) {
        return "%d roll calls are called %s; ask for one by number: %s"
                .formatted(
                        calls.rows(),
                        argument,
                        IntStream.range(0, calls.rows())
                                .mapToObj(i -> "un.vote:rc" + calls.getLong("rcid", i))
                                .collect(Collectors.joining(", ")));
    }

    private static String name(int vote) {
        return vote == 1 ? "yes" : vote == 2 ? "abstain" : "no";
    }

    @Override
    public Lineage lineage(Figure figure, Store store) {
        String definition = DEFINITION.versioned();
        @Nullable String argument = figure.id().argument();
        if (figure.snapshot().isEmpty() || argument == null) {
            return new Lineage(definition, figure.note(), List.of(), 0);
        }
        Snapshot snapshot = SourceRows.snapshot(store, figure);
        Columns calls = rollCalls(store, snapshot, argument);
        if (calls.rows() != 1) {
            return new Lineage(definition, figure.note(), List.of(), 0);
        }
        long rcid = calls.getLong("rcid", 0);
        Columns call = store.cached().query("""
                SELECT 'un_roll_call' AS table_name, file, line FROM un_roll_call WHERE snapshot = ? AND rcid = ?
                ORDER BY file, line
                """, snapshot.id(), rcid);
        Columns votes =
                store.cached().query(PairVotes.OF_MEMBER.forOne(), figure.id().from(), 0);
        Map<Integer, LineSet> files = new TreeMap<>();
        on(votes, snapshot, rcid)
                .forEach(i -> files.computeIfAbsent(votes.getInt("file", i), file -> new LineSet())
                        .add(votes.getLong("line", i)));
        List<RowRef> rows = new ArrayList<>(SourceRows.list(snapshot, call));
        files.forEach((file, lines) -> rows.add(new RowRef(snapshot.ref(), "un_vote", file, lines.list())));
        String worked = figure.value() == null
                ? figure.note()
                : String.format(Locale.ROOT, "un.vote = %.0f (%s)", figure.getValue(), figure.note());
        return new Lineage(
                definition,
                worked,
                rows,
                rows.stream().mapToLong(ref -> ref.lines().size()).sum());
    }
}
