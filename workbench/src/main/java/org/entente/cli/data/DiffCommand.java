package org.entente.cli.data;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.OutputFormat;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EditionDiff;
import org.entente.dossier.section.Sections;
import org.entente.dossier.writing.DossierWriter;
import org.entente.measure.Figures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.provenance.Snapshot;
import org.entente.service.Dossiers;
import org.entente.source.vintage.RowChange;
import org.entente.source.vintage.VintageDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code entente diff}: what a newer release of a source changed, in its rows and in what they say
 * of two states.
 */
@Command(
        name = "diff",
        description = {
            "Compares two imported vintages of a source: rows that appeared, vanished or changed.",
            "With two states it also lists the figures and sentences of their dossier that changed. Differences are no findings: exit 0."
        },
        footer = {
            "",
            "Examples:",
            "  entente diff sipri-transfers 2024-10-13 2025-03-13",
            "  entente diff sipri-transfers 2024-10-13 2025-03-13 TUR PAK"
        })
public final class DiffCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A source, such as sipri-transfers.")
    private String source = "";

    @Parameters(index = "1", paramLabel = "VINTAGE", description = "The earlier vintage, such as 2024-10-13.")
    private String earlier = "";

    @Parameters(index = "2", paramLabel = "VINTAGE", description = "The later vintage.")
    private String later = "";

    @Parameters(index = "3..*", arity = "0..2", paramLabel = "STATE", description = "Two states, by any name or code.")
    private List<String> states = List.of();

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description = "A case folder for the dossier (default: the case on this pair that comes with Entente).")
    private @Nullable String caseName;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to print it (default: table).")
    private OutputFormat format = OutputFormat.TABLE;

    public DiffCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() {
        if (states.size() == 1 || states.size() > 2) {
            throw new UsageException(MESSAGES.get("diff.states"));
        }
        if (earlier.equals(later)) {
            throw new UsageException(MESSAGES.fill("diff.same", "earlier", earlier));
        }
        List<State> pair = pair();
        DiffPrinter printer = new DiffPrinter(globals.out(), format, source);
        List<Snapshot> there;
        try (Workbench workbench = globals.open()) {
            there = workbench.store().listSnapshots().stream()
                    .filter(snapshot -> snapshot.source().equals(source))
                    .toList();
            Snapshot before = snapshot(there, earlier);
            Snapshot after = snapshot(there, later);
            int @Nullable [] cows = pair.isEmpty()
                    ? null
                    : new int[] {pair.get(0).cow(), pair.get(1).cow()};
            List<RowChange> rows = new VintageDiff(workbench.store(), before, after, cows).list();
            printer.rows(before, after, pair, rows);
        }
        if (!pair.isEmpty()) {
            Optional<CaseSource> about = caseOf(pair);
            Dossier before = edition(pair, hidden(there, earlier), about);
            Dossier after = edition(pair, hidden(there, later), about);
            EditionDiff diff = new EditionDiff(this::withoutVintage);
            printer.editions(diff.listFigures(before, after), diff.listSentences(before, after));
        }
        printer.end();
        return Exit.DONE;
    }

    private List<State> pair() {
        if (states.isEmpty()) {
            return List.of();
        }
        StateArguments arguments = new StateArguments(Optional.empty());
        State first = arguments.state(states.get(0));
        State second = arguments.state(states.get(1));
        if (first.equals(second)) {
            throw new UsageException(
                    MESSAGES.fill("same_state", "first", states.get(0), "second", states.get(1), "state", first));
        }
        return List.of(first, second);
    }

    private Snapshot snapshot(List<Snapshot> there, String vintage) {
        if (there.isEmpty()) {
            throw new UsageException(MESSAGES.fill("diff.none", "source", source));
        }
        return there.stream()
                .filter(snapshot -> snapshot.vintage().equals(vintage))
                .findFirst()
                .orElseThrow(() -> new UsageException(MESSAGES.fill(
                        "diff.vintage",
                        "source",
                        source,
                        "vintage",
                        vintage,
                        "known",
                        there.stream().map(Snapshot::vintage).collect(Collectors.joining(", ")))));
    }

    /** Every vintage of the source but one. */
    private static Set<Integer> hidden(List<Snapshot> there, String shown) {
        return there.stream()
                .filter(snapshot -> !snapshot.vintage().equals(shown))
                .map(Snapshot::id)
                .collect(Collectors.toSet());
    }

    private Optional<CaseSource> caseOf(List<State> pair) {
        return caseName == null
                ? EmbeddedCases.findIdAbout(pair.get(0).code(), pair.get(1).code())
                        .map(CaseSource::open)
                : Optional.of(CaseSource.open(caseName));
    }

    /**
     * The dossier as it is when the store has one vintage of the source only. What a case froze
     * stays out of it: it may be of the vintage that is put aside.
     */
    private Dossier edition(List<State> pair, Set<Integer> hidden, Optional<CaseSource> about) {
        try (Workbench workbench = Workbench.openWithout(globals.home(), hidden)) {
            Figures figures = workbench.figures(FrozenFigures.none());
            CaseFile caseFile = about.map(CaseSource::getCase).orElse(null);
            List<ClaimResult> results =
                    caseFile == null ? List.of() : new Auditor(figures, StateSystem.standard()).judge(caseFile);
            return new DossierWriter(
                            figures,
                            FigureIds::write,
                            Dossiers.hints(workbench),
                            DossierTexts.english(),
                            Sections.standard())
                    .write(pair.get(0), pair.get(1), null, null, caseFile, results);
        }
    }

    /** A sentence that only names the other vintage says nothing new. */
    private String withoutVintage(String text) {
        List<String> names = new ArrayList<>(List.of(earlier, later));
        names.sort((a, b) -> b.length() - a.length());
        String plain = text;
        for (String name : names) {
            String snapshot = source + ":" + name;
            plain = plain.replace(snapshot, source)
                    .replace(DossierTexts.dataset(DossierTexts.english(), snapshot), source)
                    .replace(name, source);
        }
        return plain;
    }
}
