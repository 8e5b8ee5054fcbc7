package org.entente.dossier.evidence;

import org.entente.provenance.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know to fill a gap: a dataset that Entente can import. The command line passes
 * these in, since a dossier knows no connectors.
 *
 * @param source id, such as {@code cow-trade}
 * @param title name of the dataset
 * @param file the file to download, as the publisher calls it
 * @param address where the publisher offers it; null when unknown
 * @param license terms as the publisher states them
 * @param citation how to cite it
 */
public record SourceHint(
        String source, String title, String file, @Nullable String address, String license, Citation citation) {}
