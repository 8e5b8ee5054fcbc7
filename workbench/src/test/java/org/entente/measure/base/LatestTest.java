package org.entente.measure.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest<Integer, String> latest = new Latest<>();
    private final List<Integer> asked = new ArrayList<>();

    private String get(int key) {
        return latest.get(key, k -> {
            asked.add(k);
            return "answer " + k;
        });
    }

    @Test
    void whatWasAskedLatelyIsNotAskedAgain() {
        assertThat(get(1)).isEqualTo("answer 1");
        assertThat(get(1)).isEqualTo("answer 1");
        assertThat(get(2)).isEqualTo("answer 2");
        assertThat(asked).containsExactly(1, 2);
    }

    /** There is room for 64: of 65 the one that was not asked for longest goes. */
    @Test
    void theLeastLatelyAskedGoesFirst() {
        for (int key = 0; key < 64; key++) {
            get(key);
        }
        get(0);
        assertThat(asked).hasSize(64);
        get(64);
        asked.clear();
        get(0);
        get(64);
        get(2);
        assertThat(asked).isEmpty();
        get(1);
        assertThat(asked).containsExactly(1);
    }
}
