package org.entente.cli.check;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.entente.Workbench;
import org.entente.claim.AuditBib;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.Listing;
import org.entente.cli.shared.OutputFormat;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperAuditor;
import org.entente.paper.output.DraftCase;
import org.entente.paper.output.PaperJson;
import org.entente.paper.output.PaperPage;
import org.entente.paper.output.PaperTable;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.UnreadablePaperException;
import org.entente.service.PaperAudits;
import org.jspecify.annotations.Nullable;

/** One audit of a paper: read, find, judge, print, draft. */
final class PaperAuditRun {
    private final Globals globals;
    private final Path file;
    private final AuditFormat format;
    private final @Nullable Path draft;
    private final boolean strict;

    PaperAuditRun(Globals globals, Path file, AuditFormat format, @Nullable Path draft, boolean strict) {
        this.globals = globals;
        this.file = file;
        this.format = format;
        this.draft = draft;
        this.strict = strict;
    }

    int run() throws IOException {
        PaperText paper;
        try {
            paper = PaperReader.read(file);
        } catch (UnreadablePaperException e) {
            throw new FailureException(String.valueOf(e.getMessage()), e);
        }
        if (format == AuditFormat.TEXT && draft == null) {
            globals.out().print(paper.text());
            return Exit.DONE;
        }
        try (Workbench workbench = globals.open()) {
            PaperAuditor.Found found = PaperAudits.find(paper, workbench);
            PaperAudit audit = PaperAudits.judge(strict ? found.strict() : found, workbench, judged -> {});
            print(audit, workbench);
            if (!globals.quiet()) {
                audit.cautions().forEach(c -> globals.err().println(name() + ": " + c));
            }
            writeDraft(audit);
            return audit.hasContradictions() ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private void print(PaperAudit audit, Workbench workbench) {
        PrintWriter out = globals.out();
        PaperJson json = new PaperJson(audit);
        switch (format) {
            case TABLE -> PaperTable.lines(audit).forEach(out::println);
            case CSV -> new Listing(PaperJson.CLAIM, json.rows()).print(out, OutputFormat.CSV);
            case JSON -> out.println(Listing.json(json.object()));
            case HTML -> out.print(PaperPage.render(audit, name()));
            case BIB ->
                out.print(AuditBib.render(
                        audit.claims().stream().map(JudgedClaim::result).toList(), workbench.measures(), List.of()));
            case TEXT -> out.print(audit.paper().text());
        }
    }

    private void writeDraft(PaperAudit audit) {
        Path folder = draft;
        if (folder == null) {
            return;
        }
        try {
            DraftCase.write(audit, name(), folder);
            if (!globals.quiet()) {
                globals.err().println(MESSAGES.fill("paper_drafted", "folder", folder));
            }
        } catch (IOException e) {
            throw new FailureException(MESSAGES.fill("paper_no_draft", "folder", folder, "reason", e.getMessage()), e);
        }
    }
}
