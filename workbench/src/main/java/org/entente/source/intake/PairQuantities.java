package org.entente.source.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.source.tables.BadField;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code pair_quantity}, rejects what comes twice, and declares the years of each variable.
 */
public final class PairQuantities {
    private static final int NAME_BITS = 12;
    private static final int VARIABLE_BITS = 4;
    private static final int YEAR_BITS = 14;

    private final Intake intake;
    private final TableRows rows;
    private final KeySet seen = new KeySet();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> variables = new HashMap<>();
    private final TreeMap<String, YearSet> years = new TreeMap<>();

    /**
     * One end of a tie.
     *
     * @param cow COW number; null for what is no state
     * @param name as the file has it
     */
    public record Party(@Nullable Integer cow, String name) {
        public Party {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a party needs a name");
            }
        }
    }

    /**
     * What a value counts.
     *
     * @param variable the source's series
     * @param unit of the value
     */
    public record Series(String variable, String unit) {}

    public PairQuantities(Intake intake) {
        this.intake = intake;
        rows = intake.table("pair_quantity");
    }

    /**
     * Writes a value that stands in the current row.
     *
     * @throws BadField when the pair had a value of the series in that year before
     */
    public void add(int year, Party origin, Party destination, Series series, double value, @Nullable String note) {
        long key = number(names, origin.name(), NAME_BITS);
        key = key << NAME_BITS | number(names, destination.name(), NAME_BITS);
        key = key << VARIABLE_BITS | number(variables, series.variable(), VARIABLE_BITS);
        key = key << YEAR_BITS | year;
        if (!seen.add(key)) {
            throw new BadField(
                    series.variable(), origin.name() + " to " + destination.name(), "comes a second time for " + year);
        }
        rows.begin()
                .add(year)
                .addOrNull(origin.cow())
                .add(origin.name())
                .addOrNull(destination.cow())
                .add(destination.name())
                .add(series.variable())
                .add(series.unit())
                .add(value)
                .addOrNull(note)
                .end();
        years.computeIfAbsent(series.variable(), variable -> new YearSet()).add(year);
    }

    private static int number(Map<String, Integer> numbers, String name, int bits) {
        int number = numbers.computeIfAbsent(name, key -> numbers.size());
        if (number >= 1 << bits) {
            throw new BadField(null, name, "is one more name than the " + (1 << bits) + " that a file may have");
        }
        return number;
    }

    /** Declares for each variable the years in which any pair has a value. */
    public void declareCoverage() {
        years.forEach((variable, when) -> when.listSpans().forEach(span -> {
            intake.covers("pair_quantity", variable, span);
            intake.reaches(span);
        }));
    }
}
