package org.entente.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.check.CheckBench;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or read-only, files that vanish, clocks that jump, and two who write at once.
 */
class FaultyDiskTest {
    private static final String SMALL = "size=48m";

    @TempDir
    Path folder;

    private final List<Path> mounted = new ArrayList<>();
    private CheckBench bench = new CheckBench(Path.of(""));

    @BeforeEach
    void fill() throws IOException {
        bench = new CheckBench(folder).fill();
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path mount : mounted) {
            sh("umount " + mount);
        }
    }

    private static int sh(String line) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A small disk of memory with a copy of the store; skipped where none may be mounted. */
    private Path smallDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                sh("mount -t tmpfs -o " + SMALL + " tmpfs " + disk) == 0,
                "Skipped: mounting a small disk needs the rights of root");
        mounted.add(disk);
        Files.copy(bench.home().storeFile(), disk.resolve("entente.duckdb"));
        return disk;
    }

    private Path largeFile() throws IOException {
        List<String> lines = new ArrayList<>(List.of("ccode1,ccode2,year,flow1,flow2"));
        int[] states = {2, 20, 200, 210, 220, 230, 255, 290, 310, 325, 350, 360, 365, 380, 385, 390, 630, 640, 645, 651
        };
        for (int year = 1921; year < 2014; year++) {
            for (int a = 0; a < states.length; a++) {
                for (int b = a + 1; b < states.length; b++) {
                    lines.add("%d,%d,%d,%d,%d".formatted(states[a], states[b], year, year * a % 977, year * b % 1013));
                }
            }
        }
        return Files.write(folder.resolve("large.csv"), lines);
    }

    @Test
    void aFullDiskLeavesTheStoreAsItWas() throws Exception {
        Path disk = smallDisk();
        CheckBench there = new CheckBench(new StoreHome(disk));
        byte[] before = Files.readAllBytes(there.home().storeFile());
        Path filler = disk.resolve("filler");
        long free = Files.getFileStore(disk).getUsableSpace();
        Path large = largeFile();
        Command command = new Command(disk, folder.resolve("log.txt"));
        // From no room at all to nearly enough.
        for (long room : new long[] {0, 200_000, before.length, before.length + 1_500_000}) {
            Files.write(filler, new byte[(int) Math.max(0, free - room)]);

            assertThat(command.run("import", "--vintage", "large", large.toString()))
                    .as(command.output())
                    .isEqualTo(3);
            assertThat(command.output())
                    .contains("entente: ")
                    .doesNotContain("\tat ")
                    .doesNotContain("internal error");
            assertThat(Files.readAllBytes(there.home().storeFile())).isEqualTo(before);
            assertThat(there.wrongRows()).isEmpty();
        }
        Files.delete(filler);
        assertThat(command.run("import", "--vintage", "large", large.toString()))
                .as(command.output())
                .isZero();
        assertThat(there.wrongRows()).isEmpty();
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("entente.duckdb", "entente.lock");
        }
    }

    @Test
    void aPanelThatFindsNoRoomLeavesTheOldOne() throws Exception {
        Path disk = smallDisk();
        Path panel = Files.writeString(disk.resolve("panel.csv"), "the old one\n");
        long free = Files.getFileStore(disk).getUsableSpace();
        Files.write(disk.resolve("filler"), new byte[(int) (free - 20_000)]);
        Command command = new Command(bench.home().directory(), folder.resolve("log.txt"));

        assertThat(command.run("panel", "--unit", "dyad-year", "--from", "1990", "-o", panel.toString()))
                .as(command.output())
                .isEqualTo(3);
        assertThat(command.output()).doesNotContain("\tat ");
        assertThat(panel).hasContent("the old one\n");
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains(".writing-"));
        }
    }

    @Test
    void aReadOnlyHomeIsReadAndSaysThatItCannotBeWritten() throws Exception {
        Path disk = smallDisk();
        assumeTrue(sh("mount -o remount,ro " + disk) == 0, "Skipped: needs the rights of root");
        Command command = new Command(disk, folder.resolve("log.txt"));

        assertThat(command.run("measure", "un.s", "TUR", "PAK", "--from", "2010", "--to", "2010"))
                .as(command.output())
                .isZero();
        assertThat(command.run("check", "-q")).as(command.output()).isZero();
        assertThat(command.run("import", "--vintage", "large", largeFile().toString()))
                .isEqualTo(3);
        assertThat(command.output())
                .contains(disk.toString())
                .contains("--home")
                .doesNotContain("\tat ");
    }

    /** Deletes the file when it is about to be read. */
    private static Progress deleting(Path file) {
        return new Progress() {
            @Override
            public Task begin(String name, long size) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                return Progress.silent().begin(name, size);
            }

            @Override
            public void say(String line) {
                // Nothing is to be learned from it.
            }
        };
    }

    @Test
    void aFileThatVanishesTakesNothingElseWithIt() throws IOException {
        Path large = largeFile();
        Path other = Files.writeString(folder.resolve("other.csv"), """
                ccode1,ccode2,year,flow1,flow2
                2,20,1920,1,2
                """);

        ImportReport report = new Importer(Sources.standard(), bench.home())
                .importAll(List.of(large, other), new ImportOptions(null, "v", false, false), deleting(large));

        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().get(0).message()).contains("large.csv");
        assertThat(report.imported()).hasSize(1);
        assertThat(bench.wrongRows()).isEmpty();
    }

    @Test
    void aClockThatJumpedDoesNotDisturbTheNextImport() throws IOException {
        bench.change("UPDATE snapshot SET imported_at = TIMESTAMP '2099-01-01'");

        ImportReport report = new Importer(Sources.standard(), bench.home())
                .importAll(
                        List.of(largeFile()), new ImportOptions(null, "2024-01-01", false, false), Progress.silent());

        assertThat(report.imported()).hasSize(1);
        assertThat(bench.wrongRows()).isEmpty();
    }

    @Test
    void concurrentImportsSucceedOrReportTheLock() throws Exception {
        Path large = largeFile();
        Command one = new Command(bench.home().directory(), folder.resolve("one.txt"));
        Command two = new Command(bench.home().directory(), folder.resolve("two.txt"));

        Process first = one.start("import", "--vintage", "a", large.toString());
        Process second = two.start("import", "--vintage", "b", large.toString());
        List<Integer> exits = List.of(first.waitFor(), second.waitFor());

        assertThat(exits).contains(0).allMatch(exit -> exit == 0 || exit == 3);
        if (exits.contains(3)) {
            assertThat(one.output() + two.output()).contains("another import is writing");
        }
        assertThat(bench.wrongRows()).isEmpty();
    }
}
