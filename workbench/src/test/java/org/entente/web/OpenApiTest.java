package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.web.http.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface is what the running server does. */
class OpenApiTest {
    /**
     * Tables answer in one way, and each file of one takes a process of its own: one table in so many is
     * asked for, all with ENTENTE_TEST_EVERY=1.
     */
    private static final int EVERY = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_EVERY", "8"));

    @TempDir
    Path home;

    @Test
    void everyPathAnswersInEveryFormThatItPromises() throws IOException {
        try (Client client = new Client(home)) {
            JsonNode api =
                    new ObjectMapper().readTree(client.get("/openapi.json").body());
            assertThat(api.get("openapi").asText()).isEqualTo("3.1.0");
            assertThat(api.get("paths")).hasSameSizeAs(Resources.all());
            List<String> wrong = new ArrayList<>();
            int tables = 0;
            for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
                if (path.getKey().startsWith("/data/") && tables++ % EVERY != 0) {
                    continue;
                }
                JsonNode get = path.getValue().get("get");
                String address = example(path.getKey(), get.get("parameters"));
                for (Map.Entry<String, JsonNode> form :
                        get.get("responses").get("200").get("content").properties()) {
                    HttpResponse<byte[]> response = client.get(address, "Accept", form.getKey());
                    String type = Client.header(response, "Content-Type");
                    // A page is given in the form that is asked for, a file in one of those that
                    // are listed.
                    boolean redirected =
                            response.statusCode() == 302 && form.getKey().equals("text/html");
                    if (!redirected
                            && (response.statusCode() != 200
                                    || !get.get("responses")
                                            .get("200")
                                            .get("content")
                                            .has(type.replaceFirst(";.*", "")))) {
                        wrong.add(address + " as " + form.getKey() + ": " + response.statusCode() + " " + type);
                    }
                    if (type.startsWith("application/json")) {
                        assertThat(new ObjectMapper().readTree(response.body())).isNotNull();
                    }
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(client.log()).isEmpty();
        }
    }

    private static String example(String path, JsonNode parameters) {
        String address = path;
        String query = "";
        for (JsonNode parameter : parameters) {
            if (parameter.has("example")) {
                String value = Address.encode(parameter.get("example").asText());
                if (parameter.get("in").asText().equals("path")) {
                    address = address.replace("{" + parameter.get("name").asText() + "}", value.replace("%2F", "/"));
                } else {
                    query += (query.isEmpty() ? "?" : "&")
                            + parameter.get("name").asText() + "=" + value;
                }
            }
        }
        assertThat(address).as("every place of a path has an example").doesNotContain("{");
        return address + query;
    }
}
