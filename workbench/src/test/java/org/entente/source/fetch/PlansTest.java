package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.country.CountryNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are requested from a publisher's list or API. */
class PlansTest {
    private static final String TAG = "\"one\"";
    private static final byte[] VOTES = "rcid,country\n1,2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private RogueServer server;
    private FetchBench bench;

    @BeforeEach
    void start() throws IOException {
        server = new RogueServer();
        bench = new FetchBench(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static String comtrade(URI open, URI keyed) {
        return """
                test:
                  page: https://example.org
                  way: comtrade
                  open: '%s?r={reporters}&p={partners}&y={year}'
                  open-rows: 3
                  keyed: '%s'
                  keyed-rows: 100
                  key: TEST_KEY
                  key-header: X-Key
                  pause: 2
                  codes: {USA: 842}
                """.formatted(open, keyed);
    }

    static FetchRequest turkiye(String from, String to, Map<String, String> keys) {
        return new FetchRequest(
                from,
                to,
                List.of(
                        CountryNames.standard().resolve("TUR"),
                        CountryNames.standard().resolve("USA")),
                List.of(),
                null,
                keys);
    }

    private String md5(byte[] content) throws IOException {
        return Digests.of(Files.write(folder.resolve("digest"), content)).md5();
    }

    private String dataverse(String names) {
        return "test:\n  page: https://example.org/doi\n  way: dataverse\n  list: '%s'\n  file: '%s/{id}'\n  names: [%s]\n"
                .formatted(server.at("/list"), server.at(""), names);
    }

    @Test
    void dataverseFilesAreTakenAsTheyWereUploadedAndChecked() throws Exception {
        server.on("/list", RogueServer.json("""
                {"status": "OK", "data": {"versionNumber": 3, "files": [
                  {"label": "UNVotes.tab", "dataFile": {"id": 17, "filename": "UNVotes.tab", "filesize": 99,
                    "originalFileFormat": "text/csv", "md5": "%s"}},
                  {"label": "Codebook.pdf", "dataFile": {"id": 18, "md5": "00000000000000000000000000000000"}}]}}
                """.formatted(md5(VOTES))));
        server.on("/17", RogueServer.polite(VOTES, TAG));

        FetchReport report = bench.fetch(dataverse("'unvotes*'"), FetchRequest.ALL);

        assertThat(report.failures()).isEmpty();
        assertThat(bench.names()).containsExactly("UNVotes.csv");
        assertThat(report.fetched().get(0).md5Agrees()).isTrue();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void saysWhatThereIsWhenNothingFits() throws Exception {
        server.on("/list", RogueServer.json("""
                {"data": {"files": [{"label": "b.csv", "dataFile": {"id": 1}}, {"label": "a.csv", "dataFile": {"id": 2}}]}}
                """));

        assertThat(bench.fetch(dataverse("'x*'"), FetchRequest.ALL).failures().get(0))
                .contains("no file of https://example.org/doi fits x*; there are a.csv, b.csv");
    }

    @Test
    void aNameFromAListNeverLeavesTheFolder() throws Exception {
        server.on("/list", RogueServer.json("""
                {"data": {"files": [{"label": "../../x.csv", "dataFile": {"id": 1}}]}}
                """));

        assertThat(bench.fetch(dataverse("'*'"), FetchRequest.ALL).failures().get(0))
                .contains("\"../../x.csv\" is no plain file name");
        assertThat(server.requests()).hasSize(1);
    }

    private String list() {
        return """
                test:
                  page: https://example.org
                  way: list
                  list: '%s'
                  line: '(?<size>\\d+) (?<md5>[0-9a-f]{32}) (?<address>\\S+/(?<date>\\d{14})\\.export\\.CSV)\\s*'
                """.formatted(server.at("/files.txt"));
    }

    @Test
    void aListGivesTheFilesOfTheSpan() throws Exception {
        String lines = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "%d %s %s\n"
                        .formatted(
                                VOTES.length,
                                "a".repeat(32),
                                server.at("/f/201801%02d001500.export.CSV".formatted(day))))
                .collect(Collectors.joining());
        String right = lines.replace("a".repeat(32), md5(VOTES)) + "12 " + server.at("/only/an/address") + "\n";
        server.on("/files.txt", RogueServer.whole(right.getBytes(StandardCharsets.UTF_8), TAG));
        for (int day = 30; day <= 31; day++) {
            server.on("/f/201801" + day + "001500.export.CSV", RogueServer.polite(VOTES, TAG));
        }

        FetchReport report =
                bench.fetch(list(), new FetchRequest("2018-01-30", "2018-02", List.of(), List.of(), null, Map.of()));

        assertThat(report.failures()).isEmpty();
        assertThat(bench.names()).containsExactly("20180130001500.export.CSV", "20180131001500.export.CSV");
    }

    @Test
    void aListOfThousandsAsksForASpanBeforeAnything() {
        assertThatThrownBy(() -> bench.fetch(list(), FetchRequest.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say which with --from and --to");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void discardsAFileOfAnotherSizeThanListed() throws Exception {
        String line = "99 " + md5(VOTES) + " " + server.at("/f/20180101001500.export.CSV") + "\n";
        server.on("/files.txt", RogueServer.whole(line.getBytes(StandardCharsets.UTF_8), TAG));
        server.on("/f/20180101001500.export.CSV", RogueServer.polite(VOTES, TAG));

        FetchReport report = bench.fetch(list(), new FetchRequest("2018", null, List.of(), List.of(), null, Map.of()));

        assertThat(report.failures().get(0)).contains("has 17 bytes where the publisher's list says 99");
        assertThat(bench.names()).isEmpty();
    }

    private String worldBank() {
        return """
                test:
                  page: https://example.org
                  way: world-bank
                  address: '%s/{indicator}/{rows}/{page}{dates}'
                  rows: 2
                  indicators: [SP.POP.TOTL]
                """.formatted(server.at(""));
    }

    @Test
    void anIndicatorIsTakenPageByPage() throws Exception {
        server.on("/SP.POP.TOTL/1/1&date=2010:2011", RogueServer.json("[{\"page\":1,\"total\":3},[]]"));
        server.on("/SP.POP.TOTL/2/1&date=2010:2011", RogueServer.json("[{\"page\":1},[1,2]]"));
        server.on("/SP.POP.TOTL/2/2&date=2010:2011", RogueServer.json("[{\"page\":2},[3]]"));

        FetchReport report =
                bench.fetch(worldBank(), new FetchRequest("2010", "2011", List.of(), List.of(), null, Map.of()));

        assertThat(report.failures()).isEmpty();
        assertThat(report.fetched().stream()
                        .map(file -> file.file().getFileName().toString()))
                .containsExactly("SP.POP.TOTL-2010-2011-1.json", "SP.POP.TOTL-2010-2011-2.json");
    }

    @Test
    void anIndicatorThatDoesNotExistIsSaidInTheBanksWords() throws Exception {
        server.on(
                "/XX/1/1",
                RogueServer.json(
                        "[{\"message\":[{\"id\":\"120\",\"value\":\"The provided parameter value is not valid\"}]}]"));

        FetchReport report =
                bench.fetch(worldBank(), new FetchRequest(null, null, List.of(), List.of("XX"), null, Map.of()));

        assertThat(report.failures().get(0))
                .contains("XX: the publisher answers \"The provided parameter value is not valid\"");
    }

    @Test
    void requestsComtradeYearByYearWithPauses() throws Exception {
        String one = "{\"data\":[{\"flowCode\":\"M\"}],\"error\":\"\"}";
        server.on("/open?r=792,842&p=0,792,842&y=2015", RogueServer.json(one));
        server.on("/open?r=792,842&p=0,792,842&y=2016", RogueServer.json(one));

        FetchReport report =
                bench.fetch(comtrade(server.at("/open"), server.at("/keyed")), turkiye("2015", "2016", Map.of()));

        assertThat(report.failures()).isEmpty();
        assertThat(report.fetched().stream()
                        .map(file -> file.file().getFileName().toString()))
                .containsExactly("test-TUR-USA-2015.json", "test-TUR-USA-2016.json");
        assertThat(bench.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void discardsAResponseOfTheMaximumLength() throws Exception {
        server.on("/open?r=792,842&p=0,792,842&y=2015", RogueServer.json("{\"data\":[{},{},{}]}"));

        FetchReport report =
                bench.fetch(comtrade(server.at("/open"), server.at("/keyed")), turkiye("2015", "2015", Map.of()));

        assertThat(report.failures().get(0)).contains("holds 3 records, as many as the publisher gives at most");
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void discardsAResponseWithoutRecords() throws Exception {
        server.on("/open?r=792,842&p=0,792,842&y=2015", RogueServer.json("{\"data\":[]}"));

        FetchReport report =
                bench.fetch(comtrade(server.at("/open"), server.at("/keyed")), turkiye("2015", "2015", Map.of()));

        assertThat(report.failures().get(0)).contains("has no records");
        assertThat(bench.names()).isEmpty();
    }
}
