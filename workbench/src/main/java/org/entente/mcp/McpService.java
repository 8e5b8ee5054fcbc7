package org.entente.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.Workbench;

/** The tools and resources, whatever carries the messages. */
public final class McpService implements AutoCloseable {
    /** Longest message that a client may send, in bytes. */
    public static final int LONGEST_MESSAGE = 256 << 10;

    /** Longest answer of a tool, in characters. */
    static final int LONGEST_ANSWER = 100_000;

    /** Less than the minute after which clients give up. */
    private static final Duration LIMIT = Duration.ofSeconds(50);

    /** Less than the half minute after which the web server closes a silent connection. */
    private static final Duration WEB_LIMIT = Duration.ofSeconds(25);

    private static final int AT_ONCE = 2;
    private static final int QUEUED = 16;

    static final String INSTRUCTIONS = """
            Entente measures how two countries get along, from the data files of the field of international relations \
            (UN votes, trade, arms transfers, alliances, treaties, disputes and more). Use resolve_state and find_measures \
            first, then get_figures, compare_pairs or rank_partners. Give each number with its figure id and its citation. \
            An absent value is not a zero: say why it is absent. audit_text checks what a text says against the data; \
            trace_figure shows how a number was computed. All tools only read.""";

    private final String version;
    private final Consumer<String> log;
    private final List<Tool> tools = Stream.of(FindTools.list(), FigureTools.list(), TextTools.list())
            .flatMap(List::stream)
            .toList();
    private final ToolCalls calls;

    private McpService(Supplier<Workbench> stores, String version, Duration limit, Consumer<String> log) {
        this.version = version;
        this.log = log;
        this.calls = new ToolCalls(stores, AT_ONCE, QUEUED, limit, log);
    }

    /**
     * For standard streams.
     *
     * @param stores opens the store for one call
     * @param version of the program
     * @param log internal errors
     */
    public static McpService forStreams(Supplier<Workbench> stores, String version, Consumer<String> log) {
        return new McpService(stores, version, LIMIT, log);
    }

    /** For a web server; the parameters are those of {@link #forStreams}. */
    public static McpService forWeb(Supplier<Workbench> stores, String version, Consumer<String> log) {
        return new McpService(stores, version, WEB_LIMIT, log);
    }

    /**
     * Answers messages from a stream until it ends.
     *
     * @param in one message a line
     * @param out answers, one a line; nothing else may be written to it
     */
    public void serve(InputStream in, OutputStream out) throws InterruptedException {
        new StdioServer(this, in, out).run();
    }

    List<Tool> tools() {
        return tools;
    }

    String version() {
        return version;
    }

    /** For who runs the server. */
    void log(String line) {
        log.accept(line);
    }

    boolean isIdle() {
        return calls.isIdle();
    }

    static McpJsonMapper json() {
        return new JacksonMcpJsonMapper(new ObjectMapper());
    }

    /** {@link ToolArguments} checks what schemas would check, and suggests what was meant. */
    static JsonSchemaValidator unchecked() {
        return (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");
    }

    static McpSchema.ServerCapabilities capabilities() {
        return McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .build();
    }

    /** A tool as clients see it. */
    static McpSchema.Tool describe(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), tool.schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** The answer to a call; what went wrong is an answer too, marked as an error. */
    McpSchema.CallToolResult call(Tool tool, McpSchema.CallToolRequest request) {
        try {
            String answer = calls.call(tool, request.arguments());
            if (answer.length() > LONGEST_ANSWER) {
                return error("the answer has %,d characters, at most %,d are sent: lower limit, or name fewer years"
                        .formatted(answer.length(), LONGEST_ANSWER));
            }
            return McpSchema.CallToolResult.builder()
                    .addTextContent(answer)
                    .isError(false)
                    .build();
        } catch (ToolException e) {
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static McpSchema.CallToolResult error(String message) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(message)
                .isError(true)
                .build();
    }

    static List<McpSchema.Resource> resources() {
        return List.of(
                resource(McpResources.MEASURES, "measures", "All measures, one a line."),
                resource(McpResources.SOURCES, "sources", "All sources, and which of them are imported."));
    }

    private static McpSchema.Resource resource(String address, String name, String description) {
        return McpSchema.Resource.builder(address, name)
                .description(description)
                .mimeType("text/markdown")
                .build();
    }

    static List<McpSchema.ResourceTemplate> templates() {
        return List.of(
                template(
                        McpResources.MEASURES,
                        "measure",
                        "What a measure means, its formula, its sources and what to mind."),
                template(
                        McpResources.SOURCES,
                        "source",
                        "What a source covers, its licence, what to cite and what to mind."));
    }

    private static McpSchema.ResourceTemplate template(String address, String name, String description) {
        return McpSchema.ResourceTemplate.builder(address + "/{id}", name)
                .description(description)
                .mimeType("text/plain")
                .build();
    }

    /**
     * The resource at an address.
     *
     * @throws McpError when there is none
     */
    McpSchema.ReadResourceResult read(McpSchema.ReadResourceRequest request) {
        String address = request.uri();
        try {
            String text = calls.read(address);
            String type = address.equals(McpResources.MEASURES) || address.equals(McpResources.SOURCES)
                    ? "text/markdown"
                    : "text/plain";
            return McpSchema.ReadResourceResult.builder(
                            List.of(new McpSchema.TextResourceContents(address, type, text)))
                    .build();
        } catch (ToolException e) {
            throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
                    .message(String.valueOf(e.getMessage()))
                    .build();
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
