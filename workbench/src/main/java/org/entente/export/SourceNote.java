package org.entente.export;

import java.util.List;
import org.entente.provenance.Citation;

/**
 * What a codebook says of a source.
 *
 * @param id such as {@code un-votes}
 * @param title the publisher's name of the dataset
 * @param publisher who publishes it
 * @param address where it is published
 * @param citations what to cite, the dataset first
 * @param licence terms
 */
public record SourceNote(
        String id, String title, String publisher, String address, List<Citation> citations, String licence) {
    public SourceNote {
        citations = List.copyOf(citations);
    }
}
