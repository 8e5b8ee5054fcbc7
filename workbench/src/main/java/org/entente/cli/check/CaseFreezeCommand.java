package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.FrozenCase;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.UsageException;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.provenance.Snapshot;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code entente case freeze}: the figures that the store computes for a case's pair, into the
 * case.
 */
@Command(
        name = "freeze",
        description = {
            "Stores in a case the figures that the store computes for its pair, with their snapshots,",
            "so that it can be shown where the datasets are not."
        })
final class CaseFreezeCommand implements Callable<Integer> {
    private final Globals globals;
    private final Sources sources = Sources.standard();

    @Parameters(paramLabel = "CASE-DIR", description = "A case folder.")
    private String argument = "";

    CaseFreezeCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        CaseSource source = CaseSource.open(argument);
        Path folder = source.folder();
        if (folder == null) {
            throw new UsageException(MESSAGES.fill("freeze_embedded", "argument", argument));
        }
        CaseFile caseFile = source.getCase();
        try (Workbench workbench = globals.open()) {
            if (workbench.store().listSnapshots().isEmpty()) {
                throw new FailureException(
                        MESSAGES.fill("freeze_empty", "home", workbench.home().directory()));
            }
            FrozenFigures frozen =
                    FrozenCase.compute(caseFile, publishers(workbench), StateSystem.standard(), this::describe);
            FrozenCase.write(frozen, folder);
            if (!globals.quiet()) {
                globals.err()
                        .println(MESSAGES.fill(
                                "frozen",
                                "figures",
                                frozen.listAll().size(),
                                "snapshots",
                                frozen.listFrozenSnapshots().size(),
                                "folder",
                                folder.resolve(FrozenCase.FOLDER)));
            }
        }
        return Exit.DONE;
    }

    /**
     * Without the tables that users brought: where a case is read later, nothing says what their
     * measures mean.
     */
    private static Figures publishers(Workbench workbench) {
        return new Figures(StandardMeasures.create(), workbench.store(), FrozenFigures.none());
    }

    private FrozenFigures.FrozenSnapshot describe(Snapshot snapshot) {
        SourceDescription description = sources.get(snapshot.source()).description();
        return new FrozenFigures.FrozenSnapshot(
                snapshot,
                description.citations().get(0).text(),
                description.license().name());
    }
}
