package org.entente.measure.estimate;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.numerics.forecast.CandidateScore;
import org.entente.numerics.forecast.Forecast;
import org.jspecify.annotations.Nullable;

/** Where a series may go, or why nothing is said of that. */
public sealed interface Outlook {
    /** Fewest years in a row that a forecast is made from. */
    int FEWEST = Forecast.FEWEST;

    /** Start of the generator of simulated paths. */
    long SEED = Forecast.SEED;

    /** What was measured. */
    Definition definition();

    /**
     * A forecast.
     *
     * @param definition what was measured
     * @param series the past that it was made from, a value a year without gap, all of one snapshot
     * @param forecast horizon 1 is the year after the last of the series
     * @param gravity whether a candidate knew what the sizes of the two imply
     * @param later what other snapshots say of years after the series, which the forecast did not
     *     see
     * @param reaches the chance of reaching the target, year by year asked; empty without a target
     * @param others what the series of other snapshots lead to, in the last year that each may
     *     reach
     */
    record Forecasted(
            Definition definition,
            List<Figure> series,
            Forecast forecast,
            Gravity gravity,
            List<Figure> later,
            List<Reach> reaches,
            List<Other> others)
            implements Outlook {
        private static final double SIDE = 0.1;
        private static final double TOO_WIDE = 0.9;

        public Forecasted {
            series = List.copyOf(series);
            later = List.copyOf(later);
            reaches = List.copyOf(reaches);
            others = List.copyOf(others);
        }

        public int firstYear() {
            return RunOfYears.year(series.get(0));
        }

        public int lastYear() {
            return RunOfYears.year(lastFigure());
        }

        public Figure lastFigure() {
            return series.get(series.size() - 1);
        }

        public String snapshot() {
            return lastFigure().snapshot();
        }

        /** How much of the forecast of its year lies below a later figure. */
        public double place(Figure later) {
            return 1 - forecast.chanceAt(RunOfYears.year(later) - lastYear(), later.getValue());
        }

        /**
         * Whether figures that another source has by now lie outside the central 80 % of the
         * forecast.
         */
        public boolean isPassedBy() {
            return later.stream().mapToDouble(this::place).anyMatch(place -> place < SIDE || place > 1 - SIDE);
        }

        /** The refusal that stands for this forecast. */
        public Refused refusedAs(Reason reason) {
            return new Refused(definition, reason, snapshot(), firstYear(), lastYear(), series.size(), end());
        }

        /** Last year of the forecast. */
        public int end() {
            return lastYear() + forecast.horizon();
        }

        /** Name of the scale on which the series is modelled. */
        public String scale() {
            return forecast.scale().name();
        }

        /** Whether changes are growth in proportion, as on a scale of logarithms. */
        public boolean isProportional() {
            return scale().equals("log");
        }

        /** Name of the candidate that was chosen. */
        public String chosen() {
            return forecast.chosen();
        }

        /** What the chosen one's deviations were multiplied by. */
        public double widening() {
            return forecast.widening();
        }

        /** How the candidates forecast the past, the naive one first and the pool of all last. */
        public List<Score> scores() {
            return forecast.scores().stream().map(Forecasted::score).toList();
        }

        private static Score score(CandidateScore score) {
            return new Score(
                    score.name(),
                    score.origins(),
                    score.pairs(),
                    score.mase(),
                    score.crps(),
                    score.coverage80(),
                    score.coverage95());
        }

        /** The score of the candidate that was chosen. */
        public Score score() {
            return scores().stream()
                    .filter(score -> score.name().equals(chosen()))
                    .findFirst()
                    .orElseThrow();
        }

        /**
         * Whether the 80 % intervals of the chosen candidate held so much of the past that they are
         * too wide.
         */
        public boolean isWide() {
            return score().coverage80() > TOO_WIDE;
        }

        /** The value below which a share p of the forecast of a year lies. */
        public double quantile(int year, double p) {
            return forecast.quantile(year - lastYear(), p);
        }
    }

    /**
     * No forecast.
     *
     * @param definition what was measured
     * @param reason why
     * @param snapshot whose series came nearest; empty when there is none
     * @param first its first year; 0 when there is none
     * @param last its last year; 0 when there is none
     * @param values how many it has
     * @param asked the requested year
     */
    record Refused(Definition definition, Reason reason, String snapshot, int first, int last, int values, int asked)
            implements Outlook {

        /** The last year that a forecast from this series may reach. */
        public int farthest() {
            return last + Math.min(RunOfYears.HORIZON, Forecast.farthest(values));
        }
    }

    /** Whether a candidate of a forecast knows what the sizes of the two imply. */
    enum Gravity {
        /** It is one of the candidates. */
        TRIED,
        /** What is forecast is no flow of trade. */
        NO_FLOW,
        /**
         * In some year of the series a flow, or the trade of one of the two with all, is zero or
         * not known.
         */
        UNKNOWN
    }

    /** Why a series has no outlook. */
    enum Reason {
        /** The figures are codes of kinds. */
        CATEGORY,
        /** There are no figures. */
        NOTHING,
        /** There are too few values in a row at its end. */
        SHORT,
        /** It ended too long before the requested year. */
        ENDED,
        /** It hardly ever changes. */
        CONSTANT,
        /** Newer figures of another source lie outside the central 80 % of its forecast. */
        LEFT,
        /** The last year that a forecast from it may reach is over; only dossiers refuse it. */
        PAST,
        /** It already has figures of the requested year. */
        KNOWN
    }

    /**
     * How a way to forecast did at forecasting the past, each time from the values before only.
     *
     * @param name of the candidate
     * @param origins how many times it forecast
     * @param pairs how many forecasts were compared with what came
     * @param mase mean absolute scaled error; null when the past before did not change
     * @param crps mean continuous ranked probability score on the scale of the model
     * @param coverage80 share of what came inside the central 80 %
     * @param coverage95 the same for 95 %
     */
    record Score(
            String name,
            int origins,
            int pairs,
            @Nullable Double mase,
            double crps,
            double coverage80,
            double coverage95) {}

    /**
     * How near a target is in one year.
     *
     * @param year counted to
     * @param chanceAt the chance that the value of that year is at least the target
     * @param chanceBy the chance that the value of that year or of one before it is
     * @param needed what it would take from the last value on: growth a year as a fraction on a
     *     scale of logarithms, else change a year
     * @param best the most that the series did over as many years; null when it is shorter
     * @param spans how many spans of as many years the past holds
     * @param asFast in how many of them the series moved at least so fast
     */
    record Reach(
            int year,
            double chanceAt,
            double chanceBy,
            double needed,
            @Nullable Double best,
            int spans,
            int asFast) {}

    /**
     * The series of another snapshot.
     *
     * @param snapshot whose
     * @param first its first year
     * @param last its last year
     * @param chosen candidate
     * @param year the year of the figures that follow: the one asked for, or the last that this
     *     series may reach
     * @param median of that year
     * @param low of the central 80 %
     * @param high of the central 80 %
     * @param chanceAt of reaching the target in that year; null without a target
     */
    record Other(
            String snapshot,
            int first,
            int last,
            String chosen,
            int year,
            double median,
            double low,
            double high,
            @Nullable Double chanceAt) {}
}
