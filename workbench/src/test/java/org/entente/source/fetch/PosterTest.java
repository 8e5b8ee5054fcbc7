package org.entente.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files requested by POST, with answers in the shapes that SIPRI's server has. */
class PosterTest {
    private static final String REGISTER = "Recipient,Supplier,Year of order\nGreece,Turkiye,2007\n";

    @TempDir
    Path folder;

    private HttpServer server;
    private FetchBench bench;
    private final List<String> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        bench = new FetchBench(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String book(String field, String encoding) {
        return """
                test:
                  page: https://example.org/form
                  way: post
                  address: 'http://127.0.0.1:%d/register/'
                  field: %s
                  encoding: %s
                  files:
                    - {name: register.csv, body: '{"to":{year}}'}
                """.formatted(server.getAddress().getPort(), field, encoding);
    }

    private static String base64(String text) {
        return "{\"bytes\":\"" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    @Test
    void theFileComesOutOfAFieldInBase64() throws Exception {
        answers.add(new Answer(200, base64(REGISTER)));

        FetchReport report = bench.fetch(book("bytes", "base64"), FetchRequest.ALL);

        assertThat(report.failures()).isEmpty();
        assertThat(Files.readString(bench.file("register.csv"))).isEqualTo(REGISTER);
        assertThat(asked).containsExactly("POST {\"to\":" + Year.now(ZoneOffset.UTC) + "}");
        assertThat(bench.fetch(book("bytes", "base64"), FetchRequest.ALL)
                        .fetched()
                        .get(0)
                        .state())
                .isEqualTo(Fetched.State.UNCHANGED);
    }

    @Test
    void theFileComesOutOfAFieldAsText() throws Exception {
        answers.add(new Answer(200, "{\"result\":\"Recipient,1950\\nGreece,7\\n\"}"));
        bench.fetch(book("result", "text"), FetchRequest.ALL);
        assertThat(Files.readString(bench.file("register.csv"))).isEqualTo("Recipient,1950\nGreece,7\n");
    }

    @Test
    void anOlderFileIsKept() throws Exception {
        answers.add(new Answer(200, base64(REGISTER)));
        bench.fetch(book("bytes", "base64"), FetchRequest.ALL);
        answers.clear();
        answers.add(new Answer(200, base64(REGISTER + "Greece,France,2008\n")));

        FetchReport report = bench.fetch(book("bytes", "base64"), FetchRequest.ALL);

        assertThat(report.fetched().get(0).state()).isEqualTo(Fetched.State.REPLACED);
        assertThat(bench.names()).hasSize(2).anyMatch(name -> name.startsWith("register-until-"));
    }

    @Test
    void aBusyServerIsAskedAgainAndAWrongAnswerIsNot() throws Exception {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(200, base64(REGISTER)));
        assertThat(bench.fetch(book("bytes", "base64"), FetchRequest.ALL).failures())
                .isEmpty();
        assertThat(asked).hasSize(2);
        assertThat(bench.waits()).hasSize(1);

        for (Answer wrong : List.of(
                new Answer(404, ""),
                new Answer(200, "<html>"),
                new Answer(200, "{\"other\":1}"),
                new Answer(200, "{\"bytes\":\"%%%\"}"))) {
            answers.clear();
            answers.add(wrong);
            asked.clear();
            assertThat(bench.fetch(book("bytes", "base64"), FetchRequest.ALL).failures())
                    .as(wrong.toString())
                    .singleElement()
                    .asString()
                    .startsWith("test: ");
            assertThat(asked).hasSize(1);
        }
        // What was there stays.
        assertThat(Files.readString(bench.file("register.csv"))).isEqualTo(REGISTER);
    }

    @Test
    void theBookAsksSipriTheWayItsPageDoes() throws IOException {
        AddressBook book = AddressBook.load(Sources.standard(), new StoreHome(folder), null);
        assertThat(book.get("sipri-transfers")).isInstanceOfSatisfying(Offer.Posted.class, offer -> {
            assertThat(offer.base64()).isTrue();
            assertThat(offer.files()).containsOnlyKeys("trade-register.csv");
            assertThat(offer.files().get("trade-register.csv")).contains("\"value1\":1950", "opendeals");
        });
        assertThat(book.get("sipri-tiv"))
                .isInstanceOfSatisfying(
                        Offer.Posted.class, offer -> assertThat(offer.files()).hasSize(2));
    }
}
