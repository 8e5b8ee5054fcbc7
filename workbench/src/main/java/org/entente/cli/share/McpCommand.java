package org.entente.cli.share;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Version;
import org.entente.mcp.McpService;
import picocli.CommandLine.Command;

/** {@code entente mcp}: tools for an assistant on this machine. */
@Command(
        name = "mcp",
        description = {
            "Serves figures, briefs and audits to an assistant by the Model Context Protocol.",
            "An assistant's program starts it and speaks to it over standard input and output; it ends with its input."
                    + " All tools only read. docs/mcp.md says how to set it up."
        },
        footer = {"", "Examples:", "  entente mcp", "  entente mcp --home ~/entente"})
public final class McpCommand implements Callable<Integer> {
    private final Globals globals;

    public McpCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws InterruptedException {
        globals.loadEdition();
        // Standard output belongs to the protocol, whatever a library may print.
        System.setOut(System.err);
        try (McpService service = McpService.forStreams(globals::open, Version.text(), globals.err()::println)) {
            service.serve(new BufferedInputStream(System.in), new FileOutputStream(FileDescriptor.out));
        }
        return Exit.DONE;
    }
}
