package org.entente.regression;

/** How the covariance of coefficients is estimated. */
public enum CovarianceKind {
    IID,
    ROBUST,
    CLUSTER
}
