package org.entente.export;

import java.util.List;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * A canonical table whose rows belong to a state, or a pair of states, and a year, and which can
 * therefore be a column of a panel without any computing.
 *
 * @param name of the table
 * @param shape what its rows are about
 * @param meaning what a cell is, and what 0 and absence mean
 * @param columns what may stand after the stop; empty where it is a name that the publisher gave,
 *     such as a variable
 * @param part column of the table that holds that name; empty where {@link #columns} are columns of
 *     the table
 * @param inside the status of an absent row in covered years
 * @param rows a query for {@code year, a, b, v, s} with the parameters {@code $snapshot},
 *     {@code $first}, {@code $last} and {@code $column}, each any number of times, and {@code
 *     {value}} for the column of the table
 */
record RawTable(
        String name,
        Shape shape,
        String meaning,
        List<RawTable.Column> columns,
        String part,
        Status inside,
        String rows) {

    RawTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column that may be requested.
     *
     * @param name what stands after the stop
     * @param value the expression over a row of the table
     * @param unit of its values
     * @param label one line for people
     */
    record Column(String name, String value, String unit, String label) {}

    /** Whether the names of columns are the publishers' and not ours. */
    boolean isOpen() {
        return !part.isEmpty();
    }
}
