package org.entente.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer as it comes: the columns once, then row after row. */
public interface QueryRows {
    void columns(List<QueryColumn> columns);

    /**
     * One row, valid beyond the call.
     *
     * @param values a value a column: {@code Long}, {@code BigInteger}, {@code Double},
     *     {@code BigDecimal}, {@code Boolean}, {@code String} (also for days and times, in ISO
     *     form), a {@code List} or {@code Map} of such, or null
     */
    void row(List<@Nullable Object> values);
}
