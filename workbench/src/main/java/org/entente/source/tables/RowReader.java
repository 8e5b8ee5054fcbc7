package org.entente.source.tables;

/** Turns one record into canonical rows. */
@FunctionalInterface
public interface RowReader {

    /**
     * Reads all fields first and appends afterwards, so that a bad field leaves nothing behind.
     *
     * @throws BadField when the record cannot be kept
     */
    void read(Row row);
}
