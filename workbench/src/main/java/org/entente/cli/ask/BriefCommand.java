package org.entente.cli.ask;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.cli.shared.CaseSource;
import org.entente.cli.shared.Exit;
import org.entente.cli.shared.FailureException;
import org.entente.cli.shared.Globals;
import org.entente.cli.shared.NothingToAnswer;
import org.entente.cli.shared.Preparation;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.country.YearRange;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.writing.ComparisonWriter;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.report.Extra;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.entente.report.ScreenReport;
import org.entente.service.Dossiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente brief}: two pages on two states and the dossier as their annex. */
@Command(
        name = "brief",
        description =
                "Writes a brief of two pages on two states, with the dossier as its annex, and prints where they are.",
        footer = {
            "",
            "Examples:",
            "  entente brief TUR PAK",
            "  entente brief Greece Türkiye --format pdf,docx -o briefs",
            "  entente brief TUR PAK --compare TUR-IND,PAK-CHN",
            "  entente brief --pairs pairs.txt -o briefs"
        })
public final class BriefCommand implements Callable<Integer> {
    private final Globals globals;

    @Parameters(
            arity = "0..2",
            paramLabel = "STATE",
            description = "Two states, by any name or code; one with --partners, none with --pairs.")
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

    @Option(
            names = "--format",
            paramLabel = "html,md,json,pdf,docx,bib,csl,zip,csv",
            description =
                    "Which files to write (default: html,md,json,bib); pdf and docx hold the two pages. pdf needs an installed"
                            + " Chromium.")
    private String format = Format.usual();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write them (default: this folder).")
    private Path folder = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of names, months and numbers, such as tr (default: en). Sentences are in English"
                    + " where they are not translated.")
    private String language = "en";

    @Option(
            names = "--compare",
            paramLabel = "TUR-IND,PAK-CHN",
            description = "Writes a comparison with other pairs beside the dossier.")
    private @Nullable String compared;

    @Option(names = "--annex", description = "Adds the annex, the dossier, to the two pages of pdf and docx.")
    private boolean annex;

    @Option(
            names = "--lineage",
            description = "Adds a table of what is behind every number to md and pdf; html and json hold it anyway.")
    private boolean lineage;

    @Mixin
    private final PartnersOptions partners = new PartnersOptions();

    public BriefCommand(Globals globals) {
        this.globals = globals;
    }

    @Override
    public Integer call() throws IOException {
        Set<Format> formats = usage(() -> Format.parse(format));
        requireLineageFits(formats);
        org.entente.text.MessageBundle texts = usage(() -> DossierTexts.of(language));
        StateArguments arguments = new StateArguments(usage(this::years));
        if (pairs != null) {
            return writeAll(pairs, formats, arguments);
        }
        if (states.isEmpty()) {
            throw new UsageException(MESSAGES.get("brief_needs_two"));
        }
        partners.requireFits(states, compared);
        if (partners.isAsked()) {
            State state = arguments.state(states.get(0));
            prepareFolder();
            try (Workbench workbench = globals.open()) {
                return finish(partners.write(workbench, texts, state), formats);
            }
        }
        State first = arguments.state(states.get(0));
        State second = arguments.state(states.get(1));
        if (first.equals(second)) {
            throw new UsageException(
                    MESSAGES.fill("same_state", "first", states.get(0), "second", states.get(1), "state", first));
        }
        requireCommonYear(first, second);
        List<ComparisonWriter.Pair> others = PartnersOptions.pairs(first, second, compared, arguments);
        try (Workbench workbench = globals.open()) {
            Optional<CaseSource> source = readCase(first, second);
            prepareFolder();
            Preparation.run(workbench, globals);
            Dossier dossier = dossier(workbench, first, second, source);
            if (others.size() > 1) {
                Dossier comparison =
                        new Dossiers(workbench, texts).comparison(others, from, to, frozen(workbench, source));
                Reports.write(comparison, formats, folder, extras())
                        .forEach(file -> globals.out().println(file));
            }
            return finish(dossier, formats);
        }
    }

    /** An option that would change nothing in a file that was requested is a mistake. */
    private void requireLineageFits(Set<Format> formats) {
        Set<Format> holding = EnumSet.of(Format.MD, Format.PDF, Format.HTML, Format.JSON);
        if (lineage && (formats.contains(Format.DOCX) || Collections.disjoint(formats, holding))) {
            throw new UsageException(MESSAGES.get("lineage_formats"));
        }
    }

    private Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (annex) {
            extras.add(Extra.ANNEX);
        }
        if (lineage) {
            extras.add(Extra.LINEAGE);
        }
        return extras;
    }

    private int finish(Dossier dossier, Set<Format> formats) throws IOException {
        Reports.write(dossier, formats, folder, extras())
                .forEach(file -> globals.out().println(file));
        if (!globals.quiet()) {
            ScreenReport.lines(dossier).forEach(globals.out()::println);
        }
        if (dossier.evidence().isEmpty()) {
            return NothingToAnswer.report(globals, MESSAGES.fill("no_figures_of", "what", dossier.title()), List.of());
        }
        return Exit.DONE;
    }

    /** A dossier of years in which there was no such pair would be a dossier of nothing. */
    private void requireCommonYear(State first, State second) {
        int begin = from == null ? StateSystem.FIRST_YEAR : from;
        int end = to == null ? Today.year() : to;
        boolean none = IntStream.rangeClosed(begin, Math.max(begin, end))
                .noneMatch(year -> StateSystem.standard().isDyad(first.cow(), second.cow(), year));
        // What begins after today is another mistake, which is named when the last year of the data
        // is known.
        if (none && begin <= end) {
            throw new UsageException(MESSAGES.fill(
                    "no_common_year",
                    "first",
                    first.name(),
                    "second",
                    second.name(),
                    "years",
                    from == null && to == null ? "any year" : begin + "–" + end,
                    "first_years",
                    first.describeYears(),
                    "second_years",
                    second.describeYears()));
        }
    }

    /**
     * Every pair is read before the first is written, so that a mistake in the file leaves nothing
     * half done.
     */
    private int writeAll(Path file, Set<Format> formats, StateArguments arguments) throws IOException {
        if (!states.isEmpty() || caseName != null) {
            throw new UsageException(MESSAGES.get("pairs_alone"));
        }
        List<PairList.Pair> all = PairList.read(file, arguments);
        prepareFolder();
        try (Workbench workbench = globals.open()) {
            Preparation.run(workbench, globals);
        }
        new BriefBatch(globals, formats, folder, extras()).run(all, this::dossier);
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
        return new Dossiers(workbench, usage(() -> DossierTexts.of(language)))
                .pair(first, second, from, to, source.map(CaseSource::about).orElse(null), soFar -> {});
    }

    private static FrozenFigures frozen(Workbench workbench, Optional<CaseSource> source) throws IOException {
        return source.isPresent() ? source.get().about().frozen(workbench.measures()) : FrozenFigures.none();
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

    /** With the figures that it froze, which a case that comes with the program keeps in memory. */
    private Optional<CaseSource> readCase(State first, State second) {
        Optional<CaseSource> source = caseOf(first, second);
        source.filter(given -> given.folder() == null).ifPresent(given -> {
            try {
                given.about().frozen(StandardMeasures.create());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return source;
    }

    private Optional<CaseSource> caseOf(State first, State second) {
        if (caseName == null) {
            return EmbeddedCases.findIdAbout(first.code(), second.code()).map(CaseSource::open);
        }
        CaseSource source = CaseSource.open(caseName);
        requireSound(source);
        CaseFile given = source.getCase();
        if (!given.header().isAbout(first.code(), second.code())) {
            throw new UsageException(MESSAGES.fill(
                    "case_other_pair",
                    "name",
                    caseName,
                    "states",
                    String.join(" and ", given.header().states()),
                    "first",
                    first.name(),
                    "second",
                    second.name()));
        }
        return Optional.of(source);
    }

    /** Names every problem of a case that cannot be used, since a person mends them all at once. */
    private void requireSound(CaseSource source) {
        if (source.reading().hasErrors()) {
            source.reading().problems().stream()
                    .sorted()
                    .forEach(problem -> globals.err().println(source.name() + "/" + problem));
        }
    }

    private void prepareFolder() {
        try {
            Reports.prepare(folder);
        } catch (IOException e) {
            throw new FailureException(MESSAGES.fill("folder_unwritable", "folder", folder.toAbsolutePath()), e);
        }
    }
}
