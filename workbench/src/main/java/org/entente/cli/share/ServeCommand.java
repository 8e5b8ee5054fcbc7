package org.entente.cli.share;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import org.entente.cli.shared.Version;
import org.entente.web.ServeOptions;
import org.entente.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente serve}: serves the pages until the process is ended. */
@Command(
        name = "serve",
        description = "Serves the store as web pages on this machine; Ctrl-C ends it.",
        footer = {"", "Examples:", "  entente serve", "  entente serve --port 9000 --allow-import"})
public final class ServeCommand implements Callable<Integer> {
    private final Globals globals;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on, 0 for any free one (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, this machine only).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name besides localhost under which the server may be asked; may be given several times.")
    private List<String> hosts = List.of();

    @Option(
            names = "--allow-import",
            description = "Let whoever has the access token printed at the start import files from the page /setup.")
    private boolean allowImport;

    @Option(
            names = "--sql",
            description = "With --bind: answer queries in SQL (/sql) of everybody who reaches the server.")
    private boolean sql;

    @Option(names = "--mcp", description = "Let assistants use the tools of entente mcp over HTTP, at /mcp.")
    private boolean mcp;

    public ServeCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new UsageException(MESSAGES.fill("no_port", "port", port));
        }
        globals.loadEdition();
        ServeOptions reading = new ServeOptions(globals.home(), bind, port, hosts, Version.text(), this::log);
        ServeOptions querying = sql ? reading.withSql() : reading;
        ServeOptions messaging = mcp ? querying.withMcp() : querying;
        ServeOptions options = allowImport ? messaging.withImport() : messaging;
        CountDownLatch ended = new CountDownLatch(1);
        WebServer server = WebServer.start(options);
        // A signal ends the process by its shutdown hooks; the server answers what is under way
        // first.
        Thread stop = new Thread(
                () -> {
                    server.stop();
                    ended.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        String address = "http://%s:%d/".formatted(bind.contains(":") ? "[" + bind + "]" : bind, server.port());
        globals.out().println(address);
        globals.out().flush();
        if (allowImport) {
            log(address + "setup?token=" + options.importToken());
        }
        if (mcp && !globals.quiet()) {
            log(address + "mcp");
        }
        if (!globals.quiet()) {
            log(WebServer.describe(options));
        }
        ended.await();
        return Exit.DONE;
    }

    private void log(String line) {
        globals.err().println(line);
        globals.err().flush();
    }
}
