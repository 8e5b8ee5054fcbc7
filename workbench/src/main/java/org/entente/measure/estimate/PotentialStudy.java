package org.entente.measure.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.regression.EstimationException;
import org.entente.provenance.Snapshot;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * Trade of all pairs in one year, each predicted by a gravity model (Poisson pseudo-maximum
 * likelihood; Santos Silva & Tenreyro 2006) that has seen neither of its two flows: pairs are dealt
 * into ten folds by their COW numbers, and a pair is predicted by the estimate on the nine others.
 * Exporter and importer effects stand for all that a state is as a trader (Anderson & van Wincoop
 * 2003).
 *
 * <p>The interval is that of one flow, not of a mean: the predicted flow times the quantiles of
 * actual ÷ predicted among the hundred flows of other pairs that are nearest in predicted flow,
 * each predicted without itself too. When it must not be used: where a state reports few partners,
 * since its effect then rests on them; where zeros stand for unreported flows.
 *
 * <p>A study is cached and shared between threads, and holds no store: callers pass what is known
 * of the pairs, read from their own store.
 */
final class PotentialStudy {
    private static final MessageBundle MESSAGES = MessageBundle.english(PotentialStudy.class);

    static final int FOLDS = 10;
    static final int NEAREST = 100;
    static final int LEAST = 30;
    static final double TAIL = 0.1;

    private final Snapshot snapshot;
    private final PotentialFit fit;
    /** Each flow's key and, in the lower half, its row; ascending. */
    private final long[] places;

    private final int[] ranked;

    private PotentialStudy(Snapshot snapshot, PotentialFit fit) {
        this.snapshot = snapshot;
        this.fit = fit;
        places = IntStream.range(0, fit.rows())
                .mapToLong(row -> place(fit.from()[row], fit.to()[row]) + row)
                .sorted()
                .toArray();
        ranked = fit.ranked();
    }

    /** An estimate, or why there is none. */
    sealed interface Outcome {}

    /** There is one. */
    record Estimated(PotentialStudy study) implements Outcome {}

    /** There is none. */
    record Refused(Status status, String ref, String reason) implements Outcome {}

    /** Estimates a year from one snapshot of trade. */
    static Outcome of(Measures measures, Store store, Snapshot snapshot, int year, PotentialAsk ask) {
        Optional<PotentialFacts> facts = PotentialFacts.read(measures, store, year);
        if (facts.isEmpty()) {
            return new Refused(Status.OUT_OF_COVERAGE, snapshot.ref(), MESSAGES.get("potential.no_distances"));
        }
        FigureColumns flows = new PotentialFlows(measures, store).read(snapshot, year, ask);
        try {
            PotentialStudy study = new PotentialStudy(snapshot, PotentialFit.of(facts.get(), flows));
            return study.ranked.length < LEAST
                    ? new Refused(
                            Status.UNDEFINED,
                            snapshot.ref(),
                            MESSAGES.fill(
                                    "potential.too_few", "length", study.ranked.length, "year", year, "least", LEAST))
                    : new Estimated(study);
        } catch (EstimationException e) {
            return new Refused(
                    Status.UNDEFINED,
                    snapshot.ref(),
                    MESSAGES.fill("potential.no_estimate", "year", year, "reason", e.getMessage()));
        }
    }

    /** How an answer is kept. */
    static ResultCodec<Outcome> form(Snapshot snapshot) {
        return new ResultCodec<>() {
            @Override
            public void write(Outcome answer, ResultWriter out) {
                if (answer instanceof Refused refused) {
                    out.add(0L).add(refused.status().name()).add(refused.ref()).add(refused.reason());
                } else {
                    out.add(1L);
                    PotentialFit.FORM.write(((Estimated) answer).study.fit, out);
                }
            }

            @Override
            public Outcome read(ResultReader in) {
                return in.number() == 0
                        ? new Refused(Status.valueOf(in.text()), in.text(), in.text())
                        : new Estimated(new PotentialStudy(snapshot, PotentialFit.FORM.read(in)));
            }
        };
    }

    /** The fold of a pair, the same in both directions, in every year and on every machine. */
    static int fold(int a, int b) {
        long mixed = PotentialFacts.key(a, b) * 0x9E3779B97F4A7C15L;
        return (int) ((mixed >>> 33) % FOLDS);
    }

    private static long place(int from, int to) {
        return from * 10_000L + to << Integer.SIZE;
    }

    /** The row of a flow; negative where the file does not list it. */
    private int row(int from, int to) {
        long place = place(from, to);
        int at = Arrays.binarySearch(places, place);
        at = at < 0 ? -1 - at : at;
        return at < places.length && places[at] >>> Integer.SIZE == place >>> Integer.SIZE ? (int) places[at] : -1;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Whether the file lists a flow, or what the model needs of the two is not known, which answers
     * it too.
     */
    boolean has(int from, int to, Supplier<PotentialFacts> facts) {
        return row(from, to) >= 0 || facts.get().find(from, to) == null;
    }

    /**
     * The flows that the estimate is asked about, from exporter to importer, in the order of the
     * file.
     */
    List<Subjects.Pair> pairs() {
        return IntStream.range(0, fit.rows())
                .mapToObj(row -> new Subjects.Pair(fit.from()[row], fit.to()[row]))
                .toList();
    }

    /** A prediction of one flow, or why there is none. */
    sealed interface Prediction {}

    /** Why there is none. */
    record Unknown(Status status, String reason) implements Prediction {}

    /**
     * One flow in US$.
     *
     * @param value predicted
     * @param low lower end of the interval in which eight of ten comparable flows lie
     * @param high upper end
     * @param comparable how many flows the interval rests on
     * @param actual as reported; looked at where observed
     * @param observed whether it is reported
     * @param row where it stands
     */
    record Predicted(double value, double low, double high, int comparable, double actual, boolean observed, int row)
            implements Prediction {}

    Prediction predict(int from, int to, Supplier<PotentialFacts> facts) {
        int row = row(from, to);
        if (row < 0) {
            // Only pairs of which something is not known are asked about besides those that the
            // file lists.
            return new Unknown(
                    Status.UNDEFINED,
                    MESSAGES.fill(
                            "potential.no_facts",
                            "names",
                            String.join(", ", facts.get().names())));
        }
        switch (fit.fate(row)) {
            case NOT_LINKED -> {
                return new Unknown(Status.UNDEFINED, MESSAGES.get("potential.not_linked"));
            }
            case NO_LIKE -> {
                return new Unknown(Status.UNDEFINED, MESSAGES.get("potential.no_like"));
            }
            default -> {
                double[] ratios = ratios(row);
                double value = fit.predicted()[row];
                return new Predicted(
                        value,
                        value * quantile(ratios, TAIL),
                        value * quantile(ratios, 1 - TAIL),
                        ratios.length,
                        fit.actual()[row],
                        fit.isObserved(row),
                        row);
            }
        }
    }

    /**
     * Actual ÷ predicted of the flows of other pairs nearest in the logarithm of what is predicted,
     * ascending.
     */
    private double[] ratios(int row) {
        double at = Math.log(fit.predicted()[row]);
        int high = 0;
        for (int step = Integer.highestOneBit(ranked.length); step > 0; step /= 2) {
            if (high + step <= ranked.length && fit.predicted()[ranked[high + step - 1]] < fit.predicted()[row]) {
                high += step;
            }
        }
        int low = high - 1;
        double[] found = new double[NEAREST];
        int count = 0;
        while (count < NEAREST && (low >= 0 || high < ranked.length)) {
            boolean down = high >= ranked.length
                    || low >= 0
                            && at - Math.log(fit.predicted()[ranked[low]])
                                    <= Math.log(fit.predicted()[ranked[high]]) - at;
            int next = ranked[down ? low-- : high++];
            if (!samePair(next, row)) {
                found[count++] = fit.actual()[next] / fit.predicted()[next];
            }
        }
        double[] ratios = Arrays.copyOf(found, count);
        Arrays.sort(ratios);
        return ratios;
    }

    private boolean samePair(int one, int other) {
        return pair(one) == pair(other);
    }

    private long pair(int row) {
        return PotentialFacts.key(fit.from()[row], fit.to()[row]);
    }

    /** Of sorted values, by linear interpolation (Hyndman & Fan's type 7). */
    static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private int foldOf(int row) {
        return fold(fit.from()[row], fit.to()[row]);
    }

    /** How many flows the estimate that predicts a flow used. */
    int observations(Predicted predicted) {
        return (int) fit.observations()[foldOf(predicted.row())];
    }

    /** The logarithm of the prediction, term by term in words. */
    String terms(Predicted predicted, PotentialFacts facts) {
        double[] beta = fit.coefficients()[foldOf(predicted.row())];
        double[] of = facts.find(fit.from()[predicted.row()], fit.to()[predicted.row()]);
        StringBuilder text = new StringBuilder(MESSAGES.fill(
                "potential.effects", "predicted", number(Math.log(predicted.value()) - fit.slopes()[predicted.row()])));
        for (int k = 0; of != null && k < beta.length; k++) {
            text.append(MESSAGES.fill(
                    "potential.term",
                    "number",
                    number(beta[k]),
                    "number2",
                    number(of[fit.kept()[k]]),
                    "names",
                    facts.names().get(fit.kept()[k])));
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
