package org.entente.casefile.model;

/** What sort of work is cited. In a case file written in lower case. */
public enum ReferenceKind {
    /** In a journal. */
    ARTICLE,
    /** A book. */
    BOOK,
    /** Part of a book. */
    CHAPTER,
    /** Newspaper, magazine or agency. */
    NEWS,
    /** Think-tank or government paper. */
    REPORT,
    /** A thesis. */
    THESIS,
    /** A web page. */
    WEB,
    /** A database or statistical release. */
    DATA,
    /** A company's or body's own release. */
    PRESS_RELEASE
}
