package org.entente.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of a text are found as asking every holder would find them. */
class StretchesTest {
    private record Holder(int name, List<int[]> stretches) {}

    private static int[] stretch(Random random) {
        int start = random.nextInt(3000);
        return new int[] {start, start + random.nextInt(random.nextInt(20) == 0 ? 900 : 30)};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameAsAskingAll(long seed) {
        Random random = new Random(seed);
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<int[]> own = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                own.add(stretch(random));
            }
            holders.add(new Holder(i, own));
        }
        Stretches<Holder> stretches = new Stretches<>(holders, Holder::stretches);
        for (int i = 0; i < 500; i++) {
            int[] place = stretch(random);
            List<Holder> all = holders.stream()
                    .filter(h -> h.stretches().stream().anyMatch(s -> s[0] < place[1] && s[1] > place[0]))
                    .toList();
            assertThat(stretches.over(place[0], place[1])).isEqualTo(all);
        }
    }
}
