package org.entente.paper.text;

/** What part of a paper a block is. */
public enum BlockKind {
    /** A heading of a section; the first of a paper may be its title. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** One item of a list. */
    ITEM,
    /** Rows and cells. */
    TABLE,
    /** What stands above or below a table or figure. */
    CAPTION,
    /** A footnote or endnote. */
    NOTE,
    /** An entry of a list of works. */
    REFERENCE,
    /** Page numbers and running heads: part of the text, not of what it says. */
    FURNITURE;

    /** Whether the block holds what the author says, in sentences. */
    public boolean isProse() {
        return this == PARAGRAPH || this == ITEM || this == CAPTION;
    }
}
