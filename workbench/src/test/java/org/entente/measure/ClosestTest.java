package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {
    @Test
    void nearestComesFirstAndTiesFollowTheAlphabet() {
        assertThat(Closest.to("un.z", List.of("trade.total", "un.t", "un.s"), 2))
                .containsExactly("un.s", "un.t");
    }

    @Test
    void aSlipIsNotAnyWord() {
        assertThat(Closest.slip("--form", List.of("--from", "--to"), 3)).containsExactly("--from");
        assertThat(Closest.slip("zzzz", List.of("brief", "import"), 3)).isEmpty();
        // Two of five letters may differ, and no more.
        assertThat(Closest.slip("abcde", List.of("abcxy", "abxyz"), 3)).containsExactly("abcxy");
    }
}
