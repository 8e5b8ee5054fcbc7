package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.web.http.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address can ask much, and not without end. */
class RateTest {
    private final AtomicLong now = new AtomicLong(1);
    private final Rate rate = new Rate(Rate.AT_ONCE, now::get);

    private int admitted(String address, int asked) {
        int admitted = 0;
        for (int i = 0; i < asked; i++) {
            admitted += rate.admits(address) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void whoPausesMayAskAThousandTimesAtOnceAndThenTwoHundredTimesASecond() {
        assertThat(admitted("a", 5_000)).isEqualTo(1_000);
        now.addAndGet(500_000_000L);
        assertThat(admitted("a", 5_000)).isEqualTo(100);
        now.addAndGet(60_000_000_000L);
        assertThat(admitted("a", 5_000)).isEqualTo(1_000);
    }

    @Test
    void twoHundredASecondGoOnForEver() {
        for (int i = 0; i < 20_000; i++) {
            now.addAndGet(5_000_000L);
            assertThat(rate.admits("a")).isTrue();
        }
    }

    @Test
    void anotherAddressIsNotHeldBack() {
        admitted("a", 5_000);
        assertThat(admitted("b", 10)).isEqualTo(10);
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        admitted("a", 1_000);
        now.addAndGet(-10_000_000_000L);
        assertThat(rate.admits("a")).isFalse();
    }

    @Test
    void addressesAreForgottenWhenTheyMayAskAsMuchAsAnybody() {
        for (int i = 0; i < Rate.MOST; i++) {
            assertThat(rate.admits("a" + i)).isTrue();
        }
        // All of them asked at this moment, so that none can be forgotten yet.
        assertThat(rate.admits("one more")).isFalse();
        assertThat(rate.admits("a7")).isTrue();
        now.addAndGet(1_000_000_000L);
        assertThat(rate.admits("one more")).isTrue();
        assertThat(rate.kept()).isEqualTo(1);
    }

    @Test
    void aServerSaysSoInItsEnvelopeAndAnswersAgain(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Client client = new Client(home, false, new Rate(3, now::get))) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("/health").statusCode()).isEqualTo(200);
            }
            HttpResponse<byte[]> refused = client.get("/health", "Accept", "application/json");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Client.header(refused, "Retry-After")).isEqualTo("1");
            assertThat(Client.text(refused)).contains("\"code\" : \"too_many_requests\"");
            assertThat(Client.text(client.get("/", "Accept", "text/html"))).contains("Wait a second");
            now.addAndGet(10_000_000L);
            assertThat(client.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
