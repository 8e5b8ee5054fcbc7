package org.entente.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.mcp.McpOverHttp;
import org.entente.mcp.McpService;
import org.entente.web.http.Rendered;
import org.entente.web.http.ResponseWriter;
import org.entente.web.http.WebException;

/** Takes messages of the Model Context Protocol, one a request. */
final class McpPost {
    private static final String JSON = "application/json";

    private final McpOverHttp messages;

    McpPost(McpOverHttp messages) {
        this.messages = messages;
    }

    void take(Context request) throws IOException {
        String type = String.valueOf(request.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (!type.equals(JSON) && !type.startsWith(JSON + ";")) {
            throw new WebException(415, "no_json", "A message is sent as " + JSON + ".");
        }
        String version = request.header("MCP-Protocol-Version");
        if (version != null && !messages.versions().contains(version)) {
            throw new WebException(
                    400,
                    "protocol_version",
                    "This server speaks the versions " + String.join(", ", messages.versions()) + " of the protocol.");
        }
        McpOverHttp.Answer answer = messages.answer(body(request));
        request.header("Cache-Control", "no-store");
        request.res().setStatus(answer.status());
        String body = answer.body();
        if (body != null) {
            ResponseWriter.send(request, Rendered.of(JSON, "", body.getBytes(StandardCharsets.UTF_8)), null);
        }
    }

    private static String body(Context request) throws IOException {
        int most = McpService.LONGEST_MESSAGE;
        try (InputStream in = request.req().getInputStream()) {
            byte[] bytes = request.req().getContentLengthLong() > most ? null : in.readNBytes(most + 1);
            if (bytes == null || bytes.length > most) {
                throw new WebException(413, "too_large", "A message has at most %,d bytes.".formatted(most));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
