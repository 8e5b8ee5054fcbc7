package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.measure.base.PairIndex;
import org.entente.measure.base.SnapshotQuery;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.ResultCache;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The agreements by which two states are parties to each other, of one snapshot and kind: of one
 * pair, or read once for all.
 *
 * <p>A family of trade agreements is a base treaty with every later act on it, or on one of those.
 * By an act the two are parties to each other when both are listed, in an accession when one of
 * them accedes (code 1), and in an agreement of a bloc with a third, or an accession to one, when
 * they stand on different sides. An accession holds from its year at the earliest.
 */
final class AgreementTable {
    private static final String WITHDRAWAL = "withdrawal";

    private final PairIndex<Hold> holds = PairIndex.undirected();

    private AgreementTable() {}

    /**
     * Years in which an act on a treaty ties two states.
     *
     * @param last {@code Integer.MAX_VALUE} where it ends with nothing
     * @param ofSides whether the two stand on different sides of it, such as a union and a third
     *     state
     */
    record Hold(String treaty, String name, int first, int last, boolean ofSides, int file, long line) {
        Hold until(int year) {
            return new Hold(treaty, name, first, Math.min(last, year), ofSides, file, line);
        }
    }

    private record Party(int member, @Nullable Integer group) {}

    private record Act(
            String agreement,
            String act,
            int type,
            @Nullable Integer year,
            @Nullable Integer inForce,
            String family,
            String name,
            int file,
            long line) {

        private boolean isWithdrawal() {
            return act.equals(WITHDRAWAL);
        }

        /** Whether it ties two of its parties. */
        private boolean ties(Party p, Party q) {
            if (isWithdrawal() || act.equals("negotiation") || inForce == null) {
                return false;
            }
            return switch (type) {
                case 1, 2 -> true;
                case 5 -> oneIsFirst(p, q);
                default -> !Objects.equals(p.group(), q.group());
            };
        }

        /** Whether a withdrawal or an accession is that of one of the two. */
        private static boolean oneIsFirst(Party p, Party q) {
            return Objects.equals(p.group(), 1) || Objects.equals(q.group(), 1);
        }

        private int firstYear() {
            int from = Objects.requireNonNull(inForce);
            return act.equals("accession") && year != null ? Math.max(from, year) : from;
        }

        private Optional<Integer> findLastYear() {
            return Optional.ofNullable(inForce == null ? year : inForce);
        }
    }

    /** What an act is to two states, or rather two of their entries in it. */
    private record Listed(Act act, Party p, Party q) {}

    /** Trade agreements in force. */
    static AgreementTable ofTrade(SnapshotQuery reading) {
        return of(reading, "trade", AgreementTable::hold);
    }

    /** Nuclear cooperation agreements, from the year of signature on. */
    static AgreementTable ofNuclear(SnapshotQuery reading) {
        return of(
                reading,
                "nuclear",
                acts -> acts.stream()
                        .map(Listed::act)
                        .filter(one -> one.year() != null)
                        .map(one -> new Hold(
                                one.agreement(),
                                one.name(),
                                Objects.requireNonNull(one.year()),
                                Integer.MAX_VALUE,
                                false,
                                one.file(),
                                one.line()))
                        .toList());
    }

    /** Of one pair what it was party to is read alone, unless all has been read before. */
    private static AgreementTable of(SnapshotQuery reading, String kind, Function<List<Listed>, List<Hold>> hold) {
        ResultCache studies = reading.store().results();
        String name = kind + " agreements of " + reading.snapshot().id();
        return studies.find(name, AgreementTable.class)
                .orElseGet(() -> reading.subjects().isOne()
                        ? read(reading, kind, hold)
                        : studies.get(
                                name,
                                AgreementTable.class,
                                () -> read(reading.about(new Subjects.AllPairs()), kind, hold)));
    }

    private static AgreementTable read(SnapshotQuery reading, String kind, Function<List<Listed>, List<Hold>> hold) {
        AgreementTable table = new AgreementTable();
        listed(reading, kind)
                .forEachPair(
                        (pair, acts) -> hold.apply(acts).forEach(one -> table.holds.add(pair.from(), pair.to(), one)));
        return table;
    }

    PairIndex<Hold> holds() {
        return holds;
    }

    /**
     * Each act of entry until the first withdrawal of one of the two that follows it, or until a
     * later agreement takes its place.
     */
    private static List<Hold> hold(List<Listed> acts) {
        List<Hold> holds = new ArrayList<>();
        for (Listed entry : acts) {
            Act act = entry.act();
            if (act.ties(entry.p(), entry.q())) {
                int first = act.firstYear();
                int last = acts.stream()
                        .filter(w -> w.act().isWithdrawal()
                                && w.act().family().equals(act.family())
                                && Act.oneIsFirst(w.p(), w.q()))
                        .flatMap(w -> w.act().findLastYear().stream())
                        .filter(year -> year >= first)
                        .min(Integer::compare)
                        .orElse(Integer.MAX_VALUE);
                boolean ofSides = !Objects.equals(entry.p().group(), entry.q().group());
                holds.add(new Hold(act.family(), act.name(), first, last, ofSides, act.file(), act.line()));
            }
        }
        return TradeSuccessions.standard().end(holds);
    }

    private static PairIndex<Listed> listed(SnapshotQuery reading, String kind) {
        Map<String, List<Party>> parties = new HashMap<>();
        Columns members = reading.query("""
                SELECT agreement, member, group_code FROM agreement_member
                WHERE snapshot = :snapshot AND member IS NOT NULL AND :among(member) ORDER BY file, line, place
                """);
        for (int i = 0; i < members.rows(); i++) {
            parties.computeIfAbsent(members.getText("agreement", i), key -> new ArrayList<>())
                    .add(new Party(members.getInt("member", i), intOrNull(members, "group_code", i)));
        }
        PairIndex<Listed> listed = PairIndex.undirected();
        for (Act act : acts(reading.store(), reading.snapshot(), kind, parties.keySet())) {
            List<Party> of = parties.getOrDefault(act.agreement(), List.of());
            for (Party p : of) {
                for (Party q : of) {
                    if (p.member() < q.member()) {
                        listed.add(p.member(), q.member(), new Listed(act, p, q));
                    }
                }
            }
        }
        return listed;
    }

    private static List<Act> acts(Store store, Snapshot snapshot, String kind, Set<String> wanted) {
        // The name is the family's: of a later act that is the name of its base treaty.
        Columns rows = store.cached().query("""
                WITH act AS (
                    SELECT a.agreement, a.act, coalesce(a.type, 2) AS type, a.year, a.in_force, a.file, a.line, a.kind,
                        CASE WHEN a.kind = 'trade' THEN coalesce(c.base, b.base, a.base) ELSE a.agreement END AS family
                    FROM agreement a
                    LEFT JOIN agreement b ON b.snapshot = a.snapshot AND b.agreement = a.base
                    LEFT JOIN agreement c ON c.snapshot = b.snapshot AND c.agreement = b.base
                    WHERE a.snapshot = ? AND a.kind = ?)
                SELECT act.*, coalesce(n.name, '') AS name
                FROM act LEFT JOIN agreement n ON n.snapshot = ? AND n.agreement = act.family
                ORDER BY file, line
                """, snapshot.id(), kind, snapshot.id());
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            if (!wanted.contains(rows.getText("agreement", i))) {
                continue;
            }
            acts.add(new Act(
                    rows.getText("agreement", i),
                    rows.getText("act", i),
                    rows.getInt("type", i),
                    intOrNull(rows, "year", i),
                    intOrNull(rows, "in_force", i),
                    rows.getText("family", i),
                    rows.getText("name", i),
                    rows.getInt("file", i),
                    rows.getLong("line", i)));
        }
        return acts;
    }

    private static @Nullable Integer intOrNull(Columns rows, String name, int row) {
        return rows.isNull(name, row) ? null : (Integer) rows.getInt(name, row);
    }
}
