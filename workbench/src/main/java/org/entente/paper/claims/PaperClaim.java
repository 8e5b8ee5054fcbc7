package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.jspecify.annotations.Nullable;

/**
 * Something that a paper states, typed.
 *
 * @param kind form of the claim
 * @param subject the state that it is about, or the first of a pair
 * @param object the other state; absent for a measure of one
 * @param year first year; absent when the text names none
 * @param until last year of a span; absent for one year and for a span without end
 * @param measure measure with its argument
 * @param value printed value in the unit of the measure
 * @param unit unit of the value
 * @param rank printed rank, or the number of first places
 * @param binding what would settle it; absent when it cannot be checked
 * @param why why it cannot; absent when it can
 * @param start where it begins in the text
 * @param end where it ends
 * @param numbers stretches of the text that hold its numbers and dates, each a start and an end
 * @param uncertain whether the words leave open which year is meant, so that it is listed on request
 *     only
 */
public record PaperClaim(
        ClaimKind kind,
        @Nullable State subject,
        @Nullable State object,
        @Nullable Integer year,
        @Nullable Integer until,
        String measure,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Integer rank,
        @Nullable Binding binding,
        Binding.@Nullable Value amount,
        @Nullable String why,
        int start,
        int end,
        List<int[]> numbers,
        boolean uncertain) {
    /** A claim of which the words leave nothing open. */
    public PaperClaim(
            ClaimKind kind,
            @Nullable State subject,
            @Nullable State object,
            @Nullable Integer year,
            @Nullable Integer until,
            String measure,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Integer rank,
            @Nullable Binding binding,
            Binding.@Nullable Value amount,
            @Nullable String why,
            int start,
            int end,
            List<int[]> numbers) {
        this(
                kind, subject, object, year, until, measure, value, unit, rank, binding, amount, why, start, end,
                numbers, false);
    }

    public PaperClaim {
        numbers = List.copyOf(numbers);
        if ((binding == null) == (why == null)) {
            throw new IllegalArgumentException("a claim can be checked, or says why not");
        }
    }

    /** Whether another claim says the same: kind, states, years, measure and value. */
    boolean isSame(PaperClaim other) {
        return key().equals(other.key());
    }

    /**
     * Whether it states one of another claim's numbers, or a place in an order in the same words.
     */
    boolean sharesNumber(PaperClaim other, Set<Integer> starts) {
        boolean number = numbers.stream()
                .filter(n -> starts.contains(n[0]))
                .anyMatch(one -> other.numbers.stream().anyMatch(two -> one[0] == two[0]));
        return number
                || kind == ClaimKind.RANK && other.kind == ClaimKind.RANK && start < other.end && other.start < end;
    }

    /** Whether this is the extreme value whose amount the other claim states by itself. */
    boolean isPeakOf(PaperClaim other) {
        return kind == ClaimKind.EXTREMUM
                && other.kind == ClaimKind.VALUE
                && value != null
                && value.equals(other.value)
                && measure.equals(other.measure)
                && Objects.equals(subject, other.subject)
                && Objects.equals(object, other.object);
    }

    /** Whether this is the same extreme with its amount. */
    boolean isExtremeOf(PaperClaim other) {
        return other != this
                && kind == ClaimKind.EXTREMUM
                && other.kind == ClaimKind.EXTREMUM
                && value != null
                && other.value == null
                && measure.equals(other.measure)
                && Objects.equals(year, other.year)
                && Objects.equals(subject, other.subject)
                && Objects.equals(object, other.object);
    }

    private List<@Nullable Object> key() {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(kind);
        key.add(subject);
        key.add(object);
        key.add(year);
        key.add(until);
        key.add(measure);
        key.add(value);
        key.add(rank);
        return key;
    }
}
