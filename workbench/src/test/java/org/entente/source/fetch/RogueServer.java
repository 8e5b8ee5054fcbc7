package org.entente.source.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server on loopback that answers each request as a test tells it to, byte by byte, and remembers
 * what it was asked.
 */
final class RogueServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, List<Response>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What a connection gets after its request; the connection is closed afterwards. */
    @FunctionalInterface
    interface Response {
        void send(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    record Request(String path, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** First byte requested. */
        int from() {
            String range = header("Range");
            return range.isEmpty()
                    ? 0
                    : Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
        }
    }

    RogueServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "rogue-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The answers to a path, one after the other; the last one is given again and again. */
    void on(String path, Response... inTurn) {
        answers.put(path, new CopyOnWriteArrayList<>(inTurn));
    }

    List<Request> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> answer(connection), "rogue-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            Request request = read(connection);
            requests.add(request);
            List<Response> inTurn = answers.getOrDefault(request.path(), List.of(status(404)));
            Response answer = inTurn.size() > 1 ? inTurn.remove(0) : inTurn.get(0);
            OutputStream out = connection.getOutputStream();
            answer.send(request, out);
            out.flush();
        } catch (IOException | InterruptedException e) {
            // The client went away, which is what several tests are about.
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = in.readLine();
        if (line == null) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String field = in.readLine(); field != null && !field.isEmpty(); field = in.readLine()) {
            int colon = field.indexOf(':');
            headers.put(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
        return new Request(line.split(" ", -1)[1], headers);
    }

    static void head(OutputStream out, int status, String... fields) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\nConnection: close\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    static Response status(int status, String... fields) {
        return (request, out) -> {
            String[] all = List.of(fields).toArray(new String[fields.length + 1]);
            all[fields.length] = "Content-Length: 0";
            head(out, status, all);
        };
    }

    static Response redirect(Object to) {
        return status(302, "Location: " + to);
    }

    static Response json(String text) {
        return whole(text.getBytes(StandardCharsets.UTF_8), "\"json\"");
    }

    /** The whole content with a strong tag, whatever range was requested. */
    static Response whole(byte[] content, String etag) {
        return (request, out) -> {
            head(out, 200, "Content-Length: " + content.length, "ETag: " + etag);
            out.write(content);
        };
    }

    /** A well-behaved server: goes on where it is asked to, if the file is still the same. */
    static Response polite(byte[] content, String etag) {
        return upTo(content, etag, content.length);
    }

    /** As {@link #polite}, and breaks off before a byte. */
    static Response upTo(byte[] content, String etag, int end) {
        return (request, out) -> {
            int from = request.header("If-Range").equals(etag) ? request.from() : 0;
            if (from == 0) {
                head(out, 200, "Content-Length: " + content.length, "ETag: " + etag);
            } else {
                head(
                        out,
                        206,
                        "Content-Length: " + (content.length - from),
                        "ETag: " + etag,
                        "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            out.write(content, from, Math.max(0, Math.min(end, content.length) - from));
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
