package org.entente.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note, or an entry of a list of works.
 *
 * @param label its number as printed; absent for an unnumbered entry
 * @param start where it begins in the text
 * @param end where it ends
 * @param sentences the sentences that carry its mark, each a start and an end
 */
public record PaperReference(@Nullable String label, int start, int end, List<int[]> sentences) {
    public PaperReference {
        sentences = List.copyOf(sentences);
    }
}
