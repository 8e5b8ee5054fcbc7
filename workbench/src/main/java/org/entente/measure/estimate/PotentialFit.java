package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Status;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.LeaveOut;
import org.entente.numerics.regression.Workers;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;

/**
 * What the gravity model of a year gave for each flow that the file lists, predicted by the
 * estimate that has not seen the flow's pair.
 *
 * @param from COW number of the exporter
 * @param to COW number of the importer
 * @param actual flow in US$; looked at where observed
 * @param observed 1 where the flow is reported
 * @param fates what became of a row, as {@link LeaveOut.Fate} numbers them
 * @param predicted flow in US$; 0 where there is none
 * @param slopes the part of the prediction's logarithm that is not effects
 * @param observations how many flows each fold's estimate used
 * @param coefficients of each fold's estimate
 * @param kept which facts of a pair the coefficients belong to
 * @param ranked the rows that are observed and predicted, in the order of what is predicted and
 *     then of the rows
 */
record PotentialFit(
        int[] from,
        int[] to,
        double[] actual,
        int[] observed,
        int[] fates,
        double[] predicted,
        double[] slopes,
        long[] observations,
        double[][] coefficients,
        int[] kept,
        int[] ranked) {

    static final ResultCodec<PotentialFit> FORM = new ResultCodec<>() {
        @Override
        public void write(PotentialFit fit, ResultWriter out) {
            out.add(fit.from).add(fit.to).add(fit.actual).add(fit.observed).add(fit.fates);
            out.add(fit.predicted).add(fit.slopes).add(fit.observations).add(fit.coefficients);
            out.add(fit.kept).add(fit.ranked);
        }

        @Override
        public PotentialFit read(ResultReader in) {
            return new PotentialFit(
                    in.integers(),
                    in.integers(),
                    in.reals(),
                    in.integers(),
                    in.integers(),
                    in.reals(),
                    in.reals(),
                    in.numbers(),
                    in.rows(),
                    in.integers(),
                    in.integers());
        }
    };

    /**
     * @throws org.entente.numerics.regression.EstimationException when the estimate of a fold is
     *     not reached
     */
    static PotentialFit of(PotentialFacts facts, FigureColumns flows) {
        List<Integer> listed = new ArrayList<>();
        for (int row = 0; row < flows.size(); row++) {
            if (facts.find(flows.from(row), flows.to(row)) != null && isFlow(flows.status(row))) {
                listed.add(row);
            }
        }
        int rows = listed.size();
        int[] from = new int[rows];
        int[] to = new int[rows];
        double[] actual = new double[rows];
        boolean[] observed = new boolean[rows];
        int[] fold = new int[rows];
        int[] seller = new int[rows];
        int[] buyer = new int[rows];
        Map<Integer, Integer> units = new HashMap<>();
        double[][] x = new double[facts.names().size()][rows];
        for (int i = 0; i < rows; i++) {
            int row = listed.get(i);
            from[i] = flows.from(row);
            to[i] = flows.to(row);
            observed[i] = flows.hasValue(row);
            actual[i] = observed[i] ? flows.value(row) : 0;
            fold[i] = PotentialStudy.fold(from[i], to[i]);
            seller[i] = units.computeIfAbsent(from[i], u -> units.size());
            buyer[i] = units.computeIfAbsent(to[i], u -> units.size());
            double[] of = facts.find(from[i], to[i]);
            for (int k = 0; of != null && k < x.length; k++) {
                x[k][i] = of[k];
            }
        }
        int[] kept = IntStream.range(0, x.length)
                .filter(k -> Arrays.stream(x[k]).distinct().count() > 1)
                .toArray();
        List<String> names = Arrays.stream(kept).mapToObj(facts.names()::get).toList();
        double[][] columns = Arrays.stream(kept).mapToObj(k -> x[k]).toArray(double[][]::new);
        LeaveOut model;
        try (Workers workers = new Workers(Workers.DEFAULT_THREADS)) {
            model = LeaveOut.of(
                    new LeaveOut.Flows(
                            actual, observed, columns, names, seller, buyer, units.size(), fold, PotentialStudy.FOLDS),
                    FitOptions.DEFAULT,
                    workers);
        }
        int[] fates = IntStream.range(0, rows).map(i -> model.fate(i).ordinal()).toArray();
        double[] predicted = IntStream.range(0, rows)
                .mapToDouble(i -> isPredicted(fates[i]) ? model.predicted(i) : 0)
                .toArray();
        int[] ranked = IntStream.range(0, rows)
                .filter(i -> observed[i] && isPredicted(fates[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PotentialFit(
                from,
                to,
                actual,
                IntStream.range(0, rows).map(i -> observed[i] ? 1 : 0).toArray(),
                fates,
                predicted,
                IntStream.range(0, rows)
                        .mapToDouble(i -> isPredicted(fates[i]) ? model.slope(i) : 0)
                        .toArray(),
                IntStream.range(0, PotentialStudy.FOLDS)
                        .mapToLong(model::observations)
                        .toArray(),
                IntStream.range(0, PotentialStudy.FOLDS)
                        .mapToObj(model::coefficients)
                        .toArray(double[][]::new),
                kept,
                ranked);
    }

    private static boolean isFlow(Status status) {
        return status.carriesValue() || status == Status.NOT_REPORTED;
    }

    private static boolean isPredicted(int fate) {
        return fate == LeaveOut.Fate.PREDICTED.ordinal();
    }

    int rows() {
        return from.length;
    }

    LeaveOut.Fate fate(int row) {
        return LeaveOut.Fate.values()[fates[row]];
    }

    boolean isObserved(int row) {
        return observed[row] == 1;
    }
}
