package org.entente.regression;

import java.nio.file.Path;
import java.util.Locale;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.FitOptions;
import org.entente.text.MessageBundle;

/**
 * A request for a regression.
 *
 * @param data a .csv, .csv.gz or .parquet file
 * @param formula such as {@code flow ~ log(dist) + rta | exporter^year + importer^year + pair}
 * @param covariance how standard errors are made
 * @param clusters keys such as {@code pair} or {@code exporter,importer}; empty unless clustered
 * @param weights a column or expression; empty for none
 * @param offset a column or expression; empty for none
 * @param biasCorrection whether a three-way Poisson model is corrected for its many fixed effects
 */
public record GravityRequest(
        Path data,
        String formula,
        Family family,
        CovarianceKind covariance,
        String clusters,
        String weights,
        String offset,
        boolean biasCorrection,
        FitOptions options) {
    private static final MessageBundle MESSAGES = MessageBundle.english(GravityRequest.class);

    public GravityRequest {
        if (covariance == CovarianceKind.CLUSTER && clusters.isEmpty()) {
            throw new FormulaException(MESSAGES.get("no_cluster"));
        }
        if (covariance != CovarianceKind.CLUSTER && !clusters.isEmpty()) {
            throw new FormulaException(MESSAGES.fill(
                    "cluster_unused", "covariance", covariance.name().toLowerCase(Locale.ROOT)));
        }
        if (biasCorrection && family != Family.POISSON) {
            throw new FormulaException(MESSAGES.get("bias_family"));
        }
        if (biasCorrection && !weights.isEmpty()) {
            throw new FormulaException(MESSAGES.get("bias_weights"));
        }
    }
}
