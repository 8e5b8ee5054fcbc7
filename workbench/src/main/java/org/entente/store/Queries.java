package org.entente.store;

import org.jspecify.annotations.Nullable;

/**
 * What answers queries: a {@link Store}, or the same store through its cache
 * ({@link Store#cached}).
 */
@FunctionalInterface
public interface Queries {
    /** Runs a query; parameters are bound in order. */
    Columns query(String sql, @Nullable Object... parameters);
}
