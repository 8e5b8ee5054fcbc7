package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.AuditBib;
import org.entente.claim.AuditHtml;
import org.entente.claim.AuditListing;
import org.entente.claim.AuditRow;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.UsageException;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente audit}: what a case or a paper states against the figures. */
@Command(
        name = "audit",
        description = {
            "Checks the claims of a case or a written paper against the figures; exit 1 when one is contradicted.",
            "A paper is a text, HTML, PDF or docx file; its claims are found by rule (docs/paper-audit.md)."
        },
        footer = {"", "Examples:", "  entente audit cases/pakistan-turkiye", "  entente audit paper.pdf --format html"})
public final class AuditCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(
            paramLabel = "CASE|PAPER",
            description = "A case folder, the id of a case that comes with Entente, or a paper.")
    private String argument = "";

    @Option(
            names = "--format",
            paramLabel = "table|csv|json|html|bib|text",
            description = "How to print it (default: table); text, for a paper, is what its offsets refer to.")
    private AuditFormat format = AuditFormat.TABLE;

    @Option(
            names = "--draft",
            paramLabel = "DIR",
            description = "For a paper: also write what was found as a case folder, for a person to complete.")
    private @Nullable Path draft;

    @Option(
            names = "--strict",
            description = "For a paper: also list numbers whose year its words leave open, with what they could be.")
    private boolean strict;

    public AuditCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Path paper = paper();
        if (paper != null) {
            return new PaperAuditRun(globals, paper, format, draft, strict).run();
        }
        if (format == AuditFormat.TEXT || draft != null || strict) {
            throw new UsageException(MESSAGES.fill("audit_case_only", "argument", argument));
        }
        return auditCase();
    }

    /** The argument as a paper: a file, or what has a paper's ending. */
    private @Nullable Path paper() {
        try {
            Path path = Path.of(argument);
            boolean named = argument.matches("(?i).+\\.(?:txt|text|md|html?|xhtml|pdf|docx?)");
            boolean ofCase = argument.matches("(?i).+\\.ya?ml");
            return (Files.isRegularFile(path) && !ofCase) || (named && !Files.isDirectory(path)) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private int auditCase() throws IOException {
        CaseSource source = CaseSource.open(argument);
        CaseFile caseFile = source.getCase();
        try (Workbench workbench = globals.open()) {
            Figures figures = workbench.figures(source.frozen(workbench.measures()));
            Auditor auditor = new Auditor(figures, StateSystem.standard());
            List<ClaimResult> results = auditor.judge(caseFile);
            print(results, caseFile, figures);
            return results.stream().anyMatch(r -> r.verdict() == Verdict.CONTRADICTED) ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private void print(List<ClaimResult> results, CaseFile caseFile, Figures figures) {
        PrintWriter out = globals.out();
        switch (format) {
            case CSV ->
                new Listing(
                                AuditRow.HEADER,
                                results.stream().map(AuditRow::flat).toList())
                        .print(out, OutputFormat.CSV);
            case JSON ->
                out.println(Listing.json(results.stream().map(AuditRow::object).toList()));
            case HTML ->
                out.print(AuditHtml.render(caseFile.header().title(), results, figures, StateSystem.standard()));
            case BIB -> out.print(AuditBib.render(results, figures.measures(), caseFile.references()));
            default -> AuditListing.lines(results).forEach(out::println);
        }
    }
}
