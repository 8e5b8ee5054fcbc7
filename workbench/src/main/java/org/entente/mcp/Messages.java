package org.entente.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells messages of the protocol from anything else, before the library reads them. */
final class Messages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    /** The answer to a text that is no message; empty when it is one. */
    static Optional<String> refuse(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            return Optional.of(error(McpSchema.ErrorCodes.PARSE_ERROR, "this is no JSON", null));
        }
        JsonNode id = node.get("id");
        boolean named = id != null && (id.isTextual() || (id.isIntegralNumber() && id.canConvertToLong()));
        boolean request = node.path("method").isTextual() && (id == null || named);
        boolean answer = named
                && !node.has("method")
                && (node.has("result") || node.path("error").isObject());
        boolean parameters = !node.has("params") || node.get("params").isObject();
        if (node.isObject() && "2.0".equals(node.path("jsonrpc").asText()) && (request || answer) && parameters) {
            return Optional.empty();
        }
        return Optional.of(
                error(McpSchema.ErrorCodes.INVALID_REQUEST, "this is no JSON-RPC 2.0 message", named ? id : null));
    }

    /** The answer to a message of more than the allowed bytes. */
    static String tooLong(long length, int longest) {
        return error(
                McpSchema.ErrorCodes.INVALID_REQUEST,
                "a message has at most %,d bytes, not %,d".formatted(longest, length),
                null);
    }

    /** An error as a message; in one line. */
    static String error(int code, String message, @Nullable JsonNode id) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("jsonrpc", "2.0");
        answer.set("id", id);
        answer.putObject("error").put("code", code).put("message", message);
        return answer.toString();
    }
}
