/**
 * Least squares and Poisson pseudo-maximum likelihood with any number of crossed fixed effects.
 *
 * <p>A {@link org.entente.numerics.regression.RegressionData} goes into
 * {@link org.entente.numerics.regression.Ppml} or {@link org.entente.numerics.regression.Ols}, a
 * {@link org.entente.numerics.regression.Fit} comes out, and
 * {@link org.entente.numerics.regression.Covariance} turns it into standard errors.
 */
@NullMarked
package org.entente.numerics.regression;

import org.jspecify.annotations.NullMarked;
