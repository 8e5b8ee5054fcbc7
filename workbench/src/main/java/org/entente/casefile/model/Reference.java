package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered note of the text, or one work of a case's own.
 *
 * @param id such as {@code n01}
 * @param sameAs id of the first note that cites the same work; absent for a first citation
 * @param pages pages that this note cites, where it repeats a work
 * @param works the works cited; empty only for a repetition
 * @param note what the curator adds about the note
 * @param where file and line
 */
public record Reference(
        String id,
        @Nullable String sameAs,
        @Nullable String pages,
        List<Work> works,
        @Nullable String note,
        SourceLine where) {
    public Reference {
        works = List.copyOf(works);
        if (works.isEmpty() == (sameAs == null)) {
            throw new IllegalArgumentException("a reference has either its own work or same_as");
        }
    }
}
