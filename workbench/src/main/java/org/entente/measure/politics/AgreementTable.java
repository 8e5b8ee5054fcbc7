package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.measure.PairIndex;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The agreements by which two states are parties to each other, of one snapshot and kind; read once for all pairs.
 *
 * <p>A family of trade agreements is a base treaty with every later act on it, or on one of those. By an act the two are parties to
 * each other when both are listed, in an accession when one of them accedes (code 1), and in an agreement of a bloc with a third, or
 * an accession to one, when they stand on different sides. An accession holds from its year at the earliest.
 */
final class AgreementTable {
    private static final String WITHDRAWAL = "withdrawal";

    private final PairIndex<Hold> holds = PairIndex.undirected();

    private AgreementTable() {}

    /**
     * Years in which an act on a treaty ties two states.
     *
     * @param last {@code Integer.MAX_VALUE} where it ends with nothing
     */
    record Hold(String treaty, String name, int first, int last, int file, long line) {}

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
    static AgreementTable ofTrade(Store store, Snapshot snapshot) {
        return store.studies().remember("trade agreements of " + snapshot.id(), AgreementTable.class, () -> {
            AgreementTable table = new AgreementTable();
            PairIndex<Listed> listed = listed(store, snapshot, "trade");
            listed.forEachPair(
                    (pair, acts) -> hold(acts).forEach(hold -> table.holds.add(pair.from(), pair.to(), hold)));
            return table;
        });
    }

    /** Nuclear cooperation agreements, from the year of signature on. */
    static AgreementTable ofNuclear(Store store, Snapshot snapshot) {
        return store.studies().remember("nuclear agreements of " + snapshot.id(), AgreementTable.class, () -> {
            AgreementTable table = new AgreementTable();
            listed(store, snapshot, "nuclear")
                    .forEachPair((pair, acts) -> acts.forEach(one -> {
                        Act act = one.act();
                        if (act.year() != null) {
                            table.holds.add(
                                    pair.from(),
                                    pair.to(),
                                    new Hold(
                                            act.agreement(),
                                            act.name(),
                                            act.year(),
                                            Integer.MAX_VALUE,
                                            act.file(),
                                            act.line()));
                        }
                    }));
            return table;
        });
    }

    PairIndex<Hold> holds() {
        return holds;
    }

    /** Each act of entry until the first withdrawal of one of the two that follows it. */
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
                holds.add(new Hold(act.family(), act.name(), first, last, act.file(), act.line()));
            }
        }
        return holds;
    }

    private static PairIndex<Listed> listed(Store store, Snapshot snapshot, String kind) {
        Map<String, List<Party>> parties = new HashMap<>();
        Columns members = store.query("""
                SELECT agreement, member, group_code FROM agreement_member
                WHERE snapshot = ? AND member IS NOT NULL ORDER BY file, line, place
                """, snapshot.id());
        for (int i = 0; i < members.rows(); i++) {
            parties.computeIfAbsent(members.getText("agreement", i), key -> new ArrayList<>())
                    .add(new Party(members.getInt("member", i), intOrNull(members, "group_code", i)));
        }
        PairIndex<Listed> listed = PairIndex.undirected();
        for (Act act : acts(store, snapshot, kind)) {
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

    private static List<Act> acts(Store store, Snapshot snapshot, String kind) {
        // The name is the family's: of a later act that is the name of its base treaty.
        Columns rows = store.query("""
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
