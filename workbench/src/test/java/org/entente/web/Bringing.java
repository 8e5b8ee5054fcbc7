package org.entente.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends files as a browser's form does. */
final class Bringing {
    private static final String BOUNDARY = "----a-line-between-parts";

    private Bringing() {}

    /** A part of a form; without a file name it is a field. */
    record Part(String name, String fileName, byte[] content) {
        static Part file(String name, String fileName, String content) {
            return new Part(name, fileName, content.getBytes(StandardCharsets.UTF_8));
        }

        static Part field(String name, String value) {
            return new Part(name, "", value.getBytes(StandardCharsets.UTF_8));
        }
    }

    static HttpResponse<byte[]> send(Client client, String path, List<Part> parts, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.fileName().isEmpty() ? "" : "; filename=\"" + part.fileName() + "\"";
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.address(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As from a page of the server. */
    static HttpResponse<byte[]> bring(Client client, String path, Part... parts) {
        return send(client, path, List.of(parts), "Origin", "http://127.0.0.1:" + client.port());
    }
}
