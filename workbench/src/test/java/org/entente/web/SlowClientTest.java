package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that send a letter now and then, or read one: each is cut off within its
 * limit, and meanwhile others are answered. The slow ones are more than the server has threads. A
 * silent connection and a header have less time than docs/serve.md states, to keep the tests short.
 */
class SlowClientTest {
    private static final int CLIENTS = 80;
    private static final Duration IDLE = Duration.ofSeconds(8);
    private static final Duration HEADER = Duration.ofSeconds(4);
    private static final long LIMIT_MILLIS = HEADER.toMillis() + 3_000;
    /** A body may come as slowly as a busy server might read it. */
    private static final long BODY_LIMIT_MILLIS = 13_000;

    /**
     * Silence for so long ends a connection. Whoever reads a little has one such time more, until
     * the system's buffers let the server write again and it sees how slow the reader is.
     */
    private static final long READ_LIMIT_MILLIS = 2 * IDLE.toMillis() + 15_000;

    @TempDir
    Path folder;

    private Client client;

    @BeforeEach
    void start() {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        ServerLimits usual = ServerLimits.usual();
        client = new Client(
                home,
                false,
                new ServerLimits(
                        usual.rate(),
                        usual.connections(),
                        IDLE,
                        HEADER,
                        usual.paper(),
                        usual.files(),
                        usual.response()));
    }

    @AfterEach
    void stop() {
        client.close();
    }

    /**
     * Sends a letter every half second until the server hangs up, and says after how many
     * milliseconds that was.
     */
    private long drip(Socket socket, String letters) throws IOException, InterruptedException {
        long began = System.nanoTime();
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(1);
        int at = 0;
        while (true) {
            try {
                out.write(letters.charAt(at++ % letters.length()));
                out.flush();
                if (hasEnded(in)) {
                    return millis(began);
                }
            } catch (SocketException e) {
                return millis(began);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            if (millis(began) > 3 * LIMIT_MILLIS) {
                return Long.MAX_VALUE;
            }
        }
    }

    private static boolean hasEnded(InputStream in) throws IOException {
        try {
            int read = in.read();
            while (read >= 0) {
                read = in.read();
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static long millis(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private CompletableFuture<Long> slow(String first, String letters) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = new Socket("127.0.0.1", client.port())) {
                        socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
                        return drip(socket, letters);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task, "slow").start());
    }

    private void areCutOffWhileOthersAreServed(List<CompletableFuture<Long>> slow, long limit) throws Exception {
        long began = System.nanoTime();
        int answered = 0;
        while (slow.stream().anyMatch(one -> !one.isDone()) && millis(began) < 3 * limit) {
            long asked = System.nanoTime();
            assertThat(client.get("/states.json").statusCode()).isEqualTo(200);
            assertThat(millis(asked)).as("milliseconds for an answer meanwhile").isLessThan(5_000);
            answered++;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(answered).isPositive();
        for (CompletableFuture<Long> one : slow) {
            assertThat(one.get(1, TimeUnit.SECONDS)).isLessThan(limit);
        }
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }

    /**
     * Also of the second and third request of a connection; and a quick one after a pause is no
     * slow one.
     */
    @Test
    void whoSendsAHeaderLetterByLetterIsCutOff() throws Exception {
        String whole = "GET /health HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\n\r\n";
        List<CompletableFuture<Long>> slow = new ArrayList<>();
        slow.add(slow(whole, "a"));
        slow.add(slow(whole + whole, "GET /"));
        for (int i = 0; i < CLIENTS; i++) {
            slow.add(slow(
                    i % 2 == 0 ? "" : "GET /states HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", i % 2 == 0 ? "G" : "a"));
        }
        try (Socket patient = new Socket("127.0.0.1", client.port())) {
            areCutOffWhileOthersAreServed(slow, LIMIT_MILLIS);
            patient.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            patient.setSoTimeout(5_000);
            byte[] start = patient.getInputStream().readNBytes(15);
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whoSendsABodyLetterByLetterIsCutOff() throws Exception {
        String header = "POST /audit HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\nOrigin: " + client.address("")
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n";
        String start = "--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.txt\"\r\n\r\n";
        List<CompletableFuture<Long>> slow = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            slow.add(slow(i % 2 == 0 ? header : header + start, "a"));
        }
        areCutOffWhileOthersAreServed(slow, BODY_LIMIT_MILLIS);
    }

    /**
     * Clients that want many megabytes and read nothing, or less than {@code
     * RESPONSE_BYTES_A_SECOND}: thirty of each, and each holds a thread of the server.
     */
    @Test
    void whoReadsAnAnswerLetterByLetterIsCutOff() throws Exception {
        String page = Client.text(client.get("/pair/TUR/PAK", "Accept", "text/html"));
        Matcher script = Pattern.compile("/assets/[^\"]+/echarts[^\"]*\\.js").matcher(page);
        assertThat(script.find()).as("the chart library on the page").isTrue();
        assertThat(client.get(script.group()).body()).as("its size").hasSizeGreaterThan(300_000);
        // More than the buffers of both sides hold.
        String many =
                ("GET " + script.group() + " HTTP/1.1\r\nHost: localhost:" + client.port() + "\r\n\r\n").repeat(100);
        List<CompletableFuture<Long>> slow = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            slow.add(slowReader(many, i % 2 == 0 ? 0 : 200));
        }
        areCutOffWhileOthersAreServed(slow, READ_LIMIT_MILLIS);
    }

    /**
     * Reads so many bytes every half second, and says after how many milliseconds the server hung
     * up.
     */
    private CompletableFuture<Long> slowReader(String requests, int bytes) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket socket = new Socket()) {
                        socket.setReceiveBufferSize(4096);
                        socket.connect(new InetSocketAddress("127.0.0.1", client.port()));
                        socket.setSoTimeout(400);
                        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
                        return read(socket, bytes);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task, "slow reader").start());
    }

    private static long read(Socket socket, int bytes) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (millis(began) < 3 * READ_LIMIT_MILLIS) {
            try {
                // A letter that arrives nowhere tells that the server has hung up.
                socket.getOutputStream().write('G');
                if (bytes > 0 && socket.getInputStream().readNBytes(bytes).length < bytes) {
                    return millis(began);
                }
            } catch (SocketException e) {
                return millis(began);
            } catch (SocketTimeoutException e) {
                // Nothing there at the moment.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return Long.MAX_VALUE;
    }
}
