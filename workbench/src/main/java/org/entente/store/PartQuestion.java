package org.entente.store;

/**
 * A question whose answer is only ever wanted for one state, or for one pair of states. It is written for all of them, so that all
 * parts can be made at once and be kept beside the store ({@link StudyParts}); where they are not kept, the engine is asked for the one part.
 *
 * @param sql a query with the columns {@code of_state} and {@code with_state} (COW numbers; the second is 0 for a part about
 *     one state) before those that are wanted, neither of them null; without parameters
 * @param order what the rows of a part are ordered by; it leaves no two rows that differ in either order
 */
public record PartQuestion(String sql, String order) {
    /** The largest number that a state can have, and one. */
    static final int STATES = 1024;

    String one() {
        return "SELECT * EXCLUDE (of_state, with_state) FROM (" + sql
                + ") WHERE of_state = ? AND with_state = ? ORDER BY " + order;
    }

    /** The parts of some states. */
    String some() {
        return "SELECT * FROM (" + sql + ") WHERE of_state BETWEEN ? AND ? ORDER BY of_state, with_state, " + order;
    }

    String count() {
        return "SELECT count(*) AS n FROM (" + sql + ")";
    }

    /** Under which its parts are kept. */
    String name() {
        return "parts of " + sql + " by " + order;
    }

    /** Whether a part is among those that are made at once: numbers of states are far below the limit, which nothing else relies on. */
    static boolean isMade(int of, int with) {
        return of >= 0 && of < STATES && with >= 0 && with < STATES;
    }

    static long key(int of, int with) {
        return (long) of * STATES + with;
    }
}
