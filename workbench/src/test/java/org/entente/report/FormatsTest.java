package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.SampleDossier;
import org.entente.provenance.SpreadsheetText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The forms besides page, Markdown, JSON and BibTeX. */
class FormatsTest {
    private static final Dossier SAMPLE = SampleDossier.write("TUR", "PAK");

    @TempDir
    Path folder;

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void theArchiveHoldsEveryTableWithUnroundedNumbersAndIsTheSameTwice() throws IOException {
        byte[] bytes = ZipReport.render(SAMPLE);
        assertThat(ZipReport.render(SAMPLE)).isEqualTo(bytes);
        Map<String, String> files = unzipped(bytes);
        assertThat(files.keySet()).contains("TUR-PAK/figures.csv", "TUR-PAK/claims.csv", "TUR-PAK/TUR-PAK.bib");
        assertThat(files.keySet().stream().filter(n -> n.startsWith("TUR-PAK/tables/")))
                .hasSize(TableList.all(SAMPLE).size());
        List<CSVRecord> figures = csv(files.getOrDefault("TUR-PAK/figures.csv", ""));
        assertThat(figures).hasSameSizeAs(SAMPLE.evidence());
        assertThat(figures)
                .filteredOn(r -> r.get("status").equals("observed"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(Double.parseDouble(r.get("value"))).isFinite());
    }

    @Test
    void noTextOfATableIsAFormula() throws IOException {
        assertThat(SpreadsheetText.guarded("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(List.of("+1+1", "-A1", "@x", "\tx"))
                .allSatisfy(t -> assertThat(SpreadsheetText.guarded(t)).isEqualTo("'" + t));
        assertThat(SpreadsheetText.guarded("a=b")).isEqualTo("a=b");
        Pattern number = Pattern.compile("-?[0-9].*");
        for (Map.Entry<String, String> file : CsvTables.all(SAMPLE).entrySet()) {
            for (CSVRecord row : csv(file.getValue())) {
                assertThat(row.stream())
                        .as(file.getKey())
                        .allMatch(c -> c.isEmpty()
                                || "=+-@".indexOf(c.charAt(0)) < 0
                                || number.matcher(c).matches());
            }
        }
    }

    @Test
    void theWorksHaveTheKeysOfBibtexAndTypesOfTheirOwn() throws IOException {
        JsonNode works = new ObjectMapper().readTree(CslReport.render(SAMPLE));
        Set<String> keys = new HashSet<>();
        works.forEach(w -> keys.add(w.get("id").asText().replaceAll("[^A-Za-z0-9-]", "-")));
        Set<String> bibtex = Pattern.compile("(?m)^@\\w+\\{([^,]+),")
                .matcher(BibtexReport.render(SAMPLE))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(keys).isEqualTo(bibtex);
        assertThat(works).allSatisfy(w -> assertThat(w.get("type").asText()).isNotBlank());
        assertThat(works.findValuesAsText("type")).contains("article-journal");
    }

    @Test
    void everyPictureIsWellFormedAndHasNoImpossibleNumber() throws Exception {
        Map<String, String> images = Images.all(SAMPLE);
        assertThat(images).containsKey("map").hasSizeGreaterThan(3);
        for (Map.Entry<String, String> image : images.entrySet()) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(image.getValue())))
                            .getDocumentElement()
                            .getTagName())
                    .as(image.getKey())
                    .isEqualTo("svg");
            assertThat(image.getValue())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .doesNotContain("=\"-0\"");
        }
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aBrowserThatHangsIsEndedWithWhatItStarted() throws Exception {
        Path pid = folder.resolve("pid");
        Path hangs = program("hangs", "sleep 600 & echo $! > " + pid + "; wait");
        long start = System.nanoTime();
        assertThatThrownBy(() -> PdfReport.print(hangs, "<p>x</p>", Duration.ofSeconds(5)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not print within 5 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        long child = Long.parseLong(Files.readString(pid).strip());
        // A process that was told to end may need a moment for it.
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (isRunning(child) && System.nanoTime() < patience) {
            Thread.sleep(20);
        }
        assertThat(isRunning(child)).isFalse();
    }

    /**
     * Ended is a process also when its entry was not collected: the state after the name in
     * brackets is then Z.
     */
    private static boolean isRunning(long process) {
        try {
            return !Files.readString(Path.of("/proc/" + process + "/stat"))
                    .replaceAll(".*\\) (.).*\\s*", "$1")
                    .equals("Z");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aBrowserThatPrintsNothingIsNamedWithWhatItSaid() throws IOException {
        Path fails = program("fails", "echo no display; exit 7");
        assertThatThrownBy(() -> PdfReport.print(fails, "<p>x</p>", Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended with 7")
                .hasMessageContaining("no display");
    }

    @Test
    void theBrowserIsTheOneNamedElseTheFirstUsualOneOnThePath() throws IOException {
        Path chromium = program("chromium", "exit 0");
        assertThat(PdfReport.find(null, "/nowhere:" + folder)).contains(chromium);
        assertThat(PdfReport.find(chromium.toString(), null)).contains(chromium);
        assertThat(PdfReport.find("/nowhere/chrome", folder.toString())).isEmpty();
        assertThat(PdfReport.find(null, "/nowhere")).isEmpty();
    }

    /**
     * What the browser can only draw as a picture of the page, and what leads to rows that are not
     * printed, makes the file large.
     */
    @Test
    void aPrintedDossierIsSmallAndHasNoPictureOfAPageAndNoLeadToWhatIsNotPrinted() throws IOException {
        Path chromium = Path.of("/usr/bin/chromium");
        Assumptions.assumeTrue(Files.isExecutable(chromium), "Skipped: needs chromium (Debian: apt install chromium)");
        byte[] pdf = PdfReport.print(chromium, HtmlReport.render(SAMPLE), Duration.ofSeconds(90));
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(pdf.length).isLessThan(1_500_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocument().getObjectsByType(COSName.XOBJECT))
                    .noneMatch(o -> COSName.IMAGE.equals(((COSDictionary) o.getObject()).getCOSName(COSName.SUBTYPE)));
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    COSBase lead = annotation.getCOSObject().getDictionaryObject(COSName.DEST);
                    assertThat(String.valueOf(lead)).doesNotMatch("COSName\\{f\\d+}");
                }
            }
        }
    }
}
