package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two examples of docs/own-data.md do what the page says, exactly as it is printed there. */
class OwnDataDocTest {
    private static final Pattern BLOCK = Pattern.compile("```(csv|yaml|console)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\\A# file: (\\S+)\n");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    private static String page() throws IOException {
        Path docs = Path.of("docs/own-data.md");
        return Files.readString(Files.exists(docs) ? docs : Path.of("..").resolve(docs));
    }

    @Test
    void theExamplesGiveWhatThePageShows() throws IOException {
        List<String> given = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(page()).results().toList()) {
            if (block.group(1).equals("console")) {
                shown.add(block.group(2));
                given.add(session(block.group(2)));
            } else {
                String content = block.group(2);
                var name = FILE.matcher(content);
                assertThat(name.find()).as("each file of the page is named").isTrue();
                Files.writeString(folder.resolve(name.group(1)), content.substring(name.end()));
            }
        }

        assertThat(given).hasSize(2).containsExactlyElementsOf(shown);
    }

    /** Runs the commands of a block, and gives them with what they print to standard output. */
    private String session(String block) {
        StringBuilder given = new StringBuilder();
        block.lines().filter(line -> line.startsWith("$ ")).forEach(line -> {
            String[] words = WORD.matcher(line.substring("$ entente ".length()))
                    .results()
                    .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                    .map(word -> Files.exists(folder.resolve(word))
                            ? folder.resolve(word).toString()
                            : word)
                    .toArray(String[]::new);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Map<String, String> environment =
                    Map.of("ENTENTE_HOME", folder.resolve("home").toString());
            int exit = Main.run(Commands::list, environment, folder, out, err, words);
            assertThat(exit)
                    .as(line + "\n" + err.toString(StandardCharsets.UTF_8))
                    .isZero();
            given.append(line).append('\n').append(out.toString(StandardCharsets.UTF_8));
        });
        return given.toString();
    }
}
