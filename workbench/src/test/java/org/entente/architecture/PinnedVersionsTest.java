package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is built is the same tomorrow: every version in every pom.xml is exact, and every plugin has
 * one.
 */
class PinnedVersionsTest {
    private static final Pattern VERSION = Pattern.compile("<([\\w.-]*version)>([^<]*)</");
    private static final Pattern EXACT = Pattern.compile("\\$\\{[\\w.-]+}|[0-9][0-9A-Za-z.-]*");
    private static final Pattern PLUGIN = Pattern.compile("<plugin>(.*?)</plugin>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private static List<Path> poms() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root =
                Files.exists(here.resolve("../pom.xml")) ? here.resolve("..").normalize() : here;
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.endsWith("pom.xml")).sorted().toList();
        }
    }

    @Test
    void everyVersionIsExact() throws IOException {
        assertThat(poms()).hasSizeGreaterThan(2);
        for (Path pom : poms()) {
            Matcher version = VERSION.matcher(Files.readString(pom));
            while (version.find()) {
                assertThat(version.group(2))
                        .as(version.group(1) + " in " + pom)
                        .matches(EXACT)
                        .doesNotEndWith("-SNAPSHOT");
            }
        }
    }

    /** The newest version in the list of changes, with its date. */
    @Test
    void theBuildTheChangesTheCitationAndTheClientsNameOneVersion() throws IOException {
        Path root = poms().stream()
                .min((a, b) -> a.getNameCount() - b.getNameCount())
                .orElseThrow()
                .resolveSibling("");
        Matcher newest = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+) – (\\d{4}-\\d{2}-\\d{2})$")
                .matcher(Files.readString(root.resolve("CHANGELOG.md")));
        assertThat(newest.find()).isTrue();
        String version = newest.group(1);

        for (Path pom : poms()) {
            assertThat(Files.readString(pom))
                    .as(pom.toString())
                    .containsPattern("<artifactId>entente[a-z-]*</artifactId>\\s*<version>" + version + "</version>");
        }
        assertThat(root.resolve("CITATION.cff"))
                .content()
                .contains("\nversion: " + version + "\n", "\ndate-released: " + newest.group(2) + "\n");
        assertThat(root.resolve("clients/r/DESCRIPTION")).content().contains("\nVersion: " + version + "\n");
        assertThat(root.resolve("clients/python/pyproject.toml"))
                .content()
                .contains("\nversion = \"" + version + "\"\n");
        assertThat(root.resolve("docs/tutorial.md")).content().contains("entente " + version + ", commit");
    }

    @Test
    void everyPluginHasAVersion() throws IOException {
        String parent = Files.readString(poms().stream()
                .min((a, b) -> a.getNameCount() - b.getNameCount())
                .orElseThrow());
        for (Path pom : poms()) {
            Matcher plugin = PLUGIN.matcher(Files.readString(pom));
            while (plugin.find()) {
                Matcher name = ARTIFACT.matcher(plugin.group(1));
                assertThat(name.find()).isTrue();
                assertThat(plugin.group(1).contains("<version>") || isManaged(parent, name.group(1)))
                        .as(name.group(1) + " in " + pom)
                        .isTrue();
            }
        }
    }

    private static boolean isManaged(String parent, String artifact) {
        Matcher plugin = PLUGIN.matcher(parent);
        while (plugin.find()) {
            if (plugin.group(1).contains("<artifactId>" + artifact + "</artifactId>")
                    && plugin.group(1).contains("<version>")) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    /** Without a network too, where the build writes no list for scanners. */
    @Test
    void everyLibraryThatTheBuildNamesIsListedWithItsVersion() throws IOException {
        Path root = poms().stream()
                .min((a, b) -> a.getNameCount() - b.getNameCount())
                .orElseThrow()
                .resolveSibling("");
        String parent = Files.readString(root.resolve("pom.xml"));
        String list = Files.readString(root.resolve("docs/components.md"));
        int found = 0;
        for (String module : List.of("numerics", "workbench")) {
            Matcher dependency =
                    DEPENDENCY.matcher(Files.readString(root.resolve(module).resolve("pom.xml")));
            while (dependency.find()) {
                String one = dependency.group(1).replaceAll("(?s)<exclusions>.*</exclusions>", "");
                Matcher name = ARTIFACT.matcher(one);
                Matcher version = Pattern.compile("<version>\\$\\{([\\w.-]+)}").matcher(one);
                if (!one.contains("<scope>test</scope>")
                        && name.find()
                        && version.find()
                        && !version.group(1).startsWith("project")) {
                    Matcher value = Pattern.compile(Pattern.quote("<" + version.group(1) + ">") + "([^<]+)<")
                            .matcher(parent);
                    assertThat(value.find()).as(version.group(1)).isTrue();
                    assertThat(list).contains(":" + name.group(1) + " | " + value.group(1) + " |");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }
}
