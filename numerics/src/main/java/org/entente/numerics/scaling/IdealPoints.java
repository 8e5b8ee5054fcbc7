package org.entente.numerics.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Dynamic ideal points from ordered choices: an ordered logit item response model with a random
 * walk of the subjects over time (Martin &amp; Quinn 2002; Bailey, Strezhnev &amp; Voeten 2017 for
 * the United Nations), at the mode of its posterior with Laplace variances given the items. Items
 * and subjects take Newton steps in turn ({@link Items}, {@link Smoother}); each item and each
 * subject is summed by itself in a fixed order, so that the result is the same to the last bit for
 * any number of threads.
 *
 * <p>Positions of different periods are comparable by a stated assumption: the core, the subjects
 * that chose in almost every period, stand on the whole where they stood and as far from each
 * other, so that in every period the mean of those of them who chose is 0 and their deviation 1.
 * Others move against them, and so does each of them; a move of all together cannot be
 * distinguished from another choice of items and is not seen. The walk and the pull towards 0
 * (which keeps a bloc that always votes alike from running away) steady the estimate within that.
 *
 * <p>The variances leave out that items and scale are estimated too, so that intervals are narrow.
 */
public final class IdealPoints {
    private final Ballots ballots;
    private final double[] position;
    private final double[] deviation;
    private final int iterations;
    private final boolean converged;

    private IdealPoints(Ballots ballots, double[] position, double[] deviation, int iterations, boolean converged) {
        this.ballots = ballots;
        this.position = position;
        this.deviation = deviation;
        this.iterations = iterations;
        this.converged = converged;
    }

    /**
     * What the model assumes.
     *
     * @param innovation deviation of a subject's move from one period to the next, where positions
     *     have about deviation 1
     * @param slopeDeviation prior deviation of the items' slopes
     * @param pull precision of the pull towards 0 in each period
     * @param core share of the periods in which a subject must have chosen to belong to the core
     * @param tolerance root mean squared move of the positions at which the iteration ends
     * @param mostIterations after which it ends without
     */
    public record Settings(
            double innovation, double slopeDeviation, double pull, double core, double tolerance, int mostIterations) {

        /** As they are used for the General Assembly. */
        public static Settings standard() {
            return new Settings(0.4, 1.5, 1, 0.85, 2e-3, 150);
        }
    }

    /**
     * Estimates.
     *
     * @param ballots the choices
     * @param positive the subject that stands on the positive side
     * @param settings what the model assumes
     * @param threads how many to use; the result does not depend on it
     */
    public static IdealPoints estimate(Ballots ballots, int positive, Settings settings, int threads) {
        double[] position = start(ballots, positive);
        double[] variance = new double[ballots.cells()];
        Items items = new Items(ballots.items(), settings.slopeDeviation());
        Smoother smoother = new Smoother(ballots, items, settings.innovation(), settings.pull());
        double[] moved = new double[ballots.subjects()];
        int cells = voted(ballots);
        int iteration = 0;
        boolean converged = cells == 0;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            while (!converged && iteration < settings.mostIterations()) {
                // The items start far from their optimum, the positions near it.
                int steps = iteration == 0 ? 6 : 1;
                each(pool, threads, ballots.items(), item -> {
                    for (int i = 0; i < steps; i++) {
                        items.step(item, ballots, position);
                    }
                });
                each(pool, threads, moved.length, i -> moved[i] = smoother.step(i, position, variance));
                iteration++;
                converged = Math.sqrt(Arrays.stream(moved).sum() / cells) < settings.tolerance();
            }
        } finally {
            pool.shutdown();
        }
        return standardised(ballots, position, variance, settings, positive, iteration, converged);
    }

    private static int voted(Ballots ballots) {
        int cells = 0;
        for (int i = 0; i < ballots.subjects(); i++) {
            for (int t = 0; t < ballots.periods(); t++) {
                cells += ballots.count(i, t) > 0 ? 1 : 0;
            }
        }
        return cells;
    }

    /**
     * For each cell the mean of 1 − |difference| of its choices from those of the positive subject,
     * standardised in each period.
     */
    private static double[] start(Ballots ballots, int positive) {
        int periods = ballots.periods();
        double[] start = new double[ballots.cells()];
        int[] chosen = new int[ballots.items()];
        for (int t = 0; t < periods; t++) {
            Arrays.fill(chosen, -1);
            int own = positive * periods + t;
            for (int k = ballots.cellStart(own); k < ballots.cellStart(own + 1); k++) {
                chosen[ballots.cellItem(k)] = ballots.cellChoice(k);
            }
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int i = 0; i < ballots.subjects(); i++) {
                int cell = i * periods + t;
                double near = 0;
                int common = 0;
                for (int k = ballots.cellStart(cell); k < ballots.cellStart(cell + 1); k++) {
                    int other = chosen[ballots.cellItem(k)];
                    if (other >= 0) {
                        near += 1 - Math.abs(other - ballots.cellChoice(k));
                        common++;
                    }
                }
                start[cell] = common > 0 ? near / common : 0;
                if (ballots.count(i, t) > 0) {
                    sum += start[cell];
                    squares += start[cell] * start[cell];
                    count++;
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double spread = count == 0 ? 1 : Math.sqrt(Math.max(1e-4, squares / count - mean * mean));
            for (int i = 0; i < ballots.subjects(); i++) {
                int cell = i * periods + t;
                start[cell] = ballots.count(i, t) > 0 ? (start[cell] - mean) / spread : 0;
            }
        }
        return start;
    }

    /** The positions in units of the core's deviation about its mean, period by period. */
    private static IdealPoints standardised(
            Ballots ballots,
            double[] position,
            double[] variance,
            Settings settings,
            int positive,
            int iterations,
            boolean converged) {
        int periods = ballots.periods();
        boolean[] core = core(ballots, settings.core());
        double[] standard = new double[position.length];
        double[] deviation = new double[position.length];
        double side = 0;
        for (int t = 0; t < periods; t++) {
            double[] scale = scale(ballots, position, core, t);
            for (int i = 0; i < ballots.subjects(); i++) {
                int cell = i * periods + t;
                standard[cell] = (position[cell] - scale[0]) / scale[1];
                deviation[cell] = Math.sqrt(variance[cell]) / scale[1];
                side += i == positive && ballots.count(i, t) > 0 ? standard[cell] : 0;
            }
        }
        for (int c = 0; side < 0 && c < standard.length; c++) {
            standard[c] = -standard[c];
        }
        return new IdealPoints(ballots, standard, deviation, iterations, converged);
    }

    private static boolean[] core(Ballots ballots, double share) {
        int periods = ballots.periods();
        boolean[] core = new boolean[ballots.subjects()];
        for (int i = 0; i < core.length; i++) {
            int chose = 0;
            for (int t = 0; t < periods; t++) {
                chose += ballots.count(i, t) > 0 ? 1 : 0;
            }
            core[i] = chose >= share * periods;
        }
        return core;
    }

    /**
     * Mean and deviation of the core in a period; of all who chose where fewer than two of the core
     * did or they stand together.
     */
    private static double[] scale(Ballots ballots, double[] position, boolean[] core, int period) {
        double[] ofCore = scale(ballots, position, period, core, true);
        return ofCore[1] > 0 ? ofCore : scale(ballots, position, period, core, false);
    }

    private static double[] scale(Ballots ballots, double[] position, int period, boolean[] core, boolean coreOnly) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < core.length; i++) {
            if (ballots.count(i, period) > 0 && (core[i] || !coreOnly)) {
                double x = position[i * ballots.periods() + period];
                sum += x;
                squares += x * x;
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double variance = count == 0 ? 0 : squares / count - mean * mean;
        double deviation = variance > 1e-12 ? Math.sqrt(variance) : 0;
        return new double[] {mean, coreOnly || deviation > 0 ? deviation : 1};
    }

    /** Every index once, in one run of neighbours a thread. */
    private static void each(ExecutorService pool, int threads, int count, IntConsumer task) {
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            int from = (int) ((long) count * part / threads);
            int to = (int) ((long) count * (part + 1) / threads);
            parts.add(pool.submit(() -> {
                for (int i = from; i < to; i++) {
                    task.accept(i);
                }
            }));
        }
        for (Future<?> part : parts) {
            try {
                part.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Whether a subject made a choice in a period; only then it has a position. */
    public boolean has(int subject, int period) {
        return ballots.count(subject, period) > 0;
    }

    public double position(int subject, int period) {
        return position[subject * ballots.periods() + period];
    }

    /** Posterior deviation of a position, given the items. */
    public double deviation(int subject, int period) {
        return deviation[subject * ballots.periods() + period];
    }

    /** Number of choices behind a position. */
    public int count(int subject, int period) {
        return ballots.count(subject, period);
    }

    public int iterations() {
        return iterations;
    }

    /** Whether the positions stood still at the end. */
    public boolean converged() {
        return converged;
    }
}
