package org.entente.cli.estimate;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import org.entente.files.WholeFile;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Workers;
import org.entente.regression.CovarianceKind;
import org.entente.regression.Gravity;
import org.entente.regression.GravityRequest;
import org.entente.regression.GravityResult;
import org.entente.regression.RegressionTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente gravity}: a regression with crossed fixed effects on a table of the user's. */
@Command(
        name = "gravity",
        description = "Estimates a gravity model, or any Poisson or linear regression with crossed fixed effects.",
        footer = {
            "",
            "Examples:",
            "  entente gravity --data trade.csv --formula 'trade ~ log(dist) + rta | exporter^year + importer^year'"
        })
public final class GravityCommand implements Callable<Integer> {
    /** What {@code --format} may be. */
    public enum Format {
        TEXT,
        CSV,
        JSON,
        LATEX
    }

    private static final String COLLINEAR = "left out, being combinations of effects and of regressors before them: %s";
    private static final String SPENT = "estimated in %.2f s with %d threads (%.2f s of processor time), reading apart";

    private final Globals globals;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Table to read: .csv, .csv.gz or .parquet.")
    private Path data = Path.of("");

    @Option(
            names = "--formula",
            required = true,
            paramLabel = "'Y ~ X | FE'",
            description = "Such as 'flow ~ log(dist) + rta | exporter^year + importer^year + pair'.")
    private String formula = "";

    @Option(
            names = "--cluster",
            paramLabel = "A[,B]",
            description = "Cluster standard errors by one key or two; a^b crosses columns.")
    private String cluster = "";

    @Option(
            names = "--cov",
            paramLabel = "iid|robust|cluster",
            description = "Standard errors (default: cluster with --cluster, else robust).")
    private @Nullable CovarianceKind covariance;

    @Option(names = "--family", paramLabel = "poisson|gaussian", description = "What is fitted (default: poisson).")
    private Family family = Family.POISSON;

    @Option(names = "--weights", paramLabel = "W", description = "Column of weights; rows of weight 0 take no part.")
    private String weights = "";

    @Option(names = "--offset", paramLabel = "O", description = "Column or expression that is added as it is.")
    private String offset = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: 2); the figures are the same for any.")
    private int threads = Workers.DEFAULT_THREADS;

    @Option(names = "--drop-singletons", description = "Drop rows that are alone in a level of a fixed effect.")
    private boolean dropSingletons;

    @Option(
            names = "--bias-correction",
            description = "Correct a three-way Poisson model for its many effects (Weidner and Zylkin 2021).")
    private boolean biasCorrection;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            description = "Largest last step, in units of the linear predictor (default: 1e-8).")
    private double tolerance = FitOptions.DEFAULT.tolerance();

    @Option(names = "--max-iterations", paramLabel = "N", description = "Most iterations (default: 100).")
    private int maxIterations = FitOptions.DEFAULT.maxIterations();

    @Option(names = "--format", paramLabel = "text|csv|json|latex", description = "How to print it (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--dropped",
            paramLabel = "FILE",
            description = "Write the rows that took no part, with the reason; also when nothing can be estimated.")
    private @Nullable Path dropped;

    public GravityCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        CovarianceKind kind =
                covariance != null ? covariance : cluster.isEmpty() ? CovarianceKind.ROBUST : CovarianceKind.CLUSTER;
        GravityRequest request =
                new GravityRequest(data, formula, family, kind, cluster, weights, offset, biasCorrection, options());
        try (Workers workers = workers()) {
            Gravity gravity = Gravity.prepare(request, workers);
            Path file = dropped;
            if (file != null) {
                StringWriter rows = new StringWriter();
                gravity.writeDropped(rows);
                WholeFile.write(file, rows.toString());
            }
            GravityResult result = gravity.estimate(workers);
            String spent = SPENT.formatted(
                    gravity.sinceRead().seconds(), threads, gravity.sinceRead().processorSeconds());
            globals.out().print(print(result));
            if (format == Format.CSV && !result.collinear().isEmpty()) {
                globals.err().println(COLLINEAR.formatted(String.join(", ", result.collinear())));
            }
            if (!globals.quiet()) {
                globals.err().println(spent);
            }
        }
        return Exit.DONE;
    }

    private FitOptions options() {
        try {
            return new FitOptions(tolerance, maxIterations, dropSingletons);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Workers workers() {
        try {
            return new Workers(threads);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private String print(GravityResult result) {
        return switch (format) {
            case TEXT -> RegressionTable.text(result);
            case CSV -> RegressionTable.csv(result);
            case JSON -> RegressionTable.json(result);
            case LATEX -> RegressionTable.latex(result);
        };
    }
}
