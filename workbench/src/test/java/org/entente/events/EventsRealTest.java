package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.entente.Workbench;
import org.entente.chronology.Chronology;
import org.entente.chronology.DatedEvent;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.evidence.SourceEvents;
import org.entente.dossier.section.Sections;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.measure.politics.events.EventMeasures;
import org.entente.progress.Progress;
import org.entente.provenance.Lineage;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Türkiye and Pakistan in ICEWS, January to October 2018, in the form of quadruples. */
class EventsRealTest {
    private static final int TUR = 640;
    private static final int PAK = 770;
    private static final int FJI = 950;
    private static final int NOR = 385;

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
        ImportedEventFile entry = EventFolder.of(home, "icews").listEntries().get(0);
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
    void aYearIsTheSumOfItsMonthsAndSaysHowMuchIsCovered() {
        double months = figures("events.verbal_cooperation", PAK, TUR, Period.Kind.MONTH).stream()
                .filter(figure -> figure.status().carriesValue())
                .mapToDouble(Figure::getValue)
                .sum();
        Figure year =
                figures("events.verbal_cooperation", PAK, TUR, Period.Kind.YEAR).get(0);
        assertThat(year.value()).isEqualTo(months);
        assertThat(year.note()).isEqualTo("part_covered: 304 of 365 days covered");
    }

    @Test
    void noneInPartOfAYearIsNoZero() {
        Figure year =
                figures("events.material_conflict", FJI, NOR, Period.Kind.YEAR).get(0);
        assertThat(year.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(year.value()).isNull();
        assertThat(year.note()).isEqualTo("none in the 304 of 365 days covered");
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

    @Test
    void theChronologyTellsOfTheVisitAndTheTwoAgreementsAsMachineCoded() {
        try (Store store = Store.open(home)) {
            List<DatedEvent> coded = new Chronology(store)
                    .listEvents(TUR, PAK, new YearRange(2017, 2019)).stream()
                            .filter(e -> e.kind().equals("coded"))
                            .toList();
            assertThat(coded)
                    .extracting(e -> e.when().edtf(), DatedEvent::says, DatedEvent::importance)
                    .containsExactly(
                            tuple("2018-02-01", "visit", 1),
                            tuple("2018-05-31", "agreement", 1),
                            tuple("2018-07-13", "agreement", 1));
            assertThat(coded.get(0).actors()).containsExactly(PAK, TUR);
            assertThat(new SourceEvents(DossierTexts.english()).sentence(coded.get(0)))
                    .isEqualTo(
                            "Machine-coded from the news, and not checked: a visit from Pakistan to Türkiye (CAMEO 042, 2 reports).");
        }
    }

    @Test
    void aPairThatIsInTheNewsDailyDoesNotFloodItsChronology() {
        try (Store store = Store.open(home)) {
            assertThat(new Chronology(store)
                            .listEvents(2, 710, new YearRange(2018, 2018)).stream()
                                    .filter(e -> e.kind().equals("coded")))
                    .hasSize(4);
        }
    }

    /**
     * The lineage of a series asks the store once, and gives for each figure what it gives for it
     * alone.
     */
    @Test
    void theLineagesOfASeriesAreThoseOfItsFigures() {
        Measure measure = new Measures(EventMeasures.list()).get("events.cooperation_share");
        List<Figure> months = figures("events.cooperation_share", TUR, PAK, Period.Kind.MONTH);
        try (Store store = Store.open(home)) {
            List<Lineage> together = measure.lineages(months, store);
            assertThat(together)
                    .isEqualTo(
                            months.stream().map(f -> measure.lineage(f, store)).toList());
            assertThat(together.stream().mapToLong(Lineage::rowCount).sum())
                    .isEqualTo(figures("events.cooperation_share", TUR, PAK, Period.Kind.YEAR)
                            .get(0)
                            .n());
        }
    }

    @Test
    void theDossierShowsTheMonthsOfOneDatasetWithTheVolumeOfTheNews() {
        try (Workbench workbench = Workbench.open(home)) {
            StateSystem states = StateSystem.standard();
            Figures all = workbench.figures(FrozenFigures.none());
            Dossier dossier = new DossierWriter(
                            all, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard())
                    .write(states.get(TUR), states.get(PAK), 2016, null, null, List.of());
            Chart chart = dossier.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(Chart.class::isInstance)
                    .map(Chart.class::cast)
                    .filter(found -> found.id().equals("news"))
                    .findFirst()
                    .orElseThrow();

            assertThat(chart.monthly()).isTrue();
            assertThat(chart.written(chart.firstYear(), chart.lastYear())).isEqualTo("2018-01 – 2018-12");
            assertThat(chart.panels()).extracting(Chart.Panel::id).containsExactly("share", "count", "volume");
            List<Chart.Point> counts = chart.panels().get(1).series().get(0).points();
            assertThat(counts).extracting(Chart.Point::value).containsExactly(0., 3., 0., 1., 1., 0., 2., 0., 4., 1.);
            assertThat(dossier.events())
                    .filteredOn(event -> event.kind().equals("Machine-coded"))
                    .hasSize(3);
        }
    }
}
