package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A map like any other, in the order in which its parties were added: sums of volumes depend on it.
 */
class PartyVolumesTest {
    static LongStream seeds() {
        return Seeds.first(10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itIsTheMapOfWhatWasAdded(long seed) {
        Random random = new Random(seed);
        PartyVolumes volumes = new PartyVolumes();
        Map<Integer, Volume> expected = new LinkedHashMap<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            int party = random.nextInt(8) == 0 ? ArmsRegister.UNKNOWN : random.nextInt(40) - 10;
            if (volumes.get(party) == null) {
                Volume volume = Volume.of(i, i, i);
                volumes.add(party, volume);
                expected.put(party, volume);
            }
        }
        assertThat(volumes.entrySet()).containsExactlyElementsOf(expected.entrySet());
        assertThat(volumes).isEqualTo(expected).hasSize(expected.size());
        Map<Integer, Volume> visited = new LinkedHashMap<>();
        volumes.forEach(visited::put);
        assertThat(visited.entrySet()).containsExactlyElementsOf(expected.entrySet());
        for (int party = -10; party < 30; party++) {
            assertThat(volumes.get(party)).isSameAs(expected.get(party));
            assertThat(volumes.containsKey(party)).isEqualTo(expected.containsKey(party));
        }
        assertThat(volumes.getOrDefault(ArmsRegister.UNKNOWN, Volume.NONE))
                .isSameAs(expected.getOrDefault(ArmsRegister.UNKNOWN, Volume.NONE));
    }
}
