package org.entente.store;

/**
 * A query about all states, pairs or years of which the rows of one are wanted. The condition is
 * put around the query, and the engine pushes it down to the tables.
 *
 * @param sql a query with the columns {@code of_key} and {@code with_key} (COW numbers, the second
 *     0 for rows about one state; or a year and 0) before those that are wanted; without parameters
 * @param order an ordering that leaves no two different rows in either order
 */
public record KeyedQuery(String sql, String order) {
    /**
     * The query for the rows of one key, with {@code of_key} and {@code with_key} as its
     * parameters.
     */
    public String forOne() {
        return "SELECT * EXCLUDE (of_key, with_key) FROM (" + sql + ") WHERE of_key = ? AND with_key = ? ORDER BY "
                + order;
    }
}
