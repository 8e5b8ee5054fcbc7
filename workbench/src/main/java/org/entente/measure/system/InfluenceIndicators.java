package org.entente.measure.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.entente.measure.model.Period;
import org.entente.measure.model.Subjects;
import org.entente.measure.system.InfluenceIndicator.Part;

/**
 * The indicators that a question needs as they were read, by part, and what all pairs of a year
 * have in common.
 */
final class InfluenceIndicators {
    private final List<IndicatorValues> values;
    private final List<Weighed> weighed;
    private final Map<Integer, OfYear> years = new HashMap<>();

    InfluenceIndicators(List<Part> parts, List<IndicatorValues> values) {
        this.values = values;
        this.weighed = parts.stream().map(part -> Weighed.of(part, values)).toList();
    }

    List<Weighed> weighed() {
        return weighed;
    }

    OfYear of(int year) {
        return years.computeIfAbsent(year, y -> OfYear.of(y, values));
    }

    /** The indicators of a part. */
    record Weighed(Part part, List<IndicatorValues> values, List<Double> weights, List<String> names) {
        private static Weighed of(Part part, List<IndicatorValues> all) {
            List<IndicatorValues> some =
                    all.stream().filter(v -> v.indicator().of() == part).toList();
            return new Weighed(
                    part,
                    some,
                    some.stream().map(v -> v.indicator().weight()).toList(),
                    some.stream().map(v -> v.indicator().name()).toList());
        }

        Influence.Mean mean(Subjects.Pair pair, int year) {
            OptionalDouble[] found = new OptionalDouble[values.size()];
            double[] of = new double[found.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = values.get(i).find(year, pair.from(), pair.to());
                of[i] = weights.get(i);
            }
            return Influence.Mean.of(of, found, names);
        }

        /** Whether all of them are true zeros. */
        boolean isZero(Subjects.Pair pair, int year) {
            return values.stream().allMatch(each -> each.isZero(year, pair.from(), pair.to()));
        }
    }

    /**
     * What holds for all pairs of a year.
     *
     * @param uncovered why there is no figure; empty when there may be one
     * @param ref the first snapshot that answers, or empty
     * @param others the other snapshots, with commas
     */
    record OfYear(Period period, String uncovered, String ref, String others) {
        private static OfYear of(int year, List<IndicatorValues> values) {
            List<String> refs = values.stream()
                    .map(v -> v.snapshot(year))
                    .filter(ref -> !ref.isEmpty())
                    .distinct()
                    .toList();
            return new OfYear(
                    Period.year(year),
                    values.stream().flatMap(v -> v.findUncovered(year).stream()).collect(Collectors.joining("; ")),
                    refs.isEmpty() ? "" : refs.get(0),
                    String.join(", ", refs.subList(Math.min(1, refs.size()), refs.size())));
        }
    }
}
