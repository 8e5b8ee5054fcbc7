package org.entente.export;

import java.util.List;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;

/**
 * The cells of one column as rows to be joined onto the units: {@code year, a, b, v, s}, at most
 * one a key. {@code a} and {@code b} are COW numbers, {@code b} is absent for a quantity of one
 * state; of an undirected pair {@code a} is the lower. {@code v} is the value or NULL, {@code s}
 * the {@link #code} of the status.
 *
 * @param sql a query
 * @param parameters bound to it in order
 * @param shape what the rows are about
 * @param covered for which years an absent row has a meaning, as a condition on {@code u.year}
 * @param inside the status of an absent row in those years; {@link Status#ZERO} gives it the value
 *     0
 */
record Relation(String sql, List<Object> parameters, Shape shape, String covered, Status inside) {
    static final String NEVER = "FALSE";

    Relation {
        parameters = List.copyOf(parameters);
    }

    /**
     * The number by which a status stands in the tables of a panel and in Stata: from 1, in the
     * order of {@link Status}.
     */
    static int code(Status status) {
        return status.ordinal() + 1;
    }
}
