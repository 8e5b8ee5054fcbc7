package org.entente.numerics.breaks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.entente.numerics.Tails;

/**
 * Approximate asymptotic p-values of supF, aveF and expF (Hansen 1997, Journal of Business and
 * Economic Statistics 15, 60–67): for each number of coefficients and each of 25 trimmings a
 * polynomial of the statistic is referred to a χ² distribution; between two trimmings the p-values
 * are interpolated. Beyond the statistics to which it was fitted a polynomial may fall, and the
 * p-value of ever stronger evidence would grow towards 1: there it is kept at 0.001 at most, an
 * upper bound. The published coefficients, for up to ten changing coefficients, are in
 * {@code hansen-1997.csv}.
 */
final class HansenPValues {
    /** Coefficients of a regression for which there are values. */
    static final int MOST_PARAMETERS = 10;

    private static final int TRIMMINGS = 25;

    /** The most that a p-value is where a polynomial falls. */
    private static final double BEYOND = 0.001;

    /** Functionals of the sequence of F statistics. */
    enum Functional {
        SUP,
        AVE,
        EXP
    }

    /** One polynomial and its degrees of freedom. */
    record Curve(double degrees, double[] polynomial, double turn) {
        static Curve of(double degrees, double[] polynomial) {
            return new Curve(degrees, polynomial, turn(polynomial));
        }

        /**
         * Where the polynomial, which rises from 0 on, would fall again: it was fitted to
         * statistics below. Infinite when it rises on.
         */
        static double turn(double[] c) {
            double c1 = c.length > 1 ? c[1] : 0;
            double c2 = c.length > 2 ? c[2] : 0;
            double c3 = c.length > 3 ? c[3] : 0;
            double root = c2 * c2 - 3 * c1 * c3;
            double at = c3 == 0 ? -c1 / (2 * c2) : (-c2 - Math.sqrt(root)) / (3 * c3);
            return (c3 == 0 && c2 >= 0) || root < 0 || at <= 0 ? Double.POSITIVE_INFINITY : at;
        }

        double p(double statistic) {
            double value = 0;
            for (int i = polynomial.length - 1; i >= 0; i--) {
                value = value * statistic + polynomial[i];
            }
            return Tails.chiSquared(value, degrees);
        }
    }

    private static final Curve[][][] CURVES = read();

    private HansenPValues() {}

    /**
     * @param statistic of all changing coefficients together, not divided by their number
     * @param lambda (n − from)·to / (from·(n − to)) of the candidate dates
     */
    static double p(Functional functional, double statistic, int parameters, double lambda) {
        if (parameters < 1 || parameters > MOST_PARAMETERS) {
            throw new IllegalArgumentException("no p-values for " + parameters + " coefficients");
        }
        Curve[] curves = CURVES[functional.ordinal()][parameters - 1];
        double trimming = 1 / (1 + Math.sqrt(lambda));
        double known = Tails.chiSquared(statistic, parameters);
        if (trimming >= 0.5) {
            return known;
        }
        // Curve 1 is for a trimming of 0.49, curve 25 for 0.01.
        double place = (0.51 - Math.max(trimming, 0.01)) * 50;
        int below = Math.min((int) Math.floor(place), TRIMMINGS);
        double published;
        boolean past;
        if (trimming >= 0.49) {
            published = ((0.5 - trimming) * curves[0].p(statistic) + (trimming - 0.49) * known) * 100;
            past = statistic > curves[0].turn();
        } else {
            Curve low = curves[below - 1];
            Curve high = curves[Math.min(below, TRIMMINGS - 1)];
            published = (below + 1 - place) * low.p(statistic) + (place - below) * high.p(statistic);
            past = statistic > Math.min(low.turn(), high.turn());
        }
        return past ? Math.min(published, BEYOND) : published;
    }

    private static Curve[][][] read() {
        Curve[][][] curves = new Curve[Functional.values().length][MOST_PARAMETERS][TRIMMINGS];
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HansenPValues.class.getResourceAsStream("hansen-1997.csv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                double[] polynomial = new double[cells.length - 4];
                for (int i = 0; i < polynomial.length; i++) {
                    polynomial[i] = Double.parseDouble(cells[i + 4]);
                }
                int functional = Functional.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT))
                        .ordinal();
                curves[functional][Integer.parseInt(cells[1]) - 1][Integer.parseInt(cells[2]) - 1] =
                        Curve.of(Double.parseDouble(cells[3]), polynomial);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read hansen-1997.csv", e);
        }
        return curves;
    }
}
