/** The one DuckDB file that sources fill and measures read; the only package that knows JDBC. */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
