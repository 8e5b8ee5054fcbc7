package org.entente.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.entente.fuzz.Scratch;
import org.entente.web.Client;
import org.entente.web.SmallStore;

/**
 * What stands behind GET in a request, and the headers after it, sent to a real server as it is: it
 * is answered, and never by 500. Bytes that would end the header are left out, so that one input is
 * one request.
 */
public final class AddressTarget {
    private static final int LONGEST = 4_000;
    private static final Client CLIENT = start();

    private AddressTarget() {}

    private static Client start() {
        Scratch scratch = new Scratch("address");
        SmallStore.fill(scratch.folder().resolve("home"), "4.0", 1);
        return new Client(scratch.folder().resolve("home"), false, new Rate(1_000_000_000, System::nanoTime));
    }

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        String said = new String(input, StandardCharsets.ISO_8859_1)
                .replace("\r", "")
                .replaceAll("\n\n+", "\n")
                .strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return;
        }
        int end = said.indexOf('\n');
        String address = end < 0 ? said : said.substring(0, end);
        String headers = end < 0 ? "" : said.substring(end + 1).replace("\n", "\r\n") + "\r\n";
        String request = "GET " + address.replace(" ", "%20") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + headers + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", CLIENT.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.matches("(?s)HTTP/1.1 (200|30\\d|4\\d\\d|503|505) .*")) {
                throw new AssertionError(request + "\n" + answer.substring(0, Math.min(300, answer.length())) + "\n"
                        + String.join("\n", CLIENT.log()));
            }
        } catch (java.net.SocketException e) {
            // Hung up on, as a request that breaks the rules of HTTP may be.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server, after the last request. */
    public static void close() {
        CLIENT.close();
    }
}
