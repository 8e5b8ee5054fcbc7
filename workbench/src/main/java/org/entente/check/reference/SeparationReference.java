package org.entente.check.reference;

import java.nio.file.Path;
import java.util.List;
import org.entente.numerics.regression.Family;
import org.entente.numerics.regression.FitOptions;
import org.entente.numerics.regression.Regression;
import org.entente.numerics.regression.RowUse;
import org.entente.numerics.regression.Workers;

/**
 * Rows that no Poisson regression can use, in the benchmark sets of Correia, Guimarães and Zylkin.
 */
final class SeparationReference {
    private SeparationReference() {}

    static void compare(ValueComparison agreement, Path file) {
        RegressionColumns table = RegressionColumns.read(file);
        List<String> regressors =
                table.names().stream().filter(name -> name.startsWith("x")).toList();
        List<String> effects =
                table.names().stream().filter(name -> name.startsWith("id")).toList();
        double[] separated = table.numbers("separated");
        try (Workers workers = new Workers(Workers.DEFAULT_THREADS)) {
            RowUse use = Regression.prepare(
                            table.data("y", regressors, effects), Family.POISSON, FitOptions.DEFAULT, workers)
                    .use();
            for (int row = 0; row < separated.length; row++) {
                agreement.same("row " + (row + 1), use.fate(row) != RowUse.Fate.USED, separated[row] == 1);
            }
        }
    }
}
