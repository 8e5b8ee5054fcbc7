package org.entente.source.tables;

/**
 * A column of a text table.
 *
 * @param index from 0
 * @param name as the header has it, without surrounding blanks
 */
public record Column(int index, String name) {}
