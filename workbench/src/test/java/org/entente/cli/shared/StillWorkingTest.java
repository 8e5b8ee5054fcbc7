package org.entente.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.store.Estimates;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StillWorkingTest {
    private static final ResultCodec<String> CODEC = new ResultCodec<>() {
        @Override
        public void write(String result, ResultWriter out) {
            out.add(result);
        }

        @Override
        public String read(ResultReader in) {
            return in.text();
        }
    };

    private final Store store = Store.empty();
    private final Estimates estimates = store.results().estimates();

    @AfterEach
    void close() {
        store.close();
    }

    /** The text of the first two messages. */
    private String firstMessages() {
        CountDownLatch told = new CountDownLatch(2);
        StringWriter text = new StringWriter();
        PrintWriter err = new PrintWriter(text) {
            @Override
            public void flush() {
                told.countDown();
            }
        };
        try (StillWorking telling = new StillWorking(err, 5, estimates)) {
            assertThat(told.await(20, TimeUnit.SECONDS)).as("two messages").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    @Test
    void aLongCommandSaysThatItIsStillComputing() {
        assertThat(firstMessages())
                .contains("still computing after 0 s; fewer years (--from, --to)")
                .doesNotContain("estimates");
    }

    /** As a percentile of trade.potential, which needs an estimate of every year. */
    @Test
    void aLongCommandSaysWhichEstimateItIsAt() {
        store.results().get("potential of 1986  from cow-trade:4.0", String.class, CODEC, () -> "made");

        String messages =
                store.results().get("potential of 1987  from cow-trade:4.0", String.class, CODEC, this::firstMessages);

        assertThat(messages)
                .contains("after 0 s (1 estimates made, now potential of 1987 from cow-trade:4.0); fewer years");
        assertThat(firstMessages()).doesNotContain("estimates");
    }

    @Test
    void aShortOneSaysNothing() {
        StringWriter text = new StringWriter();
        try (StillWorking telling = new StillWorking(new PrintWriter(text), TimeUnit.HOURS.toMillis(1), estimates)) {
            assertThat(telling).isNotNull();
        }
        assertThat(text.toString()).isEmpty();
    }
}
