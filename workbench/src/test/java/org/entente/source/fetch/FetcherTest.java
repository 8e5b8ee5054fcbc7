package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files arrive whole or not at all, whatever the server does. */
class FetcherTest {
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

    private void assertWhole(FetchReport report, byte[] expected) throws IOException {
        assertThat(report.failures()).isEmpty();
        assertThat(bench.bytes("data.csv")).isEqualTo(expected);
        assertThat(bench.names()).containsExactly(".entente-fetched.properties", "data.csv");
        assertThat(report.fetched().get(0).bytes()).isEqualTo(expected.length);
    }

    private void assertNothingLeft(FetchReport report, String message) throws IOException {
        assertThat(report.fetched()).isEmpty();
        assertThat(report.failures()).hasSize(1);
        assertThat(report.failures().get(0)).contains(message);
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void goesOnWhereTheConnectionBrokeOff() throws Exception {
        server.on("/data.csv", RogueServer.upTo(content, TAG, 25_000), RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).header("Range")).isEmpty();
        assertThat(server.requests().get(1).header("Range")).isEqualTo("bytes=25000-");
        assertThat(server.requests().get(1).header("If-Range")).isEqualTo(TAG);
        assertThat(bench.said()).contains("25.0 kB of 60.0 kB", "attempt 2 of 4");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void arrivesWholeHoweverOftenItBreaksOff(long seed) throws Exception {
        Random random = new Random(seed);
        int[] ends = random.ints(3, 1, content.length).sorted().toArray();
        server.on(
                "/data.csv",
                RogueServer.upTo(content, TAG, ends[0]),
                RogueServer.upTo(content, TAG, ends[1]),
                RogueServer.upTo(content, TAG, ends[2]),
                RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
    }

    @Test
    void takesTheWholeFileWhereTheServerIgnoresRanges() throws Exception {
        server.on("/data.csv", RogueServer.upTo(content, TAG, 25_000), RogueServer.whole(content, TAG));

        assertWhole(fetch(), content);
        assertThat(bench.said()).contains("from the start");
    }

    @Test
    void neverMixesTwoVersionsOfAFile() throws Exception {
        byte[] newer = random(50_000, 2);
        server.on("/data.csv", RogueServer.upTo(content, TAG, 25_000), RogueServer.polite(newer, "\"two\""));

        assertWhole(fetch(), newer);
    }

    @Test
    void noticesAnotherVersionThatIsSentAsTheContinuation() throws Exception {
        byte[] newer = random(60_000, 2);
        server.on(
                "/data.csv",
                RogueServer.upTo(content, TAG, 25_000),
                (request, out) -> {
                    RogueServer.head(
                            out,
                            206,
                            "ETag: \"two\"",
                            "Content-Length: 35000",
                            "Content-Range: bytes 25000-59999/60000");
                    out.write(newer, 25_000, 35_000);
                },
                RogueServer.polite(newer, "\"two\""));

        assertWhole(fetch(), newer);
        assertThat(bench.said()).contains("changed at the publisher's");
    }

    @Test
    void noticesAContinuationAtAnotherPlace() throws Exception {
        server.on(
                "/data.csv",
                RogueServer.upTo(content, TAG, 25_000),
                (request, out) -> {
                    RogueServer.head(
                            out,
                            206,
                            "Content-Length: 35000",
                            "Content-Range: bytes 20000-54999/60000",
                            "ETag: " + TAG);
                    out.write(content, 20_000, 35_000);
                },
                RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
    }

    @Test
    void doesNotResumeWithoutAStrongValidator() throws Exception {
        server.on(
                "/data.csv", RogueServer.upTo(content, "W/\"weak\"", 25_000), RogueServer.whole(content, "W/\"weak\""));

        assertWhole(fetch(), content);
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.header("Range")).isEmpty());
    }

    @Test
    void theNextRunGoesOnWhereOneGaveUp() throws Exception {
        server.on("/data.csv", RogueServer.upTo(content, TAG, 5_000));
        FetchReport first = fetch();
        assertThat(first.failures().get(0))
                .contains("given up after 4 attempts", "5.0 kB are kept in", "data.csv.part");
        assertThat(bench.names()).containsExactly(".data.csv.part.properties", "data.csv.part");

        server.on("/data.csv", RogueServer.polite(content, TAG));
        assertWhole(fetch(), content);
        assertThat(server.requests().get(server.requests().size() - 1).header("Range"))
                .isEqualTo("bytes=5000-");
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        server.on("/data.csv", RogueServer.status(429, "Retry-After: 7"), RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(bench.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waitsUntilTheDateThatTheServerNames() throws Exception {
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(30));
        server.on("/data.csv", RogueServer.status(503, "Retry-After: " + then), RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(bench.waits().get(0)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void leavesAServerAloneThatAsksForHours() throws Exception {
        server.on("/data.csv", RogueServer.status(429, "Retry-After: 7200"));

        assertNothingLeft(fetch(), "asks to come back in 120 min");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUp() throws Exception {
        server.on("/data.csv", RogueServer.status(500));

        assertNothingLeft(fetch(), "given up after 4 attempts: the server answered with status 500");
        assertThat(bench.waits()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            long bound = 1000L << i;
            assertThat(bench.waits().get(i).toMillis()).isBetween(bound / 2, bound);
        }
    }

    @Test
    void tellsAPoliteNameAndAsksForNoEncoding() throws Exception {
        server.on("/data.csv", RogueServer.status(500), RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(server.requests().get(0).header("User-Agent")).startsWith("Entente/");
        assertThat(server.requests().get(0).header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void doesNotWaitForAServerThatFallsSilent() throws Exception {
        server.on(
                "/data.csv",
                (request, out) -> {
                    RogueServer.upTo(content, TAG, 10_000).send(request, out);
                    out.flush();
                    Thread.sleep(5_000);
                },
                RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(bench.said()).contains("fewer than 20 bytes came in 0.4 s");
    }

    @Test
    void doesNotWaitForAServerThatDrips() throws Exception {
        server.on(
                "/data.csv",
                (request, out) -> {
                    RogueServer.head(out, 200, "Content-Length: 60000", "ETag: " + TAG);
                    for (int i = 0; i < 60; i++) {
                        out.write(content[i]);
                        out.flush();
                        Thread.sleep(100);
                    }
                },
                RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
    }

    @Test
    void doesNotWaitForAnAnswerForEver() throws Exception {
        server.on("/data.csv", (request, out) -> Thread.sleep(5_000), RogueServer.polite(content, TAG));

        assertWhole(fetch(), content);
        assertThat(bench.said()).contains("did not answer within 1.5 s");
    }

    @Test
    void doesNotTakeLessThanWasPromised() throws Exception {
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 200, "Content-Length: 90000");
            out.write(content);
        });

        assertNothingLeft(fetch(), "60.0 kB of 90.0 kB");
    }

    @Test
    void doesNotTakeWhatThePublishersChecksumDenies() throws Exception {
        server.on("/data.csv", (request, out) -> {
            RogueServer.head(out, 200, "Content-Length: 30000");
            out.write(content);
        });
        String book = "test:\n  page: https://example.org\n  way: files\n  files: [{address: '" + server.at("/data.csv")
                + "', md5: 0123456789abcdef0123456789abcdef}]\n";

        assertNothingLeft(bench.fetch(book, FetchRequest.ALL), "the list has 0123456789abcdef0123456789abcdef");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void asksNoServerForAFileWhoseChecksumIsThePublishers() throws Exception {
        server.on("/data.csv", RogueServer.polite(content, TAG));
        String md5 = Digests.of(Files.write(folder.resolve("same"), content)).md5();
        String book = "test:\n  page: https://example.org\n  way: files\n  files: [{address: '" + server.at("/data.csv")
                + "', md5: " + md5 + "}]\n";

        FetchReport first = bench.fetch(book, FetchRequest.ALL);
        FetchReport second = bench.fetch(book, FetchRequest.ALL);

        assertThat(first.fetched().get(0).md5Agrees()).isTrue();
        assertThat(second.fetched().get(0).state()).isEqualTo(Fetched.State.UNCHANGED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void keepsTheOlderFileWhenThePublisherHasANewOne() throws Exception {
        byte[] newer = random(100, 3);
        server.on("/data.csv", RogueServer.polite(content, TAG));
        fetch();
        server.on("/data.csv", (request, out) -> {
            if (request.header("If-None-Match").equals(TAG)) {
                RogueServer.head(out, 304);
            }
        });
        assertThat(fetch().fetched().get(0).state()).isEqualTo(Fetched.State.UNCHANGED);

        server.on("/data.csv", RogueServer.polite(newer, "\"two\""));
        Fetched fetched = fetch().fetched().get(0);

        assertThat(fetched.state()).isEqualTo(Fetched.State.REPLACED);
        assertThat(bench.bytes("data.csv")).isEqualTo(newer);
        Path older = Objects.requireNonNull(fetched.older());
        assertThat(Files.readAllBytes(older)).isEqualTo(content);
        assertThat(older.getFileName().toString()).matches("data-until-\\d{4}-\\d\\d-\\d\\d\\.csv");
    }

    @Test
    void aFileThatWasEditedIsNotTakenForThePublishers() throws Exception {
        server.on("/data.csv", RogueServer.polite(content, TAG));
        fetch();
        Files.writeString(bench.file("data.csv"), "edited");

        FetchReport again = fetch();

        assertThat(server.requests().get(1).header("If-None-Match")).isEmpty();
        assertThat(again.fetched().get(0).state()).isEqualTo(Fetched.State.REPLACED);
        assertThat(bench.bytes("data.csv")).isEqualTo(content);
    }
}
