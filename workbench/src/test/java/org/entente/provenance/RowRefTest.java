package org.entente.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are compared and counted by the hundred thousand; their lines are a list like any other. */
class RowRefTest {
    private static final List<Long> LINES = List.of(2L, 3L, 7_000_000_000L);
    private static final List<Long> OF_A_USUAL_FILE = List.of(2L, 3L, 2_147_483_647L);

    private static RowRef of(List<Long> lines) {
        return new RowRef("cow-trade:4.0", "trade_flow", 1, lines);
    }

    @Test
    void theSameLinesAreTheSameRows() {
        assertThat(of(LINES)).isEqualTo(of(new ArrayList<>(LINES))).hasSameHashCodeAs(of(new ArrayList<>(LINES)));
        assertThat(of(LINES)).isNotEqualTo(of(List.of(2L, 3L)));
        assertThat(of(LINES)).isNotEqualTo(of(List.of(2L, 4L, 7_000_000_000L)));
        assertThat(of(List.of())).isEqualTo(of(new ArrayList<>()));
    }

    @Test
    void linesAreEqualToAnyListOfThem() {
        for (List<Long> written : List.of(LINES, OF_A_USUAL_FILE)) {
            List<Long> lines = of(new ArrayList<>(written)).lines();
            assertThat(lines).containsExactlyElementsOf(written);
            assertThat(lines.equals(written)).isTrue();
            assertThat(written.equals(lines)).isTrue();
            assertThat(lines.hashCode()).isEqualTo(written.hashCode());
            assertThat(lines.equals(List.of(2L, 3L))).isFalse();
            assertThat(lines.equals("2, 3")).isFalse();
        }
    }
}
