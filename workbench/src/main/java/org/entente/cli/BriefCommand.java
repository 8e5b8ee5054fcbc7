package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.casefile.CaseFile;
import org.entente.casefile.EmbeddedCases;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Dossier;
import org.entente.dossier.writing.DossierWriter;
import org.entente.dossier.writing.Sections;
import org.entente.dossier.writing.SourceHint;
import org.entente.measure.FigureIds;
import org.entente.measure.Figures;
import org.entente.measure.FrozenFigures;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.entente.report.ScreenReport;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.Sources;
import org.entente.source.own.OwnSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente brief}: the dossier of two states. */
@Command(name = "brief", description = "Writes the dossier of two states, and prints where it is and a summary.")
final class BriefCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(arity = "0..2", paramLabel = "STATE", description = "Two states, by any name or code.")
    private List<String> states = List.of();

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "First year (default: the first common year since 1946).")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "Last year (default: the last that anything speaks of).")
    private @Nullable Integer to;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            description = "A case folder (default: the case on this pair that comes with Entente, if there is one).")
    private @Nullable String caseName;

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Many pairs: one a line, as TUR-PAK or as two names with a comma between them.")
    private @Nullable Path pairs;

    @Option(names = "--format", paramLabel = "html,md,json,bib", description = "Which files to write (default: all).")
    private String format = Format.all();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write them (default: this folder).")
    private Path folder = Path.of("");

    BriefCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Set<Format> formats = usage(() -> Format.parse(format));
        StateArguments arguments = new StateArguments(usage(this::years));
        if (pairs != null) {
            return writeAll(pairs, formats, arguments);
        }
        if (states.size() != 2) {
            throw new UsageException(Texts.BRIEF_NEEDS_TWO);
        }
        State first = arguments.state(states.get(0));
        State second = arguments.state(states.get(1));
        if (first.equals(second)) {
            throw new UsageException(Texts.SAME_STATE.formatted(states.get(0), states.get(1), first));
        }
        Optional<CaseSource> source = caseOf(first, second);
        prepareFolder();
        try (Workbench workbench = globals.open()) {
            Dossier dossier = dossier(workbench, first, second, source);
            List<Path> written = Reports.write(dossier, formats, folder);
            written.forEach(file -> globals.out().println(file));
            if (!globals.quiet()) {
                ScreenReport.lines(dossier).forEach(globals.out()::println);
            }
        }
        return Exit.DONE;
    }

    /** Every pair is read before the first is written, so that a mistake in the file leaves nothing half done. */
    private int writeAll(Path file, Set<Format> formats, StateArguments arguments) throws IOException {
        if (!states.isEmpty() || caseName != null) {
            throw new UsageException(Texts.PAIRS_ALONE);
        }
        List<PairList.Pair> all = PairList.read(file, arguments);
        prepareFolder();
        new BriefBatch(globals, formats, folder).run(all, this::dossier);
        return Exit.DONE;
    }

    /** A pair with a case has a store to itself, since the case's evidence is laid beside it. */
    private Dossier dossier(Workbench workbench, PairList.Pair pair) throws IOException {
        Optional<CaseSource> source = caseOf(pair.first(), pair.second());
        if (source.isEmpty()) {
            return dossier(workbench, pair.first(), pair.second(), source);
        }
        try (Workbench own = globals.open()) {
            return dossier(own, pair.first(), pair.second(), source);
        }
    }

    private Dossier dossier(Workbench workbench, State first, State second, Optional<CaseSource> source)
            throws IOException {
        FrozenFigures frozen = source.isPresent() ? source.get().frozen(workbench.measures()) : FrozenFigures.none();
        Figures figures = workbench.figures(frozen);
        CaseFile caseFile = source.map(CaseSource::getCase).orElse(null);
        List<ClaimResult> results =
                caseFile == null ? List.of() : new Auditor(figures, StateSystem.standard()).judge(caseFile);
        // Only now: a claim is not to be borne out by the very text that makes it.
        source.ifPresent(one -> one.addEvidence(workbench.store()));
        return new DossierWriter(
                        figures,
                        FigureIds::write,
                        hints(workbench),
                        org.entente.dossier.Texts.english(),
                        Sections.standard())
                .write(first, second, from, to, caseFile, results);
    }

    /** What an option means; a value that it cannot have is the user's mistake. */
    private static <T> T usage(Supplier<T> option) {
        try {
            return option.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The years by which names are read; an open end is no restriction. */
    private Optional<YearRange> years() {
        if (from != null && to != null) {
            return Optional.of(new YearRange(from, to));
        }
        return Optional.ofNullable(from == null ? to : from).map(YearRange::of);
    }

    private Optional<CaseSource> caseOf(State first, State second) {
        if (caseName == null) {
            return EmbeddedCases.findAbout(first.code(), second.code())
                    .map(found -> CaseSource.open(found.header().id()));
        }
        CaseSource source = CaseSource.open(caseName);
        requireSound(source);
        CaseFile given = source.getCase();
        if (!given.header().isAbout(first.code(), second.code())) {
            throw new UsageException(Texts.CASE_OTHER_PAIR.formatted(
                    caseName, String.join(" and ", given.header().states()), first.name(), second.name()));
        }
        return Optional.of(source);
    }

    /** Names every problem of a case that cannot be used, since a person mends them all at once. */
    private void requireSound(CaseSource source) {
        if (source.reading().hasErrors()) {
            source.reading().problems().stream()
                    .sorted()
                    .forEach(problem -> globals.err().println(Texts.CASE_PROBLEM.formatted(source.name(), problem)));
        }
    }

    private void prepareFolder() {
        try {
            Reports.prepare(folder);
        } catch (IOException e) {
            throw new FailureException(Texts.FOLDER_UNWRITABLE.formatted(folder.toAbsolutePath()), e);
        }
    }

    static List<SourceHint> hints(Workbench workbench) {
        return Stream.concat(
                        Sources.standard().listAll().stream().map(Source::description),
                        OwnSources.list(workbench.store()).stream())
                .map(BriefCommand::hint)
                .toList();
    }

    private static SourceHint hint(SourceDescription d) {
        return new SourceHint(
                d.id(),
                d.title(),
                d.howToGet(),
                d.address(),
                d.license().name(),
                d.citations().get(0));
    }
}
