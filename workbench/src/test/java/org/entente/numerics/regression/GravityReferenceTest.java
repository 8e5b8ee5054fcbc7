package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.TestData;
import org.junit.jupiter.api.Test;

/**
 * Against what fixest (R) gave on the same files: coefficients to 1e-7, standard errors to 1e-6,
 * both relative.
 */
class GravityReferenceTest {
    private static final double COEFFICIENT = 1e-7;
    private static final double ERROR = 1e-6;

    private static Fit fit(RegressionData data, Family family) {
        try (Workers workers = new Workers(2)) {
            return Regression.prepare(data, family, FitOptions.DEFAULT, workers).fit(workers);
        }
    }

    private static Table table(String file) {
        return Table.read(TestData.requireReference("gravity/" + file));
    }

    /**
     * Checks every coefficient and standard error of one model, and that the reference holds no
     * more than was checked.
     */
    private static void check(String id, Fit fit, Map<String, Covariance> covariances) {
        Table reference = table("coefficients.csv");
        Table fits = table("fits.csv");
        int checked = 0;
        for (int row = 0; row < reference.rows(); row++) {
            if (!reference.text(row, "id").equals(id)) {
                continue;
            }
            String term = reference.text(row, "term");
            int at = fit.names().indexOf(term);
            assertThat(at).as(term).isNotNegative();
            double coefficient = Double.parseDouble(reference.text(row, "coef"));
            assertThat(fit.coefficients()[at] / coefficient).as(id + " " + term).isCloseTo(1, within(COEFFICIENT));
            Covariance covariance = Objects.requireNonNull(covariances.get(reference.text(row, "vcov")));
            double error = Double.parseDouble(reference.text(row, "se"));
            assertThat(covariance.standardErrors()[at] / error)
                    .as("%s %s %s", id, term, reference.text(row, "vcov"))
                    .isCloseTo(1, within(ERROR));
            checked++;
        }
        assertThat(checked).isEqualTo(fit.names().size() * covariances.size());
        for (int row = 0; row < fits.rows(); row++) {
            if (fits.text(row, "id").equals(id)) {
                assertThat(fit.observations()).isEqualTo(Integer.parseInt(fits.text(row, "nobs")));
                assertThat(fit.parameters()).isEqualTo(Integer.parseInt(fits.text(row, "nparams")));
                double deviance = Double.parseDouble(fits.text(row, "deviance"));
                assertThat(fit.deviance() / deviance).isCloseTo(1, within(1e-9));
            }
        }
    }

    private static Map<String, Covariance> covariances(Fit fit, Map<String, List<Factor>> clusters) {
        Map<String, Covariance> all =
                new TreeMap<>(Map.of("iid", Covariance.iid(fit), "hetero", Covariance.robust(fit)));
        clusters.forEach((name, factors) -> all.put(name, Covariance.clustered(fit, factors)));
        return all;
    }

    private static Map<String, List<Factor>> tradeClusters(Table trade) {
        return Map.of(
                "clOrigin", List.of(trade.factor("Origin")),
                "clOD", List.of(trade.factor("Origin^Destination")),
                "twoway", List.of(trade.factor("Origin"), trade.factor("Destination")));
    }

    private static final List<String> FOUR = List.of("Origin", "Destination", "Product", "Year");

    @Test
    void poissonWithFourEffects() {
        Table trade = table("trade.csv.gz");
        Fit fit = fit(trade.data("Euros", List.of("log(dist_km)"), FOUR), Family.POISSON);
        check("P1", fit, covariances(fit, tradeClusters(trade)));
    }

    @Test
    void poissonWithoutEffects() {
        Fit fit = fit(table("trade.csv.gz").data("Euros", List.of("log(dist_km)"), List.of()), Family.POISSON);
        check("P2_noFE", fit, covariances(fit, Map.of()));
    }

    @Test
    void poissonWithCrossedEffects() {
        Table trade = table("trade.csv.gz");
        Fit fit = fit(
                trade.data("Euros", List.of("log(dist_km)"), List.of("Origin^Year", "Destination^Year", "Product")),
                Family.POISSON);
        Map<String, Covariance> all = covariances(fit, tradeClusters(trade));
        all.keySet().retainAll(List.of("iid", "clOD", "twoway"));
        check("P3", fit, all);
    }

    @Test
    void leastSquaresWithFourEffects() {
        Table trade = table("trade.csv.gz");
        Fit fit = fit(trade.data("log(Euros)", List.of("log(dist_km)"), FOUR), Family.GAUSSIAN);
        check("O1", fit, covariances(fit, tradeClusters(trade)));
    }

    @Test
    void gravityWithZeros() {
        Table zeros = table("gravity_zeros.csv.gz");
        Fit fit = fit(
                zeros.data(
                        "flow",
                        List.of("log(distw)", "contig", "comlang_off", "comcur", "rta"),
                        List.of("iso_o", "iso_d")),
                Family.POISSON);
        check(
                "G1",
                fit,
                covariances(
                        fit,
                        Map.of(
                                "clpair", List.of(zeros.pairs("iso_o", "iso_d")),
                                "twoway", List.of(zeros.factor("iso_o"), zeros.factor("iso_d")))));
    }

    @Test
    void gravityWithoutEffects() {
        Table zeros = table("gravity_zeros.csv.gz");
        Fit fit = fit(
                zeros.data(
                        "flow",
                        List.of("log(distw)", "rta", "contig", "comlang_off", "comcur", "log(gdp_o)", "log(gdp_d)"),
                        List.of()),
                Family.POISSON);
        check("G2", fit, covariances(fit, Map.of("clpair", List.of(zeros.pairs("iso_o", "iso_d")))));
    }

    @Test
    void collinearRegressorIsDroppedAndNamed() {
        Fit fit = fit(
                table("gravity_zeros.csv.gz")
                        .data("flow", List.of("log(distw)", "log(gdp_o)", "rta"), List.of("iso_o", "iso_d")),
                Family.POISSON);
        assertThat(fit.collinear()).containsExactly("log(gdp_o)");
        check("G4_nocollin_gdp", fit, new TreeMap<>(Map.of("iid", Covariance.iid(fit))));
    }

    @Test
    void threeWayPanelIsTheSameForAnyNumberOfThreads() {
        Table panel = table("cow_trade_ppml_panel.csv.gz");
        RegressionData data = panel.data(
                "flow1",
                List.of("atop_defense", "atop_nonagg", "atop_consul"),
                List.of("ccode1^year", "ccode2^year", "pair"));
        List<double[]> seen = new ArrayList<>();
        for (int threads : new int[] {2, 1}) {
            try (Workers workers = new Workers(threads)) {
                Regression regression = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers);
                Fit fit = regression.fit(workers);
                Map<String, List<Factor>> clusters = Map.of(
                        "clpair", List.of(panel.factor("pair")),
                        "twoway", List.of(panel.factor("ccode1"), panel.factor("ccode2")));
                if (threads == 2) {
                    check("C1_3way", fit, covariances(fit, clusters));
                    assertThat(regression.use().count(RowUse.Fate.SEPARATED_LEVEL)
                                    + regression.use().count(RowUse.Fate.SEPARATED_COMBINATION))
                            .isEqualTo(685_634 - 488_712);
                }
                seen.add(fit.coefficients());
                seen.add(fit.fitted());
            }
        }
        for (int i = 2; i < seen.size(); i++) {
            assertThat(seen.get(i)).isEqualTo(seen.get(i % 2));
        }
    }
}
