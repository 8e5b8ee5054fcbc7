package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DyadSpanTest {
    private static final YearRange COW_LIST = new YearRange(1816, 2016);

    private final StateSystem system = StateSystem.standard();

    @Test
    void spansHoldTheDyadYearsAndNoOthers() {
        List<DyadYear> spread = system.listDyadSpans(COW_LIST).stream()
                .flatMap(span -> span.years().stream().mapToObj(year -> new DyadYear(span.dyad(), year)))
                .toList();

        Set<DyadYear> different = new HashSet<>(spread);

        assertThat(spread).hasSize(956_145);
        assertThat(different).hasSameSizeAs(spread);
        assertThat(different.equals(system.dyadYears(COW_LIST).collect(Collectors.toSet())))
                .isTrue();
    }

    @Test
    void aPairThatSharesNoDayOfAYearHasNoSpanInIt() {
        State germany = system.get(255);
        State gdr = system.get(265);
        // The GDR was a member to 2 October 1990, Germany again from the day after.
        assertThat(system.listDyadSpans(COW_LIST)).noneMatch(span -> span.dyad().equals(Dyad.of(germany, gdr)));
    }

    @Test
    void theRunsOfAStateAreItsSpellsInYears() {
        assertThat(system.listMemberSpans(system.get(255), COW_LIST))
                .containsExactly(new YearRange(1816, 1945), new YearRange(1990, 2016));
        assertThat(system.listMemberSpans(system.get(770), new YearRange(1900, 1946)))
                .isEmpty();
    }
}
