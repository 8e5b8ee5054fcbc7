package org.entente.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.store.StoreHome;
import org.entente.web.http.Rate;

/** A real server on a free port, and what asks it. */
public final class Client implements AutoCloseable {
    private final WebServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private final ServeOptions options;

    public Client(Path home) {
        this(home, false);
    }

    /** @param importing whether files may be brought */
    public Client(Path home, boolean importing) {
        this(home, importing, Rate.usual());
    }

    public Client(Path home, boolean importing, Rate rate) {
        this(home, importing, ServerLimits.of(rate));
    }

    Client(Path home, boolean importing, ServerLimits limits) {
        ServeOptions reading =
                new ServeOptions(new StoreHome(home), "127.0.0.1", 0, List.of("entente.example"), "test", log::add);
        options = importing ? reading.withImport() : reading;
        server = WebServer.start(options, limits);
    }

    Client(ServeOptions options) {
        this.options = options;
        server = WebServer.start(options);
    }

    /** The word by which files may be brought. */
    String token() {
        return String.valueOf(options.importToken());
    }

    public int port() {
        return server.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** What an operator would have read. */
    public List<String> log() {
        return log;
    }

    /** @param headers names and values in turn */
    HttpResponse<byte[]> ask(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    static String text(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Sends bytes as they are, for what a well-behaved client does not send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
