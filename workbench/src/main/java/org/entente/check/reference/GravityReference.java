package org.entente.check.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.entente.numerics.regression.Covariance;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.Fit;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.Workers;
import org.entente.text.MessageBundle;

/** Gravity models by R (fixest): coefficients, standard errors and fits. */
final class GravityReference {
    private static final MessageBundle MESSAGES = MessageBundle.english(GravityReference.class);

    private static final double COEFFICIENT = 1e-7;
    private static final double DEVIANCE = 1e-9;
    private static final List<String> FOUR = List.of("Origin", "Destination", "Product", "Year");
    private static final List<String> LOGARITHM = List.of("log(dist_km)");

    /**
     * A model of the reference.
     *
     * @param data its file
     * @param clusters keys of its clustered covariances, by their names in the reference
     */
    private record Model(
            String id,
            String data,
            Family family,
            String outcome,
            List<String> regressors,
            List<String> effects,
            Map<String, List<String>> clusters) {}

    private static final Map<String, List<String>> TRADE_CLUSTERS = Map.of(
            "clOrigin", List.of("Origin"),
            "clOD", List.of("Origin^Destination"),
            "twoway", List.of("Origin", "Destination"));
    private static final Map<String, List<String>> PAIRS = Map.of("clpair", List.of("iso_o~iso_d"));

    private static final List<Model> MODELS = List.of(
            trade("P1", Family.POISSON, "Euros", FOUR),
            trade("P2_noFE", Family.POISSON, "Euros", List.of()),
            trade("P3", Family.POISSON, "Euros", List.of("Origin^Year", "Destination^Year", "Product")),
            trade("O1", Family.GAUSSIAN, "log(Euros)", FOUR),
            new Model(
                    "G1",
                    "gravity_zeros.csv.gz",
                    Family.POISSON,
                    "flow",
                    List.of("log(distw)", "contig", "comlang_off", "comcur", "rta"),
                    List.of("iso_o", "iso_d"),
                    Map.of("clpair", List.of("iso_o~iso_d"), "twoway", List.of("iso_o", "iso_d"))),
            new Model(
                    "G2",
                    "gravity_zeros.csv.gz",
                    Family.POISSON,
                    "flow",
                    List.of("log(distw)", "rta", "contig", "comlang_off", "comcur", "log(gdp_o)", "log(gdp_d)"),
                    List.of(),
                    PAIRS),
            new Model(
                    "G4_nocollin_gdp",
                    "gravity_zeros.csv.gz",
                    Family.POISSON,
                    "flow",
                    List.of("log(distw)", "log(gdp_o)", "rta"),
                    List.of("iso_o", "iso_d"),
                    Map.of()),
            new Model(
                    "C1_3way",
                    "cow_trade_ppml_panel.csv.gz",
                    Family.POISSON,
                    "flow1",
                    List.of("atop_defense", "atop_nonagg", "atop_consul"),
                    List.of("ccode1^year", "ccode2^year", "pair"),
                    Map.of("clpair", List.of("pair"), "twoway", List.of("ccode1", "ccode2"))));

    private final Path folder;

    GravityReference(Path folder) {
        this.folder = folder;
    }

    private static Model trade(String id, Family family, String outcome, List<String> effects) {
        return new Model(id, "trade.csv.gz", family, outcome, LOGARITHM, effects, TRADE_CLUSTERS);
    }

    void compare(ValueComparison agreement) throws IOException {
        List<CSVRecord> coefficients = ReferenceRows.read(folder.resolve("coefficients.csv"));
        List<CSVRecord> fits = ReferenceRows.read(folder.resolve("fits.csv"));
        Map<String, RegressionColumns> tables = new HashMap<>();
        for (Model model : MODELS) {
            RegressionColumns table = tables.get(model.data());
            if (table == null) {
                tables.clear();
                table = RegressionColumns.read(folder.resolve(model.data()));
                tables.put(model.data(), table);
            }
            try (Workers workers = new Workers(Workers.DEFAULT_THREADS)) {
                Fit fit = Regression.prepare(
                                table.data(model.outcome(), model.regressors(), model.effects()),
                                model.family(),
                                FitOptions.DEFAULT,
                                workers)
                        .fit(workers);
                compare(agreement, model, table, fit, coefficients);
                fits.stream()
                        .filter(row -> row.get("id").equals(model.id()))
                        .forEach(row -> compare(agreement, fit, row));
            }
        }
        agreement.remark(MESSAGES.get("standard_errors"));
    }

    private static void compare(
            ValueComparison agreement, Model model, RegressionColumns table, Fit fit, List<CSVRecord> coefficients) {
        Map<String, Covariance> covariances = new HashMap<>();
        for (CSVRecord row : coefficients) {
            if (!row.get("id").equals(model.id())) {
                continue;
            }
            String where = "%s %s %s".formatted(model.id(), row.get("term"), row.get("vcov"));
            int at = fit.names().indexOf(row.get("term"));
            agreement.same(where + " is there", at >= 0, true);
            Optional<Covariance> covariance = Optional.ofNullable(
                    covariances.computeIfAbsent(row.get("vcov"), kind -> covariance(kind, model, table, fit)));
            if (at >= 0 && covariance.isPresent()) {
                agreement.number(where, fit.coefficients()[at], ReferenceRows.number(row, "coef"), COEFFICIENT);
                agreement.number(
                        where + " error", covariance.get().standardErrors()[at], ReferenceRows.number(row, "se"));
            }
        }
    }

    private static Covariance covariance(String kind, Model model, RegressionColumns table, Fit fit) {
        return switch (kind) {
            case "iid" -> Covariance.iid(fit);
            case "hetero" -> Covariance.robust(fit);
            default -> {
                List<Factor> keys = model.clusters().getOrDefault(kind, List.of()).stream()
                        .map(table::factor)
                        .toList();
                yield Covariance.clustered(fit, keys);
            }
        };
    }

    private static void compare(ValueComparison agreement, Fit fit, CSVRecord row) {
        String id = row.get("id");
        agreement.same(id + " observations", fit.observations(), Integer.parseInt(row.get("nobs")));
        agreement.same(id + " parameters", fit.parameters(), Integer.parseInt(row.get("nparams")));
        agreement.number(id + " deviance", fit.deviance(), ReferenceRows.number(row, "deviance"), DEVIANCE);
        if (id.equals("G4_nocollin_gdp")) {
            agreement.same(
                    id + " collinear",
                    fit.collinear(),
                    Arrays.asList(row.get("collin").split("\\|", -1)));
        }
    }
}
