package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.chronology.Chronology;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.draft.CaseDraft;
import org.entente.dossier.evidence.SourceHint;
import org.entente.files.WholeFile;
import org.entente.service.Dossiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente case new}: a folder that a person goes on with. */
@Command(
        name = "new",
        description = {
            "Makes a case folder for two states with what the imported sources know: notable events, orders of arms,",
            "leaders, references. Comments say what a person adds."
        })
final class CaseNewCommand implements Callable<Integer> {
    /** Events before are seldom what a case is about. */
    private static final int USUAL_START = 1946;

    private final Globals globals;

    @Parameters(arity = "2", paramLabel = "STATE", description = "Two states, by any name or code.")
    private List<String> states = List.of();

    @Option(names = "--from", paramLabel = "YEAR", description = "First year of events (default: 1946).")
    private int from = USUAL_START;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The new folder (default: one in this folder, named after the two states).")
    private @Nullable Path folder;

    CaseNewCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        StateArguments arguments = new StateArguments(Optional.empty());
        State first = arguments.state(states.get(0));
        State second = arguments.state(states.get(1));
        if (first.equals(second)) {
            throw new UsageException(
                    MESSAGES.fill("same_state", "first", states.get(0), "second", states.get(1), "state", first));
        }
        Path target = folder == null ? Path.of(CaseDraft.id(first, second)) : folder;
        refuseUsed(target);
        boolean empty;
        try (Workbench workbench = globals.open()) {
            empty = workbench.store().listSnapshots().isEmpty();
            Chronology chronology = new Chronology(workbench.store());
            int last = Math.max(from, chronology.lastCoveredYear().orElse(from));
            List<SourceHint> hints = Dossiers.hints(workbench);
            CaseDraft draft = new CaseDraft(
                    first,
                    second,
                    new YearRange(from, last),
                    chronology,
                    DossierTexts.english(),
                    source -> citation(hints, source));
            write(draft.files(CaseDraft.id(first, second)), target);
        }
        globals.out().println(target);
        if (!globals.quiet()) {
            globals.err().println(MESSAGES.fill("case_made", "target", target, "a", first.code(), "b", second.code()));
        }
        return empty ? NothingToAnswer.report(globals, MESSAGES.get("no_facts_for_case"), List.of()) : Exit.DONE;
    }

    private static String citation(List<SourceHint> hints, String source) {
        return hints.stream()
                .filter(h -> h.source().equals(source))
                .findFirst()
                .map(h -> h.citation().text())
                .orElseGet(() -> DossierTexts.english().get("where." + source));
    }

    /** A person's work is never written over. */
    private static void refuseUsed(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UsageException(MESSAGES.fill("case_target_file", "target", target));
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new UsageException(MESSAGES.fill("case_target_used", "target", target));
            }
        }
    }

    private static void write(Map<String, String> files, Path target) throws IOException {
        Files.createDirectories(target);
        for (Map.Entry<String, String> file : files.entrySet()) {
            WholeFile.write(target.resolve(file.getKey()), file.getValue());
        }
    }
}
