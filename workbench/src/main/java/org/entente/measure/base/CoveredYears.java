package org.entente.measure.base;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.jspecify.annotations.Nullable;

/** Years for which a snapshot speaks, with the gaps between them; at least one. */
public final class CoveredYears {
    private final BitSet years = new BitSet();
    private @Nullable String text;

    public CoveredYears(List<YearRange> spans) {
        spans.forEach(span -> years.set(span.from(), span.to() + 1));
        if (years.isEmpty()) {
            throw new IllegalArgumentException("coverage has at least one year");
        }
    }

    private CoveredYears(BitSet years) {
        this.years.or(years);
    }

    /** The years that both cover; empty when there is none. */
    public Optional<CoveredYears> and(CoveredYears other) {
        BitSet both = (BitSet) years.clone();
        both.and(other.years);
        return both.isEmpty() ? Optional.empty() : Optional.of(new CoveredYears(both));
    }

    public boolean contains(int year) {
        return year >= 0 && years.get(year);
    }

    /** Whether every year from the first to the last is covered. */
    public boolean containsAll(int first, int last) {
        return first >= 0 && years.nextClearBit(first) > last;
    }

    public int from() {
        return years.nextSetBit(0);
    }

    public int to() {
        return years.length() - 1;
    }

    /** From the first year to the last, gaps included. */
    public YearRange span() {
        return new YearRange(from(), to());
    }

    /** {@link #span}, as far as it takes to hold other years too. */
    YearRange spanWith(YearRange others) {
        return new YearRange(Math.min(from(), others.from()), Math.max(to(), others.to()));
    }

    public IntStream stream() {
        return years.stream();
    }

    /** The runs of years without a gap, in order. */
    public List<YearRange> listRuns() {
        return years.stream()
                .filter(year -> !contains(year - 1))
                .mapToObj(year -> new YearRange(year, years.nextClearBit(year) - 1))
                .toList();
    }

    /** The runs, such as {@code 1995, 2005, 2015} or {@code 1870–2014}. */
    @Override
    public String toString() {
        // It stands in the reason of every figure outside of them.
        String known = text;
        if (known == null) {
            known = listRuns().stream().map(YearRange::toString).collect(Collectors.joining(", "));
            text = known;
        }
        return known;
    }
}
