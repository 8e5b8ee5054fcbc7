package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.claim.Bench.PAK;
import static org.entente.claim.Bench.TUR;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.country.CountryNames;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.frozen.FrozenFiguresFile;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder of a case's frozen figures: what is written is read again, and at no moment names what
 * is not there.
 */
class FrozenCaseTest {
    private static final FigureIds IDS = new FigureIds(
            new Measures(List.of(new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", ""))),
            CountryNames.standard());

    @TempDir
    Path folder;

    private static FrozenFigures frozen(String vintage, double value) {
        Figure figure = new Figure(
                new FigureId("trade.exports", null, Shape.DIRECTED_DYAD, TUR, PAK, Period.year(2010), null, null),
                Status.OBSERVED,
                Origin.FROZEN,
                value,
                null,
                null,
                "US$",
                null,
                "cow-trade:" + vintage,
                "");
        Snapshot snapshot = new Snapshot(
                0,
                "cow-trade",
                vintage,
                Instant.parse("2024-01-01T00:00:00Z"),
                3,
                2,
                1,
                List.of(new SnapshotFile(1, "one, two.csv", "ab", 5), new SnapshotFile(2, "b.csv", "cd", 6)));
        return new FrozenFigures(
                List.of(new FrozenFigures.Entry(figure, "trade.exports v1", 4)),
                List.of(new FrozenFigures.FrozenSnapshot(snapshot, "A citation, of 2020", "A licence")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(FrozenCase.readFolder(folder, IDS).listAll()).isEmpty();
        FrozenCase.write(frozen("2024", 5), folder);
        assertThat(names()).containsExactly("frozen/figures.csv", "frozen/snapshots.csv");
        FrozenFigures read = FrozenCase.readFolder(folder, IDS);
        assertThat(read.listAll()).isEqualTo(frozen("2024", 5).listAll());
        assertThat(read.listFrozenSnapshots()).isEqualTo(frozen("2024", 5).listFrozenSnapshots());
        // Again, with other figures of the same snapshot and of another.
        FrozenCase.write(frozen("2024", 6), folder);
        assertThat(FrozenCase.readFolder(folder, IDS).listAll())
                .isEqualTo(frozen("2024", 6).listAll());
        FrozenCase.write(frozen("2025", 7), folder);
        assertThat(FrozenCase.readFolder(folder, IDS).listFrozenSnapshots())
                .isEqualTo(frozen("2025", 7).listFrozenSnapshots());
        assertThat(names()).containsExactly("frozen/figures.csv", "frozen/snapshots.csv");
    }

    @Test
    void aFileThatIsMissingIsNamedWithWhatWritesIt() throws IOException {
        FrozenCase.write(frozen("2024", 5), folder);
        Files.delete(folder.resolve("frozen/snapshots.csv"));
        assertThatThrownBy(() -> FrozenCase.readFolder(folder, IDS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("snapshots.csv is missing; entente case freeze writes it");
        // Freezing again makes the folder whole, whichever of the two is lost.
        FrozenCase.write(frozen("2024", 6), folder);
        assertThat(FrozenCase.readFolder(folder, IDS).listAll()).hasSize(1);
        Files.delete(folder.resolve("frozen/figures.csv"));
        FrozenCase.write(frozen("2025", 6), folder);
        assertThat(FrozenCase.readFolder(folder, IDS).listFrozenSnapshots())
                .isEqualTo(frozen("2025", 6).listFrozenSnapshots());
        assertThat(names()).containsExactly("frozen/figures.csv", "frozen/snapshots.csv");
    }

    /**
     * What is left of a freeze that ends after the figures and before the snapshots: both vintages,
     * each once.
     */
    @Test
    void untilTheFiguresAreNewTheSnapshotsAreOldAndNew() throws IOException {
        FrozenCase.write(frozen("2024", 5), folder);
        Path figures = folder.resolve("frozen/figures.csv");
        Files.delete(figures);
        Files.createDirectory(figures);
        Files.createFile(figures.resolve("in the way"));
        assertThatThrownBy(() -> FrozenCase.write(frozen("2025", 6), folder)).isInstanceOf(IOException.class);
        List<String> lines = Files.readAllLines(folder.resolve("frozen/snapshots.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("source,vintage,");
        assertThat(lines.stream().filter(l -> l.startsWith("source,"))).hasSize(1);
        assertThat(lines.stream().filter(l -> l.startsWith("cow-trade,2024,"))).hasSize(2);
        assertThat(lines.stream().filter(l -> l.startsWith("cow-trade,2025,"))).hasSize(2);
        // A second time the same vintage is not listed twice.
        assertThatThrownBy(() -> FrozenCase.write(frozen("2025", 6), folder)).isInstanceOf(IOException.class);
        assertThat(Files.readAllLines(folder.resolve("frozen/snapshots.csv"))).hasSize(5);
    }

    @Test
    void theEmbeddedCaseIsFrozenAndAnotherIsNot() throws IOException {
        assertThat(FrozenCase.readEmbedded("no-such-case", IDS).listAll()).isEmpty();
        FigureIds ids = new FigureIds(StandardMeasures.create(), CountryNames.standard());
        FrozenFigures packed = FrozenCase.readEmbedded("pakistan-turkiye", ids);
        String folder = "/cases/pakistan-turkiye/frozen/";
        FrozenFigures whole = FrozenFiguresFile.read(
                text(folder + FrozenFiguresFile.FIGURES), text(folder + FrozenFiguresFile.SNAPSHOTS), ids);
        assertThat(packed.listAll()).hasSizeGreaterThan(10_000).isEqualTo(whole.listAll());
        assertThat(packed.lastYear()).isEqualTo(whole.lastYear()).isPresent();
        assertThat(packed.listSnapshots()).isEqualTo(whole.listSnapshots());
    }

    private static Reader text(String resource) {
        return new InputStreamReader(
                Objects.requireNonNull(FrozenCase.class.getResourceAsStream(resource)), StandardCharsets.UTF_8);
    }
}
