package org.entente.web.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.ClaimResult;
import org.entente.provenance.Snapshot;
import org.entente.service.PairCase;
import org.entente.web.http.PageRequest;

/**
 * Verdicts on the claims of the cases that come with the program, cached for each set of snapshots.
 */
public final class CaseClaims {
    private static final int MAXIMUM_SIZE = 8;

    private final Cache<Key, List<ClaimResult>> results =
            Caffeine.newBuilder().maximumSize(MAXIMUM_SIZE).build();

    private record Key(List<Snapshot> snapshots, String id) {}

    /** The sound cases. */
    public static List<CaseFile> list() {
        return EmbeddedCases.readSound().toList();
    }

    /** As {@code entente audit} judges them: without the evidence that the case itself brings. */
    List<ClaimResult> judge(CaseFile file, PageRequest request) throws IOException {
        Key key = new Key(request.snapshots(), file.header().id());
        List<ClaimResult> known = results.getIfPresent(key);
        if (known == null) {
            PairCase about = new PairCase(file, null);
            Workbench workbench = request.workbench();
            known = about.judge(workbench.figures(about.frozen(workbench.measures())));
            results.put(key, known);
        }
        return known;
    }
}
