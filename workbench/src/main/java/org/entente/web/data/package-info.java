/** Rows of one canonical table: filters, order, pages by key, counts by value, as the SQL that is also shown. */
@org.jspecify.annotations.NullMarked
package org.entente.web.data;
