package org.entente.measure.estimate;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The terms of a pair's numbers in a {@link RandomPanel}, year by year and level by level from the
 * definition.
 */
final class LevelsReckoning {
    private static final int[] STATES = RandomPanel.STATES;
    private final RandomPanel panel;
    private final double[] system = new double[RandomPanel.LAST - RandomPanel.FIRST + 1];
    private final double[][] states = new double[STATES.length][system.length];

    LevelsReckoning(RandomPanel panel) {
        this.panel = panel;
        for (int t = 0; t < system.length; t++) {
            double[] effects = effects(RandomPanel.FIRST + t);
            double mean = Arrays.stream(effects).average().orElseThrow();
            system[t] = 2 * mean;
            for (int i = 0; i < STATES.length; i++) {
                states[i][t] = effects[i] - mean;
            }
        }
    }

    /**
     * The least-squares fit of a year's numbers by a sum of two effects, from its normal equations
     * by elimination.
     */
    private double[] effects(int year) {
        int n = STATES.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && panel.find(STATES[i], STATES[j], year).isPresent()) {
                    a[i][i]++;
                    a[i][j]++;
                    a[i][n] += panel.find(STATES[i], STATES[j], year).getAsInt();
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : a[r][i] / a[i][i];
                for (int c = i; c <= n; c++) {
                    a[r][c] -= factor * a[i][c];
                }
            }
        }
        return IntStream.range(0, n).mapToDouble(i -> a[i][n] / a[i][i]).toArray();
    }

    /**
     * The contributions to the change of a pair's mean between two spans of equal length at the
     * ends of a span.
     */
    Map<LevelsPart, Double> change(int a, int b, int from, int to, int window) {
        IntToDoubleFunction ofPair =
                year -> panel.find(a, b, year).getAsInt() - system(year) - state(a, year) - state(b, year);
        IntToDoubleFunction bothLeaders = year -> mean(
                a,
                b,
                other -> panel.leader(a, other).equals(panel.leader(a, year))
                        && panel.leader(b, other).equals(panel.leader(b, year)),
                ofPair);
        return Map.of(
                LevelsPart.START,
                        mean(
                                a,
                                b,
                                year -> year >= from && year < from + window,
                                year -> panel.find(a, b, year).getAsInt()),
                LevelsPart.END,
                        mean(
                                a,
                                b,
                                year -> year > to - window && year <= to,
                                year -> panel.find(a, b, year).getAsInt()),
                LevelsPart.SYSTEM, difference(a, b, from, to, window, this::system),
                LevelsPart.STATE, difference(a, b, from, to, window, year -> state(a, year) - ofLeader(a, year)),
                LevelsPart.LEADER, difference(a, b, from, to, window, year -> ofLeader(a, year)),
                LevelsPart.LEADER_PAIR, difference(a, b, from, to, window, bothLeaders),
                LevelsPart.PAIR,
                        difference(
                                a,
                                b,
                                from,
                                to,
                                window,
                                year -> ofPair.applyAsDouble(year) - bothLeaders.applyAsDouble(year)));
    }

    private double system(int year) {
        return system[year - RandomPanel.FIRST];
    }

    private double state(int cow, int year) {
        return states[Arrays.binarySearch(STATES, cow)][year - RandomPanel.FIRST];
    }

    /**
     * The mean of the state's effects in the years of its leader of a year; the mean of all years
     * cancels in a change.
     */
    private double ofLeader(int cow, int year) {
        RandomPanel.Spell leader = panel.leader(cow, year);
        return IntStream.rangeClosed(RandomPanel.FIRST, RandomPanel.LAST)
                .filter(other -> panel.leader(cow, other).equals(leader))
                .mapToDouble(other -> state(cow, other))
                .average()
                .orElseThrow();
    }

    private double difference(int a, int b, int from, int to, int window, IntToDoubleFunction term) {
        return mean(a, b, year -> year > to - window && year <= to, term)
                - mean(a, b, year -> year >= from && year < from + window, term);
    }

    /** Over the years in which the pair has a number. */
    private double mean(int a, int b, IntPredicate years, IntToDoubleFunction term) {
        return IntStream.rangeClosed(RandomPanel.FIRST, RandomPanel.LAST)
                .filter(years)
                .filter(year -> panel.find(a, b, year).isPresent())
                .mapToDouble(term)
                .average()
                .orElseThrow();
    }

    /** The names of who led in some years, each once, in order of time. */
    String names(int cow, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> panel.leader(cow, year).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
