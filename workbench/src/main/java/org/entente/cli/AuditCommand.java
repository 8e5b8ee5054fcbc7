package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.casefile.CaseFile;
import org.entente.claim.AuditPage;
import org.entente.claim.AuditRow;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.country.StateSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente audit}: the claims of a case against the figures. */
@Command(
        name = "audit",
        description = "Checks what a case says was claimed against the figures; exit 1 when a claim is contradicted.")
final class AuditCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(paramLabel = "CASE", description = "A case folder, or the id of a case that comes with Entente.")
    private String argument = "";

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    AuditCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        CaseSource source = CaseSource.open(argument);
        CaseFile caseFile = source.getCase();
        try (Workbench workbench = globals.open()) {
            Auditor auditor =
                    new Auditor(workbench.figures(source.frozen(workbench.measures())), StateSystem.standard());
            List<ClaimResult> results = auditor.judge(caseFile);
            print(results);
            return results.stream().anyMatch(r -> r.verdict() == Verdict.CONTRADICTED) ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private void print(List<ClaimResult> results) {
        PrintWriter out = globals.out();
        switch (format) {
            case TABLE -> AuditPage.lines(results).forEach(out::println);
            case CSV ->
                new Listing(
                                AuditRow.HEADER,
                                results.stream().map(AuditRow::flat).toList())
                        .print(out, format);
            case JSON ->
                out.println(Listing.json(results.stream().map(AuditRow::object).toList()));
        }
    }
}
