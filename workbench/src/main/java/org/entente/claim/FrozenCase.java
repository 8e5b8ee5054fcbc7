package org.entente.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.casefile.model.CaseFile;
import org.entente.country.StateSystem;
import org.entente.files.WholeFile;
import org.entente.measure.FigureFreezer;
import org.entente.measure.Figures;
import org.entente.measure.estimate.Estimates;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.frozen.FrozenFiguresFile;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.provenance.Snapshot;

/**
 * The folder {@code frozen/} of a case: figures that Entente computed earlier, so that the case
 * gives the same dossier and the same verdicts where the datasets are not.
 */
public final class FrozenCase {
    /** Name of the folder within a case. */
    public static final String FOLDER = "frozen";

    /**
     * By case. They are of measures that come with the program, so that it does not matter who
     * reads their ids.
     */
    private static final Map<String, SoftReference<FrozenFigures>> EMBEDDED = new HashMap<>();

    private FrozenCase() {}

    /**
     * The figures of a case folder; none where it was never frozen.
     *
     * @throws IOException when a file is missing or wrong; the message names file and line
     */
    public static FrozenFigures readFolder(Path caseFolder, FigureIds ids) throws IOException {
        Path folder = caseFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return FrozenFigures.none();
        }
        try (Reader figures = Files.newBufferedReader(folder.resolve(FrozenFiguresFile.FIGURES));
                Reader snapshots = Files.newBufferedReader(folder.resolve(FrozenFiguresFile.SNAPSHOTS))) {
            return FrozenFiguresFile.read(figures, snapshots, ids);
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + " is missing; entente case freeze writes it", e);
        }
    }

    /**
     * The figures of a case that is packed with the program, read once as long as there is room;
     * none where it was never frozen.
     */
    public static FrozenFigures readEmbedded(String caseId, FigureIds ids) throws IOException {
        // A second caller waits for the first.
        synchronized (EMBEDDED) {
            SoftReference<FrozenFigures> known = EMBEDDED.get(caseId);
            FrozenFigures frozen = known == null ? null : known.get();
            if (frozen == null) {
                frozen = readResources(caseId, ids);
                EMBEDDED.put(caseId, new SoftReference<>(frozen));
            }
            return frozen;
        }
    }

    private static FrozenFigures readResources(String caseId, FigureIds ids) throws IOException {
        String folder = "/cases/" + caseId + "/" + FOLDER + "/";
        try (InputStream figures = FrozenCase.class.getResourceAsStream(folder + FrozenFiguresFile.FIGURES);
                InputStream snapshots = FrozenCase.class.getResourceAsStream(folder + FrozenFiguresFile.SNAPSHOTS)) {
            if (figures == null || snapshots == null) {
                return FrozenFigures.none();
            }
            return FrozenFiguresFile.readLater(
                    figures.readAllBytes(), new InputStreamReader(snapshots, StandardCharsets.UTF_8), ids);
        }
    }

    /**
     * Everything about a case's pair that the store can compute, and every figure that its claims
     * request.
     *
     * @param figures live figures over the store
     * @param describe adds citation and licence to a snapshot
     */
    public static FrozenFigures compute(
            CaseFile caseFile,
            Figures figures,
            StateSystem states,
            Function<Snapshot, FrozenFigures.FrozenSnapshot> describe) {
        List<FigureId> asked = new ArrayList<>(new Auditor(figures, states)
                .listAsked(caseFile).stream().map(Figure::id).distinct().toList());
        int[] pair = caseFile.header().states().stream()
                .mapToInt(code -> states.findByCode(code).orElseThrow().cow())
                .toArray();
        asked.addAll(Estimates.ids(figures, pair[0], pair[1], StatedDates.byMeasure(caseFile)));
        return new FigureFreezer(figures, describe).freeze(pair[0], pair[1], asked);
    }

    /**
     * Writes a case's frozen figures: each file whole or not at all. Until the figures are new, the
     * snapshots are those of the old and the new ones, so that whichever a killed run left name
     * snapshots that are there.
     */
    public static void write(FrozenFigures frozen, Path caseFolder) throws IOException {
        Path folder = caseFolder.resolve(FOLDER);
        Path snapshots = folder.resolve(FrozenFiguresFile.SNAPSHOTS);
        Path figures = folder.resolve(FrozenFiguresFile.FIGURES);
        String known = FrozenFiguresFile.snapshots(frozen);
        if (!Files.exists(figures)) {
            writeFirst(frozen, known, folder);
            return;
        }
        if (Files.exists(snapshots)) {
            List<String> old = Files.readAllLines(snapshots);
            Set<String> names = known.lines().map(FrozenCase::nameOf).collect(Collectors.toSet());
            old.removeIf(line -> names.contains(nameOf(line)));
            WholeFile.write(
                    snapshots, known + old.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        WholeFile.write(figures, FrozenFiguresFile.figures(frozen));
        WholeFile.write(snapshots, known);
    }

    /** The folder itself appears with both files in it. */
    private static void writeFirst(FrozenFigures frozen, String snapshots, Path folder) throws IOException {
        Path beside = Files.createDirectories(WholeFile.beside(folder));
        try {
            WholeFile.write(beside.resolve(FrozenFiguresFile.SNAPSHOTS), snapshots);
            WholeFile.write(beside.resolve(FrozenFiguresFile.FIGURES), FrozenFiguresFile.figures(frozen));
            Files.deleteIfExists(folder.resolve(FrozenFiguresFile.SNAPSHOTS));
            Files.deleteIfExists(folder);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (String name : List.of(FrozenFiguresFile.SNAPSHOTS, FrozenFiguresFile.FIGURES)) {
                Files.deleteIfExists(beside.resolve(name));
            }
            Files.deleteIfExists(beside);
        }
    }

    /** Source and vintage of a line. */
    private static String nameOf(String line) {
        String[] fields = line.split(",", 3);
        return fields[0] + (fields.length < 3 ? "" : "," + fields[1]);
    }
}
