package org.entente.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.CaseEvidence;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.ClaimResult;
import org.entente.claim.FrozenCase;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measures;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A sound case and where it lies.
 *
 * @param file what it holds
 * @param folder null for a case that is packed with the program
 */
public record PairCase(CaseFile file, @Nullable Path folder) {

    /** The case on a pair that comes with the program. */
    public static Optional<PairCase> findEmbedded(State first, State second) {
        return EmbeddedCases.findAbout(first.code(), second.code()).map(found -> new PairCase(found, null));
    }

    /** Lays what the case records beside a store, so that measures of case evidence can speak. */
    public void addEvidence(Store store) {
        if (folder == null) {
            CaseEvidence.addEmbedded(file, store);
        } else {
            CaseEvidence.addFolder(folder, file, store);
        }
    }

    /**
     * The verdicts on its claims.
     *
     * @param figures with those that the case froze, before its evidence is added to the store
     * @throws IOException when a file of the case cannot be read
     */
    public List<ClaimResult> judge(Figures figures) throws IOException {
        return CaseVerdicts.of(file, contents(), figures).results();
    }

    /**
     * What tells its contents from those of any other: its files as they are. A packed case belongs
     * to the build of the program.
     */
    private String contents() throws IOException {
        if (folder == null) {
            return "packed " + file.header().id();
        }
        StringBuilder contents = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path one : all.filter(PairCase::isOfCase).sorted().toList()) {
                contents.append(folder.relativize(one))
                        .append('\n')
                        .append(Files.readString(one))
                        .append('\n');
            }
        }
        return contents.toString();
    }

    private static boolean isOfCase(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".csv"));
    }

    /**
     * The figures that the case froze.
     *
     * @throws IOException when a file of them is missing or wrong
     */
    public FrozenFigures frozen(Measures measures) throws IOException {
        return frozen(folder, file.header().id(), measures);
    }

    /**
     * The figures that a case froze, whether or not the rest of it is sound.
     *
     * @param folder of the case; null for one that is packed with the program
     * @param embedded id of the packed case
     * @throws IOException when a file of them is missing or wrong
     */
    public static FrozenFigures frozen(@Nullable Path folder, String embedded, Measures measures) throws IOException {
        FigureIds ids = new FigureIds(measures, CountryNames.standard());
        return folder == null ? FrozenCase.readEmbedded(embedded, ids) : FrozenCase.readFolder(folder, ids);
    }
}
