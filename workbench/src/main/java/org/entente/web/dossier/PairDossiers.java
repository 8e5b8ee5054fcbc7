package org.entente.web.dossier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.Workbench;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.DossierWriter;
import org.entente.provenance.Snapshot;
import org.entente.service.Dossiers;
import org.entente.service.PairCase;
import org.entente.text.MessageBundle;
import org.entente.web.find.PairAddress;
import org.entente.web.http.PageRequest;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers of pairs. The last few are cached, since the other forms of a page and its pictures
 * follow the page itself.
 */
final class PairDossiers {
    private static final int MAXIMUM_SIZE = 3;

    private final CaseClaims claims;
    private final Cache<Key, Dossier> recent =
            Caffeine.newBuilder().maximumSize(MAXIMUM_SIZE).build();

    PairDossiers(CaseClaims claims) {
        this.claims = claims;
    }

    private record Key(List<Snapshot> snapshots, PairAddress pair, String language) {}

    Dossier get(PairAddress pair, PageRequest request) throws IOException {
        Dossier cached = recent.getIfPresent(new Key(request.snapshots(), pair, request.language()));
        return cached != null ? cached : write(pair, request, soFar -> {});
    }

    /**
     * Takes the workbench that a dossier needs before the page begins, while its status can still
     * be an error.
     *
     * @throws WebException 503 when no workbench becomes free in time
     */
    void reserve(PairAddress pair, PageRequest request) {
        if (PairCase.findEmbedded(pair.first(), pair.second()).isEmpty()) {
            request.workbench();
        }
    }

    Dossier write(PairAddress pair, PageRequest request, DossierWriter.Listener listener) throws IOException {
        Optional<PairCase> about = PairCase.findEmbedded(pair.first(), pair.second());
        Dossier written = about.isEmpty()
                ? write(new Dossiers(request.workbench(), texts(request)), pair, null, listener)
                : writeWithCase(pair, request, about.get(), listener);
        recent.put(new Key(request.snapshots(), pair, request.language()), written);
        return written;
    }

    /**
     * In a workbench of its own, since the evidence of a case must not be visible to other
     * requests.
     */
    private Dossier writeWithCase(
            PairAddress pair, PageRequest request, PairCase about, DossierWriter.Listener listener) throws IOException {
        try (Workbench own = request.openPrivateWorkbench()) {
            Dossiers dossiers = new Dossiers(own, texts(request));
            dossiers.withVerdicts(claims.judge(about.file(), request));
            return write(dossiers, pair, about, listener);
        }
    }

    private static Dossier write(
            Dossiers dossiers, PairAddress pair, @Nullable PairCase about, DossierWriter.Listener listener)
            throws IOException {
        return dossiers.pair(pair.first(), pair.second(), pair.from(), pair.to(), about, listener);
    }

    private static MessageBundle texts(PageRequest request) {
        return WebTexts.dossier(request.language());
    }
}
