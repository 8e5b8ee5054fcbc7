package org.entente.source.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a server says of itself when it refuses: the {@code message} of a short JSON answer. */
final class ServerMessage {
    private static final int MOST = 4096;
    private static final int MOST_SHOWN = 200;

    private ServerMessage() {}

    /** To follow a status: {@code : "the message"}, or nothing. */
    static String by(HttpResponse<Body> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (!json) {
            return "";
        }
        try {
            JsonNode root = new ObjectMapper().readTree(text(response.body()));
            String message =
                    root.path("message").asText(root.path("error").asText("")).replaceAll("\\s+", " ");
            return message.isBlank()
                    ? ""
                    : ": \"" + message.substring(0, Math.min(MOST_SHOWN, message.length())) + "\"";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String text(Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            while (out.size() < MOST) {
                Optional<List<ByteBuffer>> piece = body.next(Duration.ofSeconds(2));
                if (piece.isEmpty() || piece.get().isEmpty()) {
                    break;
                }
                for (ByteBuffer buffer : piece.get()) {
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    out.write(bytes);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
