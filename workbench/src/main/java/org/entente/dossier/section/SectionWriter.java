package org.entente.dossier.section;

import org.entente.dossier.Section;
import org.entente.dossier.evidence.Context;

/**
 * Writes one section of a dossier. To add one: a class, a line in {@link Sections}, its texts, a
 * test.
 */
public interface SectionWriter {

    /** Stable name, also the section's anchor and the start of its texts' keys. */
    String id();

    /** The section; where nothing is known it holds a gap that says why and what would fill it. */
    Section write(Context context);
}
