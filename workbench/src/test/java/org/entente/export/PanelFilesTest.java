package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.provenance.Citation;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.source.tables.StataReader;
import org.entente.store.Columns;
import org.entente.store.ParquetFile;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of file read back by a reader of its own: the same cells, to the last bit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelFilesTest {
    private static final List<String> COLUMNS = List.of("trade.total", "trade.share", "alliance_pledge.defence");
    private static final SourceNote NOTE = new SourceNote(
            "cow-trade",
            "Trade of the typed world",
            "Typed publisher",
            "https://example.org/trade",
            List.of(new Citation("typed2026", "Typed, Hand", "Flows & more", "Test", 2026, "doi:10.1/x")),
            "as typed");

    @TempDir
    static Path folder;

    private Store store = Store.empty();
    private List<List<String>> expected = List.of();

    @BeforeAll
    void build() throws IOException {
        CanonicalRows rows = new CanonicalRows();
        store.close();
        store = rows.store();
        rows.snapshot("cow-trade", "4.0", 2009, 2010, "trade_flow");
        rows.flow(2009, 640, 770, 3)
                .flow(2009, 770, 640, 7)
                .flow(2010, 640, 770, 1)
                .flow(2009, 640, 750, 4);
        rows.flow(2010, 770, 640, null).flow(2010, 750, 640, 123_456_789);
        rows.snapshot("atop-dyads", "5.1", 2009, 2010, "alliance_pledge");
        store.execute("INSERT INTO alliance_pledge VALUES (2, 1, 1, 2010, 640, 770, true, false, false, false, true)");
        for (String ending : List.of("csv", "parquet", "dta", "xlsx")) {
            write("panel." + ending, COLUMNS, true);
        }
        Panel panel = new PanelBuilder(store, StandardMeasures.create()).build(request(COLUMNS, true));
        List<List<String>> lines = new ArrayList<>();
        Columns cells = panel.read(0, panel.rows());
        for (int i = 0; i < cells.rows(); i++) {
            List<String> line = new ArrayList<>();
            for (PanelColumn column : panel.listColumns()) {
                Object value = cells.value(column.cell(), i);
                line.add(
                        value == null
                                ? ""
                                : column.kind() == PanelColumn.Kind.STATUS
                                        ? Status.values()[((Long) value).intValue() - 1].code()
                                        : text(value));
            }
            lines.add(line);
        }
        expected = lines;
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static PanelRequest request(List<String> columns, boolean status) {
        return new PanelRequest(Unit.DIRECTED_DYAD_YEAR, List.of(640, 750, 770), 2009, 2011, columns, status);
    }

    private Panels.Written write(String name, List<String> columns, boolean status) throws IOException {
        return new Panels(store, StandardMeasures.create(), Map.of("cow-trade", NOTE))
                .write(request(columns, status), folder.resolve(name));
    }

    /**
     * A number as its shortest text, whole ones without decimals, so that every reader's type
     * compares.
     */
    private static String text(Object value) {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            return real == Math.rint(real) ? Long.toString((long) real) : Double.toString(real);
        }
        return value.toString();
    }

    @Test
    void thePanelHasValuesAndEmptyCells() {
        assertThat(expected).hasSize(18);
        assertThat(expected.get(0))
                .containsExactly(
                        "2009", "TUR", "IND", "640", "750", "", text(4.0 / 7), "0", "not_reported", "observed", "zero");
        assertThat(expected.stream().flatMap(List::stream))
                .contains("not_reported", "out_of_coverage", "zero", "observed");
    }

    @Test
    void csvReadsBack() throws IOException {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve("panel.csv"));
                CSVParser parser = CSVParser.parse(
                        in, CSVFormat.DEFAULT.builder().setHeader().get())) {
            assertThat(parser.getHeaderNames())
                    .containsExactly(
                            "year",
                            "from",
                            "to",
                            "cow_from",
                            "cow_to",
                            "trade.total",
                            "trade.share",
                            "alliance_pledge.defence",
                            "trade.total.status",
                            "trade.share.status",
                            "alliance_pledge.defence.status");
            List<List<String>> read = parser.getRecords().stream()
                    .map(CSVRecord::toList)
                    .map(line -> line.stream()
                            .map(cell -> cell.matches("-?\\d.*") ? text(Double.valueOf(cell)) : cell)
                            .toList())
                    .toList();
            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void parquetReadsBack() {
        Columns read = ParquetFile.read(folder.resolve("panel.parquet"));

        assertThat(IntStream.range(0, read.rows())
                        .mapToObj(i -> read.names().stream()
                                .map(name ->
                                        read.isNull(name, i) ? "" : text(Objects.requireNonNull(read.value(name, i))))
                                .toList())
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void stataReadsBack() throws IOException {
        try (StataReader reader = new StataReader(Files.newInputStream(folder.resolve("panel.dta")))) {
            assertThat(reader.names())
                    .containsExactly(
                            "year",
                            "from",
                            "to",
                            "cow_from",
                            "cow_to",
                            "trade_total",
                            "trade_share",
                            "alliance_pledge_defence",
                            "trade_total_status",
                            "trade_share_status",
                            "alliance_pledge_defence_status");
            assertThat(reader.observations()).isEqualTo(expected.size());
            List<List<String>> read = new ArrayList<>();
            for (List<Object> row = reader.next(); !row.isEmpty(); row = reader.next()) {
                List<String> line =
                        new ArrayList<>(row.stream().map(PanelFilesTest::text).toList());
                for (int i = 8; i < 11; i++) {
                    line.set(i, Status.values()[Integer.parseInt(line.get(i)) - 1].code());
                }
                read.add(line);
            }
            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void stataHasTheLabelsOfTheDefinitions() throws IOException {
        String bytes = Files.readString(folder.resolve("panel.dta"), StandardCharsets.ISO_8859_1);

        assertThat(bytes)
                .startsWith("<stata_dta><header><release>118</release><byteorder>LSF</byteorder>")
                .contains("Total trade [US$]\0", "Pledge of defence [1 yes, 0 no]\0", "out_of_coverage\0")
                .endsWith("</value_labels></stata_dta>");
    }

    @Test
    void theMapOfAStataFileLeadsToItsParts() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("panel.dta"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int map = text.indexOf("<map>") + "<map>".length();
        List<String> tags = List.of(
                "<stata_dta>",
                "<map>",
                "<variable_types>",
                "<varnames>",
                "<sortlist>",
                "<formats>",
                "<value_label_names>",
                "<variable_labels>",
                "<characteristics>",
                "<data>",
                "<strls>",
                "<value_labels>",
                "</stata_dta>");
        ByteBuffer positions =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(map);
        for (String tag : tags) {
            assertThat(text).as(tag).startsWith("<stata_dta>");
            assertThat(text.startsWith(tag, Math.toIntExact(positions.getLong())))
                    .as(tag)
                    .isTrue();
        }
        assertThat(positions.getLong()).isEqualTo(bytes.length);
    }

    @Test
    void excelReadsBack() throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(folder.resolve("panel.xlsx").toFile());
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            List<List<String>> read = sheet.skip(1)
                    .map(row -> IntStream.range(0, 11)
                            .mapToObj(i ->
                                    row.getOptionalCell(i).map(Cell::getText).orElse(""))
                            .map(cell -> cell.matches("-?\\d.*") ? text(Double.valueOf(cell)) : cell)
                            .toList())
                    .toList();
            assertThat(read).isEqualTo(expected);
        }
    }

    /** The rows of a sheet as Apache POI reads them, another library than the one that writes. */
    private static List<List<String>> sheet(String file, String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(file)))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("panel", "sources", "notes");
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheet(name)
                    .forEach(row -> rows.add(IntStream.range(0, row.getLastCellNum())
                            .mapToObj(i -> formatter.formatCellValue(row.getCell(i)))
                            .toList()));
            return rows;
        }
    }

    @Test
    void aWorkbookSaysWhichFilesItRestsOnAndHowToCiteThem() throws IOException {
        List<List<String>> sources = sheet("panel.xlsx", "sources");

        assertThat(sources.get(0))
                .containsExactly(
                        "source",
                        "release",
                        "dataset",
                        "publisher",
                        "address",
                        "licence",
                        "citation",
                        "file",
                        "sha256",
                        "bytes",
                        "origin",
                        "imported");
        SnapshotFile file = snapshot("cow-trade").files().get(0);
        assertThat(sources)
                .hasSize(3)
                .contains(List.of(
                        "cow-trade",
                        "4.0",
                        "Trade of the typed world",
                        "Typed publisher",
                        "https://example.org/trade",
                        "as typed",
                        NOTE.citations().get(0).text(),
                        file.name(),
                        file.sha256(),
                        Long.toString(file.bytes()),
                        "imported",
                        day("cow-trade")));
        assertThat(sources.get(0)).hasSameSizeAs(sources.get(1));
        assertThat(sources)
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("source", "cow-trade", "atop-dyads");
    }

    @Test
    void aWorkbookExplainsItsColumnsAndEmptyCells() throws IOException {
        List<List<String>> notes = sheet("panel.xlsx", "notes");

        assertThat(notes.get(0)).containsExactly("column", "item", "note");
        assertThat(notes)
                .contains(
                        List.of("", "Status out_of_coverage", "no imported source covers this year or these states"),
                        List.of("trade.share", "Unit", "share"),
                        List.of("trade.share", "Version", "trade.share v1"),
                        List.of("trade.share", "Cells", "observed 5, not_reported 7, out_of_coverage 6"),
                        List.of("trade.total", "Total trade", "Goods that the two states sell to one another."));
        assertThat(notes).anySatisfy(row -> assertThat(row).startsWith("", "Empty cells"));
        assertThat(notes).extracting(row -> row.get(0)).contains("year", "alliance_pledge.defence");
    }

    @Test
    void stataHasNotesOnThePanelItsSourcesAndEachMeasure() throws IOException {
        Map<String, List<String>> notes = stataNotes(Files.readAllBytes(folder.resolve("panel.dta")));

        assertThat(notes).containsOnlyKeys("_dta", "trade_total", "trade_share", "alliance_pledge_defence");
        assertThat(notes.get("_dta"))
                .contains("Source: atop-dyads:5.1. File: atop-dyads.csv, SHA-256 "
                        + snapshot("atop-dyads").files().get(0).sha256() + ", imported, " + day("atop-dyads"))
                .contains("Status 4 out_of_coverage: no imported source covers this year or these states")
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Source: cow-trade:4.0, Trade of the typed world (https://example.org/trade).")
                        .contains(snapshot("cow-trade").files().get(0).sha256(), "Licence: as typed", "Typed, Hand"));
        assertThat(notes.get("trade_share")).contains("Unit: share", "Version: trade.share v1");
        // Stata would take a grave accent for the start of a macro's name.
        assertThat(notes.values().stream().flatMap(List::stream))
                .anySatisfy(note -> assertThat(note).contains("two columns, \"ID.from\" and \"ID.to\""))
                .noneSatisfy(note -> assertThat(note).contains("`"));
    }

    /** Notes by what they are on, found as "help dta" describes characteristics. */
    private static Map<String, List<String>> stataNotes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.position(text.indexOf("<characteristics>") + "<characteristics>".length());
        Map<String, List<String>> notes = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        while (text.startsWith("<ch>", in.position())) {
            in.position(in.position() + "<ch>".length());
            byte[] one = new byte[in.getInt()];
            in.get(one);
            assertThat(text.startsWith("</ch>", in.position())).isTrue();
            in.position(in.position() + "</ch>".length());
            String owner = terminated(one, 0);
            String content = terminated(one, 2 * 129);
            if (terminated(one, 129).equals("note0")) {
                counts.put(owner, Integer.valueOf(content));
            } else {
                List<String> before = notes.computeIfAbsent(owner, key -> new ArrayList<>());
                before.add(content);
                assertThat(terminated(one, 129)).isEqualTo("note" + before.size());
            }
        }
        assertThat(text.startsWith("</characteristics>", in.position())).isTrue();
        notes.forEach((owner, all) -> assertThat(counts).containsEntry(owner, all.size()));
        return notes;
    }

    private static String terminated(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private Snapshot snapshot(String source) {
        return store.listSnapshots().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private String day(String source) {
        return LocalDate.ofInstant(snapshot(source).importedAt(), ZoneOffset.UTC)
                .toString();
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        for (String ending : List.of("csv", "parquet", "dta", "xlsx")) {
            write("again." + ending, COLUMNS, true);
            assertThat(folder.resolve("again." + ending)).hasSameBinaryContentAs(folder.resolve("panel." + ending));
        }
    }

    @Test
    void withoutStatusThereAreTheValuesOnly() throws IOException {
        write("plain.csv", COLUMNS, false);

        assertThat(Files.readAllLines(folder.resolve("plain.csv")).get(0))
                .isEqualTo("year,from,to,cow_from,cow_to,trade.total,trade.share,alliance_pledge.defence");
        assertThat(Files.readAllLines(folder.resolve("plain.csv")).get(1))
                .isEqualTo("2009,TUR,IND,640,750,,0.5714285714285714,0");
    }

    @Test
    void writesCodebookAndReferencesNextToThePanel() throws IOException {
        Panels.Written written = write("beside.csv", COLUMNS, true);

        assertThat(written.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("beside.csv", "beside.codebook.md", "beside.bib");
        assertThat(folder.resolve("beside.codebook.md"))
                .content()
                .contains(
                        "18 rows",
                        "## `trade.share`",
                        "Unit: share",
                        "- Formula:",
                        "cow-trade:4.0",
                        "Trade of the typed world")
                .contains("- Cells: observed 1, zero 17".replace("17", "11") + ", out_of_coverage 6");
        assertThat(folder.resolve("beside.bib"))
                .content()
                .contains(
                        "@misc{typed2026,",
                        "title = {{Flows \\& more}}",
                        "version = {cow-trade:4.0}",
                        "https://doi.org/10.1/x");
    }

    @Test
    void aColumnWithoutValueIsNamed() throws IOException {
        assertThat(write("empty.csv", List.of("un.s", "trade.total"), false).empty())
                .containsExactly("un.s");
    }

    @Test
    void whatDoesNotFitASheetIsRefusedWithTheLimit() {
        ExcelFile.requireRoom(1_048_575, 16_384);
        assertThatThrownBy(() -> ExcelFile.requireRoom(1_048_576, 10))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("holds 1,048,576 rows with the header")
                .hasMessageContaining("the panel has 1,048,577")
                .hasMessageContaining(".parquet");
    }

    @Test
    void aFailureLeavesWhatWasThereAndNothingElse() throws IOException {
        Path place = Files.createDirectory(folder.resolve("failure"));
        Path file = place.resolve("old.csv");
        Files.writeString(file, "as it was");
        Panels panels = new Panels(store, StandardMeasures.create(), Map.of());

        assertThatThrownBy(() -> panels.write(request(List.of("no.such"), false), file))
                .isInstanceOf(RuntimeException.class);
        assertThat(file).hasContent("as it was");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel", "panel.txt", "panel.sav", ".csv.gz"})
    void otherEndingsAreRefused(String name) {
        assertThatThrownBy(() -> PanelFormat.of(Path.of(name)))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining(".csv, .parquet, .dta or .xlsx");
    }
}
