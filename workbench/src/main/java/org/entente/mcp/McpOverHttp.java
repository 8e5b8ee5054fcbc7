package org.entente.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Messages that come one by one, as bodies of HTTP requests (streamable HTTP). There are no
 * sessions, so that no number of clients takes memory. The library's own servlet is not used: it
 * writes exceptions with their traces.
 */
public final class McpOverHttp implements AutoCloseable {
    private final McpJsonMapper json = McpService.json();
    private final Transport transport = new Transport();
    private final McpService service;
    private final McpStatelessSyncServer server;

    /** @param service closed with this */
    public McpOverHttp(McpService service) {
        this.service = service;
        this.server = McpServer.sync(transport)
                .serverInfo("entente", service.version())
                .instructions(McpService.INSTRUCTIONS)
                .capabilities(McpService.capabilities())
                .jsonMapper(json)
                .jsonSchemaValidator(McpService.unchecked())
                .validateToolInputs(false)
                .tools(service.tools().stream()
                        .map(tool -> new McpStatelessServerFeatures.SyncToolSpecification(
                                McpService.describe(tool), (context, request) -> service.call(tool, request)))
                        .toList())
                .resources(McpService.resources().stream()
                        .map(resource -> new McpStatelessServerFeatures.SyncResourceSpecification(
                                resource, (context, request) -> service.read(request)))
                        .toList())
                .resourceTemplates(McpService.templates().stream()
                        .map(template -> new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
                                template, (context, request) -> service.read(request)))
                        .toList())
                .build();
    }

    /**
     * What is answered to a message.
     *
     * @param status of HTTP
     * @param body JSON; null for a notification, which has no answer
     */
    public record Answer(int status, @Nullable String body) {}

    /** Answers a message. */
    public Answer answer(String message) {
        return Messages.refuse(message).map(refusal -> new Answer(400, refusal)).orElseGet(() -> handle(message));
    }

    /** Versions of the protocol that are understood. */
    public List<String> versions() {
        return transport.protocolVersions();
    }

    private Answer handle(String message) {
        McpStatelessServerHandler handler = Objects.requireNonNull(transport.handler);
        try {
            McpSchema.JSONRPCMessage read = McpSchema.deserializeJsonRpcMessage(json, message);
            if (read instanceof McpSchema.JSONRPCRequest request) {
                McpSchema.JSONRPCResponse response = handler.handleRequest(McpTransportContext.EMPTY, request)
                        .block();
                return new Answer(200, json.writeValueAsString(response));
            }
            if (read instanceof McpSchema.JSONRPCNotification notification) {
                handler.handleNotification(McpTransportContext.EMPTY, notification)
                        .block();
            }
            // What answers a request of the server, of which there are none, is not needed either.
            return new Answer(202, null);
        } catch (IOException | RuntimeException e) {
            service.log("a message could not be handled: " + e);
            return new Answer(
                    400, Messages.error(McpSchema.ErrorCodes.INVALID_REQUEST, "this message cannot be read", null));
        }
    }

    @Override
    public void close() {
        server.close();
        service.close();
    }

    /** Hands the library's handler out. */
    private static final class Transport implements McpStatelessServerTransport {
        private @Nullable McpStatelessServerHandler handler;

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = given;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
