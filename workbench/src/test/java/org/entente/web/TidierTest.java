package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is of use that old objects are gone through; {@link LullTest} has when nobody waits. */
class TidierTest {
    @ParameterizedTest
    @CsvSource({
        "448, 400, 330, true",
        // What is left of it is in use.
        "448, 400, 380, false",
        "448, 380, 200, false",
        "448, 448, 420, true",
        // Some collectors have no bound.
        "-1, 400, 330, false"
    })
    void itIsOfUseWhereItIsNearlyFullAndNotOfWhatIsNeeded(long max, long now, long left, boolean expected) {
        assertThat(Memory.isNearlyFull(usage(now, max), usage(left, max))).isEqualTo(expected);
    }

    private static MemoryUsage usage(long megabytes, long max) {
        long used = megabytes << 20;
        return new MemoryUsage(0, used, used, max < 0 ? max : max << 20);
    }
}
