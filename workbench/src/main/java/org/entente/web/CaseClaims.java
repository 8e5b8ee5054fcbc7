package org.entente.web;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.PairCase;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.ClaimResult;
import org.entente.measure.Desks;
import org.entente.provenance.Snapshot;

/** The claims of the cases that come with the program, as the store that is served bears them out; judged once a set of snapshots. */
final class CaseClaims {
    private static final int KEPT = 8;

    private final Map<Key, List<ClaimResult>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<ClaimResult>> eldest) {
            return size() > KEPT;
        }
    });

    /** What verdicts are a function of. */
    private record Key(List<Snapshot> snapshots, String id) {}

    /** The sound cases. */
    static List<CaseFile> list() {
        return EmbeddedCases.readSound().toList();
    }

    /** As {@code entente audit} judges them: without what the case itself records. */
    List<ClaimResult> judge(CaseFile file, Asked asked) throws IOException {
        Optional<List<ClaimResult>> known = find(file, asked.snapshots());
        return known.isPresent() ? known.get() : judge(file, asked.workbench(), asked.snapshots());
    }

    /** What was judged before. */
    Optional<List<ClaimResult>> find(CaseFile file, List<Snapshot> snapshots) {
        return Optional.ofNullable(kept.get(new Key(snapshots, file.header().id())));
    }

    /** @param snapshots of the store that the workbench reads */
    List<ClaimResult> judge(CaseFile file, Workbench workbench, List<Snapshot> snapshots) throws IOException {
        Key key = new Key(snapshots, file.header().id());
        List<ClaimResult> known = kept.get(key);
        if (known == null) {
            PairCase about = new PairCase(file, null);
            known = about.judge(Desks.one(workbench.figures(about.frozen(workbench.measures()))));
            kept.put(key, known);
        }
        return known;
    }
}
