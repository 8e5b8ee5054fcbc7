package org.entente.numerics.forecast;

/**
 * The scale on which a series is modelled: increasing, so that quantiles and chances carry over.
 */
public sealed interface ForecastScale {

    /** Stable name: {@code identity}, {@code log} or {@code logit}. */
    String name();

    /** A value on the scale. */
    double to(double value);

    /** Back to the unit of the values; what lies outside their range becomes its end. */
    double from(double scaled);

    /**
     * Values as they are, such as those of an index.
     *
     * @param low least possible value
     * @param high greatest possible value
     */
    record Identity(double low, double high) implements ForecastScale {
        @Override
        public String name() {
            return "identity";
        }

        @Override
        public double to(double value) {
            return value;
        }

        @Override
        public double from(double scaled) {
            return Math.max(low, Math.min(high, scaled));
        }
    }

    /**
     * log(value + shift), for flows and counts: their changes are proportional.
     *
     * @param shift 0 where every value is positive; else what is added, such as ½ for counts
     */
    record Log(double shift) implements ForecastScale {
        public Log {
            if (shift < 0) {
                throw new IllegalArgumentException("a shift of " + shift);
            }
        }

        @Override
        public String name() {
            return "log";
        }

        @Override
        public double to(double value) {
            return Math.log(value + shift);
        }

        @Override
        public double from(double scaled) {
            return Math.max(0, Math.exp(scaled) - shift);
        }
    }

    /**
     * log(s/(1−s)), for shares.
     *
     * @param items 0 where every share lies inside (0, 1); else the number n of values by which the
     *     ends are drawn in, s = (share·(n−1) + ½)/n (Smithson &amp; Verkuilen 2006)
     */
    record Logit(int items) implements ForecastScale {
        public Logit {
            if (items < 0) {
                throw new IllegalArgumentException("shares drawn in by " + items + " values");
            }
        }

        @Override
        public String name() {
            return "logit";
        }

        @Override
        public double to(double value) {
            double inside = items == 0 ? value : (value * (items - 1) + 0.5) / items;
            return Math.log(inside / (1 - inside));
        }

        @Override
        public double from(double scaled) {
            double inside = 1 / (1 + Math.exp(-scaled));
            return items == 0 ? inside : Math.max(0, Math.min(1, (inside * items - 0.5) / (items - 1)));
        }
    }
}
