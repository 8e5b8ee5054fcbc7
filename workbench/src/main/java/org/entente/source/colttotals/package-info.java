/** Trips of leaders, of the COLT project. */
@NullMarked
package org.entente.source.colttotals;

import org.jspecify.annotations.NullMarked;
