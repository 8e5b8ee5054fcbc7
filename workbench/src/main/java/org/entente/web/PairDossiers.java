package org.entente.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.Dossiers;
import org.entente.PairCase;
import org.entente.SecondWorkbench;
import org.entente.Workbench;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.DossierWriter;
import org.entente.provenance.Snapshot;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Dossiers of pairs, the last few kept: the other forms of a page and its pictures are asked for after the page itself. */
final class PairDossiers {
    private static final int KEPT = 3;

    private final CaseClaims claims;

    private final Map<Key, Dossier> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Dossier> eldest) {
            return size() > KEPT;
        }
    };

    PairDossiers(CaseClaims claims) {
        this.claims = claims;
    }

    /** What a dossier is a function of. */
    private record Key(List<Snapshot> snapshots, PairAddress pair, String language) {}

    Dossier get(PairAddress pair, Asked asked) throws IOException {
        Dossier known = find(new Key(asked.snapshots(), pair, asked.language()));
        return known != null ? known : write(pair, asked, soFar -> {});
    }

    /**
     * Waits for the workbench that a dossier will need, before a page is begun whose status could not be taken back.
     *
     * @throws WebException 503 when there is none in time
     */
    void reserve(PairAddress pair, Asked asked) {
        if (PairCase.findEmbedded(pair.first(), pair.second()).isEmpty()) {
            asked.workbench();
        }
    }

    Dossier write(PairAddress pair, Asked asked, DossierWriter.Listener listener) throws IOException {
        Optional<PairCase> about = PairCase.findEmbedded(pair.first(), pair.second());
        Dossier written = about.isEmpty()
                ? writeShared(pair, asked, listener)
                : writeWithCase(pair, asked, about.get(), listener);
        keep(new Key(asked.snapshots(), pair, asked.language()), written);
        return written;
    }

    private static Dossier writeShared(PairAddress pair, Asked asked, DossierWriter.Listener listener)
            throws IOException {
        Optional<Workbench> second = asked.findSecondWorkbench();
        try {
            return write(new Dossiers(asked.workbench(), second.orElse(null), texts(asked)), pair, null, listener);
        } finally {
            asked.giveBackSecondWorkbench();
        }
    }

    /** The case's evidence is laid beside the store, which no other request may see. */
    private Dossier writeWithCase(PairAddress pair, Asked asked, PairCase about, DossierWriter.Listener listener)
            throws IOException {
        try (Workbench own = asked.openOwn();
                SecondWorkbench second = SecondWorkbench.open(own)) {
            Dossiers dossiers = new Dossiers(own, second.find(), texts(asked));
            claims.find(about.file(), asked.snapshots()).ifPresent(dossiers::withVerdicts);
            return write(dossiers, pair, about, listener);
        }
    }

    private static Dossier write(
            Dossiers dossiers, PairAddress pair, @Nullable PairCase about, DossierWriter.Listener listener)
            throws IOException {
        return dossiers.pair(pair.first(), pair.second(), pair.from(), pair.to(), about, listener);
    }

    private static MessageBundle texts(Asked asked) {
        return WebTexts.dossier(asked.language());
    }

    private synchronized @Nullable Dossier find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Dossier dossier) {
        kept.put(key, dossier);
    }
}
