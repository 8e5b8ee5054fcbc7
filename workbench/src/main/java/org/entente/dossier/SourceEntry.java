package org.entente.dossier;

import java.util.List;
import java.util.Optional;
import org.entente.provenance.Citation;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that figures of the dossier rest on.
 *
 * @param snapshot source, vintage, files and rows
 * @param title name of the dataset; the source id where nothing more is known
 * @param reference the work that its publisher asks to be cited; null where nothing is known
 * @param license terms; empty where nothing is known
 * @param imported whether it is in the store, else only figures frozen from it are
 * @param figures how many figures of the dossier rest on it
 * @param measures ids of their measures
 */
public record SourceEntry(
        Snapshot snapshot,
        String title,
        @Nullable Citation reference,
        String license,
        boolean imported,
        long figures,
        List<String> measures) {
    public SourceEntry {
        measures = List.copyOf(measures);
    }

    public Optional<Citation> findReference() {
        return Optional.ofNullable(reference);
    }

    /** How to cite it in one line; empty where nothing is known. */
    public String citation() {
        return findReference().map(Citation::text).orElse("");
    }
}
