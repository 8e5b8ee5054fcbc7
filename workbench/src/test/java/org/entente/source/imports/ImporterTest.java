package org.entente.source.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    private static final String HEADER = "ccode1,ccode2,year,flow1,flow2";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path trade(String name, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return bench.file(name, lines);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static ImportOptions options(String vintage, boolean replace, boolean dryRun) {
        return new ImportOptions(null, vintage.isEmpty() ? null : vintage, replace, dryRun);
    }

    /** The one message of a named file that cannot be imported. */
    private String failure(Path file) {
        ImportReport report = bench.run(file);
        assertThat(report.outcomes()).isEmpty();
        assertThat(report.hasFailed()).isTrue();
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().get(0).file()).isEqualTo(file.toString());
        assertThat(bench.home().storeFile()).doesNotExist();
        return report.problems().get(0).text();
    }

    @Test
    void aSnapshotRemembersItsFileAsItLayOnDisk() throws Exception {
        Path file = bench.bytes("trade.csv.gz", gzip((HEADER + "\n2,20,1950,1,2\n").getBytes(StandardCharsets.UTF_8)));
        bench.one(file);

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(bench.rows("SELECT file, name, role, sha256, bytes, rows_read FROM snapshot_file"))
                .containsExactly("1 trade.csv.gz data " + sha256 + " " + Files.size(file) + " 1");
    }

    /**
     * Between the two passes over a file, the one that recognises it and the one that parses it.
     */
    private ImportReport changedMeanwhile(Path file, Change change) {
        Progress progress = new Progress() {
            @Override
            public Task begin(String name, long size) {
                try {
                    change.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Progress.silent().begin(name, size);
            }

            @Override
            public void say(String line) {}
        };
        return new Importer(Sources.standard(), bench.home()).importAll(List.of(file), ImportOptions.PLAIN, progress);
    }

    private interface Change {
        void make() throws IOException;
    }

    /**
     * Its hash would be of the old bytes and its rows of the new, and the true file would later
     * count as imported.
     */
    @Test
    void aFileThatChangesWhileItIsImportedIsNotImported() throws IOException {
        Path file = trade("trade.csv", "2,20,1950,1,2");
        byte[] old = Files.readAllBytes(file);

        ImportReport edited = changedMeanwhile(file, () -> Files.writeString(file, HEADER + "\n2,20,1950,9,9\n"));
        assertThat(edited.outcomes()).isEmpty();
        assertThat(edited.problems()).hasSize(1);
        assertThat(edited.problems().get(0).text()).contains("changed while it was read");
        assertThat(bench.home().storeFile()).doesNotExist();

        Files.write(file, old);
        FileTime before = Files.getLastModifiedTime(file);
        ImportReport sameSizeAndTime = changedMeanwhile(file, () -> {
            Files.write(
                    file,
                    new String(old, StandardCharsets.UTF_8)
                            .replace("1950,1,2", "1950,3,2")
                            .getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(file, before);
        });
        assertThat(sameSizeAndTime.problems()).hasSize(1);
        assertThat(bench.home().storeFile()).doesNotExist();

        Files.write(file, old);
        bench.one(file);
    }

    @Test
    void theSameFileAgainIsNothingToDo() throws Exception {
        Path file = trade("trade.csv", "2,20,1950,1,2");
        bench.one(file);
        byte[] before = Files.readAllBytes(bench.home().storeFile());

        ImportReport again = bench.run(file);

        assertThat(again.outcomes())
                .containsExactly(new ImportOutcome.Present(List.of(file.toString()), "cow-trade:1950-12-31"));
        assertThat(again.hasFindings()).isFalse();
        assertThat(Files.readAllBytes(bench.home().storeFile())).isEqualTo(before);
    }

    @Test
    void theSameContentInAnotherFormIsTheSameSnapshot() throws Exception {
        bench.one(trade("trade.csv", "2,20,1950,1,2", "2,31,1950,3,4"));
        String other = "flow2,flow1,year,ccode2,ccode1,extra\r\n4,3,1950,31,2,x\r\n2,1,1950,20,2,x\r\n";
        Path same = bench.bytes("same.csv.gz", gzip(other.getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.run(same).outcomes())
                .containsExactly(new ImportOutcome.Present(List.of(same.toString()), "cow-trade:1950-12-31"));
    }

    @Test
    void anotherContentOfTheSameVintageIsAFindingThatNamesTheWaysOut() {
        bench.one(trade("trade.csv", "2,20,1950,1,2"));
        ImportReport report = bench.run(trade("other.csv", "2,20,1950,1,3"));

        assertThat(report.hasFailed()).isFalse();
        assertThat(report.hasFindings()).isTrue();
        assertThat(report.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.message())
                        .contains("cow-trade:1950-12-31", "--vintage", "--replace", "--remove cow-trade:1950-12-31"));
        assertThat(bench.rows("SELECT value FROM trade_flow WHERE importer = 20"))
                .containsExactly("2000000.0");
    }

    @Test
    void severalVintagesCanBeImported() {
        bench.one(trade("trade.csv", "2,20,1950,1,2"));
        bench.run(options("corrected", false, false), trade("other.csv", "2,20,1950,1,3"));

        assertThat(
                        bench.rows(
                                "SELECT vintage, value FROM trade_flow JOIN snapshot USING (snapshot) WHERE importer = 20 ORDER BY 1"))
                .containsExactly("1950-12-31 2000000.0", "corrected 3000000.0");
    }

    @Test
    void replacePutsTheNewContentInTheOldOnesPlace() {
        bench.one(trade("trade.csv", "2,20,1950,1,2", "2,31,1950,1,2", "2,999,1950,1,2"));
        ImportReport report = bench.run(options("", true, false), trade("other.csv", "2,20,1950,1,3"));

        assertThat(report.imported())
                .singleElement()
                .satisfies(done -> assertThat(done.replaced()).isTrue());
        assertThat(bench.rows("SELECT count(*), max(value) FROM trade_flow")).containsExactly("2 3000000.0");
        assertThat(bench.rows("SELECT count(*) FROM snapshot")).containsExactly("1");
        assertThat(bench.rows("SELECT count(*) FROM row_issue")).containsExactly("0");
    }

    @Test
    void aDryRunReportsAndLeavesTheStoreAsItIs() {
        ImportReport report = bench.run(options("", false, true), trade("trade.csv", "2,20,1950,1,2"));

        assertThat(report.imported()).hasSize(1);
        assertThat(report.dryRun()).isTrue();
        assertThat(bench.rows("SELECT count(*) FROM snapshot")).containsExactly("0");
    }

    @Test
    void removeTakesASnapshotByNameOrByFile() throws Exception {
        Path first = trade("trade.csv", "2,20,1950,1,2");
        bench.one(first);
        bench.one(trade("later.csv", "2,20,1951,1,2"));
        Importer importer = new Importer(Sources.standard(), bench.home());

        assertThatThrownBy(() -> importer.remove(List.of("cow-trade:1950-12-31", "cow-trade:1999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the store has no snapshot cow-trade:1999; it has cow-trade:1950-12-31, cow-trade:1951-12-31");
        assertThat(bench.rows("SELECT count(*) FROM snapshot")).containsExactly("2");
        assertThat(importer.remove(List.of(first.toString()))).containsExactly("cow-trade:1950-12-31");
        assertThat(importer.remove(List.of("cow-trade:1951-12-31"))).containsExactly("cow-trade:1951-12-31");
        assertThat(bench.rows("SELECT count(*) FROM trade_flow")).containsExactly("0");
    }

    @Test
    void aFileThatFailsDoesNotTakeOthersWithIt() {
        Path good = trade("good.csv", "2,20,1950,1,2");
        Path bad = bench.file("bad.csv", HEADER, "2,20,1951,\"1,2");
        ImportReport report = bench.run(bad, good);

        assertThat(report.hasFailed()).isTrue();
        assertThat(report.problems().get(0).text())
                .startsWith("breaks off inside a quoted field that begins in line 2");
        assertThat(bench.rows("SELECT DISTINCT year FROM trade_flow")).containsExactly("1950");
    }

    @Test
    void aFolderIsWalkedAndWhatIsNoSourceIsListed() {
        trade("b/trade.csv", "2,20,1950,1,2");
        trade("a/trade.csv", "2,20,1951,1,2");
        bench.file("a/.hidden.csv", "x");
        bench.file("README.md", "x");
        Path notes = bench.file("notes.csv", "ccode1,ccode2,when,flow1", "1,2,3,4");
        ImportReport report = bench.run(bench.folder());

        assertThat(report.imported())
                .extracting(ImportOutcome.Imported::ref)
                .containsExactly("cow-trade:1951-12-31", "cow-trade:1950-12-31");
        assertThat(report.hasFailed()).isFalse();
        assertThat(report.hasFindings()).isTrue();
        assertThat(report.problems())
                .containsExactly(new ImportProblem(
                        notes.toString(),
                        false,
                        false,
                        "is not recognised: it comes closest to cow-trade, but lacks the columns year, flow2"));
    }

    @Test
    void anArchiveIsReadEntryByEntry() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String year : List.of("1950", "1951")) {
                zip.putNextEntry(new ZipEntry("data/trade" + year + ".csv"));
                zip.write((HEADER + "\n2,20," + year + ",1,2\n").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("data/readme.txt"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        Path archive = bench.bytes("trade.zip", bytes.toByteArray());

        assertThat(bench.run(archive).imported())
                .extracting(ImportOutcome.Imported::ref)
                .containsExactly("cow-trade:1950-12-31", "cow-trade:1951-12-31");
        assertThat(bench.rows("SELECT name FROM snapshot_file ORDER BY name"))
                .containsExactly("trade.zip/trade1950.csv", "trade.zip/trade1951.csv");
        assertThat(bench.run(archive).outcomes()).allMatch(ImportOutcome.Present.class::isInstance);
    }

    @Test
    void rejectsATruncatedGzip() throws Exception {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int year = 1900; year < 2000; year++) {
            text.append("2,20," + year + "," + year * 7 % 113 + ",2\n");
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(failure(bench.bytes("cut.csv.gz", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("is truncated: the compressed data break off before their end; download it again");
        assertThat(failure(bench.bytes("head.csv.gz", Arrays.copyOf(whole, 5)))).startsWith("is truncated");
    }

    @Test
    void aDamagedGzipOrArchiveIsSaidToBe() throws Exception {
        byte[] whole = gzip((HEADER + "\n2,20,1950,1,2\n").getBytes(StandardCharsets.UTF_8));
        whole[whole.length - 6] ^= 1;

        assertThat(failure(bench.bytes("bad.csv.gz", whole))).startsWith("is damaged or not what it seems");
        assertThat(failure(bench.bytes("bad.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0})))
                .startsWith("is damaged or not what it seems");
    }

    @Test
    void emptyBinaryAndUtf16FilesAreSaidToBe() {
        assertThat(failure(bench.bytes("empty.csv", new byte[0]))).isEqualTo("is empty");
        assertThat(failure(bench.bytes("binary.csv", new byte[] {1, 0, 2, 0, 3})))
                .isEqualTo("is binary, and no source reads it");
        assertThat(failure(bench.bytes("wide.csv", (HEADER + "\n").getBytes(StandardCharsets.UTF_16))))
                .isEqualTo("is UTF-16: save it as UTF-8");
        assertThat(failure(bench.file("header.csv", HEADER))).isEqualTo("holds no rows below its header");
    }

    @Test
    void anEncodingThatIsNotTheSourcesIsFound() {
        Path file = bench.file(StandardCharsets.ISO_8859_1, "trade.csv", HEADER + ",note", "2,20,1950,1,2,Türkiye");

        assertThat(failure(file))
                .startsWith("is in another encoding than UTF-8 (byte 0xFC in line 2), as after saving it again");
    }

    @Test
    void aMissingFileAndAFileOfNoSourceAreNamed() {
        assertThat(failure(folder.resolve("missing.csv"))).isEqualTo("does not exist");
        assertThat(failure(bench.file("story.txt", "Once upon a time")))
                .isEqualTo("is not recognised: it resembles no source (entente sources lists them)");
    }

    @Test
    void aFileOfAnotherSourceThanSaidIsRefused() {
        Path file = trade("trade.csv", "2,20,1950,1,2");
        ImportReport report = bench.run(new ImportOptions("un-votes", null, false, false), file);

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("is no file of un-votes: it lacks the column")
                        .endsWith("; it looks like cow-trade"));
        assertThatThrownBy(() -> bench.run(new ImportOptions("un-vote", null, false, false), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no source is called \"un-vote\"; there are ")
                .hasMessageContaining("cow-trade, ");
    }

    @Test
    void aFileWhoseRowsAreAllBadIsNoSnapshot() {
        assertThat(failure(trade("trade.csv", "2,999,1950,1,2")))
                .isEqualTo("holds no row that can be kept; line 2: ccode2 \"999\" is no COW number of a state");
    }

    @Test
    void aDecompressionBombIsStopped() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = "2,20,1950,1,2\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 400; i++) {
                out.write(block);
            }
        }

        assertThat(failure(bench.bytes("bomb.csv.gz", bytes.toByteArray())))
                .isEqualTo("unpacks to more than 250 times its size, which no table does: it is not imported");
    }

    @Test
    void aVintageMustBeFitForAFigureId() {
        assertThatThrownBy(() -> options("a b", false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a b\" is no vintage");
    }
}
