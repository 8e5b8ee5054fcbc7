package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.launcher.Installation.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says when it has to build and cannot; Maven and Java are scripts here. */
class LauncherBuildTest {
    @TempDir
    Path folder;

    private Installation clone = new Installation(Path.of(""));

    @BeforeEach
    void cloneOnly() throws Exception {
        clone = Installation.unbuilt(folder.resolve("clone"));
    }

    @Test
    void javaMissing() throws Exception {
        Run run = clone.runWith(Map.of("PATH", Tools.without(folder, "java")), "--help");

        assertFailed(run, "entente: Java was not found: install a JDK 17 or newer");
    }

    @Test
    void mavenMissing() throws Exception {
        Run run = clone.runWith(Map.of("PATH", Tools.without(folder, "mvn")), "--help");

        assertFailed(run, "entente: Entente has to be built, and Maven was not found: install it");
    }

    @Test
    void compilerMissing() throws Exception {
        Run run = clone.runWith(Map.of("PATH", Tools.without(folder, "javac")), "--help");

        assertFailed(run, "there is a Java but no JDK (javac)");
    }

    @Test
    void javaTooOld() throws Exception {
        Path home = folder.resolve("jdk 11");
        Tools.write(home.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");

        Run run = clone.runWith(Map.of("JAVA_HOME", home.toString()), "--help");

        assertFailed(run, "entente: Java 17 or newer is needed");
        assertThat(run.err()).contains("11.0.2");
    }

    @Test
    void javaHomeWithoutJava() throws Exception {
        Run run = clone.runWith(Map.of("JAVA_HOME", folder.resolve("nothing").toString()), "--help");

        assertFailed(run, "but there is no bin/java in it");
    }

    @Test
    void aFailedBuildShowsWhatFailedAndWhereTheRestIs() throws Exception {
        String path = Tools.without(folder, "mvn");
        Tools.write(Path.of(path, "mvn"), "echo '[INFO] much'; echo '[ERROR] it does not compile'; exit 1\n");

        Run run = clone.runWith(Map.of("PATH", path), "--help");

        assertFailed(run, "Building Entente");
        assertThat(run.err())
                .contains(
                        "[ERROR] it does not compile",
                        "the build failed",
                        clone.target().resolve("build.log").toString())
                .doesNotContain("much");
        assertThat(clone.target().resolve("build.log")).content().contains("[INFO] much");
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        Path calls = folder.resolve("calls");
        Map<String, String> environment = scripts(calls);
        Path source = clone.root().resolve("workbench/src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class A {}");

        assertThat(clone.runWith(environment, "--help").out()).contains("started:", "--help");
        assertThat(clone.runWith(environment, "--help").out()).contains("started:");
        assertThat(calls).content().hasLineCount(1);

        Files.setLastModifiedTime(
                source,
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
        Run changed = clone.runWith(environment, "--help");

        assertThat(changed.err()).contains("since its sources changed");
        assertThat(calls).content().hasLineCount(2);
    }

    /** A Maven that notes that it was called, and a Java that says how it was started. */
    private Map<String, String> scripts(Path calls) throws Exception {
        String path = Tools.without(folder, "mvn", "java");
        Tools.write(Path.of(path, "mvn"), """
                echo called >>'%s'
                mkdir -p workbench/target/lib
                echo x >workbench/target/entente-workbench.jar
                echo x >workbench/target/lib/duckdb_jdbc-0.jar
                """.formatted(calls));
        Tools.write(Path.of(path, "java"), """
                echo 'openjdk version "17.0.1"' >&2
                echo "started: $*"
                """);
        return Map.of("PATH", path);
    }

    /**
     * Two profiles: for what ends in seconds, and for what computes for long, wherever the options
     * stand.
     */
    @ParameterizedTest
    @CsvSource({
        "brief TUR PAK, short",
        "measure un.s TUR PAK, short",
        "brief --pairs list, long",
        "brief --pairs=list, long",
        "--home there brief -q --pairs list, long",
        "serve --port 9000, long",
        "serve --allow-import, long",
        "panel --unit dyad-year, long"
    })
    void profileFitsTheVerb(String arguments, String profile) throws Exception {
        String started = clone.runWith(scripts(folder.resolve("calls")), arguments.split(" "))
                .out();

        assertThat(started).contains("started:").endsWith(arguments + "\n");
        assertThat(started.contains("TieredStopAtLevel=1")).isEqualTo(profile.equals("short"));
        assertThat(started.contains("MaxHeapFreeRatio")).isEqualTo(profile.equals("long"));
    }

    private static void assertFailed(Run run, String message) {
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }
}
