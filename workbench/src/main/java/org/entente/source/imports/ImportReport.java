package org.entente.source.imports;

import java.util.List;
import org.entente.events.EventFile;
import org.entente.progress.RunSummary;

/**
 * What an import did.
 *
 * @param outcomes what became of recognised files, in their order
 * @param problems files that were not imported
 * @param events files of bulk events, which are not read into the store: {@code events.EventImport}
 *     takes them
 * @param dryRun whether the store was left as it was
 */
public record ImportReport(
        List<ImportOutcome> outcomes, List<ImportProblem> problems, List<EventFile> events, boolean dryRun) {
    public ImportReport {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
        events = List.copyOf(events);
    }

    public List<ImportOutcome.Imported> imported() {
        return outcomes.stream()
                .filter(ImportOutcome.Imported.class::isInstance)
                .map(ImportOutcome.Imported.class::cast)
                .toList();
    }

    /** Whether a file that the user named could not be imported. */
    public boolean hasFailed() {
        return problems.stream().anyMatch(ImportProblem::named);
    }

    /**
     * Whether there is something to look at: rejected rows, remarks, files left out, vintages that
     * clash.
     */
    public boolean hasFindings() {
        return !problems.isEmpty()
                || outcomes.stream().anyMatch(ImportOutcome.Conflict.class::isInstance)
                || imported().stream()
                        .anyMatch(done -> done.rejected() > 0 || !done.remarks().isEmpty());
    }

    /** The closing table: one row per snapshot. */
    public RunSummary summary() {
        return new RunSummary(imported().stream()
                .map(done -> new RunSummary.Row(done.ref(), done.read(), done.kept(), done.rejected(), done.seconds()))
                .toList());
    }
}
