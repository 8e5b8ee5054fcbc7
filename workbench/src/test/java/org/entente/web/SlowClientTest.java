package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that send a letter now and then: each is cut off within the limit that docs/serve.md
 * states, and meanwhile others are answered. The slow ones are more than the server has threads.
 */
class SlowClientTest {
    private static final int CLIENTS = 80;
    private static final long LIMIT_MILLIS = WebServer.HEADER_MILLIS + 3_000;

    @TempDir
    Path folder;

    private Client client;

    @BeforeEach
    void start() {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        client = new Client(home);
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
        } catch (java.net.SocketTimeoutException e) {
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

    private void areCutOffWhileOthersAreServed(List<CompletableFuture<Long>> slow) throws Exception {
        long began = System.nanoTime();
        int answered = 0;
        while (slow.stream().anyMatch(one -> !one.isDone()) && millis(began) < 3 * LIMIT_MILLIS) {
            long asked = System.nanoTime();
            assertThat(client.get("/states.json").statusCode()).isEqualTo(200);
            assertThat(millis(asked)).as("milliseconds for an answer meanwhile").isLessThan(5_000);
            answered++;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(answered).isPositive();
        for (CompletableFuture<Long> one : slow) {
            assertThat(one.get(1, TimeUnit.SECONDS)).isLessThan(LIMIT_MILLIS);
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
            areCutOffWhileOthersAreServed(slow);
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
        areCutOffWhileOthersAreServed(slow);
    }
}
