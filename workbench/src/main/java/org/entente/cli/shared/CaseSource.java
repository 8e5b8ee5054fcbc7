package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.CaseProblem;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.CaseReading;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Measures;
import org.entente.service.PairCase;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The case that an argument names: a folder, else one packed with the program.
 *
 * @param name as the user wrote it
 * @param folder null for an embedded case
 * @param reading rows and problems
 */
public record CaseSource(String name, @Nullable Path folder, CaseReading reading) {

    /**
     * Reads the case.
     *
     * @throws FailureException when there is none of that name
     */
    public static CaseSource open(String argument) {
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            return new CaseSource(argument, path, CaseReader.readFolder(path));
        }
        if (path != null && Files.exists(path)) {
            throw new FailureException(MESSAGES.fill("case_is_file", "name", argument));
        }
        if (EmbeddedCases.list().contains(argument)) {
            return new CaseSource(argument, null, CaseReader.readEmbedded(argument));
        }
        throw new FailureException(
                MESSAGES.fill("no_case", "name", argument, "known", String.join(", ", EmbeddedCases.list())));
    }

    private static @Nullable Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * The case, when it can be used.
     *
     * @throws FailureException naming the first error, when it cannot
     */
    public CaseFile getCase() {
        if (reading.hasErrors()) {
            CaseProblem first = reading.problems().stream()
                    .filter(p -> p.severity() == CaseProblem.Severity.ERROR)
                    .findFirst()
                    .orElseThrow();
            throw new FailureException(MESSAGES.fill("case_broken", "name", name, "first", first));
        }
        return reading.getCase();
    }

    /**
     * The case with where it lies, when it can be used.
     *
     * @throws FailureException as {@link #getCase}
     */
    public PairCase about() {
        return new PairCase(getCase(), folder);
    }

    /** Lays what the case records beside a store, so that measures of case evidence can speak. */
    public void addEvidence(Store store) {
        about().addEvidence(store);
    }

    /** The figures that the case froze, whether or not the rest of it is sound. */
    public FrozenFigures frozen(Measures measures) throws IOException {
        return PairCase.frozen(folder, name, measures);
    }
}
