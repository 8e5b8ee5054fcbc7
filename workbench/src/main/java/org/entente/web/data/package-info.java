/**
 * Pages of the canonical tables: rows with filters and order, queries in SQL, and documentation.
 */
@org.jspecify.annotations.NullMarked
package org.entente.web.data;
