package org.entente.paper.text;

/**
 * A cell of a table.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last
 */
public record Cell(int start, int end) {}
