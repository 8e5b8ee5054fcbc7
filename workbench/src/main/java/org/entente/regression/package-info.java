/**
 * Regressions on a user's table: a formula and a file in, a printed table out. The estimation
 * itself is {@link org.entente.numerics.regression}'s.
 */
@NullMarked
package org.entente.regression;

import org.jspecify.annotations.NullMarked;
