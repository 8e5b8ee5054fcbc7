package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.entente.Workbench;
import org.entente.casefile.CaseReader;
import org.entente.casefile.CaseReading;
import org.entente.casefile.EmbeddedCases;
import org.entente.chronology.LeaderSpell;
import org.entente.claim.AuditBib;
import org.entente.claim.Auditor;
import org.entente.claim.FrozenCase;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.FigureIds;
import org.entente.measure.Figures;
import org.entente.measure.FrozenFigures;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperAuditor;
import org.entente.paper.find.Leader;
import org.entente.paper.output.DraftCase;
import org.entente.paper.output.PaperJson;
import org.entente.paper.output.PaperPage;
import org.entente.paper.output.PaperTable;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.PaperText;
import org.entente.paper.text.UnreadablePaperException;
import org.jspecify.annotations.Nullable;

/** One audit of a paper: read, find, judge, print, draft. */
final class PaperAuditRun {
    private final Globals globals;
    private final Path file;
    private final AuditFormat format;
    private final @Nullable Path draft;

    PaperAuditRun(Globals globals, Path file, AuditFormat format, @Nullable Path draft) {
        this.globals = globals;
        this.file = file;
        this.format = format;
        this.draft = draft;
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
            PaperAuditor.Found found = PaperAuditor.find(paper, leaders(workbench));
            Figures figures = workbench.figures(frozen(workbench, found.read().pair()));
            PaperAudit audit = PaperAuditor.judge(found, new Auditor(figures, StateSystem.standard()));
            print(audit, workbench);
            if (!globals.quiet()) {
                audit.cautions().forEach(c -> globals.err().println(Texts.PAPER_CAUTION.formatted(name(), c)));
            }
            writeDraft(audit);
            return audit.hasContradictions() ? Exit.FINDINGS : Exit.DONE;
        }
    }

    private static List<Leader> leaders(Workbench workbench) {
        StateSystem system = StateSystem.standard();
        return LeaderSpell.named(workbench.store()).stream()
                .flatMap(l -> system.find(l.state()).stream()
                        .map(s -> new Leader(s, new YearRange(l.from(), l.to()), l.name())))
                .toList();
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
                globals.err().println(Texts.PAPER_DRAFTED.formatted(folder, folder));
            }
        } catch (IOException e) {
            throw new FailureException(Texts.PAPER_NO_DRAFT.formatted(folder, e.getMessage()), e);
        }
    }

    /** The figures that an embedded case about the same two states froze, for a store that lacks their sources. */
    private static FrozenFigures frozen(Workbench workbench, List<State> pair) throws IOException {
        if (pair.size() == 2) {
            FigureIds ids = new FigureIds(workbench.measures(), CountryNames.standard());
            for (String id : EmbeddedCases.list()) {
                CaseReading reading = CaseReader.readEmbedded(id);
                boolean same = reading.findCase()
                        .filter(c -> c.header()
                                .isAbout(pair.get(0).code(), pair.get(1).code()))
                        .isPresent();
                if (same) {
                    return FrozenCase.readEmbedded(id, ids);
                }
            }
        }
        return FrozenFigures.none();
    }
}
