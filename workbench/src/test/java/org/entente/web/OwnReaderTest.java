package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that asks itself goes the way of every request, knows that it is no reader, and is found at the port as before. */
class OwnReaderTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itsRequestsAreAnsweredLikeOthersAndKnownFromThem() throws Exception {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(request -> asked.add((OwnReader.asks(request) ? "own " : "reader ") + request.path()));
            config.routes.get("/pair/{first}/{second}", request -> {
                asked.add(request.header("Accept-Encoding") + " " + request.pathParam("second"));
                request.result("x".repeat(3_000_000));
            });
        });
        server.start("127.0.0.1", 0);
        int port = server.port();
        OwnReader reader = new OwnReader(server.jettyServer().server());
        assertThat(server.port()).isEqualTo(port);
        EarlyPage page = EarlyPage.pair(List.of("TUR", "PAK"));
        reader.ask(page);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pair/TUR/GRC"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.body()).hasSize(3_000_000);
        reader.ask(page);
        assertThat(asked)
                .containsExactly(
                        "own /pair/TUR/PAK",
                        "gzip PAK",
                        "reader /pair/TUR/GRC",
                        "null GRC",
                        "own /pair/TUR/PAK",
                        "gzip PAK");
        server.stop();
        assertThatThrownBy(() -> reader.ask(page)).isInstanceOf(Served.EndedException.class);
    }
}
