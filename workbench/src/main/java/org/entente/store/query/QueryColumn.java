package org.entente.store.query;

/**
 * A column of an answer.
 *
 * @param name as the query names it; not necessarily unique
 * @param type as the engine names it, such as DOUBLE or VARCHAR
 */
public record QueryColumn(String name, String type) {}
