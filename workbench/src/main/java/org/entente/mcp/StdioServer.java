package org.entente.mcp;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Messages over a pair of streams, for one client. */
final class StdioServer {
    private final McpService service;
    private final MessageLines lines;
    private final CountDownLatch ended = new CountDownLatch(1);

    StdioServer(McpService service, InputStream in, OutputStream out) {
        this.service = service;
        this.lines = new MessageLines(in, out, McpService.LONGEST_MESSAGE, service::isIdle, ended::countDown);
    }

    /** Returns when the input has ended and all calls are answered. */
    void run() throws InterruptedException {
        StdioServerTransportProvider transport =
                new StdioServerTransportProvider(McpService.json(), lines, lines.output());
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("entente", service.version())
                .instructions(McpService.INSTRUCTIONS)
                .capabilities(McpService.capabilities())
                .jsonMapper(McpService.json())
                .jsonSchemaValidator(McpService.unchecked())
                .validateToolInputs(false)
                .tools(service.tools().stream()
                        .map(tool -> new McpServerFeatures.SyncToolSpecification(
                                McpService.describe(tool), (exchange, request) -> service.call(tool, request)))
                        .toList())
                .resources(McpService.resources().stream()
                        .map(resource -> new McpServerFeatures.SyncResourceSpecification(
                                resource, (exchange, request) -> service.read(request)))
                        .toList())
                .resourceTemplates(McpService.templates().stream()
                        .map(template -> new McpServerFeatures.SyncResourceTemplateSpecification(
                                template, (exchange, request) -> service.read(request)))
                        .toList())
                .build();
        ended.await();
        server.close();
    }
}
