/**
 * Where a figure stands among its peers: percentile, rank, distribution, and what region, distance
 * and size suggest.
 */
@NullMarked
package org.entente.measure.standing;

import org.jspecify.annotations.NullMarked;
