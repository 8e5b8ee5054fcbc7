package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.cli.shared.Exit;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guided step from nothing to a full store, with a local server in the place of all publishers.
 */
class SetupCommandTest {
    private static final String TRADE = """
            ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,spike1,spike2,dip1,dip2,trdspike,tradedip,bel_lux_alt_flow1,bel_lux_alt_flow2,china_alt_flow1,china_alt_flow2,source1,source2,version
            350,640,1950,Greece,Turkey,1,2,1,2,3,0,0,0,0,0,0,,,,,1,1,4
            """;

    @TempDir
    Path folder;

    private HttpServer server;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/trade.csv", exchange -> {
            byte[] content = TRADE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        Files.createDirectories(folder.resolve("home"));
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        // No other publisher is to be asked: all are brought by hand here.
        String others = Sources.standard().listAll().stream()
                .map(Source::id)
                .filter(id -> !id.equals("cow-trade") && !id.equals("mid"))
                .map(id -> id + ": {page: 'https://example.org/" + id + "', way: by-hand, why: a form, steps: [ask]}\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("home/addresses.yaml"), """
                cow-trade: {page: 'https://example.org', way: files, files: ['%s/trade.csv']}
                mid: {page: 'https://example.org/mids', way: files, files: ['%s/gone.zip']}
                %s""".formatted(at, at, others));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void theTableHasEverySourceTheMostValuableFirst() {
        assertThat(run("setup")).isEqualTo(Exit.DONE);
        List<String> lines = out.lines().toList();
        assertThat(lines.get(0)).startsWith("source").contains("fills", "minutes", "how", "size", "licence", "here");
        assertThat(lines.get(1)).startsWith("cow-trade").contains("Economy", "automatic", " no");
        for (Source source : Sources.standard().listAll()) {
            assertThat(lines).anyMatch(line -> line.startsWith(source.id() + " "));
        }
        assertThat(out).contains("Adds most with one command: cow-trade", "entente setup cow-trade");
    }

    @Test
    void aSourceIsDownloadedAndImported() {
        assertThat(run("setup", "cow-trade")).isEqualTo(Exit.DONE);
        assertThat(run("setup", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out).containsPattern("(?m)^cow-trade,.*,1950-12-31$").containsPattern("(?m)^atop,.*,$");
    }

    @Test
    void allBringsWhatItCanAndPrintsTheStepsOfTheRest() {
        assertThat(run("setup", "--all")).isEqualTo(Exit.FAILED);
        assertThat(err)
                .contains("entente: mid: ", "status 404")
                .contains("atop has to be brought by hand", "  1. Go to https://example.org/atop");
        assertThat(run("sources", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out).contains("cow-trade,1950-12-31,");
    }

    @Test
    void filesAreTakenWhereTheyLie() throws IOException {
        Path downloads = Files.createDirectories(folder.resolve("Downloads"));
        Files.writeString(downloads.resolve("Dyadic_COW_4.0.csv"), TRADE);
        Files.writeString(downloads.resolve("letter.txt"), "no table");

        assertThat(run("setup", "--from", downloads.toString())).isLessThanOrEqualTo(Exit.FINDINGS);

        assertThat(run("sources", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out).contains("cow-trade,1950-12-31,");
        assertThat(run("setup", "--from", folder.resolve("nowhere").toString())).isEqualTo(Exit.FAILED);
        assertThat(err).contains("nowhere");
    }

    @Test
    void anUnknownSourceIsAMistake() {
        assertThat(run("setup", "cow-trad")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("cow-trad", "did you mean cow-trade");
    }
}
