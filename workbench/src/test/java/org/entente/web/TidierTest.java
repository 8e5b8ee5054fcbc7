package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old objects are gone through when nobody waits, and when it is of use. */
class TidierTest {
    private final Metrics metrics = new Metrics();
    private final Tidier tidier = new Tidier(metrics);

    private static int stepsUntilQuiet(Tidier tidier) {
        int steps = 1;
        while (!tidier.isQuiet() && steps < 100) {
            steps++;
        }
        return steps;
    }

    @Test
    void itIsQuietSomeStepsAfterTheLastRequest() {
        assertThat(stepsUntilQuiet(tidier)).isEqualTo(3);
        assertThat(tidier.isQuiet()).isTrue();
        metrics.begin();
        metrics.end("/", 200, 1);
        assertThat(tidier.isQuiet()).isFalse();
        assertThat(stepsUntilQuiet(tidier)).isEqualTo(3);
    }

    @Test
    void whileAnAnswerIsWaitedForItIsNotQuiet() {
        metrics.begin();
        assertThat(stepsUntilQuiet(tidier)).isEqualTo(100);
        metrics.end("/pair", 200, 1);
        assertThat(stepsUntilQuiet(tidier)).isEqualTo(3);
    }

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
