package org.entente.measure.model;

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

    @Test
    void aBeginningOrAPartIsMeantBeforeASlip() {
        List<String> sources = List.of("sipri-milex", "sipri-tiv", "un-votes", "cow-trade", "wits-trade");
        assertThat(Closest.meant("sipri", sources, 5)).containsExactly("sipri-milex", "sipri-tiv");
        assertThat(Closest.meant("Trade", sources, 5)).containsExactly("cow-trade", "wits-trade");
        assertThat(Closest.meant("un-vote", sources, 5)).containsExactly("un-votes");
        assertThat(Closest.meant("un-votse", sources, 5)).containsExactly("un-votes");
        assertThat(Closest.meant("zzzz", sources, 5)).isEmpty();
    }
}
