/**
 * Whether a store is whole and its figures right: hashes, counts, references between rows, events,
 * and figures derived again.
 */
@NullMarked
package org.entente.check;

import org.jspecify.annotations.NullMarked;
