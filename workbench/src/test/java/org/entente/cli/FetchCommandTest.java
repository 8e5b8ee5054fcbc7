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
import java.util.Map;
import org.entente.cli.shared.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/trade.csv", exchange -> {
            byte[] content = "ccode1,ccode2,year,flow1,flow2\n2,20,1950,1,2\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        Files.createDirectories(folder.resolve("home"));
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(folder.resolve("home/addresses.yaml"), """
                cow-trade: {page: 'https://example.org', way: files, files: ['%s/trade.csv']}
                mid: {page: 'https://example.org/mids', way: files, files: ['%s/gone.zip']}
                """.formatted(at, at));
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
    void fetchesIntoAFolderAndPrintsTheChecksum() {
        assertThat(run("fetch", "cow-trade", "-o", folder.resolve("new").toString(), "--format", "csv"))
                .isEqualTo(Exit.DONE);
        assertThat(folder.resolve("new/trade.csv")).isRegularFile();
        assertThat(out.lines().toList()).hasSize(2);
        assertThat(out)
                .startsWith("source,file,bytes,sha256,md5_as_published,state,address\ncow-trade,")
                .containsPattern("trade\\.csv,45,[0-9a-f]{64},,fetched,http://127\\.0\\.0\\.1");
        assertThat(err).contains("trade.csv: 45 bytes, sha256 ");
    }

    @Test
    void importsWhatItFetched() {
        assertThat(run("fetch", "cow-trade", "--import")).isEqualTo(Exit.DONE);
        assertThat(folder.resolve("home/fetched/cow-trade/trade.csv")).isRegularFile();
        assertThat(run("sources", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out).contains("cow-trade,1950-12-31,");
    }

    @Test
    void saysWhatAPersonHasToDoAndExitsOne() {
        assertThat(run("fetch", "wits-trade")).isEqualTo(Exit.FINDINGS);
        assertThat(err)
                .contains(
                        "wits-trade has to be brought by hand",
                        "  1. Go to https://wits.worldbank.org",
                        "Download the result as CSV");
    }

    @Test
    void whatFailsTakesNothingElseWithIt() {
        assertThat(run("fetch", "mid", "cow-trade")).isEqualTo(Exit.FAILED);
        assertThat(err).contains("entente: mid: http://127.0.0.1", "status 404", "See https://example.org/mids");
        assertThat(folder.resolve("home/fetched/cow-trade/trade.csv")).isRegularFile();
    }

    @Test
    void listsWithoutAskingAnyServer() {
        server.stop(0);

        assertThat(run("fetch", "--list", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out)
                .startsWith("source,way,page,address\n")
                .contains("un-ideal-points,Dataverse list,", "gdelt,file list,", "polity,by hand,", "sipri-tiv,API,");
        assertThat(run("fetch", "--list", "atop", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(out.lines().toList()).hasSize(2);
    }

    @Test
    void aGivenBookGoesFirst() throws IOException {
        Path book = Files.writeString(
                folder.resolve("own.yaml"),
                "cow-trade: {page: 'https://example.org', way: by-hand, why: a reason, steps: [write to them]}");

        assertThat(run("fetch", "cow-trade", "--addresses", book.toString())).isEqualTo(Exit.FINDINGS);
        assertThat(err).contains("by hand (a reason)", "2. write to them");
        assertThat(run("fetch", "cow-trade", "--addresses", "nowhere.yaml")).isEqualTo(Exit.FAILED);
        assertThat(err).isEqualTo("entente: there is no file or folder nowhere.yaml\n");
    }

    @Test
    void mistakesGetOneMessage() {
        assertThat(run("fetch")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("no source was named");
        assertThat(run("fetch", "cow-trad")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("\"cow-trad\", did you mean cow-trade");
        assertThat(run("fetch", "gdelt")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("--from and --to");
        assertThat(run("fetch", "comtrade")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("--states TUR,PAK");
        assertThat(run("fetch", "comtrade", "--states", "TUR", "--from", "soon"))
                .isEqualTo(Exit.USAGE);
        assertThat(err).contains("\"soon\" is no date");
        assertThat(run("fetch", "cow-trade", "--max-size", "big")).isEqualTo(Exit.USAGE);
        assertThat(err).contains("\"big\" is no size");
        assertThat(run("fetch", "cow-trade", "--attempts", "0")).isEqualTo(Exit.USAGE);
        assertThat(err.lines().toList()).hasSize(1);
    }
}
