package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.politics.events.EventMeasures;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Scratch;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of a month files cover, worked by hand, and what becomes of figures where that is not
 * all of it.
 */
class EventCoverageTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int IND = 750;
    private static final int FEBRUARY = 2;

    @TempDir
    Path folder;

    private StoreHome home;

    @BeforeEach
    void setUp() {
        home = new StoreHome(folder.resolve("home"));
    }

    private void read(String name, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve(name), lines);
        assertThat(new EventImport(home)
                        .importAll(List.of(EventFile.recognise(file).orElseThrow()), Progress.silent()))
                .allMatch(EventOutcome.Read.class::isInstance);
        rollUp();
    }

    private void rollUp() {
        EventFolder.SOURCES.forEach(source -> new EventRollup(home).rollUp(source));
    }

    /** A statement of Pakistan about Türkiye in a daily file. */
    private static String daily(long id, String day) {
        return GdeltLines.gdelt(58, id, day, "PAK", "TUR", "010", 1, 0, 1);
    }

    private static String quarter(long id, String day, String time) {
        return GdeltLines.added(GdeltLines.gdelt(61, id, day, "PAK", "TUR", "010", 1, 0, 1), day + time);
    }

    private static List<String> dailyFile(LocalDate first, int days) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            lines.add(daily(i + 1, first.plusDays(i).format(DateTimeFormatter.BASIC_ISO_DATE)));
        }
        return lines;
    }

    private Map<YearMonth, Long> quarters() {
        Map<YearMonth, Long> all = new java.util.TreeMap<>();
        try (Store store = Store.open(home)) {
            Columns rows = store.query("SELECT year, month, coalesce(quarters, -1) AS quarters FROM event_volume");
            for (int i = 0; i < rows.rows(); i++) {
                all.put(YearMonth.of(rows.getInt("year", i), rows.getInt("month", i)), rows.getLong("quarters", i));
            }
        }
        return all;
    }

    private Figure figure(String measure, int from, int to, Period.Kind kind, int month) {
        String[] parts = measure.split(":");
        try (Store store = Store.open(home)) {
            Question question = Question.of(Subjects.pair(from, to), new YearRange(2018, 2018))
                    .withKind(kind)
                    .withArgument(parts.length == 1 ? null : parts[1]);
            return new Measures(EventMeasures.list())
                    .get("events." + parts[0])
                    .compute(question, store)
                    .figures()
                    .get(kind == Period.Kind.MONTH ? month - 1 : 0);
        }
    }

    private Figure february(String measure, int from, int to) {
        return figure(measure, from, to, Period.Kind.MONTH, FEBRUARY);
    }

    @Test
    void threeDaysOfAMonthAreNoZeroForAPairWithoutEvents() throws IOException {
        read("days.CSV", dailyFile(LocalDate.of(2018, 2, 1), 3));

        assertThat(quarters()).containsExactly(Map.entry(YearMonth.of(2018, 2), 3L * 96));
        Figure none = february("verbal_cooperation", TUR, IND);
        assertThat(none.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(none.value()).isNull();
        assertThat(none.note()).isEqualTo("none in the 3 of 28 days covered");
    }

    @Test
    void aCountOfPartOfAMonthIsMarkedAndAShareSaysHowMuchItIsOf() throws IOException {
        read("days.CSV", dailyFile(LocalDate.of(2018, 2, 1), 3));

        for (String level :
                List.of("verbal_cooperation", "verbal_cooperation:reports", "verbal_cooperation:mentions")) {
            Figure count = february(level, PAK, TUR);
            assertThat(count.value()).isEqualTo(3);
            assertThat(count.note()).isEqualTo("part_covered: 3 of 28 days covered");
        }
        assertThat(february("goldstein:sum", PAK, TUR).note()).startsWith("part_covered");
        for (String share : List.of("verbal_cooperation:volume", "cooperation_share", "goldstein")) {
            assertThat(february(share, PAK, TUR).note()).isEqualTo("3 of 28 days covered");
        }
        assertThat(february("verbal_cooperation:volume", PAK, TUR).value()).isEqualTo(10_000);
    }

    @Test
    void everyDayOfAMonthMakesSilenceAZero() throws IOException {
        read("days.CSV", dailyFile(LocalDate.of(2018, 2, 1), 28));

        Figure none = february("verbal_cooperation", TUR, IND);
        assertThat(none.status()).isEqualTo(Status.ZERO);
        assertThat(none.note()).isEmpty();
        Figure year = figure("verbal_cooperation", TUR, IND, Period.Kind.YEAR, 0);
        assertThat(year.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(year.note()).isEqualTo("none in the 28 of 365 days covered");
    }

    @Test
    void anEarlierDayOfWhichADailyFileTellsIsNotCovered() throws IOException {
        read(
                "day.CSV",
                List.of(
                        daily(1, "20180301"),
                        GdeltLines.added(daily(2, "20180210"), "20180301"),
                        daily(3, "20180301")));

        assertThat(quarters())
                .containsExactly(Map.entry(YearMonth.of(2018, 2), 0L), Map.entry(YearMonth.of(2018, 3), 96L));
        Figure february = february("verbal_cooperation", PAK, TUR);
        assertThat(february.status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(february.note()).endsWith("covers 2018-03 (in part)");
    }

    @Test
    void aQuarterOfAnHourCoversNoMoreThanThat() throws IOException {
        read("q.CSV", List.of(quarter(1, "20180201", "143000"), quarter(2, "20180201", "143000")));

        assertThat(quarters()).containsExactly(Map.entry(YearMonth.of(2018, 2), 1L));
        assertThat(february("verbal_cooperation", TUR, IND).note())
                .isEqualTo("none in the 1 of 2688 quarters of an hour covered");
    }

    @Test
    void allQuartersOfAllDaysCoverAMonth() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            for (int quarter = 0; quarter < 96; quarter++) {
                lines.add(quarter(
                        lines.size() + 1,
                        "201802%02d".formatted(day),
                        "%02d%02d00".formatted(quarter / 4, quarter % 4 * 15)));
            }
        }
        read("month.CSV", lines);

        assertThat(quarters()).containsExactly(Map.entry(YearMonth.of(2018, 2), 28L * 96));
        assertThat(february("verbal_cooperation", TUR, IND).status()).isEqualTo(Status.ZERO);
    }

    @Test
    void filesByTheDayOfTheEventCoverTheDaysOfWhichTheyTell() throws IOException {
        read("archive.CSV", List.of(GdeltLines.added(daily(1, "20050110"), "20130203"), daily(2, "20130330")));
        read("icews.tab", List.of(GdeltLines.icews(7, "2018-02-01", "Turkey", "040", "1", "Pakistan")));

        assertThat(quarters())
                .containsExactly(
                        Map.entry(YearMonth.of(2005, 1), 96L),
                        Map.entry(YearMonth.of(2013, 3), 96L),
                        Map.entry(YearMonth.of(2018, 2), 96L));
    }

    @Test
    void theDatasetThatCoversAllOfAMonthAnswersForIt() throws IOException {
        read("icews.tab", List.of(GdeltLines.icews(7, "2018-02-01", "Turkey", "040", "1", "Pakistan")));
        assertThat(february("verbal_cooperation", PAK, TUR).source()).isEqualTo("icews");
        read("days.CSV", dailyFile(LocalDate.of(2018, 2, 1), 28));

        assertThat(february("verbal_cooperation", PAK, TUR).source()).isEqualTo("gdelt");
    }

    /**
     * What an earlier Entente left: reports that do not say what their file covers, months and a
     * store that did not count it.
     */
    private void makeOlder(YearMonth month) throws IOException {
        EventFolder events = EventFolder.of(home, "gdelt");
        try (Scratch engine = Scratch.open(Files.createDirectories(folder.resolve("work")), "200MB")) {
            for (ImportedEventFile entry : events.listEntries()) {
                Path json = events.entryFile(entry.sha256());
                Files.writeString(json, Files.readString(json).replaceAll(",\\s*\"dated\" : true", ""));
                Path staged = events.stagedFile(month, entry.sha256());
                rewrite(engine, staged, "* EXCLUDE (covers)", "");
            }
            Path merged = events.monthFile(month);
            Columns said = engine.query(
                    "SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('" + merged + "')");
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < said.rows(); i++) {
                kept.add(said.getText("key", i) + ": '"
                        + said.getText("value", i).replaceAll(";quarters=.*", "") + "'");
            }
            rewrite(engine, merged, "*", ", KV_METADATA {" + String.join(", ", kept) + "}");
        }
        assertThat(events.listEntries()).noneMatch(ImportedEventFile::dated);
    }

    private static void rewrite(Scratch engine, Path file, String columns, String options) throws IOException {
        Path beside = file.resolveSibling("older.parquet");
        engine.execute("COPY (SELECT %s FROM read_parquet('%s', hive_partitioning = false)) TO '%s' (FORMAT parquet%s)"
                .formatted(columns, file, beside, options));
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void reportsOfAnEarlierEntenteAreDatedByTheNamesOfTheirFiles() throws IOException {
        YearMonth month = YearMonth.of(2018, 2);
        read("20180201.export.CSV", List.of(daily(1, "20180201"), GdeltLines.added(daily(2, "20180115"), "20180201")));
        read("20180202143000.export.CSV", List.of(quarter(3, "20180202", "143000")));
        assertThat(quarters()).containsEntry(month, 97L);
        makeOlder(month);
        makeOlderReports(YearMonth.of(2018, 1));
        rollUp();

        assertThat(quarters()).containsExactly(Map.entry(YearMonth.of(2018, 1), 0L), Map.entry(month, 97L));
        read("20180203.export.CSV", List.of(daily(4, "20180203")));
        assertThat(quarters()).containsEntry(month, 193L);
    }

    private void makeOlderReports(YearMonth month) throws IOException {
        EventFolder events = EventFolder.of(home, "gdelt");
        try (Scratch engine = Scratch.open(Files.createDirectories(folder.resolve("work")), "200MB")) {
            for (ImportedEventFile entry : events.listEntries()) {
                Path staged = events.stagedFile(month, entry.sha256());
                if (Files.exists(staged)) {
                    rewrite(engine, staged, "* EXCLUDE (covers)", "");
                }
            }
            rewrite(engine, events.monthFile(month), "*", "");
        }
    }

    @Test
    void anEarlierFileOfAnotherNameDoesNotSayWhatItCovers() throws IOException {
        read("mine.CSV", List.of(daily(1, "20180201")));
        makeOlder(YearMonth.of(2018, 2));
        rollUp();

        assertThat(quarters()).containsExactly(Map.entry(YearMonth.of(2018, 2), -1L));
        Figure none = february("verbal_cooperation", TUR, IND);
        assertThat(none.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(none.note()).startsWith("none, and how much of the period");
        assertThat(february("verbal_cooperation", PAK, TUR).note()).startsWith("part_covered: how much");
    }
}
