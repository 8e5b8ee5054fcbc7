package org.entente.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StillWorkingTest {
    @Test
    void aLongCommandSaysThatItIsStillComputing() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(2);
        StringWriter text = new StringWriter();
        PrintWriter err = new PrintWriter(text) {
            @Override
            public void flush() {
                told.countDown();
            }
        };
        try (StillWorking telling = new StillWorking(err, 5)) {
            assertThat(told.await(20, TimeUnit.SECONDS)).as("two messages").isTrue();
        }
        assertThat(text.toString()).contains("still computing after 0 s", "--from");
    }

    @Test
    void aShortOneSaysNothing() {
        StringWriter text = new StringWriter();
        try (StillWorking telling = new StillWorking(new PrintWriter(text), TimeUnit.HOURS.toMillis(1))) {
            assertThat(telling).isNotNull();
        }
        assertThat(text.toString()).isEmpty();
    }
}
