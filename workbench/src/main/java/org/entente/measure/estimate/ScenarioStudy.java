package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.numerics.regression.Covariance;
import org.entente.numerics.regression.EstimationException;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.Fit;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.RegressionData;
import org.entente.numerics.regression.Workers;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What trade goes with, over all pairs and years: Poisson pseudo-maximum likelihood of total trade,
 * or of exports by direction, on the logarithm of the product of the GDPs, the share of equal
 * votes, the distance of ideal points and, where {@code desta} is imported, whether a trade
 * agreement is in force, with effects of pair (of directed pair for exports) and of year, clustered
 * by pair (Santos Silva &amp; Tenreyro 2006).
 *
 * <p>The coefficients are associations within pairs over time, not effects: states that trade more
 * may come to vote alike. A scenario moves one driver and leaves all else, which seldom happens.
 */
public final class ScenarioStudy {
    private static final String TRADE_SOURCE = "cow-trade";
    private static final String GDP_SOURCE = "gdp-population";
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;
    private static final String AGREEMENTS = "desta";
    private static final String TOTAL = "trade.total";
    private static final String EXPORTS = "trade.exports";
    private static final List<String> NAMES =
            List.of("log(gdp product)", "agreement", "ideal distance", "trade agreement");

    private final Figures figures;

    public ScenarioStudy(Figures figures) {
        this.figures = figures;
    }

    /** Whether a forecast of this measure can be moved by scenarios: only flows of trade can. */
    public static boolean explains(String measure) {
        return List.of(TOTAL, EXPORTS, "trade.imports").contains(measure);
    }

    /** The sources that the regression needs; all must be in the store. */
    private static List<String> needs(List<Scenario> scenarios) {
        List<String> needed = new ArrayList<>(List.of(TRADE_SOURCE, GDP_SOURCE, "un-votes", "un-ideal-points"));
        if (scenarios.stream().anyMatch(s -> s.driver() == Scenario.Driver.TRADE_AGREEMENT)) {
            needed.add(AGREEMENTS);
        }
        return needed;
    }

    /** The sources that these scenarios need and that are not imported. */
    public List<String> missing(List<Scenario> scenarios) {
        return needs(scenarios).stream().filter(source -> !isImported(source)).toList();
    }

    private boolean isImported(String source) {
        return figures.store().listSnapshots().stream().anyMatch(s -> s.source().equals(source));
    }

    /** How many trade agreements two states have in force in a year; empty when nothing says it. */
    public Optional<Integer> countAgreements(int a, int b, int year) {
        return figures
                .list(
                        "treaty.count",
                        Question.of(Subjects.pair(a, b), YearRange.of(year)).withArgument("trade"))
                .stream()
                .filter(figure -> figure.status().carriesValue())
                .map(figure -> (int) figure.getValue())
                .findFirst();
    }

    /**
     * The regression's answer to each scenario, in their order.
     *
     * @param measure one that {@link #explains} says yes to
     * @throws org.entente.numerics.regression.EstimationException when it cannot be estimated
     */
    public List<ScenarioEffect> study(String measure, List<Scenario> scenarios) {
        Rows rows = rows(!measure.equals(TOTAL));
        RegressionData data = rows.data();
        try (Workers workers = new Workers(Workers.DEFAULT_THREADS)) {
            Fit fit = Regression.prepare(data, Family.POISSON, FitOptions.DEFAULT, workers)
                    .fit(workers);
            Factor pairs = rows.pairs();
            double[] errors = Covariance.clustered(fit, List.of(pairs)).standardErrors();
            List<ScenarioEffect> effects = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                String driver = NAMES.get(place(scenario.driver()));
                int at = fit.names().indexOf(driver);
                if (at < 0) {
                    throw new EstimationException(driver + " does not vary enough to be told apart");
                }
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
            case TRADE_AGREEMENT -> 3;
        };
    }

    /**
     * The complete pair-years: values are trade and the regressors; keys are pair, year and
     * undirected pair.
     */
    private record Rows(List<double[]> values, List<long[]> keys, int regressors) {

        RegressionData data() {
            int n = values.size();
            double[] y = new double[n];
            double[][] x = new double[regressors][n];
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
            return new RegressionData(
                    y,
                    x,
                    NAMES.subList(0, regressors),
                    List.of(Factor.ofLongs("pair", pair), Factor.ofLongs("year", year)));
        }

        Factor pairs() {
            return Factor.ofLongs("pair", keys.stream().mapToLong(key -> key[2]).toArray());
        }

        int first() {
            return (int) keys.stream().mapToLong(key -> key[1]).min().orElse(0);
        }

        int last() {
            return (int) keys.stream().mapToLong(key -> key[1]).max().orElse(0);
        }
    }

    private Rows rows(boolean directed) {
        Map<Long, Double> gdp = gdp();
        Map<Long, Double> agreement = values("un.agreement", null, "un-votes", false);
        Map<Long, Double> distance = values("un.ideal_distance", null, "un-ideal-points", false);
        boolean treaties = isImported(AGREEMENTS);
        Map<Long, Double> inForce = treaties ? values("treaty.count", "trade", AGREEMENTS, false) : Map.of();
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), NAMES.size() - (treaties ? 0 : 1));
        values(directed ? EXPORTS : TOTAL, null, TRADE_SOURCE, directed).forEach((key, trade) -> {
            long year = key % 10_000;
            long way = key / 10_000;
            long pair = pair(way / 1000, way % 1000);
            Double first = gdp.get(way / 1000 * 10_000 + year);
            Double second = gdp.get(way % 1000 * 10_000 + year);
            Double alike = agreement.get(pair * 10_000 + year);
            Double apart = distance.get(pair * 10_000 + year);
            Double tied = treaties ? inForce.get(pair * 10_000 + year) : Double.valueOf(0);
            if (first != null && second != null && alike != null && apart != null && tied != null) {
                double one = tied > 0 ? 1 : 0;
                rows.values().add(new double[] {trade, Math.log(first) + Math.log(second), alike, apart, one});
                rows.keys().add(new long[] {way, year, pair});
            }
        });
        return rows;
    }

    private static long pair(long a, long b) {
        return Math.min(a, b) * 1000 + Math.max(a, b);
    }

    /**
     * Values of all pairs by pair and year, each key (a·1000 + b)·10000 + year, the lower number
     * first unless directed; the trade comes in the order of its file.
     */
    private Map<Long, Double> values(String measure, @Nullable String argument, String source, boolean directed) {
        Question question = Question.of(new Subjects.AllPairs(), new YearRange(EARLIEST, LATEST))
                .withArgument(argument)
                .withVintage(source, null);
        FigureColumns columns = figures.compute(measure, question);
        Map<Long, Double> values = new LinkedHashMap<>(2 * columns.size());
        for (int row = 0; row < columns.size(); row++) {
            Optional<Period> period = Optional.ofNullable(columns.period(row));
            if (period.isPresent() && columns.hasValue(row)) {
                long way = directed
                        ? columns.from(row) * 1000L + columns.to(row)
                        : pair(columns.from(row), columns.to(row));
                values.put(way * 10_000 + period.get().first(), columns.value(row));
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
