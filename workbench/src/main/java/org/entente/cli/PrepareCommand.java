package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Version;
import org.entente.web.ServeOptions;
import org.entente.web.WebServer;
import picocli.CommandLine.Command;

/**
 * What the launcher runs once per build, in an empty home: a dossier and some pages, so that the
 * archive of classes that is written at the end has those of every verb. The launcher keeps the
 * home, with the starter edition and the studies of all pairs in it.
 */
@Command(name = "prepare", hidden = true, description = "Runs what the launcher's archive of classes is made from.")
final class PrepareCommand implements Callable<Integer> {
    private static final List<String> PAGES =
            List.of("/", "/states", "/pair/TUR/PAK", "/measure/un.s?pairs=TUR-PAK", "/health");

    private final Globals globals;

    public PrepareCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        String home = globals.home().directory().toString();
        int exit = Main.run(
                Commands::list,
                globals.environment(),
                globals.home().directory(),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                "brief",
                "TUR",
                "PAK",
                "--home",
                home,
                "-o",
                home);
        ServeOptions options = new ServeOptions(globals.home(), "127.0.0.1", 0, List.of(), Version.text(), line -> {});
        try (WebServer server = WebServer.start(options)) {
            for (String page : PAGES) {
                URLConnection connection = URI.create("http://127.0.0.1:" + server.port() + page)
                        .toURL()
                        .openConnection();
                // The server waits for connections that are kept when it ends.
                connection.setRequestProperty("Connection", "close");
                try (InputStream in = connection.getInputStream()) {
                    in.readAllBytes();
                }
            }
        }
        return exit;
    }
}
