package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a case that says where it comes from. */
public interface Sourced {
    /** The row's own name, unique in its file. */
    String id();

    /** Ids of entries in {@code references.yaml}; may be empty. */
    List<String> refs();

    /** The section of the text that says so; absent when only the references do. */
    @Nullable String locator();

    /** Where the row stands in the case. */
    SourceLine where();
}
