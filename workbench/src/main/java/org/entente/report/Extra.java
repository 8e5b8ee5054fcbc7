package org.entente.report;

/** What a document holds only on request. */
public enum Extra {
    /** The annex after the two pages of a brief, in PDF and DOCX; the other formats have it. */
    ANNEX,
    /**
     * The table of what is behind every number, in Markdown and PDF; HTML and JSON have it anyway.
     */
    LINEAGE
}
