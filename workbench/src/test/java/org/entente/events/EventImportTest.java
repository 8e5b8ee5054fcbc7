package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventImportTest {
    private static final int TUR = 640;
    private static final int PAK = 770;

    @TempDir
    Path folder;

    private StoreHome home;

    @BeforeEach
    void setUp() {
        home = new StoreHome(folder.resolve("home"));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<EventOutcome> read(Path... paths) throws IOException {
        List<EventFile> files = new java.util.ArrayList<>();
        for (Path path : paths) {
            files.add(EventFile.recognise(path).orElseThrow());
        }
        List<EventOutcome> outcomes = new EventImport(home).importAll(files, Progress.silent());
        EventFolder.SOURCES.forEach(source -> new EventRollup(home).rollUp(source));
        return outcomes;
    }

    private ImportedEventFile entry(EventOutcome outcome) {
        return ((EventOutcome.Read) outcome).entry();
    }

    private Columns query(String sql) {
        try (Store store = Store.open(home)) {
            return store.query(sql);
        }
    }

    private long count(String sql) {
        return query("SELECT count(*) AS n FROM " + sql).getLong("n", 0);
    }

    private static String visit(long id, String actor, String other, String code, double goldstein) {
        return GdeltLines.gdelt(61, id, "20180201", actor, other, code, 1, goldstein, 2);
    }

    @Test
    void aVisitCodedFromBothSidesIsOneEventThatBothSeriesCount() throws IOException {
        read(write("day.CSV", visit(1, "PAK", "TUR", "042", 1.9), visit(2, "TUR", "PAK", "043", 2.8)));

        Columns events = query("SELECT * FROM event");
        assertThat(events.rows()).isEqualTo(1);
        assertThat(events.getInt("source", 0)).isEqualTo(PAK);
        assertThat(events.getText("code", 0)).isEqualTo("042");
        assertThat(events.getLong("reports", 0)).isEqualTo(2);
        assertThat(events.getLong("mentions", 0)).isEqualTo(4);
        Columns months = query("SELECT * FROM event_month ORDER BY source");
        assertThat(months.rows()).isEqualTo(2);
        assertThat(months.getInt("source", 0)).isEqualTo(TUR);
        assertThat(months.getDouble("goldstein_sum", 0)).isEqualTo(2.8);
        assertThat(months.getDouble("goldstein_sum", 1)).isEqualTo(1.9);
    }

    @Test
    void aMeetingHasNoDirectionAndAnAppealHasOne() throws IOException {
        read(write(
                "day.CSV",
                visit(1, "PAK", "TUR", "057", 8),
                visit(2, "TUR", "PAK", "057", 8),
                visit(3, "PAK", "TUR", "020", 3),
                visit(4, "TUR", "PAK", "020", 3)));

        assertThat(count("event WHERE code = '057'")).isEqualTo(1);
        assertThat(count("event WHERE code = '020'")).isEqualTo(2);
        assertThat(count("event_month WHERE events = 1")).isEqualTo(4);
    }

    @Test
    void oneActADayCountsOnceWithAllItsMentions() throws IOException {
        read(write("day.CSV", visit(1, "PAK", "TUR", "020", 3), visit(2, "PAK", "TUR", "020", 3)));

        Columns month = query("SELECT * FROM event_month");
        assertThat(month.getLong("events", 0)).isEqualTo(1);
        assertThat(month.getLong("reports", 0)).isEqualTo(2);
        assertThat(month.getLong("mentions", 0)).isEqualTo(4);
    }

    @Test
    void whatTwoFilesHoldCountsOnce() throws IOException {
        String shared = visit(1, "PAK", "TUR", "020", 3);
        read(write("one.CSV", shared), write("two.CSV", visit(2, "IND", "PAK", "112", -2), shared));

        Columns volume = query("SELECT * FROM event_volume");
        assertThat(volume.getLong("coded", 0)).isEqualTo(3);
        assertThat(volume.getLong("distinct_coded", 0)).isEqualTo(2);
        assertThat(query("SELECT reports FROM event WHERE code = '020'").getLong("reports", 0))
                .isEqualTo(1);
    }

    @Test
    void brokenLinesGoIntoQuarantineWithTheirNumberAndShiftNoOther() throws IOException {
        List<EventOutcome> outcomes = read(write(
                "day.CSV",
                visit(1, "PAK", "TUR", "020", 3),
                "too\tfew\tfields",
                visit(3, "PAK", "TUR", "030", 4) + "\textra",
                GdeltLines.gdelt(61, 4, "20181399", "PAK", "TUR", "020", 1, 3, 1),
                GdeltLines.gdelt(61, 5, "20180201", "PAK", "TUR", "x", 1, 3, 1),
                visit(6, "TUR", "IND", "036", 4),
                "",
                visit(8, "TUR", "PAK", "051", 3.4)));

        assertThat(entry(outcomes.get(0)).kept()).isEqualTo(3);
        Columns issues = query("SELECT line, field, reason FROM row_issue ORDER BY line");
        assertThat(Arrays.stream(issues.longs("line")).limit(4)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(issues.getText("reason", 0)).isEqualTo("has fewer than 61 fields");
        assertThat(issues.getText("reason", 1)).isEqualTo("has more than 61 fields");
        assertThat(issues.getText("field", 2)).isEqualTo("field 2");
        assertThat(issues.getText("reason", 2)).isEqualTo("is no day");
        assertThat(issues.getText("reason", 3)).isEqualTo("is no code of CAMEO");
        Columns lines = query("SELECT event_id, line FROM event ORDER BY event_id");
        assertThat(lines.longs("event_id")).containsExactly(1, 6, 8);
        assertThat(lines.longs("line")).containsExactly(1, 6, 8);
    }

    @Test
    void aLineThatIsNotUtf8IsQuarantinedAlone() throws IOException {
        Path file = folder.resolve("day.CSV");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((visit(1, "PAK", "TUR", "020", 3) + "\n").getBytes(StandardCharsets.UTF_8));
            out.write((visit(2, "PAK", "TUR", "030", 3).replace("Ankara", "Ankar\u00e9") + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write((visit(3, "PAK", "TUR", "036", 3) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<EventOutcome> outcomes = read(file);

        assertThat(entry(outcomes.get(0)).quarantined()).isEqualTo(1);
        assertThat(query("SELECT line FROM event ORDER BY line").longs("line")).containsExactly(1, 3);
    }

    @Test
    void packedFilesGiveWhatPlainOnesGive() throws IOException {
        String text = visit(1, "PAK", "TUR", "020", 3) + "\n" + visit(2, "TUR", "PAK", "051", 3.4) + "\n";
        Path gz = folder.resolve("day.export.CSV.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path zip = folder.resolve("other.export.CSV.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("day.export.CSV"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        List<EventOutcome> outcomes = read(gz, zip);

        assertThat(outcomes).allMatch(EventOutcome.Read.class::isInstance);
        assertThat(count("event")).isEqualTo(2);
        assertThat(query("SELECT distinct_coded FROM event_volume").getLong("distinct_coded", 0))
                .isEqualTo(2);
    }

    @Test
    void theSameBytesAreReadOnce() throws IOException {
        Path file = write("day.CSV", visit(1, "PAK", "TUR", "020", 3));
        read(file);

        assertThat(read(file).get(0)).isInstanceOf(EventOutcome.Present.class);
        assertThat(read(Files.copy(file, folder.resolve("copy.CSV"))).get(0)).isInstanceOf(EventOutcome.Present.class);
        assertThat(count("snapshot_file")).isEqualTo(1);
    }

    @Test
    void aFileThatWasStagedWithoutItsEntryIsReadAgain() throws IOException {
        Path file = write("day.CSV", visit(1, "PAK", "TUR", "020", 3));
        EventFolder events = EventFolder.of(home, "gdelt");
        String sha = FileScan.of(EventFile.recognise(file).orElseThrow()).sha256();
        read(file);
        Files.delete(events.entryFile(sha));
        Files.delete(events.monthFile(YearMonth.of(2018, 2)));

        assertThat(read(file).get(0)).isInstanceOf(EventOutcome.Read.class);
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void icewsTakesTheCountryOfItsActors() throws IOException {
        read(write(
                "icews.tab",
                GdeltLines.ICEWS_HEADER,
                GdeltLines.icews(7, "2018-06-01", "Turkey", "040", "1", "Pakistan"),
                GdeltLines.icews(8, "2018-06-01", "Pakistan", "040", "1", "Turkey"),
                GdeltLines.icews(9, "2018-06-01", "Turkey", "010", "0", "Turkey"),
                GdeltLines.icews(10, "2018-06-01", "NA", "010", "0", "Turkey")));

        Columns events = query("SELECT * FROM event");
        assertThat(events.rows()).isEqualTo(1);
        assertThat(events.getLong("line", 0)).isEqualTo(2);
        assertThat(events.getInt("source", 0)).isEqualTo(TUR);
        assertThat(events.getText("place", 0)).isEqualTo("Ankara, Turkey");
        assertThat(query("SELECT quad FROM event").getInt("quad", 0)).isEqualTo(1);
    }

    @Test
    void relationsInWordsNeedTheTablesOfCodes() throws IOException {
        List<EventOutcome> outcomes = read(write("icews.tsv", "Turkey\tHost a visit\tPakistan\t2018-02-01"));

        assertThat(((EventOutcome.Failed) outcomes.get(0)).reason()).contains("CAMEO");
    }

    @Test
    void codesOfCountriesFollowTheYear() throws IOException {
        read(write(
                "day.CSV",
                GdeltLines.gdelt(57, 1, "19850201", "DEU", "TUR", "020", 1, 3, 1),
                GdeltLines.gdelt(57, 2, "19950201", "DEU", "TUR", "020", 1, 3, 1),
                GdeltLines.gdelt(57, 3, "19950201", "EUR", "TUR", "020", 1, 3, 1)));

        assertThat(query("SELECT source FROM event ORDER BY day").longs("source"))
                .containsExactly(260, 255);
    }

    @Test
    void theReducedLayoutCountsTheEventsOfALine() throws IOException {
        List<EventOutcome> outcomes = read(write(
                "reduced.txt",
                "Date\tSource\tTarget\tCAMEOCode\tNumEvents\tNumArts\tQuadClass\tGoldstein\ta\tb\tc\td\te\tf\tg\th\ti",
                "19790101\tTURGOV\tPAK\t043\t2\t4\t1\t2.8\t\t\t\t\t\t\t\t\t",
                "19790101\tPAK\tTURMIL\t042\t1\t3\t1\t1.9\t\t\t\t\t\t\t\t\t",
                "19790102\tTURGOV\tPAK\t190\tmany\t4\t4\t-10\t\t\t\t\t\t\t\t\t",
                "19790103\tTURGOV\t\t010\t1\t1\t1\t0\t\t\t\t\t\t\t\t\t"));

        assertThat(entry(outcomes.get(0)).kept()).isEqualTo(3);
        Columns events = query("SELECT * FROM event");
        assertThat(events.rows()).isEqualTo(1);
        assertThat(events.getInt("source", 0)).isEqualTo(PAK);
        assertThat(events.getLong("reports", 0)).isEqualTo(3);
        assertThat(events.getLong("mentions", 0)).isEqualTo(7);
        assertThat(events.getLong("line", 0)).isEqualTo(2);
        Columns issue = query("SELECT line, reason FROM row_issue");
        assertThat(issue.longs("line")).containsExactly(4);
        assertThat(issue.getText("reason", 0)).isEqualTo("is no count");
    }

    /**
     * As GDELT 2.0 publishes them: one text of a quarter of an hour in a .zip, with a tab where a
     * publisher let one through.
     */
    @Test
    void aQuarterOfAnHourComesInAZipAndATabWithinAFieldCostsItsLineOnly() throws IOException {
        Path zip = folder.resolve("20180201143000.export.CSV.zip");
        String text = String.join(
                "\r\n",
                visit(1, "PAK", "TUR", "020", 3),
                visit(2, "PAK", "TUR", "030", 4).replace("Ankara, ", "Ankara\t"),
                visit(3, "TUR", "PAK", "051", 3.4),
                visit(4, "TUR", "PAK", "036", 4)
                        .replace("https://example.org/4", "https://example.org/\u5b89\u5361\u62c9"),
                "");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("20180201143000.export.CSV"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        List<EventOutcome> outcomes = read(zip);

        assertThat(entry(outcomes.get(0)).layout()).isEqualTo(EventLayout.GDELT_61);
        assertThat(query("SELECT line FROM row_issue").longs("line")).containsExactly(2);
        Columns events = query("SELECT line, url FROM event ORDER BY line");
        assertThat(events.longs("line")).containsExactly(1, 3, 4);
        assertThat(events.getText("url", 0)).isEqualTo("https://example.org/1");
        assertThat(events.getText("url", 2)).isEqualTo("https://example.org/\u5b89\u5361\u62c9");
    }

    @Test
    void placeAndAddressAreKeptOfPairsOnly() throws IOException {
        read(write(
                "day.CSV",
                visit(1, "PAK", "TUR", "020", 3),
                visit(2, "", "TUR", "020", 3),
                visit(3, "TUR", "TUR", "020", 3)));

        Columns events = query("SELECT place, url FROM event");
        assertThat(events.rows()).isEqualTo(1);
        assertThat(events.getText("place", 0)).isEqualTo("Ankara, Ankara, Turkey");
        assertThat(events.getText("url", 0)).isEqualTo("https://example.org/1");
        assertThat(query("SELECT coded FROM event_volume").getLong("coded", 0)).isEqualTo(3);
    }
}
