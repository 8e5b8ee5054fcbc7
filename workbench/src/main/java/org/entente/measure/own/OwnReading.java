package org.entente.measure.own;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.measure.model.Shape;

/**
 * How the rows of a measure are to be read. An empty set of states restricts nothing.
 *
 * @param shape what a row is about
 * @param combine what several rows of a subject and year mean: {@code none}, {@code sum},
 *     {@code mean}
 * @param absentIsZero whether no row means none
 */
public record OwnReading(
        Shape shape,
        String combine,
        boolean absentIsZero,
        Set<Integer> first,
        Set<Integer> second,
        Set<Integer> oneOf) {

    static Set<Integer> states(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Math::toIntExact).collect(Collectors.toSet());
    }

    /** Whether the table speaks for a subject; {@code b} is 0 for one state. */
    public boolean covers(int a, int b) {
        return (first.isEmpty() || first.contains(a))
                && (second.isEmpty() || second.contains(b))
                && (oneOf.isEmpty() || oneOf.contains(a) || oneOf.contains(b));
    }

    boolean combines() {
        return !combine.equals("none");
    }

    /** SQL that makes one value of several rows; {@code any_value} passes over nulls. */
    String aggregate(String column) {
        return switch (combine) {
            case "sum" -> "sum(" + column + " ORDER BY file, line)";
            case "mean" -> "avg(" + column + " ORDER BY file, line)";
            default -> "any_value(" + column + " ORDER BY file, line)";
        };
    }
}
