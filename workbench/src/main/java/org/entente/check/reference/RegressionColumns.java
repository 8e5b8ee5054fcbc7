package org.entente.check.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.RegressionData;
import org.entente.store.TableFile;

/** A table of which columns become the parts of a regression. */
final class RegressionColumns {
    private static final String LOG = "log(";

    private final TableFile file;
    private final Map<String, Factor> factors = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();

    private RegressionColumns(TableFile file) {
        this.file = file;
    }

    /** @throws org.entente.store.StoreException when it holds no table */
    static RegressionColumns read(Path file) {
        return new RegressionColumns(TableFile.open(file));
    }

    List<String> names() {
        return file.columns();
    }

    /** {@code log(a)} is the logarithm of a column. */
    double[] numbers(String term) {
        boolean log = term.startsWith(LOG);
        String column = log ? term.substring(LOG.length(), term.length() - 1) : term;
        double[] values = numbers.computeIfAbsent(
                column, name -> file.read(List.of(name), List.of()).numbers(name));
        return log ? Arrays.stream(values).map(Math::log).toArray() : values;
    }

    /** {@code a^b} is the crossing of two columns, {@code a~b} their unordered pairs. */
    Factor factor(String name) {
        Factor known = factors.get(name);
        if (known == null) {
            known = name.contains("~")
                    ? pairs(name.split("~", -1))
                    : Factor.cross(Arrays.stream(name.split("\\^", -1))
                            .map(this::single)
                            .toList());
            factors.put(name, known);
        }
        return known;
    }

    private Factor single(String column) {
        Object keys = keys(column);
        return keys instanceof long[] whole ? Factor.ofLongs(column, whole) : Factor.ofObjects(column, (Object[]) keys);
    }

    private Object keys(String column) {
        return file.read(List.of(), List.of(column)).keys(column);
    }

    private Factor pairs(String[] columns) {
        Object[] first = (Object[]) keys(columns[0]);
        Object[] second = (Object[]) keys(columns[1]);
        Object[] pairs = new Object[first.length];
        for (int row = 0; row < pairs.length; row++) {
            String a = first[row].toString();
            String b = second[row].toString();
            pairs[row] = a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
        }
        return Factor.ofObjects("pair", pairs);
    }

    /** Without effects there is a constant. */
    RegressionData data(String outcome, List<String> regressors, List<String> effects) {
        List<String> names = new ArrayList<>(regressors);
        List<double[]> columns =
                new ArrayList<>(regressors.stream().map(this::numbers).toList());
        double[] y = numbers(outcome);
        if (effects.isEmpty()) {
            double[] constant = new double[y.length];
            Arrays.fill(constant, 1);
            names.add(0, "(Intercept)");
            columns.add(0, constant);
        }
        return new RegressionData(
                y,
                columns.toArray(double[][]::new),
                names,
                effects.stream().map(this::factor).toList());
    }
}
