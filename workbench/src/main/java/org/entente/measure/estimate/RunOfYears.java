package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.numerics.forecast.Forecast;
import org.entente.numerics.forecast.ForecastScale;

/**
 * The values of one snapshot for years in a row, up to its last.
 *
 * @param figures at least one, in order
 * @param scale on which it is modelled
 */
record RunOfYears(List<Figure> figures, ForecastScale scale) {
    private static final double HALF_A_COUNT = 0.5;

    /** An interval wider than this part of its value says little about a change. */
    private static final double ROUGH = 0.25;

    private static final int FEWEST_DIFFERENT = 5;

    RunOfYears {
        figures = List.copyOf(figures);
    }

    /** The run at the end of some figures of one snapshot; empty when none has a value. */
    static List<Figure> last(List<Figure> all) {
        List<Figure> run = new ArrayList<>();
        for (Figure figure : all) {
            Period period = figure.id().period();
            boolean usable = figure.status().carriesValue()
                    && Marks.isComparable(figure.note())
                    && period != null
                    && period.kind() == Period.Kind.YEAR;
            if (usable) {
                if (!run.isEmpty() && year(figure) != year(run.get(run.size() - 1)) + 1) {
                    run.clear();
                }
                run.add(figure);
            }
        }
        return run;
    }

    /**
     * The run with its scale. Of a flow the years up to the last that is zero, or known only
     * roughly, are left out when enough follow them: their changes are those of rounding.
     */
    static RunOfYears of(Definition definition, List<Figure> run) {
        if (isFlow(definition) && definition.low() >= 0) {
            int lastRough = run.size() - 1;
            while (lastRough >= 0 && !isRough(run.get(lastRough))) {
                lastRough--;
            }
            if (run.size() - 1 - lastRough >= Forecast.FEWEST) {
                return new RunOfYears(run.subList(lastRough + 1, run.size()), new ForecastScale.Log(0));
            }
        }
        return new RunOfYears(run, scale(definition, run));
    }

    private static boolean isRough(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        double value = figure.getValue();
        return value <= 0 || (low != null && high != null && high - low > ROUGH * value);
    }

    private static ForecastScale scale(Definition definition, List<Figure> run) {
        boolean inside = run.stream().allMatch(f -> f.getValue() > 0 && f.getValue() < 1);
        if (definition.unit().equals("share") && definition.low() >= 0) {
            return new ForecastScale.Logit(inside ? 0 : run.size());
        }
        boolean identity = definition.low() < 0
                || List.of("index", "percent", "rank", "share").contains(definition.unit());
        if (identity) {
            return new ForecastScale.Identity(definition.low(), definition.high());
        }
        double least = run.stream()
                .mapToDouble(Figure::getValue)
                .filter(v -> v > 0)
                .min()
                .orElse(1);
        boolean positive = run.stream().allMatch(f -> f.getValue() > 0);
        if (isFlow(definition)) {
            return new ForecastScale.Log(positive ? 0 : least / 2);
        }
        return new ForecastScale.Log(HALF_A_COUNT);
    }

    /** Whether it is a volume or a ratio, and no count. */
    private static boolean isFlow(Definition definition) {
        return List.of("US$", "TIV million", "ratio", "km").contains(definition.unit());
    }

    static int year(Figure figure) {
        Period period = figure.id().period();
        if (period == null) {
            throw new IllegalArgumentException(figure.id() + " has no period");
        }
        return period.first();
    }

    int first() {
        return year(figures.get(0));
    }

    int last() {
        return year(figures.get(figures.size() - 1));
    }

    String snapshot() {
        return figures.get(figures.size() - 1).snapshot();
    }

    double[] values() {
        return figures.stream().mapToDouble(Figure::getValue).toArray();
    }

    boolean isLong() {
        return figures.size() >= Forecast.FEWEST;
    }

    /** Years after the last value beyond which nothing is forecast. */
    static final int HORIZON = 5;

    /** The last year that a forecast from it may reach. */
    int farthest() {
        return last() + Math.min(HORIZON, Forecast.farthest(figures.size()));
    }

    /** Whether it has few values, or keeps its value in more than half of its steps. */
    boolean hardlyChanges() {
        Set<Double> different = new HashSet<>();
        int still = 0;
        for (int i = 0; i < figures.size(); i++) {
            different.add(figures.get(i).getValue());
            still += i > 0 && figures.get(i).getValue() == figures.get(i - 1).getValue() ? 1 : 0;
        }
        return different.size() < FEWEST_DIFFERENT || 2 * still > figures.size() - 1;
    }
}
