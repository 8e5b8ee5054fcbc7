package org.entente.store;

/**
 * Takes the cells of a result in order, and learns where a row ends. Other types of columns are to
 * be cast in the query.
 */
public interface CellVisitor {

    void missing();

    void whole(long value);

    void real(double value);

    void truth(boolean value);

    void text(String value);

    /** @param epochDay days since 1970-01-01 */
    void day(long epochDay);

    void endRow();
}
