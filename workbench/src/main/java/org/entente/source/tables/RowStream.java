package org.entente.source.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives one record after the other. */
@FunctionalInterface
public interface RowStream {

    /** The next record, or null after the last; it may be the same object with other content. */
    @Nullable Row next() throws IOException;
}
