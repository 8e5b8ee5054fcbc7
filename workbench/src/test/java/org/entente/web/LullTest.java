package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When nobody has asked for anything for a while. */
class LullTest {
    private final Metrics metrics = new Metrics();
    private final Lull lull = new Lull(metrics, 150);

    private int stepsUntilQuiet() {
        int steps = 1;
        while (!lull.isNow() && steps < 100) {
            steps++;
        }
        return steps;
    }

    @Test
    void itIsQuietBeforeTheFirstRequestAndSomeStepsAfterTheLast() {
        assertThat(lull.isNow()).isTrue();
        metrics.begin();
        metrics.end("/", 200, 1);
        assertThat(lull.isNow()).isFalse();
        assertThat(stepsUntilQuiet()).isEqualTo(3);
        assertThat(lull.isNow()).isTrue();
        metrics.begin();
        metrics.end("/", 200, 1);
        assertThat(lull.isNow()).isFalse();
    }

    @Test
    void whileAnAnswerIsWaitedForItIsNotQuiet() {
        metrics.begin();
        assertThat(stepsUntilQuiet()).isEqualTo(100);
        metrics.end("/pair", 200, 1);
        assertThat(stepsUntilQuiet()).isEqualTo(3);
    }

    @Test
    void itIsWaitedFor() throws Exception {
        metrics.begin();
        Thread reader = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            metrics.end("/pair", 200, 1);
        });
        long began = System.nanoTime();
        reader.start();
        lull.await();
        assertThat(metrics.active()).isZero();
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(400_000_000L);
    }
}
