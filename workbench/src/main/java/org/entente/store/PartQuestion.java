package org.entente.store;

/**
 * A question whose answer is only ever wanted for one state, for one pair of states, or for one year. It is written for all of them, so that all
 * parts can be made at once and be kept beside the store ({@link StudyParts}); where they are not kept, the engine is asked for the one part.
 *
 * @param sql a query with the columns {@code of_key} and {@code with_key} (COW numbers; the second is 0 for a part about
 *     one state; of a part about a year the year and 0) before those that are wanted, neither of them null; without parameters
 * @param order what the rows of a part are ordered by; it leaves no two rows that differ in either order
 */
public record PartQuestion(String sql, String order) {
    /** Above any number of a state and any year. */
    static final int LIMIT = 4096;

    String one() {
        return "SELECT * EXCLUDE (of_key, with_key) FROM (" + sql + ") WHERE of_key = ? AND with_key = ? ORDER BY "
                + order;
    }

    /** The parts of some states or years. */
    String some() {
        return "SELECT * FROM (" + sql + ") WHERE of_key BETWEEN ? AND ? ORDER BY of_key, with_key, " + order;
    }

    String count() {
        return "SELECT count(*) AS n FROM (" + sql + ")";
    }

    /** Under which its parts are kept. */
    String name() {
        return "parts of " + sql + " by " + order;
    }

    /** Whether a part is among those that are made at once: numbers of states and years are below the limit, which nothing else relies on. */
    static boolean isMade(int of, int with) {
        return of >= 0 && of < LIMIT && with >= 0 && with < LIMIT;
    }

    static long key(int of, int with) {
        return (long) of * LIMIT + with;
    }
}
