package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.CaseFile;
import org.entente.chronology.ArmsOrder;
import org.entente.chronology.Chronology;
import org.entente.chronology.DatedEvent;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.DealEntry;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Gap;
import org.entente.dossier.Numbers;
import org.entente.dossier.ReferenceEntry;
import org.entente.measure.Figures;
import org.entente.measure.estimate.Outlook;
import org.entente.measure.estimate.OutlookRequest;
import org.entente.measure.estimate.OutlookStudy;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a section is written from. Numbers and gaps that a section shows are kept for the whole
 * dossier.
 */
public final class Context {
    private static final Set<String> RESAMPLED = Set.of("un.agreement", "un.s", "un.kappa");

    private final State first;
    private final State second;
    private final YearRange years;
    private final Figures figures;
    private final @Nullable CaseFile caseFile;
    private final List<ClaimResult> results;
    private final List<SourceHint> hints;
    private final MessageBundle texts;
    private final EvidenceCollector collector;
    private final Entries entries;
    private final Map<List<Object>, Optional<Track>> tracks = new HashMap<>();
    private final Map<List<Object>, Outlook> outlooks = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private @Nullable List<ArmsOrder> orders;
    private @Nullable List<DatedEvent> sourceEvents;
    private @Nullable TestFamily tests;

    public Context(
            State first,
            State second,
            YearRange years,
            Figures figures,
            @Nullable CaseFile caseFile,
            List<ClaimResult> results,
            List<SourceHint> hints,
            MessageBundle texts,
            EvidenceCollector collector) {
        this.first = first;
        this.second = second;
        this.years = years;
        this.figures = figures;
        this.caseFile = caseFile;
        this.results = List.copyOf(results);
        this.hints = List.copyOf(hints);
        this.texts = texts;
        this.collector = collector;
        this.entries = new Entries(this);
    }

    /** The state that was named first. */
    public State first() {
        return first;
    }

    public State second() {
        return second;
    }

    public YearRange years() {
        return years;
    }

    public Figures figures() {
        return figures;
    }

    public Optional<CaseFile> findCase() {
        return Optional.ofNullable(caseFile);
    }

    /** Orders of the imported register between the two states. */
    List<ArmsOrder> orders() {
        if (orders == null) {
            orders = List.copyOf(chronology().listArmsOrders(first.cow(), second.cow()));
        }
        return orders;
    }

    /** What the imported sources report on the two states in these years, by date. */
    List<DatedEvent> sourceEvents() {
        if (sourceEvents == null) {
            sourceEvents = chronology().listEvents(first.cow(), second.cow(), years, orders());
        }
        return sourceEvents;
    }

    private Chronology chronology() {
        return new Chronology(figures.store());
    }

    /** The case's claims as they were checked. */
    public List<ClaimResult> results() {
        return results;
    }

    List<SourceHint> hints() {
        return hints;
    }

    public MessageBundle texts() {
        return texts;
    }

    public Numbers numbers() {
        return new Numbers(texts);
    }

    public EvidenceCollector collector() {
        return collector;
    }

    public List<EventEntry> events() {
        return entries.events();
    }

    public List<DealEntry> deals() {
        return entries.deals();
    }

    public List<CommitmentEntry> commitments() {
        return entries.commitments();
    }

    public List<ClaimEntry> claims() {
        return entries.claims();
    }

    public List<ReferenceEntry> references() {
        return entries.references();
    }

    public Prose prose() {
        return new Prose(texts);
    }

    /** Both names as they stand in a sentence, for the places {first} and {second}. */
    public Arguments names() {
        return Arguments.none().with("first", said(first.cow())).with("second", said(second.cow()));
    }

    /** How the word of a rule reads in a sentence. */
    public String word(String family, double value) {
        return texts.get("word." + family + "." + JudgementWords.of(family, value));
    }

    /** The name as it stands in a sentence, with its article. */
    public String said(int cow) {
        return StateSystem.standard().get(cow).nameInSentence(texts.locale());
    }

    public String name(int cow) {
        return cow == first.cow() ? first.name(texts.locale()) : second.name(texts.locale());
    }

    /** The name of any state. */
    public String stateName(int cow) {
        return StateSystem.standard().get(cow).name(texts.locale());
    }

    /** The name of a state's code; any other text as it is. */
    public String name(String code) {
        return StateSystem.standard()
                .findByCode(code)
                .map(s -> s.name(texts.locale()))
                .orElse(code);
    }

    /** {@link DossierTexts#dataset}. */
    public String dataset(String snapshot) {
        return DossierTexts.dataset(texts, snapshot);
    }

    /** The short name of a snapshot's dataset alone, for running text. */
    public String datasetOf(String snapshot) {
        return datasetName(snapshot.replaceFirst(":.*", ""));
    }

    /** The short name of a source's dataset; its id where it has none. */
    public String datasetName(String source) {
        return DossierTexts.datasetName(texts, source);
    }

    /** All tests of change, run when they are first needed. */
    public TestFamily tests() {
        if (tests == null) {
            tests = TestFamily.run(this);
        }
        return tests;
    }

    public Turning turning() {
        return tests().turning();
    }

    /**
     * A measure of the pair over the dossier's years; empty when no such measure is in the
     * catalogue.
     */
    public Optional<Track> pair(String measure, @Nullable String argument) {
        return track(measure, argument, first.cow(), second.cow());
    }

    /** A directed measure. */
    public Optional<Track> directed(String measure, @Nullable String argument, State from, State to) {
        return track(measure, argument, from.cow(), to.cow());
    }

    /** The figure of a directed measure for some years together, when it has a value. */
    Optional<Figure> window(String measure, State from, State to, YearRange span) {
        return window(
                measure,
                Subjects.of(figures.measures().get(measure).definition().shape(), from.cow(), to.cow()),
                span);
    }

    /** The figure of a measure of one state for some years together, when it has a value. */
    Optional<Figure> window(String measure, State state, YearRange span) {
        return figures.measures().find(measure).flatMap(m -> window(measure, Subjects.state(state.cow()), span));
    }

    private Optional<Figure> window(String measure, Subjects subjects, YearRange span) {
        Question question = Question.of(subjects, span).withWindow(span.length());
        return figures.list(measure, question).stream()
                .filter(f -> f.status().carriesValue())
                .findFirst();
    }

    /** A measure of one state. */
    public Optional<Track> state(String measure, State state) {
        return track(measure, null, state.cow(), 0);
    }

    /** A directed measure by month. */
    public Track monthly(String measure, @Nullable String argument, State from, State to, YearRange span) {
        Measure asked = figures.measures().get(measure);
        Subjects subjects = Subjects.of(asked.definition().shape(), from.cow(), to.cow());
        Question question = Question.of(subjects, span).withArgument(argument).withKind(Period.Kind.MONTH);
        return Track.of(asked.definition(), figures.list(measure, question), Period.Kind.MONTH);
    }

    private Optional<Track> track(String measure, @Nullable String argument, int from, int to) {
        return tracks.computeIfAbsent(
                List.of(measure, Objects.requireNonNullElse(argument, ""), from, to),
                key -> figures.measures().find(measure).map(m -> read(m, argument, from, to)));
    }

    private Track read(Measure measure, @Nullable String argument, int from, int to) {
        Subjects subjects = Subjects.of(measure.definition().shape(), from, to);
        Question question = Question.of(subjects, years).withArgument(argument);
        return Track.of(measure.definition(), read(measure, question));
    }

    /** The headline indices of votes come with their intervals by resampling. */
    private List<Figure> read(Measure measure, Question question) {
        String id = measure.definition().id();
        return RESAMPLED.contains(id) && question.argument() == null
                ? figures.listWithSpread(id, question)
                : figures.list(id, question);
    }

    /**
     * The value of an earlier year that may be set against a figure: from the same snapshot, also
     * where another one answers for that year by itself.
     */
    public Optional<Figure> comparable(Track track, Figure figure, int year) {
        Optional<Figure> own = track.findValue(year);
        if (own.isEmpty() || own.get().snapshot().equals(figure.snapshot())) {
            return own;
        }
        String snapshot = figure.snapshot();
        Subjects subjects =
                Subjects.of(figure.id().shape(), figure.id().from(), figure.id().to());
        Question question = Question.of(subjects, new YearRange(year, year))
                .withArgument(figure.id().argument())
                .withVintage(figure.source(), snapshot.substring(snapshot.indexOf(':') + 1));
        return figures.list(figure.id().measure(), question).stream()
                .filter(f -> f.status().carriesValue() && f.snapshot().equals(snapshot))
                .findFirst()
                .map(Figure::pinned);
    }

    /**
     * The forecast of a measure of the pair, or why there is none; a forecast that ends before the
     * last year of the dossier is refused as {@code PAST}.
     *
     * @param target what is to be reached, in the measure's unit; null for nothing
     * @param by the year by which; null for no year
     */
    public Outlook outlook(Measure measure, @Nullable Double target, @Nullable Integer by) {
        Definition definition = measure.definition();
        List<Object> key = List.of(
                definition.id(), Objects.requireNonNullElse(target, Double.NaN), Objects.requireNonNullElse(by, 0));
        return outlooks.computeIfAbsent(key, k -> {
            Question question = Question.of(
                    Subjects.of(definition.shape(), first.cow(), second.cow()),
                    new YearRange(StateSystem.FIRST_YEAR, years.to()));
            Outlook outlook = new OutlookStudy(figures)
                    .study(definition.id(), question, new OutlookRequest(null, null, target, by));
            return outlook instanceof Outlook.Forecasted forecast && forecast.end() < years.to()
                    ? forecast.refusedAs(Outlook.Reason.PAST)
                    : outlook;
        });
    }

    /** Notes a gap and gives the notice that stands in its place. */
    public Block gap(Gap gap) {
        if (!hasGap(gap.id())) {
            gaps.add(gap);
        }
        return new Block.GapNotice(gap);
    }

    /** A gap whose texts have the keys {@code gap.ID.what}, {@code .why} and {@code .fill}. */
    public Block gap(String id, String section, @Nullable String span, @Nullable String command, Arguments arguments) {
        String key = "gap." + id;
        return gap(new Gap(
                id,
                section,
                texts.get(key + ".what", arguments),
                texts.get(key + ".why", arguments),
                span,
                texts.get(key + ".fill", arguments),
                command));
    }

    /** Whether an earlier section says already that this is missing. */
    public boolean hasGap(String id) {
        return gaps.stream().anyMatch(gap -> gap.id().equals(id));
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Marks that lead to references; a repetition leads to its own note. */
    public List<Span> marks(List<String> references) {
        return entries.marks(references);
    }
}
