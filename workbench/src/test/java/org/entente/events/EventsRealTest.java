package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.entente.country.YearRange;
import org.entente.measure.Figure;
import org.entente.measure.Figures;
import org.entente.measure.FrozenFigures;
import org.entente.measure.Measures;
import org.entente.measure.Period;
import org.entente.measure.Question;
import org.entente.measure.Status;
import org.entente.measure.Subjects;
import org.entente.measure.politics.events.EventMeasures;
import org.entente.progress.Progress;
import org.entente.source.ImportOptions;
import org.entente.source.Importer;
import org.entente.source.Sources;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Türkiye and Pakistan in ICEWS, January to October 2018, in the form of quadruples. */
class EventsRealTest {
    private static final int TUR = 640;
    private static final int PAK = 770;

    @TempDir
    static Path folder;

    private static StoreHome home;

    @BeforeAll
    static void importFiles() throws IOException {
        Path events = TestData.requireData("icews/icews18_named.tsv.gz");
        Path codes = TestData.requireData("cameo");
        home = new StoreHome(folder.resolve("home"));
        new Importer(Sources.standard(), home)
                .importAll(List.of(codes), new ImportOptions(null, null, false, false), Progress.silent());
        new EventImport(home).importAll(List.of(EventFile.recognise(events).orElseThrow()), Progress.silent());
        new EventRollup(home).rollUp("icews");
    }

    private static List<Figure> figures(String measure, int from, int to, Period.Kind kind) {
        try (Store store = Store.open(home)) {
            return new Measures(EventMeasures.list())
                    .get(measure)
                    .compute(
                            Question.of(Subjects.pair(from, to), new YearRange(2018, 2018))
                                    .withKind(kind),
                            store)
                    .figures();
        }
    }

    @Test
    void everyLineIsUnderstood() {
        EventEntry entry = EventFolder.of(home, "icews").listEntries().get(0);
        assertThat(entry.lines()).isEqualTo(468_558);
        assertThat(entry.quarantined()).isZero();
    }

    @Test
    void theVisitOfTheFirstOfFebruaryIsOneEventOfBoth() {
        try (Store store = Store.open(home)) {
            var visits = store.query("""
                    SELECT * FROM event WHERE code = '042' AND day = DATE '2018-02-01' AND source = 770 AND target = 640
                    """);
            assertThat(visits.rows()).isEqualTo(1);
            assertThat(visits.getLong("reports", 0)).isEqualTo(2);
        }
    }

    @Test
    void theAgreementsOfMayAndJulyAreCountedFromBothSides() {
        for (int[] pair : new int[][] {{TUR, PAK}, {PAK, TUR}}) {
            List<Figure> months = figures("events.verbal_cooperation", pair[0], pair[1], Period.Kind.MONTH);
            assertThat(months.get(4).value()).isGreaterThanOrEqualTo(1);
            assertThat(months.get(6).value()).isGreaterThanOrEqualTo(1);
        }
        try (Store store = Store.open(home)) {
            assertThat(store.query("""
                            SELECT day FROM event WHERE code = '057' AND source = 640 AND target = 770
                            AND day IN (DATE '2018-05-31', DATE '2018-07-13')
                            """).rows()).isEqualTo(2);
        }
    }

    @Test
    void aMonthWithoutEventsIsZeroAndOneWithoutFilesIsOutOfCoverage() {
        List<Figure> months = figures("events.material_conflict", PAK, TUR, Period.Kind.MONTH);
        assertThat(months).hasSize(12);
        assertThat(months.get(0).status()).isEqualTo(Status.ZERO);
        assertThat(months.get(11).status()).isEqualTo(Status.OUT_OF_COVERAGE);
        assertThat(months.get(11).note()).contains("2018-01 to 2018-10");
    }

    @Test
    void aYearIsTheSumOfItsMonthsAndSaysHowManyThereAre() {
        double months = figures("events.verbal_cooperation", PAK, TUR, Period.Kind.MONTH).stream()
                .filter(figure -> figure.status().carriesValue())
                .mapToDouble(Figure::getValue)
                .sum();
        Figure year =
                figures("events.verbal_cooperation", PAK, TUR, Period.Kind.YEAR).get(0);
        assertThat(year.value()).isEqualTo(months);
        assertThat(year.note()).contains("10 of 12 months");
    }

    @Test
    void theRowsBehindAFigureAreAsManyAsItsEvents() {
        try (Store store = Store.open(home)) {
            Figures all = new Figures(new Measures(EventMeasures.list()), store, FrozenFigures.none());
            Figure year = figures("events.verbal_cooperation", TUR, PAK, Period.Kind.YEAR)
                    .get(0);
            assertThat(all.measures()
                            .get("events.verbal_cooperation")
                            .lineage(year, store)
                            .rowCount())
                    .isEqualTo(Math.round(year.getValue()));
        }
        assertThat(Files.exists(folder)).isTrue();
    }
}
