package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.check.CheckBench;
import org.entente.cli.shared.Exit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are made to harm: each is refused in words, in bounded time and memory, and nothing
 * lies where it should not.
 */
class HostileFilesTest {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final String HEADER = "ccode1,ccode2,year,flow1,flow2\n";

    @TempDir
    Path folder;

    private CommandBench bench = new CommandBench(Path.of(""));

    @BeforeEach
    void bench() {
        bench = new CommandBench(folder);
    }

    /** The command ends in time, with a failure or findings, in words that say something. */
    private void refused(String says, String... arguments) {
        Assertions.assertTimeoutPreemptively(BOUND, () -> {
            int exit = bench.survive(says, arguments);
            assertThat(exit).as(bench.err() + bench.out()).isIn(Exit.FINDINGS, Exit.USAGE, Exit.FAILED);
        });
        assertThat(bench.err() + bench.out()).containsIgnoringCase(says).doesNotContain("not enough memory");
    }

    private void imported(String says, Path file) {
        refused(says, "import", "--vintage", "v", file.toString());
    }

    private static void fill(OutputStream out, String text, int megabytes) throws IOException {
        byte[] block = text.repeat(MEGABYTE / text.length()).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    @Test
    void aGzipThatUnpacksToAlmostNothingButZeros() throws IOException {
        Path bomb = folder.resolve("trade.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            fill(out, "2,20,1950,1,1\n", 400);
        }
        imported("times its size", bomb);
    }

    @Test
    void aLineWithoutEnd() throws IOException {
        Path endless = folder.resolve("trade.csv");
        try (OutputStream out = Files.newOutputStream(endless)) {
            out.write((HEADER + "2,20,1950,1,").getBytes(StandardCharsets.US_ASCII));
            fill(out, "9", 32);
        }
        imported("trade.csv", endless);
    }

    @Test
    void aQuoteThatIsNeverClosed() throws IOException {
        Path open = folder.resolve("trade.csv");
        try (OutputStream out = Files.newOutputStream(open)) {
            out.write((HEADER + "2,20,1950,1,\"").getBytes(StandardCharsets.US_ASCII));
            fill(out, "2,20,1951,1,1\n", 64);
        }
        imported("trade.csv", open);
    }

    @Test
    void anArchiveWithABombAndNamesThatClimb() throws IOException {
        Path archive = folder.resolve("files.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name :
                    new String[] {"../../escaped.csv", "/tmp/escaped.csv", "..\\escaped.csv", "a/../../escaped.csv"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write((HEADER + "2,20,1950,1,2\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.putNextEntry(new ZipEntry("bomb.csv"));
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            fill(out, "2,20,1950,1,1\n", 300);
        }
        imported("times its size", archive);
        try (Stream<Path> all = Files.walk(folder.resolve("..").normalize(), 2)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.endsWith("escaped.csv"));
        }
        assertThat(Path.of("/tmp/escaped.csv")).doesNotExist();
    }

    @Test
    void anArchiveOfTooManyFiles() throws IOException {
        Path archive = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < 10_500; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }
        imported("unpack it and import a folder", archive);
    }

    private Path workbook(String sheet, String strings) throws IOException {
        return workbook(sheet, 300 * MEGABYTE / Math.max(1, sheet.length()), strings);
    }

    private Path workbook(String sheet, int times, String strings) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            part(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            part(out, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            part(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                    <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
            part(out, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            part(out, "xl/sharedStrings.xml", strings);
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] rows = sheet.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < times && !sheet.isEmpty(); i++) {
                out.write(rows);
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
            <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
            <!ENTITY file SYSTEM "file:///etc/passwd">]>""";

    @Test
    void aWorkbookThatUnpacksToTooMuch() throws IOException {
        imported(
                "table.xlsx",
                workbook(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"));
    }

    @Test
    void aWorkbookWhoseEntitiesGrowOrReadFiles() throws IOException {
        imported(
                "table.xlsx",
                workbook(
                        "",
                        LAUGHS
                                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&g;&file;</t></si></sst>"));
        assertThat(bench.err()).doesNotContain("root:");
    }

    private static final String NO_STRINGS =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private static final String ONE_STRING =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>a</t></si></sst>";

    /**
     * The workbook is refused in words that name the reason, and the good file beside it in the
     * folder is imported.
     */
    private void refusedTogetherWithAGoodFile(String says, String rows, String strings) throws IOException {
        bench.run(false, "import", "--remove", "cow-trade:v");
        Path bad = workbook(rows, 1, strings);
        Path files = Files.createDirectories(folder.resolve("mixed"));
        Files.move(bad, files.resolve("a.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(files.resolve("b.csv"), HEADER + "2,20,1950,1,2\n");

        imported(says, files);
        assertThat(bench.err() + bench.out()).contains("1 rows kept");
    }

    @Test
    void workbooksBeyondTheLimitsOfTheirFormat() throws IOException {
        refusedTogetherWithAGoodFile("beyond the last", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", NO_STRINGS);
        refusedTogetherWithAGoodFile(
                "beyond the last", "<row r=\"1\"><c r=\"&#65;ZZZ1\"><v>1</v></c></row>", NO_STRINGS);
        refusedTogetherWithAGoodFile("beyond the last", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", NO_STRINGS);
        refusedTogetherWithAGoodFile("beyond the last", "<row r=\"1048577\"><c><v>1</v></c></row>", NO_STRINGS);
        refusedTogetherWithAGoodFile(
                "damaged workbook", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", ONE_STRING);
        refusedTogetherWithAGoodFile(
                "damaged workbook", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", ONE_STRING);
        refusedTogetherWithAGoodFile(
                "more text than the format allows",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(40_000) + "</t></is></c></row>",
                NO_STRINGS);
    }

    @Test
    void aWorkbookOfMoreSharedTextsThanFitIntoMemory() throws IOException {
        StringBuilder strings =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        Random random = new Random(1947);
        for (int i = 0; i < 2_500_000; i++) {
            strings.append("<si><t>")
                    .append(Long.toHexString(random.nextLong()))
                    .append("</t></si>");
        }
        imported(
                "of shared texts",
                workbook(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2499999</v></c></row>",
                        1,
                        strings.append("</sst>").toString()));
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        String one = HEADER + "2,20,1950,1,2\n";
        String other = HEADER + "2,20,1950,9,9\n";
        Path archive = folder.resolve("twice.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            part(out, "trade_a.csv", one);
            part(out, "trade_b.csv", other);
        }
        byte[] bytes = Files.readAllBytes(archive);
        for (int i = 0; i + 11 <= bytes.length; i++) {
            if (new String(bytes, i, 11, StandardCharsets.ISO_8859_1).equals("trade_b.csv")) {
                bytes[i + 6] = 'a';
            }
        }
        Files.write(archive, bytes);

        imported("two files named trade_a.csv", archive);
    }

    @Test
    void bytesAfterTheEndOfAGzip() throws IOException {
        Path file = folder.resolve("trade.csv.gz");
        byte[] packed;
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write((HEADER + "2,20,1950,1,2\n").getBytes(StandardCharsets.US_ASCII));
            }
            packed = bytes.toByteArray();
        }
        Files.write(file, packed);
        Files.writeString(file, "2,20,1951,5,5\n", StandardOpenOption.APPEND);

        imported("after the end of its compressed data", file);
    }

    @Test
    void pipesAndDevices() throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        boolean made = Files.isExecutable(Path.of("/usr/bin/mkfifo"))
                && new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                                .start()
                                .waitFor()
                        == 0;
        if (made) {
            imported("is a pipe or a device", pipe);
        }
        if (Files.exists(Path.of("/dev/zero"))) {
            imported("is a pipe or a device", Path.of("/dev/zero"));
            imported("is a pipe or a device", Path.of("/dev/urandom"));
        }
    }

    @Test
    void anEmptyNameIsNotTheWorkingFolder() {
        refused("working folder", "import", "");
    }

    @Test
    void aWordDocumentWhoseEntitiesGrowOrReadFiles() throws IOException {
        Path file = folder.resolve("paper.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            part(out, "[Content_Types].xml", "<Types/>");
            part(out, "word/document.xml", LAUGHS + """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                    <w:t>&g;&file;</w:t></w:r></w:p></w:body></w:document>""");
        }
        int exit = bench.survive("docx", "audit", file.toString());
        assertThat(exit).isIn(Exit.USAGE, Exit.FAILED);
        assertThat(bench.err() + bench.out()).doesNotContain("root:");
    }

    @Test
    void aPageWithoutBottom() throws IOException {
        Path page = folder.resolve("paper.html");
        Files.writeString(page, "<html><body>" + "<div><b><table><tr><td>".repeat(10_000) + "Turkey");

        refused("nested deeper", "audit", page.toString());
    }

    @Test
    void yamlThatRefersToItselfOrIsTooDeepOrTooLong() throws IOException {
        Path caseFolder = Files.createDirectories(folder.resolve("case"));
        Path yaml = caseFolder.resolve("case.yaml");
        Files.writeString(yaml, "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nid: *c\n");
        refused("case.yaml", "case", "check", caseFolder.toString());
        Files.writeString(yaml, "id: " + "[".repeat(100_000) + "\n");
        refused("case.yaml", "case", "check", caseFolder.toString());
        Files.writeString(yaml, "title: " + "x".repeat(9 * MEGABYTE) + "\n");
        refused("case.yaml", "case", "check", caseFolder.toString());
        Files.writeString(yaml, "id: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]\n");
        refused("case.yaml", "case", "check", caseFolder.toString());
    }

    @Test
    void wordsThatAreNestedTooDeep() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "y,x\n1,2\n2,3\n3,5\n");
        String deep = "(".repeat(50_000) + "x" + ")".repeat(50_000);
        refused("entente: ", "gravity", "--data", data.toString(), "--formula", "y ~ log" + deep);
        refused("entente: ", "gravity", "--data", data.toString(), "--formula", "y ~ x", "--offset", deep);
        refused(
                "entente: ",
                "gravity",
                "--data",
                data.toString(),
                "--formula",
                "y ~ x",
                "--cluster",
                "x^".repeat(50_000) + "x");
    }

    /**
     * What a name of a file or a cell says to a terminal is shown and not obeyed; on a pipe data
     * stay as they are.
     */
    @Test
    void ordersToTheTerminal() throws IOException {
        String order = "\u001b]0;owned\u0007\u001b[2J\u202e";
        Path file = Files.writeString(
                folder.resolve("trade" + order + ".csv"), HEADER + "2,20,1950," + order + ",1\n2,20,1951,1,1\n");

        bench.run(true, "import", "--vintage", "v", file.toString());
        assertThat(bench.err())
                .contains("trade")
                .doesNotContain("\u001b")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e");

        bench.run(true, "sources", "--issues");
        assertThat(bench.out())
                .contains("owned")
                .contains("\\x1b")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");

        bench.run(false, "sources", "--issues", "--format", "csv");
        assertThat(bench.out()).contains(order);
    }

    /** Names from outside never say where something is written. */
    @Test
    void outputsStayInTheirFolder() throws IOException {
        new CheckBench(folder).fill();
        Path out = folder.resolve("out");

        assertThat(bench.survive("climbing", "brief", "../../x", "PAK", "-o", out.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(bench.survive(
                        "climbing",
                        "panel",
                        "--unit",
                        "dyad-year",
                        "--from",
                        "2010",
                        "-o",
                        out.resolve("none/p.csv").toString()))
                .isIn(Exit.USAGE, Exit.FAILED);
        assertThat(bench.survive("a device", "panel", "--unit", "dyad-year", "--from", "2010", "-o", folder.toString()))
                .isIn(Exit.USAGE, Exit.FAILED);
        assertThat(out).doesNotExist();
    }
}
