package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Paper;
import org.entente.chronology.Chronology;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.curated.CuratedTables;
import org.entente.dossier.Dossier;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Section;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.DossierYears;
import org.entente.dossier.evidence.EvidenceCollector;
import org.entente.dossier.evidence.SourceEntries;
import org.entente.dossier.evidence.SourceHint;
import org.entente.dossier.section.SectionWriter;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.QuestionException;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dossier: the years it spans, then section by section, then the evidence for every number
 * shown.
 */
public final class DossierWriter {
    /**
     * A dossier begins here unless the pair is younger or another year is requested: UN votes and
     * the arms register do.
     */
    private final Figures figures;

    private final Function<FigureId, String> ids;
    private final List<SourceHint> hints;
    private final MessageBundle texts;
    private final List<SectionWriter> sections;

    /**
     * @param figures where every figure comes from
     * @param ids writes an id as {@code entente trace} takes it
     * @param hints datasets that could fill gaps
     * @param texts language
     * @param sections what to write, in reading order
     */
    public DossierWriter(
            Figures figures,
            Function<FigureId, String> ids,
            List<SourceHint> hints,
            MessageBundle texts,
            List<SectionWriter> sections) {
        this.figures = figures;
        this.ids = ids;
        this.hints = List.copyOf(hints);
        this.texts = texts;
        this.sections = List.copyOf(sections);
    }

    /**
     * Hears of a dossier after each of its sections, so that a page can show what is written
     * already.
     */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param soFar puts together the sections that are written, and the numbers in them without
         *     their lineage; events, deals, commitments, claims and gaps are not listed yet
         */
        void written(Supplier<Dossier> soFar);
    }

    /**
     * As {@link #write(State, State, Integer, Integer, CaseFile, List, Listener)}, without a
     * listener.
     */
    public Dossier write(
            State first,
            State second,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable CaseFile caseFile,
            List<ClaimResult> results) {
        return write(first, second, from, to, caseFile, results, soFar -> {});
    }

    /**
     * The dossier of two states, in the order given.
     *
     * @param first state named first
     * @param second state named second
     * @param from first year; null for the first common year since 1946
     * @param to last year; null for the last year that the case or an imported source speaks of
     * @param caseFile what a person has curated about them; null for none
     * @param results its claims as they were checked
     * @param listener called for each section
     * @throws IllegalArgumentException when {@code from} lies after {@code to}
     * @throws QuestionException when {@code from} lies after all that is known and no {@code to} is
     *     given
     */
    public Dossier write(
            State first,
            State second,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable CaseFile caseFile,
            List<ClaimResult> results,
            Listener listener) {
        Context context = context(first, second, from, to, caseFile, results);
        List<Section> written = new ArrayList<>();
        for (SectionWriter section : sections) {
            written.add(section.write(context));
            listener.written(() -> dossier(context, caseFile, written, false));
        }
        return dossier(context, caseFile, written, true);
    }

    /** The first of the sections alone, without a case and without what is behind its numbers. */
    public Section writeFirst(State first, State second, @Nullable Integer from, @Nullable Integer to) {
        return sections.get(0).write(context(first, second, from, to, null, List.of()));
    }

    /**
     * The events that the dossier of two states tells, without writing it: of the sources, the case
     * and the figures, by date. The parameters are those of
     * {@link #write(State, State, Integer, Integer, CaseFile, List)}.
     */
    public List<EventEntry> events(
            State first, State second, @Nullable Integer from, @Nullable Integer to, @Nullable CaseFile caseFile) {
        return context(first, second, from, to, caseFile, List.of()).events();
    }

    private Context context(
            State first,
            State second,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable CaseFile caseFile,
            List<ClaimResult> results) {
        Chronology chronology = new Chronology(figures.store());
        YearRange years = years(first, second, from, to, caseFile, chronology);
        return new Context(
                first,
                second,
                years,
                figures,
                caseFile,
                results,
                hints,
                texts,
                new EvidenceCollector(figures, texts, ids));
    }

    private Dossier dossier(Context context, @Nullable CaseFile caseFile, List<Section> written, boolean whole) {
        EvidenceCollector collector = context.collector();
        return new Dossier(
                party(context.first()),
                party(context.second()),
                "",
                texts.get(
                        "title",
                        Arguments.none()
                                .with("first", context.first().name(texts.locale()))
                                .with("second", context.second().name(texts.locale()))),
                caseFile == null ? "" : caseFile.header().summary(),
                context.years().from(),
                context.years().to(),
                caseFile == null ? null : caseFile.header().id(),
                paper(caseFile),
                written,
                whole ? collector.evidence() : collector.outline(),
                definitions(collector),
                whole ? context.events() : List.of(),
                whole ? context.deals() : List.of(),
                whole ? context.commitments() : List.of(),
                whole ? context.claims() : List.of(),
                context.references(),
                whole ? context.gaps() : List.of(),
                new SourceEntries(context).list(),
                texts);
    }

    private Dossier.Party party(State state) {
        return new Dossier.Party(state.cow(), state.code(), state.name(texts.locale()));
    }

    private String paper(@Nullable CaseFile caseFile) {
        Paper paper = caseFile == null ? null : caseFile.header().paper();
        return paper == null
                ? ""
                : texts.get(
                        "paper",
                        Arguments.none()
                                .with("authors", String.join(", ", paper.authors()))
                                .with("title", paper.title()));
    }

    private List<Definition> definitions(EvidenceCollector collector) {
        Map<String, Definition> used = new LinkedHashMap<>();
        for (Figure figure : collector.figures()) {
            used.computeIfAbsent(
                    figure.id().measure(), id -> figures.measures().get(id).definition());
        }
        return List.copyOf(used.values());
    }

    private YearRange years(
            State first,
            State second,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable CaseFile caseFile,
            Chronology chronology) {
        int end = to != null ? to : lastYear(caseFile, chronology);
        if (from != null && to == null && from > end) {
            throw new QuestionException(texts.get(
                    "years.beyond", Arguments.none().year("from", from).year("last", end)));
        }
        int start = from != null ? from : Math.min(end, DossierYears.first(first, second, end));
        return new YearRange(start, end);
    }

    /**
     * The last year that the case or a source speaks of. Without either, the reference tables speak
     * alone, and their last year is taken: with an earlier one the dossier would not know of an
     * alliance that is in force.
     */
    private int lastYear(@Nullable CaseFile caseFile, Chronology chronology) {
        IntStream told = Optional.ofNullable(caseFile).stream()
                .flatMap(c -> Stream.concat(
                        c.events().stream().map(e -> e.date()),
                        c.reported().stream().flatMap(r -> Optional.ofNullable(r.period()).stream())))
                .mapToInt(DossierWriter::year);
        OptionalInt frozen = figures.frozen().lastYear();
        OptionalInt covered = chronology.lastCoveredYear();
        return Stream.of(told, frozen.stream(), covered.stream())
                .flatMapToInt(years -> years)
                .max()
                .orElseGet(() -> CuratedTables.standard().lastYear());
    }

    private static int year(EdtfDate date) {
        return date.isOpen() ? date.firstYear() : date.lastYear();
    }
}
