package org.entente.cli.data;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;

/** Says what an import did, and what the process ends with because of it. */
final class ImportPrinter {
    private final Globals globals;

    ImportPrinter(Globals globals) {
        this.globals = globals;
    }

    int print(ImportReport report) {
        PrintWriter err = globals.err();
        if (globals.quiet()) {
            report.problems().forEach(problem -> err.println(problem.message()));
            report.outcomes().stream()
                    .filter(ImportOutcome.Conflict.class::isInstance)
                    .forEach(outcome -> err.println(String.join(", ", outcome.files()) + ": " + outcome.message()));
        } else {
            report.imported()
                    .forEach(done -> done.remarks().forEach(remark -> err.println(done.ref() + ": " + remark)));
            if (!report.imported().isEmpty()) {
                err.println();
                report.summary().lines().forEach(err::println);
            }
            report.imported().stream()
                    .filter(done -> done.rejected() > 0)
                    .map(done -> done.ref().substring(0, done.ref().indexOf(':')))
                    .distinct()
                    .forEach(source -> err.println(String.format(
                            Locale.ROOT, "entente sources %s --issues says why rows were rejected", source)));
            if (report.dryRun()) {
                err.println("dry run: the store is as it was");
            }
        }
        if (report.hasFailed()) {
            return Exit.FAILED;
        }
        return report.hasFindings() ? Exit.FINDINGS : Exit.DONE;
    }
}
