package org.entente.measure.defence;

/** How rows of years become rows of rolling windows of years. */
final class WindowEnds {
    /**
     * After a common table {@code yearly} with a column {@code year}: the table {@code ended}, in which each row stands once for
     * every window that its year lies in, under the last year of the window. Windows of one year are the years.
     */
    static final String SQL = """
            , ended AS (SELECT * REPLACE (unnest(range(year, year + :window)) AS year) FROM yearly)
            """;

    private WindowEnds() {}
}
