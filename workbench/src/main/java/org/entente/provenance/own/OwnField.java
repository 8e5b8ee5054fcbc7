package org.entente.provenance.own;

/**
 * A column that a descriptor names.
 *
 * @param name as the header has it
 * @param line line of the descriptor that names it
 */
public record OwnField(String name, int line) {}
