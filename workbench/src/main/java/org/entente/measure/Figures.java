package org.entente.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Among;
import org.entente.measure.model.Aspect;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.measure.standing.AllYears;
import org.entente.measure.standing.Dimension;
import org.entente.measure.standing.Dimensions;
import org.entente.measure.standing.Distribution;
import org.entente.measure.standing.Peers;
import org.entente.measure.standing.PerCapita;
import org.entente.measure.standing.Standings;
import org.entente.provenance.Lineage;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.ResultCodec;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The one place that answers for a figure: computed from the store where a source that the measure
 * reads is imported, else as a case froze it, else absent with the reason. Dossier, claims,
 * {@code measure} and {@code trace} all ask here.
 */
public final class Figures {
    private final Measures measures;
    private final Store store;
    private final FrozenFigures frozen;
    private final Expectations expectations = new Expectations(this);
    private final PerCapita perCapita;

    public Figures(Measures measures, Store store, FrozenFigures frozen) {
        this.measures = measures;
        this.store = store;
        this.frozen = frozen;
        this.perCapita = new PerCapita(store);
    }

    public Measures measures() {
        return measures;
    }

    public Store store() {
        return store;
    }

    /** Amounts of money for each person. */
    public PerCapita perCapita() {
        return perCapita;
    }

    /** The snapshots that are imported. */
    public List<Snapshot> listImported() {
        return store.listSnapshots();
    }

    public FrozenFigures frozen() {
        return frozen;
    }

    /**
     * The snapshots that figures can come from: those of the store, then those that only the frozen
     * figures know.
     */
    public List<Snapshot> listSnapshots() {
        List<Snapshot> all = new ArrayList<>(store.listSnapshots());
        Set<String> known = all.stream().map(Snapshot::ref).collect(Collectors.toSet());
        frozen.listSnapshots().stream().filter(s -> known.add(s.ref())).forEach(all::add);
        return List.copyOf(all);
    }

    /** Figures of a measure, computed now, whether or not anything is imported. */
    public FigureColumns compute(String measure, Question question) {
        return measures.get(measure).compute(question, store);
    }

    /**
     * One subject's figures over a span of years, in order of time: live where the store can speak
     * to the measure, else frozen for the periods that were frozen.
     */
    public List<Figure> list(String measure, Question question) {
        if (canCompute(measure, question)) {
            List<Figure> live = compute(measure, question).figures();
            // An estimate needs the sources of the measure that it is about and others; none of
            // them may have answered.
            Definition definition = measures.get(measure).definition();
            boolean silent = (definition.takes("measure") || definition.takes("unrealised"))
                    && live.stream().allMatch(figure -> figure.snapshot().isEmpty());
            List<Figure> kept = silent ? frozen.list(measure, question) : List.of();
            return kept.isEmpty() ? live : kept;
        }
        List<Figure> kept = frozen.list(measure, question);
        return kept.isEmpty() ? compute(measure, question).figures() : kept;
    }

    /** One subject's figure of one year. */
    public Figure get(String measure, @Nullable String argument, Subjects subject, int year) {
        List<Figure> one =
                list(measure, Question.of(subject, new YearRange(year, year)).withArgument(argument));
        if (one.size() != 1) {
            throw new IllegalArgumentException(measure + " gave " + one.size() + " figures for one subject and year");
        }
        return one.get(0);
    }

    /**
     * The figure that an id names; with an aspect, where its value stands among all pairs (or
     * states) of the period.
     */
    public Optional<Figure> find(FigureId id) {
        Question question = Question.about(id);
        String aspect = id.aspect();
        List<Figure> figures =
                aspect == null ? list(id.measure(), question) : listAspect(id.measure(), question, aspect);
        return figures.stream()
                .filter(f -> id.period() == null || id.period().equals(f.id().period()))
                .findFirst();
    }

    /**
     * Where the figures of {@link #list} stand among the pairs (or states) of their periods:
     * {@code percentile} from 0 to 1 or {@code rank} from 1, each with the number of values as n;
     * or, for pairs, the percentile that region, distance and size would suggest
     * ({@code expected}), how far the pair is from it ({@code deviation}) and the share of pairs
     * that are as far ({@code unusual}); or an amount of money for each person
     * ({@code per_capita}). What has no value has no standing, and says why.
     *
     * @param aspect as {@link Aspect} writes it, or one of those of expectation
     */
    public List<Figure> listAspect(String measure, Question question, String aspect) {
        List<Figure> figures = list(measure, question);
        boolean live = figures.stream().noneMatch(f -> f.origin() == Origin.FROZEN);
        if (!live) {
            return frozen.list(measure, question, aspect);
        }
        if (aspect.equals(FigureIds.BOOTSTRAP)) {
            return measures.get(measure).resample(figures, store).stream()
                    .map(f -> f.withId(f.id().withAspect(FigureIds.BOOTSTRAP)))
                    .toList();
        }
        if (Expectations.isAspect(aspect)) {
            return expectations.list(figures, question, aspect);
        }
        if (aspect.equals(FigureIds.PER_CAPITA)) {
            return perCapita.list(figures);
        }
        Aspect asked = Aspect.parse(aspect);
        List<Figure> standings = new ArrayList<>();
        for (Figure figure : figures) {
            Peers peers = peers(asked.among(), figure.id(), question);
            Distribution others = distribution(measure, question, figures, peers);
            standings.add(Standings.of(figure, others, asked, peers));
        }
        return standings;
    }

    /**
     * The figures of {@link #list}, with their intervals by resampling where the measure has such
     * and the store, or the case that froze them, knows them.
     */
    public List<Figure> listWithSpread(String measure, Question question) {
        List<Figure> figures = list(measure, question);
        if (!measures.get(measure).isResampled()) {
            return figures;
        }
        if (figures.stream().noneMatch(f -> f.origin() == Origin.FROZEN)) {
            return measures.get(measure).resample(figures, store);
        }
        Map<FigureId, Figure> kept = new HashMap<>();
        frozen.list(measure, question, FigureIds.BOOTSTRAP).forEach(f -> kept.put(f.id().withAspect(null), f));
        return figures.stream()
                .map(f -> Optional.ofNullable(kept.get(f.id()))
                        .map(spread -> f.withInterval(spread.low(), spread.high()))
                        .orElse(f))
                .toList();
    }

    /**
     * What the group is called in which the figures of a question stand; all are of one subject.
     */
    public String describeAmong(Among among, FigureId id) {
        return new Peers(among, id, Map.of()).describe();
    }

    private Peers peers(Among among, FigureId id, Question question) {
        return new Peers(among, id, among instanceof Among.PowerClass ? classes(question) : Map.of());
    }

    /** The power classes of all states in the years of a question. */
    private Map<Integer, Integer> classes(Question question) {
        YearRange years = question.years();
        return store.results()
                .get("power classes of " + years, PowerClasses.class, () -> readClasses(years))
                .byState();
    }

    private record PowerClasses(Map<Integer, Integer> byState) {}

    private PowerClasses readClasses(YearRange years) {
        Map<Integer, Integer> classes = new HashMap<>();
        FigureColumns all = compute("power.class", Question.of(new Subjects.AllStates(), years));
        for (int row = 0; row < all.size(); row++) {
            Period period = all.period(row);
            if (period != null && all.hasValue(row)) {
                classes.put(Peers.key(all.from(row), period.first()), (int) all.value(row));
            }
        }
        return new PowerClasses(classes);
    }

    /**
     * The values of the peers in the periods in which these figures have values; all at once, in
     * spans.
     */
    private Distribution distribution(String measure, Question question, List<Figure> figures, Peers peers) {
        Definition definition = measures.get(measure).definition();
        if (definition.shape() == Shape.SYSTEM) {
            // There is one system: its value stands among no others.
            return Distribution.empty();
        }
        Optional<List<Question>> kept = AllYears.find(definition, question, store)
                .filter(spans -> peers.key().isEmpty() && AllYears.hold(spans, figures) && isKept(measure, spans));
        List<Question> asked = kept.orElseGet(() -> Standings.spans(question, figures).stream()
                .map(span -> question.asked(
                        definition.shape() == Shape.STATE ? new Subjects.AllStates() : new Subjects.AllPairs(), span))
                .toList());
        return distribution(new DistributionKey(measure, asked, peers.key()), peers);
    }

    /**
     * Makes the values of all pairs in all years, so that {@code --percentile} and {@code --rank}
     * of any pair and years find them kept.
     */
    public void prepareStandings(String measure) {
        Question all = Question.of(new Subjects.AllPairs(), YearRange.of(1));
        measures.find(measure)
                .flatMap(found -> AllYears.find(found.definition(), all, store))
                .ifPresent(spans -> distribution(new DistributionKey(measure, spans, ""), (from, to, period) -> true));
    }

    /** The values of all pairs for a question of one period. */
    Distribution distribution(String measure, Question all) {
        return distribution(new DistributionKey(measure, List.of(all), ""), (from, to, period) -> true);
    }

    /**
     * Computes in advance what the overview of any pair needs about all pairs: the percentiles then
     * and now, and the values expected now.
     */
    public void prepare(Dimension dimension) {
        Optional<Measure> measure = measures.find(dimension.measure());
        Subjects all = new Subjects.AllPairs();
        Optional<YearRange> span = measure.flatMap(m -> SourceChoice.findSpan(
                m.definition(), Question.of(all, YearRange.of(1)).withArgument(dimension.argument()), store));
        if (span.isPresent()) {
            int now = span.get().to();
            expectations.prepare(dimension.measure(), dimension.question(all, now));
            distribution(dimension.measure(), dimension.question(all, now - Dimensions.BACK));
        }
    }

    private Distribution distribution(DistributionKey asked, Distribution.Filter peers) {
        Supplier<Distribution> compute = () ->
                Distribution.of(values -> asked.spans().forEach(span -> addTo(values, asked.measure(), span)), peers);
        return asked.peers().isEmpty()
                ? cached("distribution", asked.measure(), asked.spans(), Distribution.class, Distribution.FORM, compute)
                : cached(
                        "distribution among " + asked.peers(),
                        asked.measure(),
                        asked.spans(),
                        Distribution.class,
                        compute);
    }

    /**
     * A result over all pairs or states, cached in memory and on disk. One that may rest on the
     * evidence of a case is cached in memory only.
     *
     * @param kind what it is
     * @param asked the question or questions that it answers
     */
    <T> T cached(String kind, String measure, Object asked, Class<T> type, ResultCodec<T> codec, Supplier<T> compute) {
        return isOfCase(measure)
                ? cached(kind, measure, asked, type, compute)
                : store.results().get(name(kind, measure, asked), type, codec, compute);
    }

    /** As above, in memory only. */
    private <T> T cached(String kind, String measure, Object asked, Class<T> type, Supplier<T> compute) {
        String name = name(kind, measure, asked);
        return store.results().get(isOfCase(measure) ? name + store.overlay() : name, type, compute);
    }

    private boolean isOfCase(String measure) {
        return measures.get(measure).definition().sources().contains("case");
    }

    private boolean isKept(String measure, List<Question> spans) {
        return store.results().has(name("distribution", measure, spans));
    }

    private String name(String kind, String measure, Object asked) {
        return "%s of %s: %s".formatted(kind, measures.get(measure).definition().versioned(), asked);
    }

    /**
     * The values of a span; those of one period are cached, since the expected value of a pair is
     * computed from them too.
     */
    private void addTo(FigureSink values, String measure, Question span) {
        if (isOnePeriod(span)) {
            population(measure, span).writeTo(values);
        } else {
            measures.get(measure).compute(span, store, values);
        }
    }

    private static boolean isOnePeriod(Question question) {
        return question.years().to() - question.years().from() + 1 == question.window()
                && question.kind() != Period.Kind.MONTH;
    }

    /** The question about all pairs that a figure of one period is set against. */
    Question populationQuestion(Question question, Period period) {
        int first = period.kind() == Period.Kind.MONTH ? period.first() / 12 : period.first();
        int last = period.kind() == Period.Kind.MONTH ? period.last() / 12 : period.last();
        return question.asked(new Subjects.AllPairs(), new YearRange(first, last));
    }

    /** The figures of all pairs or states of one period, computed once and kept. */
    FigureColumns population(String measure, Question question) {
        return cached("population", measure, question, FigureColumns.class, () -> compute(measure, question));
    }

    /** A distribution by what was computed for it. */
    private record DistributionKey(String measure, List<Question> spans, String peers) {}

    /** What produced a figure; a frozen one keeps its definition and the count of rows. */
    public Lineage lineage(Figure figure) {
        if (figure.origin() == Origin.FROZEN) {
            return frozen.lineage(figure);
        }
        Measure measure = measures.get(figure.id().measure());
        if (figure.id().aspect() == null) {
            return measure.lineage(figure, store);
        }
        Figure base = find(figure.id().withAspect(null).withVintage(figure.snapshot()))
                .orElseThrow(
                        () -> new IllegalStateException(FigureIds.write(figure.id()) + " has no value to stand on"));
        if (FigureIds.BOOTSTRAP.equals(figure.id().aspect())) {
            return measure.lineage(figure.withId(figure.id().withAspect(null)), store);
        }
        return lineage(figure, base, lineage(base));
    }

    /** {@link #lineage} of each of several figures, in their order, measure by measure. */
    public List<Lineage> lineages(List<Figure> all) {
        Map<String, List<Figure>> live = new LinkedHashMap<>();
        for (Figure figure : all) {
            if (figure.origin() != Origin.FROZEN && figure.id().aspect() == null) {
                live.computeIfAbsent(figure.id().measure(), id -> new ArrayList<>())
                        .add(figure);
            }
        }
        Map<Figure, Lineage> known = new HashMap<>();
        live.forEach((id, figures) -> {
            List<Lineage> lineages = measures.get(id).lineages(figures, store);
            for (int i = 0; i < figures.size(); i++) {
                known.put(figures.get(i), lineages.get(i));
            }
        });
        Map<FigureId, Figure> bases = new HashMap<>();
        // What a standing rests on is the figure as it is by itself: its lineage is not to hang on
        // what else is asked for.
        known.keySet().stream()
                .filter(figure -> figure.low() == null
                        || !measures.get(figure.id().measure()).isResampled())
                .forEach(figure -> bases.put(figure.id(), figure));
        return all.stream()
                .map(figure -> {
                    Lineage found = known.get(figure);
                    Figure base = bases.get(figure.id().withAspect(null));
                    Lineage of = base == null ? null : known.get(base);
                    if (found != null
                            || figure.origin() == Origin.FROZEN
                            || base == null
                            || of == null
                            || FigureIds.BOOTSTRAP.equals(figure.id().aspect())) {
                        return found == null ? lineage(figure) : found;
                    }
                    return lineage(figure, base, of);
                })
                .toList();
    }

    private Lineage lineage(Figure standing, Figure base, Lineage of) {
        String name = Objects.requireNonNull(standing.id().aspect());
        if (Expectations.isAspect(name)) {
            return expectations.lineage(standing, base, Question.about(standing.id()), of);
        }
        if (name.equals(FigureIds.PER_CAPITA)) {
            return perCapita.lineage(standing, base, of);
        }
        return Standings.lineage(
                standing, base, of, describeAmong(Aspect.parse(name).among(), base.id()));
    }

    /**
     * Whether a source that the measure reads, or the one that the question names, is in the store.
     */
    public boolean canCompute(String measure, Question question) {
        List<String> readable = measures.get(measure).definition().sources();
        return store.listSnapshots().stream()
                .anyMatch(s -> readable.contains(s.source())
                        && (question.source() == null || question.source().equals(s.source()))
                        && (question.vintage() == null || question.vintage().equals(s.vintage())));
    }
}
