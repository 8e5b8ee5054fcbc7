/**
 * Panels of pairs: additive decompositions by level, placebo distributions of entries, and
 * distributed lags.
 */
@NullMarked
package org.entente.numerics.pairs;

import org.jspecify.annotations.NullMarked;
