package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.OtherJava;
import org.entente.measure.RealStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server in the room that the launcher gives it, with everything of the publishers' files: after
 * pages of many pairs it still answers what needs most room, the percentiles of all pairs in all
 * years.
 */
class ServerRoomTest {
    /** The options of every command, and those of the long ones and the server. */
    private static final Pattern OPTIONS = Pattern.compile("(?m)^(?:common|long)='([^']+)'");

    private static final List<String> PAIRS = List.of(
            "USA/GBR", "USA/ISR", "IND/RUS", "CHN/JPN", "DEU/FRA", "EGY/ISR", "BRA/ARG", "GRC/TUR", "PAK/IND",
            "USA/CHN", "USA/VEN", "ITA/ESP");

    /**
     * Of the directed measures that with a number for nearly each pair, and that which joins eight
     * others.
     */
    private static final List<String> WIDEST = List.of("milex.ratio", "treaty.count", "influence.index");

    /** The suite asks for some of them only; all with ENTENTE_TEST_EVERY=1. */
    private static final int EVERY = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_EVERY", "3"));

    @TempDir
    Path folder;

    private @Nullable Process process;

    private URI start(List<String> room) throws IOException {
        List<String> line = new ArrayList<>(OtherJava.line(
                "org.entente.cli.Main",
                room,
                List.of("--home", RealStore.home().directory().toString(), "serve", "--port", "0")));
        // Unlike other tests, with the compiler of the server.
        line.remove("-XX:TieredStopAtLevel=1");
        Process begun = new ProcessBuilder(line)
                .redirectError(folder.resolve("err").toFile())
                .start();
        process = begun;
        BufferedReader out = begun.inputReader(StandardCharsets.UTF_8);
        return URI.create(String.valueOf(out.readLine()));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void theLargestPagesFitInTheHeapTogetherWithManyPairs() throws Exception {
        List<String> options = new ArrayList<>();
        Matcher launcher = OPTIONS.matcher(Files.readString(Path.of("../entente")));
        while (launcher.find()) {
            options.addAll(List.of(launcher.group(1).split(" ")));
        }
        assertThat(options).contains("-XX:+UseSerialGC", "-XX:MaxHeapFreeRatio=30");
        URI root = start(options);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < PAIRS.size(); i += EVERY) {
            asked.add("pair/" + PAIRS.get(i));
        }
        for (int i = 0; i < WIDEST.size(); i += EVERY) {
            asked.add("measure/" + WIDEST.get(i) + "/bands.json");
        }
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (String path : asked) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(root.resolve("/" + path))
                            .header("Accept", path.startsWith("pair") ? "text/html" : "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body().stripTrailing()).as(path).endsWith(path.startsWith("pair") ? "</html>" : "]");
        }
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("OutOfMemoryError", "Exception");
    }
}
