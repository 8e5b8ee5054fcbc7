package org.entente.measure.frozen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.measure.model.Period;

/** Where the entries of {@link FrozenFigures} come from. Safe for use by several threads. */
interface FrozenEntries {

    /** The measures that have any, in the order in which they come. */
    Set<String> measures();

    /** Those of a measure, in their order. */
    List<FrozenFigures.Entry> of(String measure);

    /** The last calendar year that any is of. */
    OptionalInt lastYear();

    /** Entries that are there. */
    static FrozenEntries of(List<FrozenFigures.Entry> entries) {
        Map<String, List<FrozenFigures.Entry>> byMeasure = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.figure().id().measure(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
        return new FrozenEntries() {
            @Override
            public Set<String> measures() {
                return byMeasure.keySet();
            }

            @Override
            public List<FrozenFigures.Entry> of(String measure) {
                return byMeasure.getOrDefault(measure, List.of());
            }

            @Override
            public OptionalInt lastYear() {
                return entries.stream()
                        .map(entry -> entry.figure().id().period())
                        .filter(period -> period != null && period.kind() == Period.Kind.YEAR)
                        .mapToInt(Period::last)
                        .max();
            }
        };
    }
}
