package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {
    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "'',abc,3", "un.s,un.s,0", "form,from,2"})
    void distanceCountsInsertionsDeletionsAndReplacements(String a, String b, int distance) {
        assertThat(Closest.distance(a, b)).isEqualTo(distance);
        assertThat(Closest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void nearestComesFirstAndTiesFollowTheAlphabet() {
        assertThat(Closest.to("un.z", List.of("trade.total", "un.t", "un.s"), 2))
                .containsExactly("un.s", "un.t");
    }

    @Test
    void aSlipIsNotAnyWord() {
        assertThat(Closest.slip("--form", List.of("--from", "--to"), 3)).containsExactly("--from");
        assertThat(Closest.slip("zzzz", List.of("brief", "import"), 3)).isEmpty();
    }
}
