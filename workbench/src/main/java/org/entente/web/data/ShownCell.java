package org.entente.web.data;

/**
 * A value as it stands in a table.
 *
 * @param text whole numbers without a point, others as the shortest text that reads back
 * @param number whether it is one
 * @param absent whether it is NULL
 * @param beside a word on it, such as the code of a state; empty for none
 */
public record ShownCell(String text, boolean number, boolean absent, String beside) {}
