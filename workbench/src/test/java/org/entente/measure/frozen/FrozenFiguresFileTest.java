package org.entente.measure.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.entente.country.CountryNames;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.FigureFreezer;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenFiguresFileTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final FigureIds IDS = new FigureIds(MEASURES, CountryNames.standard());

    private static final String NO_SNAPSHOTS =
            "source,vintage,imported_at,read,kept,rejected,file,name,sha256,bytes,citation,licence\n";

    @TempDir
    Path folder;

    private static Store store() {
        return new CanonicalRows()
                .snapshot("sipri-transfers", "2024-10-13", 2006, 2008, "arms_deal")
                .deal(640, 770, 2006, "MRTP-33", 2, 25.1, 2007, 2008)
                .deal(2, 770, 2006, "ship engine", 3, 2.5, 2007, 2008)
                .snapshot("sipri-tiv", "2024-10-13", 2006, 2008)
                .covers("arms_total", "recipient", 2006, 2008)
                .covers("arms_total", "supplier", 2006, 2008)
                .armsTotal("recipient", 770, 2007, 40)
                .snapshot("sipri-transfers", "2025-03-13", 2006, 2009, "arms_deal")
                .deal(640, 770, 2006, "MRTP-33", 2, 25.2, 2007, 2008)
                .store();
    }

    private static FrozenFigures freeze(Store store) {
        Figures live = new Figures(MEASURES, store, FrozenFigures.none());
        return new FigureFreezer(live, s -> new FrozenFigures.FrozenSnapshot(s, "SIPRI, \"quoted\"", "by permission"))
                .freeze(770, 640, List.of(IDS.parse("arms.ordered:MRTP/TUR>PAK/2006")));
    }

    private FrozenFigures writtenAndRead(FrozenFigures frozen) throws IOException {
        write(frozen, folder);
        return FrozenFiguresFile.read(
                Files.newBufferedReader(folder.resolve(FrozenFiguresFile.FIGURES)),
                Files.newBufferedReader(folder.resolve(FrozenFiguresFile.SNAPSHOTS)),
                IDS);
    }

    @Test
    void whatIsFrozenReadsBackAndAnswersWithoutTheSources() throws IOException {
        try (Store store = store();
                Store empty = Store.empty()) {
            FrozenFigures frozen = freeze(store);
            FrozenFigures read = writtenAndRead(frozen);
            assertThat(read.listAll()).containsExactlyInAnyOrderElementsOf(frozen.listAll());
            assertThat(read.listSnapshots()).hasSize(3);
            assertThat(read.listFrozenSnapshots().get(0).citation()).isEqualTo("SIPRI, \"quoted\"");

            assertThat(read.findSpan("arms.tiv", Subjects.pair(640, 770))).contains(new YearRange(2006, 2009));
            assertThat(read.findSpan("arms.tiv", Subjects.pair(640, 350))).isEmpty();
            assertThat(read.findSpan("un.s", Subjects.pair(640, 770))).isEmpty();

            Figures withoutSources = new Figures(MEASURES, empty, read);
            Figures live = new Figures(MEASURES, store, FrozenFigures.none());
            for (String id : List.of(
                    "arms.supplier_share/TUR>PAK/2007",
                    "arms.supplier_share:register/TUR>PAK/2007@sipri-transfers:2024-10-13",
                    "arms.supplier_share:published/TUR>PAK/2007",
                    "arms.tiv/TUR>PAK/2007#percentile",
                    "arms.exports:register/TUR/2007",
                    "arms.ordered:MRTP/TUR>PAK/2006")) {
                Figure expected = live.find(IDS.parse(id)).orElseThrow();
                Figure actual = withoutSources.find(IDS.parse(id)).orElseThrow();
                assertThat(actual.value()).as(id).isEqualTo(expected.value());
                assertThat(actual.low()).as(id).isEqualTo(expected.low());
                assertThat(actual.snapshot()).as(id).isEqualTo(expected.snapshot());
                assertThat(actual.origin()).isEqualTo(Origin.FROZEN);
                assertThat(withoutSources.lineage(actual).rowCount())
                        .as(id)
                        .isEqualTo(live.lineage(expected).rowCount());
            }
        }
    }

    @Test
    void aFileThatIsReadLaterHoldsTheSame() throws IOException {
        try (Store store = store()) {
            FrozenFigures read = writtenAndRead(freeze(store));
            assertSame(
                    Files.readAllBytes(folder.resolve(FrozenFiguresFile.FIGURES)),
                    Files.readString(folder.resolve(FrozenFiguresFile.SNAPSHOTS)),
                    read);
        }
    }

    /**
     * Quotes, commas and line feeds within a note; a resolution's number, which is no year; no
     * period; measures that begin alike.
     */
    @Test
    void whateverTheLinesHold() throws IOException {
        String figures = """
                id,value,low,high,unit,n,status,snapshot,rows,definition,note
                arms.tiv/TUR>PAK/2007,1,,,TIV,2,observed,sipri-transfers:2024,1,arms.tiv v1,"a ""b"", c"
                arms.tiv/TUR>PAK/2004,9,,,TIV,1,observed,sipri-transfers:2024,1,arms.tiv v1,"a
                arms.tiv/TUR>PAK/2099,9"
                arms.tiv/TUR>PAK/2008@sipri-transfers:2024,1,,,TIV,2,observed,sipri-transfers:2024,1,arms.tiv v1,
                arms.tiv/TUR>PAK/2005-2009,1,,,TIV,2,observed,sipri-transfers:2024,1,arms.tiv v1,
                distance.capital/TUR-PAK/2006,1,,,km,,observed,cepii:2011,1,distance.capital v1,
                un.vote/TUR:R/26/2790,1,,,vote,,observed,un-votes:2019,1,un.vote v1,
                un.vote/PAK:R/26/2790,1,,,vote,,observed,un-votes:2019,1,un.vote v1,
                """;
        FrozenFigures whole = FrozenFiguresFile.read(new StringReader(figures), new StringReader(NO_SNAPSHOTS), IDS);
        assertThat(whole.listAll()).hasSize(7);
        assertThat(whole.lastYear()).hasValue(2008);
        assertSame(figures.getBytes(StandardCharsets.UTF_8), NO_SNAPSHOTS, whole);
    }

    @Test
    void aFileWithoutFiguresHasNone() throws IOException {
        String header = "id,value,low,high,unit,n,status,snapshot,rows,definition,note";
        for (String text : List.of(header, header + "\n")) {
            FrozenFigures later = FrozenFiguresFile.readLater(
                    text.getBytes(StandardCharsets.UTF_8), new StringReader(NO_SNAPSHOTS), IDS);
            assertThat(later.isEmpty()).isTrue();
            assertThat(later.lastYear()).isEmpty();
            assertThat(later.listAll()).isEmpty();
        }
    }

    private static void assertSame(byte[] figures, String snapshots, FrozenFigures read) throws IOException {
        FrozenFigures later = FrozenFiguresFile.readLater(figures, new StringReader(snapshots), IDS);
        assertThat(later.isEmpty()).isFalse();
        assertThat(later.lastYear()).isEqualTo(read.lastYear());
        for (String measure :
                MEASURES.listAll().stream().map(m -> m.definition().id()).toList()) {
            assertThat(later.listOf(measure)).as(measure).isEqualTo(read.listOf(measure));
        }
        assertThat(later.listAll()).isEqualTo(read.listAll());
        assertThat(later.listFrozenSnapshots()).isEqualTo(read.listFrozenSnapshots());
    }

    @Test
    void aSourceThatAnswersForSomeYearsIsKeptForAllOfItsYears() {
        try (Store store = new CanonicalRows()
                        .snapshot("cow-trade", "2014", 2000, 2001, "trade_flow")
                        .flow(2000, 640, 770, "importer", 10)
                        .flow(2000, 770, 640, "importer", 20)
                        .flow(2001, 640, 770, "importer", 11)
                        .flow(2001, 770, 640, "importer", 21)
                        .snapshot("itpd", "2016", 2001, 2002, "trade_flow")
                        .flow(2001, 640, 770, "reconciled", 12)
                        .flow(2001, 770, 640, "reconciled", 22)
                        .flow(2002, 640, 770, "reconciled", 13)
                        .flow(2002, 770, 640, "reconciled", 23)
                        .store();
                Store empty = Store.empty()) {
            Figures figures = new Figures(MEASURES, empty, freeze(store));
            Question question = Question.of(Subjects.pair(640, 770), new YearRange(2000, 2002));
            assertThat(figures.list("trade.total", question))
                    .extracting(Figure::value)
                    .containsExactly(30e6, 32e6, 36e6);
            assertThat(figures.list("trade.total", question.withVintage("itpd", "2016")))
                    .extracting(Figure::value)
                    .containsExactly(34e6, 36e6);
        }
    }

    @Test
    void theEarlierVintageAnswersOnlyByName() throws IOException {
        try (Store store = store();
                Store empty = Store.empty()) {
            Figures figures = new Figures(MEASURES, empty, writtenAndRead(freeze(store)));
            Question question = Question.of(Subjects.pair(640, 770), YearRange.of(2007));
            assertThat(figures.list("arms.tiv", question))
                    .extracting(Figure::value)
                    .containsExactly(25.2);
            assertThat(figures.list("arms.tiv", question.withVintage(null, "2024-10-13")))
                    .extracting(Figure::value)
                    .containsExactly(25.1);
        }
    }

    @Test
    void freezingAgainChangesNoByte() throws IOException {
        try (Store store = store()) {
            write(freeze(store), folder);
            String first = Files.readString(folder.resolve(FrozenFiguresFile.FIGURES));
            write(freeze(store), folder);
            assertThat(Files.readString(folder.resolve(FrozenFiguresFile.FIGURES)))
                    .isEqualTo(first);
            assertThat(first).startsWith("id,value,low,high,unit,n,status,snapshot,rows,definition,note\n");
        }
    }

    @Test
    void aWrongRowIsNamedByFileAndLine() {
        String header = "id,value,low,high,unit,n,status,snapshot,rows,definition,note\n";
        String snapshots = "source,vintage,imported_at,read,kept,rejected,file,name,sha256,bytes,citation,licence\n";
        assertThatThrownBy(() -> FrozenFiguresFile.read(
                        new StringReader(header + "un.s/TUR-PAK/2010,x,,,index,1,observed,a:b,1,un.s v1,\n"),
                        new StringReader(snapshots),
                        IDS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("figures.csv line 2");
    }

    @Test
    void numbersReadBackToTheSameDouble() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = i % 3 == 0 ? random.nextInt() : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = FrozenFiguresFile.Numbers.text(value);
                assertThat(FrozenFiguresFile.Numbers.parse(text)).isEqualTo(value);
            }
        }
        assertThat(FrozenFiguresFile.Numbers.text(248e6)).isEqualTo("248000000");
    }

    @Test
    void aNumberIsWrittenShortWhereItIsWholeAndAsItIsOtherwise() {
        assertThat(FrozenFiguresFile.Numbers.text(null)).isEmpty();
        assertThat(FrozenFiguresFile.Numbers.parse("")).isNull();
        assertThat(FrozenFiguresFile.Numbers.text(0.0)).isEqualTo("0");
        assertThat(FrozenFiguresFile.Numbers.text(-0.0)).isEqualTo("-0.0");
        assertThat(FrozenFiguresFile.Numbers.text(-3.0)).isEqualTo("-3");
        assertThat(FrozenFiguresFile.Numbers.text(0.5)).isEqualTo("0.5");
        assertThat(FrozenFiguresFile.Numbers.text(999_999_999_999_999.0)).isEqualTo("999999999999999");
        assertThat(FrozenFiguresFile.Numbers.text(1e15)).isEqualTo("1.0E15");
        assertThat(FrozenFiguresFile.Numbers.text(-1e15)).isEqualTo("-1.0E15");
    }

    private static void write(FrozenFigures frozen, Path folder) throws IOException {
        Files.writeString(folder.resolve(FrozenFiguresFile.FIGURES), FrozenFiguresFile.figures(frozen));
        Files.writeString(folder.resolve(FrozenFiguresFile.SNAPSHOTS), FrozenFiguresFile.snapshots(frozen));
    }
}
