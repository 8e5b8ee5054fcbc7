package org.entente.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.numerics.regression.Factor;
import org.entente.numerics.regression.RegressionData;
import org.entente.regression.Formula.Key;
import org.entente.regression.Formula.Term;
import org.entente.store.TableFile;
import org.entente.text.MessageBundle;

/**
 * The rows of a file that a formula can use: all its terms are finite there, its keys are given,
 * and a weight is above zero.
 */
final class ModelFrame {
    private static final MessageBundle MESSAGES = MessageBundle.english(ModelFrame.class);

    private final int rows;
    private final int[] complete;
    private final RegressionData data;
    private final List<Factor> clusters;

    private ModelFrame(int rows, int[] complete, RegressionData data, List<Factor> clusters) {
        this.rows = rows;
        this.complete = complete;
        this.data = data;
        this.clusters = List.copyOf(clusters);
    }

    /** @throws FormulaException when a column is not there, or is no number where one is needed */
    static ModelFrame read(GravityRequest request, Formula formula) throws IOException {
        Path file = request.data();
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        List<Key> clusterKeys = request.clusters().isEmpty() ? List.of() : FormulaParser.parseKeys(request.clusters());
        if (clusterKeys.size() > 2) {
            throw new FormulaException(MESSAGES.fill("clusters", "clusterKeys", clusterKeys.size()));
        }
        Optional<Term> weights = optional(request.weights());
        Optional<Term> offset = optional(request.offset());
        List<Term> all = new ArrayList<>(List.of(formula.outcome()));
        all.addAll(formula.terms());
        weights.ifPresent(all::add);
        offset.ifPresent(all::add);
        Set<String> numbers = new LinkedHashSet<>();
        all.forEach(term -> numbers.addAll(term.expression().columns()));
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(formula.effects().stream(), clusterKeys.stream()).forEach(key -> keys.addAll(key.columns()));

        TableFile table = TableFile.open(file);
        Stream.concat(numbers.stream(), keys.stream()).forEach(column -> requireColumn(table, file, column));
        for (String column : numbers) {
            table.findNoNumber(column).ifPresent(odd -> {
                throw new FormulaException(MESSAGES.fill(
                        "no_numbers", "column", column, "file", file, "odd", odd.value(), "row", odd.row()));
            });
        }
        TableFile.Content content = table.read(List.copyOf(numbers), List.copyOf(keys));
        return new Builder(content).build(formula, weights, offset, clusterKeys);
    }

    private static Optional<Term> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(FormulaParser.parseExpression(text));
    }

    private static void requireColumn(TableFile table, Path file, String column) {
        if (!table.columns().contains(column)) {
            throw new FormulaException(MESSAGES.fill(
                    "no_column", "column", column, "file", file, "columns", String.join(", ", table.columns())));
        }
    }

    /** All rows of the file. */
    int rows() {
        return rows;
    }

    /** Position in the file of each row of the data, from 0. */
    int[] complete() {
        return complete;
    }

    RegressionData data() {
        return data;
    }

    /** Clusters over the rows of the data. */
    List<Factor> clusters() {
        return clusters;
    }

    /** Puts the columns together. */
    private static final class Builder {
        private final TableFile.Content content;
        private final BitSet missing = new BitSet();
        private final Map<String, Factor> factors = new HashMap<>();
        private int[] complete = new int[0];

        Builder(TableFile.Content content) {
            this.content = content;
        }

        ModelFrame build(Formula formula, Optional<Term> weights, Optional<Term> offset, List<Key> clusterKeys) {
            double[] y = evaluate(formula.outcome());
            List<double[]> x = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (Term term : formula.terms()) {
                x.add(evaluate(term));
                names.add(term.name());
            }
            double[] weight = weights.map(this::weights).orElse(new double[0]);
            double[] given = offset.map(this::evaluate).orElse(new double[0]);
            Stream.concat(formula.effects().stream(), clusterKeys.stream())
                    .flatMap(key -> key.columns().stream())
                    .distinct()
                    .forEach(this::requireKeys);
            complete = rowsWithout(missing, content.rows());
            if (formula.constant()) {
                double[] ones = new double[content.rows()];
                Arrays.fill(ones, 1);
                x.add(0, ones);
                names.add(0, Formula.INTERCEPT);
            }
            RegressionData data = new RegressionData(
                    pick(y),
                    x.stream().map(this::pick).toArray(double[][]::new),
                    names,
                    formula.effects().stream().map(this::factor).toList(),
                    weight.length == 0 ? weight : pick(weight),
                    given.length == 0 ? given : pick(given));
            return new ModelFrame(
                    content.rows(),
                    complete,
                    data,
                    clusterKeys.stream().map(this::factor).toList());
        }

        private double[] evaluate(Term term) {
            for (String column : term.expression().columns()) {
                missing.or(content.missingNumbers(column));
            }
            double[] values = term.expression().evaluate(content.rows(), content::numbers);
            for (int row = 0; row < values.length; row++) {
                if (Double.isNaN(values[row]) || Double.isInfinite(values[row])) {
                    missing.set(row);
                }
            }
            return values;
        }

        /** A row of weight zero takes no part, as one without a weight. */
        private double[] weights(Term term) {
            double[] values = evaluate(term);
            for (int row = 0; row < values.length; row++) {
                if (values[row] < 0 && !missing.get(row)) {
                    throw new FormulaException(MESSAGES.fill("negative_weight", "value", values[row], "row", row + 1));
                }
                if (values[row] == 0) {
                    missing.set(row);
                }
            }
            return values;
        }

        private void requireKeys(String column) {
            missing.or(content.missingKeys(column));
            if (content.keys(column) instanceof double[] values) {
                for (int row = 0; row < values.length; row++) {
                    if (Double.isNaN(values[row])) {
                        missing.set(row);
                    }
                }
            }
        }

        private static int[] rowsWithout(BitSet missing, int rows) {
            int[] kept = new int[rows - missing.cardinality()];
            int count = 0;
            for (int row = missing.nextClearBit(0); row < rows; row = missing.nextClearBit(row + 1)) {
                kept[count++] = row;
            }
            return kept;
        }

        private double[] pick(double[] column) {
            return complete.length == column.length
                    ? column
                    : Arrays.stream(complete).mapToDouble(row -> column[row]).toArray();
        }

        private Factor factor(Key key) {
            return Factor.cross(key.columns().stream().map(this::factor).toList());
        }

        private Factor factor(String column) {
            return factors.computeIfAbsent(column, name -> {
                Object keys = content.keys(name);
                if (keys instanceof long[] whole) {
                    return Factor.ofLongs(
                            name,
                            Arrays.stream(complete).mapToLong(row -> whole[row]).toArray());
                }
                if (keys instanceof double[] real) {
                    return Factor.ofLongs(
                            name,
                            Arrays.stream(complete)
                                    .mapToLong(row -> Double.doubleToLongBits(real[row] + 0.0))
                                    .toArray());
                }
                Object[] texts = (Object[]) keys;
                return Factor.ofObjects(
                        name,
                        Arrays.stream(complete).mapToObj(row -> texts[row]).toArray());
            });
        }
    }
}
