package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no dataset, or not the one requested, is refused and not kept. */
class RefusalTest {
    private static final String TAG = "\"one\"";

    @TempDir
    Path folder;

    private RogueServer server;
    private FetchBench bench;
    private final byte[] content = random(60_000, 1);

    @BeforeEach
    void start() throws IOException {
        server = new RogueServer();
        bench = new FetchBench(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private FetchReport fetch() throws Exception {
        return bench.fetch(server.at("/data.csv"));
    }

    private void assertNothingLeft(FetchReport report, String message) throws IOException {
        assertThat(report.fetched()).isEmpty();
        assertThat(report.failures()).hasSize(1);
        assertThat(report.failures().get(0)).contains(message);
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeBeforeTakingIt() throws Exception {
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 200, "Content-Length: 3000000000");
            out.write(content);
        });

        assertNothingLeft(fetch(), "has 3.0 GB, more than the limit of 2.0 MB; --max-size raises it");
    }

    @Test
    void stopsAtTheLimitWhereTheServerStatesNoSize() throws Exception {
        byte[] much = random(3_000_000, 4);
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 200);
            out.write(much);
        });

        assertNothingLeft(fetch(), "more than the limit of 2.0 MB");
    }

    @Test
    void throwsAZipBombAway() throws Exception {
        byte[] bomb = zip(new byte[8_000_000]);
        assertThat(bomb.length).isLessThan(20_000);
        server.on("/bomb.zip", RogueServer.polite(bomb, TAG));

        assertNothingLeft(bench.fetch(server.at("/bomb.zip")), "more than 4.0 MB when unpacked");
    }

    @Test
    void throwsADamagedArchiveAway() throws Exception {
        byte[] zip = zip(content);
        server.on("/data.zip", RogueServer.polite(Arrays.copyOf(zip, zip.length / 2), TAG));

        assertNothingLeft(bench.fetch(server.at("/data.zip")), "data.zip is damaged");
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void doesNotKeepAWebPageAsData() throws Exception {
        server.on("/data.csv", RogueServer.whole("<!DOCTYPE html><p>Moved</p>".getBytes(StandardCharsets.UTF_8), TAG));

        assertNothingLeft(fetch(), "gave a web page instead of the file data.csv: see https://example.org/page");
    }

    @Test
    void doesNotKeepAnEncodingThatWasNotAskedFor() throws Exception {
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 200, "Content-Encoding: gzip", "Content-Length: 60000");
            out.write(content);
        });

        assertNothingLeft(fetch(), "an encoding (gzip) that was not asked for");
    }

    @Test
    void saysWhereToLookForAFileThatIsGone() throws Exception {
        assertNothingLeft(fetch(), "no longer there (status 404)");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void saysWhatThePublisherSaysWhenItRefuses() throws Exception {
        byte[] answer =
                "{\"status\":\"ERROR\",\"message\":\"Guestbook response required\"}".getBytes(StandardCharsets.UTF_8);
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 403, "Content-Type: application/json", "Content-Length: " + answer.length);
            out.write(answer);
        });

        assertNothingLeft(fetch(), "(status 403: \"Guestbook response required\")");
    }

    @Test
    void saysThatAServerCannotBeReached() throws Exception {
        // Nobody listens there, and no other test can be given this port, unlike one that was just
        // closed.
        assertNothingLeft(bench.fetch(URI.create("http://127.0.0.1:1/data.csv")), "127.0.0.1 cannot be reached");
    }
}
