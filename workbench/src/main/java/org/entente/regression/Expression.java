package org.entente.regression;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** A number for each row, made from columns. */
sealed interface Expression {

    /** A column of the table. */
    record Column(String name) implements Expression {}

    /** A number as written. */
    record Constant(double value) implements Expression {}

    /** A function of one argument. */
    record Call(DoubleUnaryOperator function, Expression argument) implements Expression {}

    /** Arithmetic. */
    record Operation(DoubleBinaryOperator operator, Expression left, Expression right) implements Expression {}

    /** The names of the columns it is made from. */
    default Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Column column) {
            names.add(column.name());
        } else if (expression instanceof Call call) {
            collect(call.argument(), names);
        } else if (expression instanceof Operation operation) {
            collect(operation.left(), names);
            collect(operation.right(), names);
        }
    }

    /** The values of all rows; what is not defined, as the logarithm of 0, is not finite. */
    default double[] evaluate(int rows, Function<String, double[]> columns) {
        if (this instanceof Column column) {
            return columns.apply(column.name());
        }
        double[] values = new double[rows];
        if (this instanceof Constant constant) {
            java.util.Arrays.fill(values, constant.value());
        } else if (this instanceof Call call) {
            double[] argument = call.argument().evaluate(rows, columns);
            for (int row = 0; row < rows; row++) {
                values[row] = call.function().applyAsDouble(argument[row]);
            }
        } else if (this instanceof Operation operation) {
            double[] left = operation.left().evaluate(rows, columns);
            double[] right = operation.right().evaluate(rows, columns);
            for (int row = 0; row < rows; row++) {
                values[row] = operation.operator().applyAsDouble(left[row], right[row]);
            }
        }
        return values;
    }

    /** The functions that a formula may use. */
    Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "log", Math::log,
            "log10", Math::log10,
            "log2", value -> Math.log(value) / Math.log(2),
            "log1p", Math::log1p,
            "exp", Math::exp,
            "sqrt", Math::sqrt,
            "abs", Math::abs,
            "asinh", value -> Math.copySign(Math.log(Math.abs(value) + Math.sqrt(value * value + 1)), value),
            "I", value -> value);
}
