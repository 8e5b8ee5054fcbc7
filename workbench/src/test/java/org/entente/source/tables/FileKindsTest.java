package org.entente.source.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.entente.source.imports.ImportReport;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table in every kind of file that tables come in. */
class FileKindsTest {
    private static final List<String> COLUMNS =
            List.of("ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc");
    private static final List<Object> FIRST = List.of(640, 2012, 10167000, 511, 35885, 181211, 73997, 36516, 0.0152386);
    private static final List<Object> SECOND = List.of(770, 2012, 5814000, 642, 1631, 96717, 179160, 43352, 0.0145536);

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() throws IOException {
        bench = new ImportBench(folder);
        Files.createDirectories(bench.folder());
    }

    private static String line(List<?> cells) {
        return String.join(",", cells.stream().map(Object::toString).toList());
    }

    private Path text() {
        return bench.file("nmc.csv", line(COLUMNS), line(FIRST), line(SECOND));
    }

    private static byte[] stata() {
        List<String> variables = COLUMNS.stream()
                .map(name -> name + (name.equals("cinc") ? ":double" : ":long"))
                .toList();
        return StataFixture.write(118, ByteOrder.LITTLE_ENDIAN, variables, List.of(FIRST, SECOND));
    }

    private static byte[] workbook() {
        return new WorkbookFixture()
                .sheet("NMC", List.of(List.copyOf(COLUMNS), FIRST, SECOND))
                .bytes();
    }

    private Path parquet() {
        Path file = bench.folder().resolve("nmc.parquet");
        try (Store engine = Store.empty()) {
            engine.execute("COPY (SELECT * FROM (VALUES (%s), (%s)) AS t(%s)) TO '%s' (FORMAT parquet)"
                    .formatted(line(FIRST), line(SECOND), line(COLUMNS), file));
        }
        return file;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void theSameTableInAnotherKindOfFileIsTheSameSnapshot() throws IOException {
        ImportOutcome.Imported first = bench.one(text());
        Path parquet = parquet();

        ImportReport others = bench.run(
                bench.bytes("nmc.dta", stata()),
                bench.bytes("nmc.xlsx", workbook()),
                parquet,
                bench.bytes("nmc.dta.gz", gzip(stata())),
                bench.bytes("stata.zip", zip("nmc.dta", stata())),
                bench.bytes("workbook.zip", zip("nmc.xlsx", workbook())),
                bench.bytes("parquet.zip", zip("nmc.parquet", Files.readAllBytes(parquet))));

        assertThat(first.kept()).isEqualTo(2);
        assertThat(others.problems()).isEmpty();
        assertThat(others.outcomes())
                .hasSize(7)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ImportOutcome.Present.class));
    }

    @Test
    void lineNumbersAreThoseOfTheKind() {
        bench.one(bench.bytes("nmc.xlsx", workbook()));
        assertThat(bench.rows("SELECT DISTINCT line, state FROM state_year ORDER BY line"))
                .containsExactly("2 640", "3 770");

        ImportBench other = new ImportBench(folder.resolve("other"));
        other.one(other.bytes("nmc.dta", stata()));
        assertThat(other.rows("SELECT DISTINCT line, state FROM state_year ORDER BY line"))
                .containsExactly("1 640", "2 770");
    }

    private String problem(String name, byte[] content) {
        List<ImportProblem> problems = bench.run(bench.bytes(name, content)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).message();
    }

    @Test
    void aFileThatBreaksOffIsOneMessage() throws IOException {
        byte[] parquet = Files.readAllBytes(parquet());

        assertThat(problem("a.dta", Arrays.copyOf(stata(), stata().length / 2))).contains("is truncated");
        assertThat(problem("b.dta", Arrays.copyOf(stata(), 60))).contains("is truncated");
        assertThat(problem("a.xlsx", Arrays.copyOf(workbook(), workbook().length / 2)))
                .contains("download it again");
        assertThat(problem("a.parquet", Arrays.copyOf(parquet, parquet.length / 2)))
                .contains("damaged Parquet file");
    }

    @Test
    void aBinaryFileOfAnotherKindIsOneMessage() {
        assertThat(problem("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .contains("is binary, and no source reads it");
    }

    @Test
    void aWorkbookThatUnpacksBeyondBoundsIsNotRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                zip.write(zeros);
            }
        }

        assertThat(problem("bomb.xlsx", out.toByteArray())).contains("unpacks to more than 250 times its size");
    }
}
