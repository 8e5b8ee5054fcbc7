package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.launcher.Installation.Run;
import org.entente.launcher.Installation.Started;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on what the build packaged; runs in Maven's phase {@code integration-test}. */
class LauncherIT {
    @TempDir
    static Path folder;

    /** Arranged once, in a path with spaces. */
    private static Installation installed = new Installation(Path.of(""));

    @BeforeAll
    static void arrangeOnce() throws Exception {
        assumeTrue(Installation.isPackaged(), "nothing is packaged yet: run ./test, or mvn verify");
        installed = Installation.built(folder.resolve("a path with spaces"));
        assertThat(installed.run("--version").exit()).isZero();
    }

    @Test
    void startsFromAnyFolderWithoutAWord() throws Exception {
        Run run = installed.run("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: entente");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void startsThroughLinks() throws Exception {
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), installed.launcher());
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), Path.of("absolute"));

        for (Path link : List.of(absolute, chain)) {
            Run run = installed.start(Map.of(), link, "--version").finish();
            assertThat(run.exit()).isZero();
            assertThat(run.out()).startsWith("entente ");
        }
    }

    @Test
    void exitCodeAndMessageComeThrough() throws Exception {
        Run run = installed.run("breif");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("entente: there is no command \"breif\"");
    }

    @Test
    void utf8WhateverTheLocale() throws Exception {
        for (String locale : List.of("C", "POSIX", "")) {
            // The shell writes the bytes, for Java 18 and newer passes arguments in the locale of this process.
            Map<String, String> settings = Map.of(
                    "LC_ALL",
                    locale,
                    "LANG",
                    "",
                    "LAUNCHER",
                    installed.launcher().toString());
            String command = "\"$LAUNCHER\" \"$(printf 'T\\303\\274rkiye')\"";
            Run run =
                    installed.start(settings, Path.of("/bin/sh"), "-c", command).finish();
            assertThat(run.err()).as("LC_ALL=" + locale).contains("\"Türkiye\"");
        }
    }

    @Test
    void aReaderThatStopsEarlyIsNoError() throws Exception {
        Run run = installed
                .start(
                        Map.of("LAUNCHER", installed.launcher().toString()),
                        Path.of("/bin/sh"),
                        "-c",
                        "\"$LAUNCHER\" --help | true")
                .finish();

        assertThat(run.err()).isEmpty();
    }

    @Test
    void putsTheNativeLibraryNextToAStrippedJar() throws Exception {
        try (Stream<Path> files = Files.list(installed.app())) {
            List<Path> all = files.toList();
            assertThat(all).anyMatch(p -> p.getFileName().toString().startsWith("libduckdb_java.so_"));
            assertThat(all)
                    .filteredOn(p -> p.getFileName().toString().startsWith("duckdb_jdbc"))
                    .singleElement()
                    .satisfies(jar -> assertThat(Files.size(jar)).isLessThan(2_000_000));
        }
    }

    /**
     * Java 17 takes no classes of ours from an archive where the path has a space, hence the other
     * folder.
     */
    @Test
    void classesComeFromTheArchiveAndHelpLoadsNoDatabase() throws Exception {
        Installation plain = Installation.built(folder.resolve("plain"));
        assertThat(plain.run("--version").exit()).isZero();
        Path log = folder.resolve("classes.txt");
        Run run = plain.runWith(Map.of("ENTENTE_JAVA_OPTIONS", "-Xlog:class+load:file=" + log.getFileName()), "--help");

        assertThat(run.exit()).isZero();
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("org.entente.cli.Main source: shared objects file (top)"))
                .noneMatch(line -> line.contains("org.duckdb."));
    }

    @Test
    void isArrangedAnewWhereItWasMoved() throws Exception {
        Installation moved = installed.copied(folder.resolve("elsewhere"));

        assertThat(moved.run("--version").exit()).isZero();

        assertThat(moved.arrangements())
                .hasSize(2)
                .anySatisfy(app ->
                        assertThat(Files.readString(app.resolve("classpath"))).startsWith(app.toString()));
    }

    @Test
    void firstRunsAtTheSameTimeBothSucceed() throws Exception {
        Installation fresh = Installation.built(folder.resolve("together"));
        Started one = fresh.start(Map.of(), fresh.launcher(), "--version");
        Started two = fresh.start(Map.of(), fresh.launcher(), "--version");

        for (Run run : List.of(one.finish(), two.finish())) {
            assertThat(run.exit()).isZero();
            assertThat(run.out()).startsWith("entente ");
        }
    }

    /**
     * The locale and the clock of the caller are no part of a build: a date as ls prints it would
     * be.
     */
    @Test
    void callersInTwoTimeZonesAndLocalesShareOneArrangement() throws Exception {
        Installation fresh = Installation.built(folder.resolve("zones"));
        List<Started> started = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            started.add(fresh.start(
                    Map.of("TZ", "Pacific/Auckland", "LC_ALL", "tr_TR.UTF-8"), fresh.launcher(), "--version"));
            started.add(fresh.start(Map.of("TZ", "America/Lima"), fresh.launcher(), "--version"));
        }
        for (Started one : started) {
            Run run = one.finish();
            assertThat(run.exit()).as(run.err()).isZero();
        }
        Path archive = fresh.app().resolve("archive");
        FileTime made = Files.getLastModifiedTime(archive);

        assertThat(fresh.runWith(Map.of("TZ", "Asia/Tokyo"), "--version").err()).isEmpty();
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    }

    /** The server loads classes that it did not need before the upgrade. */
    @Test
    void aRunningServerSurvivesAnUpgradeAndItsFolderIsRemovedAfterIt() throws Exception {
        assumeTrue(Tools.isThere("flock"), "flock is not installed: old builds are never removed");
        Installation fresh = Installation.built(folder.resolve("upgraded"));
        assertThat(fresh.run("--version").exit()).isZero();
        Path old = fresh.app();
        String home = folder.resolve("empty home").toString();
        Started server = fresh.start(Map.of("ENTENTE_HOME", home), fresh.launcher(), "serve", "--port", "0");
        try {
            String address = server.firstLine();
            assertThat(address).startsWith("http://127.0.0.1:");
            fresh.rebuild();

            assertThat(fresh.run("--version").exit()).isZero();
            assertThat(fresh.arrangements()).hasSize(2).contains(old);
            for (String page : List.of("/", "/measures", "/sources")) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address).resolve(page))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        } finally {
            server.process().destroy();
            server.process().waitFor();
        }
        fresh.rebuild();

        assertThat(fresh.run("--version").exit()).isZero();
        assertThat(fresh.arrangements()).hasSize(1).doesNotContain(old);
    }

    @Test
    void aLockWithoutHolderDoesNotStopIt() throws Exception {
        Installation fresh = Installation.built(folder.resolve("locked"));
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor()).isZero();
        Files.createDirectories(fresh.target().resolve(".locked"));
        Files.writeString(fresh.target().resolve(".locked/pid"), gone.pid() + "\n");

        Run run = fresh.runWith(Map.of("PATH", Tools.without(folder, "flock")), "--version");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(fresh.target().resolve(".locked")).doesNotExist();
    }
}
