package org.entente.casefile.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Claim;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.CommitmentState;
import org.entente.casefile.model.DealForm;
import org.entente.casefile.model.DealStatus;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.FlagKind;
import org.entente.casefile.model.IssueAgreement;
import org.entente.casefile.model.Level;
import org.entente.casefile.model.ProspectKind;
import org.entente.casefile.model.ReferenceKind;
import org.entente.casefile.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/case-format.md says is what the reader does. */
class CaseFormatDocTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\A# file: (\\S+)\n");

    private final String text = document();

    @Test
    void theWorkedExampleIsACaseWithoutProblems(@TempDir Path folder) {
        Map<String, String> files = workedExample();

        CaseReading reading = CaseFolders.read(folder, files);

        assertThat(files).hasSize(5);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.getCase().events()).hasSize(6);
        assertThat(reading.getCase().claims()).hasSize(4);
    }

    @Test
    void theMistakeShownGivesTheMessageShown(@TempDir Path folder) {
        Map<String, String> files = workedExample();
        files.computeIfPresent(
                "chronology.yaml",
                (file, yaml) -> yaml.replaceFirst("# file.*\n", "").replaceFirst("kind: membership", "kind: visitt"));

        CaseReading reading = CaseFolders.read(folder, files);

        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> assertThat(text).contains(p.toString()));
    }

    @Test
    void theExamplesOfClaimsAreRead(@TempDir Path folder) {
        String claims =
                blocks().filter(b -> b.contains("id: cl-value")).findFirst().orElseThrow();
        String events = Stream.of("first", "second")
                .map(id -> "- {id: ev-" + id + ", date: 1999, kind: visit, sector: politics, actors: [TUR], from: TUR,"
                        + " to: PAK, summary: A visit., refs: [n01], importance: 1}\n")
                .reduce("", String::concat);
        Map<String, String> files = CaseFolders.with("claims.yaml", claims);
        files.put("chronology.yaml", events);

        CaseReading reading = CaseFolders.read(folder, files);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.getCase().claims()).extracting(Claim::kind).contains(ClaimKind.values());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                EventKind.class,
                Sector.class,
                DealForm.class,
                DealStatus.class,
                CommitmentState.class,
                IssueAgreement.class,
                ProspectKind.class,
                Level.class,
                FlagKind.class,
                ReferenceKind.class,
                ClaimKind.class,
                Direction.class,
                Binding.Relation.class
            })
    void everyWordOfTheFormatIsDocumented(Class<? extends Enum<?>> words) {
        assertThat(words.getEnumConstants())
                .allSatisfy(word -> assertThat(text).contains("`" + word.name().toLowerCase(Locale.ROOT) + "`"));
    }

    @Test
    void everyFileIsDocumented() {
        assertThat(CaseReader.FILES)
                .allSatisfy(file -> assertThat(text)
                        .contains("### " + file.replace(".yaml", ""))
                        .contains("`" + file + "`"));
    }

    private Map<String, String> workedExample() {
        Map<String, String> files = new LinkedHashMap<>();
        blocks().forEach(block -> {
            Matcher name = NAME.matcher(block);
            if (name.find()) {
                files.put(name.group(1), block);
            }
        });
        return files;
    }

    private Stream<String> blocks() {
        return BLOCK.matcher(text).results().map(r -> r.group(1));
    }

    private static String document() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/case-format.md");
            if (Files.exists(file)) {
                try {
                    return Files.readString(file, StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new IllegalStateException("docs/case-format.md cannot be read", e);
                }
            }
        }
        throw new IllegalStateException(
                "docs/case-format.md is not found above " + Path.of("").toAbsolutePath());
    }
}
