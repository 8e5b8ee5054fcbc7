package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.CaseProblem;
import org.entente.claim.CaseProblems;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.country.StateSystem;
import org.entente.measure.model.Measures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code entente case check}: every problem of a case, with file and line. */
@Command(
        name = "check",
        description = "Checks a case and names every problem with file and line; exit 1 when one is an error.")
final class CaseCheckCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..1",
            description = "A case folder (default: this one), or the id of a case that comes with Entente.")
    private String argument = ".";

    CaseCheckCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        CaseSource source = CaseSource.open(argument);
        try (Workbench workbench = globals.open()) {
            return check(source, workbench.measures());
        }
    }

    private int check(CaseSource source, Measures measures) {
        List<CaseProblem> problems = new ArrayList<>(source.reading().problems());
        source.reading()
                .findCase()
                .ifPresent(c -> problems.addAll(CaseProblems.list(c, measures, StateSystem.standard())));
        List<String> lines = new ArrayList<>(
                problems.stream().sorted().map(CaseProblem::toString).toList());
        long errors = problems.stream()
                .filter(p -> p.severity() == CaseProblem.Severity.ERROR)
                .count();
        try {
            source.frozen(measures);
        } catch (IOException e) {
            lines.add(MESSAGES.fill("frozen_problem", "reason", e.getMessage()));
            errors++;
        }
        lines.forEach(line -> globals.out().println(source.name() + "/" + line));
        if (!globals.quiet()) {
            String rows =
                    source.reading().findCase().map(CaseCheckCommand::rows).orElse(MESSAGES.get("case_unread"));
            globals.err()
                    .println(MESSAGES.fill(
                            "case_summary",
                            "name",
                            source.name(),
                            "rows",
                            rows,
                            "errors",
                            errors,
                            "warnings",
                            lines.size() - errors));
        }
        return errors > 0 ? Exit.FINDINGS : Exit.DONE;
    }

    private static String rows(CaseFile read) {
        return MESSAGES.fill(
                "case_rows",
                "events",
                read.events().size(),
                "deals",
                read.deals().size(),
                "claims",
                read.claims().size(),
                "references",
                read.references().size());
    }
}
