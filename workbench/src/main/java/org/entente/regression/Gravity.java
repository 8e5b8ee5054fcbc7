package org.entente.regression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.numerics.regression.Covariance;
import org.entente.numerics.regression.EstimationException;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.Fit;
import org.entente.numerics.regression.NegativeOutcomeException;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.RowUse;
import org.entente.numerics.regression.RowUse.Fate;
import org.entente.numerics.regression.ThreeWayBias;
import org.entente.numerics.regression.Workers;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * A regression on a file: first which rows take part, then the estimate. The rows can be told also
 * when the estimate is refused.
 */
public final class Gravity {
    private static final MessageBundle MESSAGES = MessageBundle.english(Gravity.class);

    private final GravityRequest request;
    private final Formula formula;
    private final ModelFrame frame;
    private final @Nullable Regression regression;
    private final @Nullable EstimationException refusal;
    private final Stopwatch sinceRead;

    private Gravity(
            GravityRequest request,
            Formula formula,
            ModelFrame frame,
            @Nullable Regression regression,
            @Nullable EstimationException refusal,
            Stopwatch sinceRead) {
        this.request = request;
        this.formula = formula;
        this.frame = frame;
        this.regression = regression;
        this.refusal = refusal;
        this.sinceRead = sinceRead;
    }

    /**
     * Time since the file was read: for the search for separated rows, and for the estimate once
     * there is one.
     */
    public Stopwatch sinceRead() {
        return sinceRead;
    }

    /**
     * Reads the file and looks for rows that cannot take part.
     *
     * @throws FormulaException when the formula or a column cannot be
     * @throws IOException when there is no such file
     */
    public static Gravity prepare(GravityRequest request, Workers workers) throws IOException {
        Formula formula = FormulaParser.parse(request.formula());
        if (request.biasCorrection() && formula.effects().size() != 3) {
            throw new FormulaException(MESSAGES.get("bias_effects"));
        }
        ModelFrame frame = ModelFrame.read(request, formula);
        Stopwatch sinceRead = Stopwatch.start();
        try {
            if (frame.rows() == 0) {
                throw new EstimationException(MESSAGES.fill("empty", "data", request.data()));
            }
            Regression regression = Regression.prepare(frame.data(), request.family(), request.options(), workers);
            return new Gravity(request, formula, frame, regression, null, sinceRead);
        } catch (NegativeOutcomeException e) {
            EstimationException refusal = new EstimationException(
                    MESSAGES.fill("negative", "reason", e.value(), "value", frame.complete()[e.row()] + 1));
            return new Gravity(request, formula, frame, null, refusal, sinceRead);
        } catch (EstimationException e) {
            return new Gravity(request, formula, frame, null, e, sinceRead);
        }
    }

    /**
     * Writes the rows that do not take part: {@code row,reason}, rows counted from 1 below the
     * header.
     */
    public void writeDropped(Writer out) {
        String[] reasons = new String[frame.rows()];
        Arrays.fill(reasons, "missing");
        for (int i = 0; i < frame.complete().length; i++) {
            reasons[frame.complete()[i]] =
                    regression == null ? "" : reason(regression.use().fate(i));
        }
        try {
            out.write("row,reason\n");
            for (int row = 0; row < reasons.length; row++) {
                if (!reasons[row].isEmpty()) {
                    out.write((row + 1) + "," + reasons[row] + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Fate fate) {
        return switch (fate) {
            case USED -> "";
            case SEPARATED_LEVEL, SEPARATED_COMBINATION -> "separated";
            case SINGLETON -> "singleton";
        };
    }

    /** @throws EstimationException when there is no estimate, with the reason */
    public GravityResult estimate(Workers workers) {
        if (regression == null) {
            throw refusal == null ? new EstimationException(MESSAGES.fill("empty", "data", request.data())) : refusal;
        }
        RowUse use = regression.use();
        Fit fit = regression.fit(workers);
        double[] coefficients = fit.coefficients();
        Optional<ThreeWayBias> corrected = request.biasCorrection() ? Optional.of(findBias(fit)) : Optional.empty();
        double[] bias = corrected.map(ThreeWayBias::bias).orElse(new double[coefficients.length]);
        Optional<ThreeWayBias.Corrected> errorsCorrected = corrected
                .filter(found -> frame.clusters().size() == 1
                        && found.isPair(frame.clusters().get(0)))
                .map(ThreeWayBias::clusteredByPair);
        Covariance covariance =
                errorsCorrected.isPresent() ? errorsCorrected.get().covariance() : covariance(fit);
        double[] errors = covariance.standardErrors();
        List<GravityResult.Coefficient> rows = new ArrayList<>();
        for (int k = 0; k < coefficients.length; k++) {
            rows.add(GravityResult.Coefficient.of(
                    fit.names().get(k),
                    coefficients[k] - bias[k],
                    errors[k],
                    request.family() == Family.POISSON ? Double.POSITIVE_INFINITY : covariance.degreesOfFreedom()));
        }
        return new GravityResult(
                request,
                rows,
                frame.rows(),
                fit.observations(),
                new GravityResult.Dropped(
                        frame.rows() - frame.complete().length,
                        use.count(Fate.SEPARATED_LEVEL),
                        use.count(Fate.SEPARATED_COMBINATION),
                        use.count(Fate.SINGLETON)),
                use.countKeptSingletons(),
                fit.deviance(),
                fit.iterations(),
                fit.parameters(),
                covariance.repaired(),
                fit.effects().stream()
                        .map(effect -> new GravityResult.Effect(effect.name(), effect.levels()))
                        .toList(),
                fit.collinear(),
                formula.terms().isEmpty()
                        ? MESSAGES.get("nothing")
                        : formula.terms().stream().map(Formula.Term::name).collect(Collectors.joining(" + ")),
                formula.outcome().name(),
                corrected.map(found -> new GravityResult.Correction(
                        Arrays.stream(coefficients).boxed().toList(),
                        errorsCorrected.isPresent(),
                        errorsCorrected.map(ThreeWayBias.Corrected::limited).orElse(0))));
    }

    private Covariance covariance(Fit fit) {
        return switch (request.covariance()) {
            case IID -> Covariance.iid(fit);
            case ROBUST -> Covariance.robust(fit);
            case CLUSTER -> Covariance.clustered(fit, frame.clusters());
        };
    }

    private static ThreeWayBias findBias(Fit fit) {
        return ThreeWayBias.of(fit).orElseThrow(() -> new EstimationException(MESSAGES.get("bias_effects")));
    }
}
