package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Threads that share parts: each is done once, by as many threads as there are, and what goes wrong
 * in one is reported.
 */
class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257})
    void otherNumbersOfThreadsAreRefused(int threads) {
        assertThatThrownBy(() -> new Workers(threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from 1 to 256 threads, not " + threads);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "1,1", "1,5", "2,0", "2,1", "2,2", "2,7", "3,2", "3,64", "256,3"})
    void eachPartIsDoneOnce(int threads, int parts) {
        AtomicIntegerArray done = new AtomicIntegerArray(parts + 1);
        try (Workers workers = new Workers(threads)) {
            for (int again = 1; again <= 3; again++) {
                workers.run(parts, done::incrementAndGet);
                for (int part = 0; part < parts; part++) {
                    assertThat(done.get(part)).isEqualTo(again);
                }
            }
        }
        assertThat(done.get(parts)).isZero();
    }

    /** Of three parts at once each waits until all are begun, which takes three threads. */
    @Test
    void asManyAreAtWorkAsThereAreThreads() {
        CountDownLatch begun = new CountDownLatch(3);
        Set<String> names = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(3)) {
            workers.run(3, part -> {
                names.add(Thread.currentThread().getName()
                        + Thread.currentThread().getId());
                begun.countDown();
                try {
                    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(names).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatGoesWrongInAPartIsTold(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.run(4, part -> {
                        if (part == 3) {
                            throw new EstimationException("part " + part);
                        }
                    }))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage("part 3");
            assertThatThrownBy(() -> workers.run(4, part -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
            int[] sum = new int[1];
            workers.run(1, part -> sum[0]++);
            assertThat(sum[0]).isEqualTo(1);
        }
    }
}
