package org.entente.dossier;

import java.util.List;
import org.entente.provenance.Snapshot;

/**
 * A snapshot that figures of the dossier rest on.
 *
 * @param snapshot source, vintage, files and rows
 * @param title name of the dataset; the source id where nothing more is known
 * @param citation how to cite it; empty where nothing is known
 * @param license terms; empty where nothing is known
 * @param imported whether it is in the store, else only figures frozen from it are
 * @param figures how many figures of the dossier rest on it
 * @param measures ids of their measures
 */
public record SourceEntry(
        Snapshot snapshot,
        String title,
        String citation,
        String license,
        boolean imported,
        long figures,
        List<String> measures) {
    public SourceEntry {
        measures = List.copyOf(measures);
    }
}
