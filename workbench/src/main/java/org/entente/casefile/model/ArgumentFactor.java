package org.entente.casefile.model;

/**
 * One factor of the argument that a text makes.
 *
 * @param id the factor's name
 * @param level the level of analysis on which the text puts it
 * @param says the factor in the curator's words
 * @param locator the section that states it
 * @param where file and line
 */
public record ArgumentFactor(String id, Level level, String says, String locator, SourceLine where) {}
