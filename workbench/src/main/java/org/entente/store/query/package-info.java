/**
 * A query that a person writes: what it may say, how far it may go, and how its answer is handed
 * on.
 */
@org.jspecify.annotations.NullMarked
package org.entente.store.query;
