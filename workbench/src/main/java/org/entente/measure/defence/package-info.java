/** Transfers of major arms between two states. */
@NullMarked
package org.entente.measure.defence;

import org.jspecify.annotations.NullMarked;
