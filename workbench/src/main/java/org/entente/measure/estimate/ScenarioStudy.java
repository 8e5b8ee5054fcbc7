package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.FigureColumns;
import org.entente.measure.Figures;
import org.entente.measure.Period;
import org.entente.measure.Question;
import org.entente.measure.Subjects;
import org.entente.numerics.regression.Covariance;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.Fit;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.RegressionData;
import org.entente.numerics.regression.Workers;
import org.entente.store.Columns;

/**
 * What trade goes with, over all pairs and years: Poisson pseudo-maximum likelihood of total trade on the logarithm of the product of the GDPs, the share of equal
 * votes and the distance of ideal points, with effects of pair and of year, clustered by pair (Santos Silva &amp; Tenreyro 2006).
 *
 * <p>The coefficients are associations within pairs over time, not effects: states that trade more may come to vote alike. A scenario moves one driver
 * and leaves all else, which seldom happens.
 */
public final class ScenarioStudy {
    private static final String TRADE_SOURCE = "cow-trade";
    private static final String GDP_SOURCE = "gdp-population";
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;
    private static final List<String> NAMES = List.of("log(gdp product)", "agreement", "ideal distance");

    private final Figures figures;

    public ScenarioStudy(Figures figures) {
        this.figures = figures;
    }

    /** The sources that the regression needs; all must be in the store. */
    public static List<String> needs() {
        return List.of(TRADE_SOURCE, GDP_SOURCE, "un-votes", "un-ideal-points");
    }

    /** The sources of {@link #needs} that are not imported. */
    public List<String> missing() {
        List<String> imported =
                figures.store().listSnapshots().stream().map(s -> s.source()).toList();
        return needs().stream().filter(source -> !imported.contains(source)).toList();
    }

    /**
     * The regression's answer to each scenario, in their order.
     *
     * @throws org.entente.numerics.regression.EstimationException when it cannot be estimated
     */
    public List<ScenarioEffect> study(List<Scenario> scenarios) {
        Rows rows = rows();
        RegressionData data = rows.data();
        try (Workers workers = new Workers(Workers.DEFAULT_THREADS)) {
            Fit fit = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers)
                    .fit(workers);
            Factor pairs = data.effects().get(0);
            double[] errors = Covariance.clustered(fit, List.of(pairs)).standardErrors();
            List<ScenarioEffect> effects = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                int at = fit.names().indexOf(NAMES.get(place(scenario.driver())));
                effects.add(new ScenarioEffect(
                        scenario,
                        fit.coefficients()[at],
                        errors[at],
                        fit.observations(),
                        pairs.select(fit.rows()).levels(),
                        rows.first(),
                        rows.last()));
            }
            return effects;
        }
    }

    private static int place(Scenario.Driver driver) {
        return switch (driver) {
            case GDP -> 0;
            case AGREEMENT -> 1;
            case IDEAL_DISTANCE -> 2;
        };
    }

    /** The complete pair-years. */
    private record Rows(List<double[]> values, List<long[]> keys) {

        RegressionData data() {
            int n = values.size();
            double[] y = new double[n];
            double[][] x = new double[NAMES.size()][n];
            long[] pair = new long[n];
            long[] year = new long[n];
            for (int i = 0; i < n; i++) {
                y[i] = values.get(i)[0];
                for (int k = 0; k < x.length; k++) {
                    x[k][i] = values.get(i)[k + 1];
                }
                pair[i] = keys.get(i)[0];
                year[i] = keys.get(i)[1];
            }
            return new RegressionData(y, x, NAMES, List.of(Factor.ofLongs("pair", pair), Factor.ofLongs("year", year)));
        }

        int first() {
            return (int) keys.stream().mapToLong(key -> key[1]).min().orElse(0);
        }

        int last() {
            return (int) keys.stream().mapToLong(key -> key[1]).max().orElse(0);
        }
    }

    private Rows rows() {
        Map<Long, Double> gdp = gdp();
        Map<Long, Double> agreement = values("un.agreement", "un-votes");
        Map<Long, Double> distance = values("un.ideal_distance", "un-ideal-points");
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        values("trade.total", TRADE_SOURCE).forEach((key, trade) -> {
            long year = key % 10_000;
            long pair = key / 10_000;
            Double first = gdp.get(pair / 1000 * 10_000 + year);
            Double second = gdp.get(pair % 1000 * 10_000 + year);
            Double alike = agreement.get(key);
            Double apart = distance.get(key);
            if (first != null && second != null && alike != null && apart != null) {
                rows.values().add(new double[] {trade, Math.log(first) + Math.log(second), alike, apart});
                rows.keys().add(new long[] {pair, year});
            }
        });
        return rows;
    }

    /** Values of all pairs by pair and year, each key (a·1000 + b)·10000 + year; the trade comes in the order of its file. */
    private Map<Long, Double> values(String measure, String source) {
        Question question = Question.of(new Subjects.AllPairs(), new YearRange(EARLIEST, LATEST))
                .withVintage(source, null);
        FigureColumns columns = figures.compute(measure, question);
        Map<Long, Double> values = new LinkedHashMap<>(2 * columns.size());
        for (int row = 0; row < columns.size(); row++) {
            Optional<Period> period = Optional.ofNullable(columns.period(row));
            if (period.isPresent() && columns.hasValue(row)) {
                long pair = Math.min(columns.from(row), columns.to(row)) * 1000L
                        + Math.max(columns.from(row), columns.to(row));
                values.put(pair * 10_000 + period.get().first(), columns.value(row));
            }
        }
        return values;
    }

    /** By state and year, state·10000 + year. */
    private Map<Long, Double> gdp() {
        Columns rows = figures.store().query("""
                SELECT s.state, s.year, s.value FROM state_year s JOIN snapshot p ON p.snapshot = s.snapshot
                WHERE p.source = ? AND s.variable = 'pwtrgdp' AND s.value > 0 AND s.state IS NOT NULL AND s.year >= ?
                ORDER BY p.vintage, s.state, s.year
                """, GDP_SOURCE, EARLIEST);
        Map<Long, Double> values = new HashMap<>();
        for (int row = 0; row < rows.rows(); row++) {
            values.put(rows.getLong("state", row) * 10_000 + rows.getLong("year", row), rows.getDouble("value", row));
        }
        return values;
    }
}
