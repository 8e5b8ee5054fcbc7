package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.web.http.WebTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new store is served without a restart, and no request notices how. */
class StoreReplacementTest {
    private static final String FIGURE = "/figure/trade.total/TUR-PAK/2010.json";

    @TempDir
    Path folder;

    @Test
    void anImportIsServedAtOnceAndNoRequestFails() throws Exception {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        try (Client client = new Client(home)) {
            HttpResponse<byte[]> before = client.get(FIGURE);
            assertThat(Client.text(before)).contains("1.7E8").contains("cow-trade:4.0");
            AtomicBoolean on = new AtomicBoolean(true);
            AtomicInteger answered = new AtomicInteger();
            List<String> failed = new CopyOnWriteArrayList<>();
            List<Thread> askers =
                    List.of(asker(client, on, answered, failed, 0), asker(client, on, answered, failed, 1));
            SmallStore.fill(home, "5.0", 2);
            // While one request opens the new store, the others still get the old one.
            HttpResponse<byte[]> after = client.get(FIGURE);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Client.text(after).contains("3.4E8") && System.nanoTime() < until) {
                after = client.get(FIGURE);
            }
            on.set(false);
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(Client.text(after)).contains("3.4E8").contains("cow-trade:5.0");
            assertThat(Client.header(after, "ETag")).isNotEqualTo(Client.header(before, "ETag"));
            assertThat(client.get(FIGURE, "If-None-Match", Client.header(before, "ETag"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(failed).isEmpty();
            assertThat(answered.get()).isPositive();
            assertThat(client.log()).containsExactly(WebTexts.english().get("log.replaced"));
        }
    }

    /** Asks for one page after the other, none of which is kept. */
    private static Thread asker(
            Client client, AtomicBoolean on, AtomicInteger answered, List<String> failed, int number) {
        Thread thread = new Thread(() -> {
            for (int i = 0; on.get(); i++) {
                int year = SmallStore.FIRST + i % 25;
                int status = client.get("/measure/trade.total/distribution.json?pairs=TUR-PAK&year=" + year
                                + (i % 2 == number ? "&scale=log" : ""))
                        .statusCode();
                answered.incrementAndGet();
                if (status != 200) {
                    failed.add("status " + status);
                }
            }
        });
        thread.start();
        return thread;
    }
}
