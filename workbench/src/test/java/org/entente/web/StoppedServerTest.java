package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.web.http.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends, and what it leaves in its log. */
class StoppedServerTest {
    private static final String ENDLESS =
            "SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1";

    @TempDir
    Path folder;

    /** The question runs into its limit of two seconds, which its asker still learns. */
    @Test
    void whatIsUnderWayIsAnsweredAndNothingElseIsTaken() throws Exception {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        Client client = new Client(home);
        int port = client.port();
        CompletableFuture<HttpResponse<byte[]>> slow = CompletableFuture.supplyAsync(
                () -> client.get("/sql.json?q=" + Address.encode(ENDLESS) + "&seconds=2"));
        for (int i = 0; i < 200 && !Client.text(client.get("/sql/running")).contains("hash("); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        client.close();

        HttpResponse<byte[]> answer = slow.get(1, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.text(answer)).contains("query_too_long");
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void neitherTheLogNorTheMetricsHoldAWord() throws Exception {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        try (Client client = new Client(home, true)) {
            String here = client.address("");
            client.get("/setup?token=" + client.token());
            client.get("/setup?token=guessed-word");
            client.get("/nothing?token=" + client.token());
            client.ask("POST", "/setup?token=" + client.token(), "Origin", here, "Content-Type", "multipart/form-data");
            client.ask("POST", "/audit", "Origin", here, "Content-Type", "multipart/form-data; boundary=x");
            client.get("/sql?q=SELECT+%27my-secret-question%27");
            String all = String.join("\n", client.log()) + Client.text(client.get("/metrics"));
            assertThat(all).doesNotContain(client.token(), "guessed-word", "my-secret-question");
            assertThat(all).contains("route=\"/setup\"", "route=\"/sql\"");
        }
    }
}
