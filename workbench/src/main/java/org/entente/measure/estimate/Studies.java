package org.entente.measure.estimate;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Subjects;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * Panels and what was estimated on them, once a store, measure and snapshot; those of usual length are kept with the store
 * ({@link org.entente.store.KeptStudies}).
 */
public final class Studies {
    private static final MessageBundle MESSAGES = MessageBundle.english(Studies.class);

    private static final YearRange EVER = new YearRange(1816, 2100);

    private final Map<Store, Made> byStore = new WeakHashMap<>();

    /** What was made of a store, for as long as there is room: a server is asked about many pairs and years. */
    private static final class Made {
        private final Map<List<Object>, SoftReference<Object>> known = new HashMap<>();
        private int cleared = 64;

        @Nullable Object find(List<Object> key) {
            SoftReference<Object> kept = known.get(key);
            return kept == null ? null : kept.get();
        }

        /** What is gone is cleared away each time that twice as much stands there. */
        void keep(List<Object> key, Object made) {
            if (known.size() >= 2 * cleared) {
                known.values().removeIf(one -> one.get() == null);
                cleared = Math.max(64, known.size());
            }
            known.put(key, new SoftReference<>(made));
        }
    }

    private synchronized <T> T recall(Store store, Class<T> kind, List<Object> key, Supplier<T> make) {
        Made made = byStore.computeIfAbsent(store, s -> new Made());
        Object found = made.find(key);
        if (found == null) {
            found = make.get();
            made.keep(key, found);
        }
        return kind.cast(found);
    }

    /** @throws QuestionException when no source of leaders is imported */
    public Leaders leaders(Store store) {
        return Leaders.of(store).orElseThrow(() -> new QuestionException(MESSAGES.get("no_leaders")));
    }

    boolean hasLeaders(Store store) {
        return Leaders.of(store).isPresent();
    }

    /**
     * The panel of a measure.
     *
     * @param source that must answer; null for the first
     * @param vintage that must answer; null for the newest
     * @throws QuestionException when no source of the measure is imported
     */
    public PairFigures figures(Store store, Subject subject, @Nullable String source, @Nullable String vintage) {
        return figures(store, subject, snapshot(store, subject, source, vintage), EVER);
    }

    private PairFigures figures(Store store, Subject subject, Snapshot snapshot, YearRange within) {
        return recall(
                store,
                PairFigures.class,
                List.of("figures", subject.written(), subject.scale(), snapshot.ref(), within),
                () -> store.studies()
                        .get(
                                name("figures", subject, snapshot) + " " + within,
                                PairFigures.class,
                                PairFigures.form(subject, snapshot),
                                () -> PairFigures.read(subject, snapshot, within, store)));
    }

    private static Snapshot snapshot(Store store, Subject subject, @Nullable String source, @Nullable String vintage) {
        return subject.findSnapshot(store, source, vintage)
                .orElseThrow(() -> new QuestionException(MESSAGES.fill(
                        "no_source",
                        "sources",
                        String.join(" or ", subject.definition().sources()))));
    }

    /**
     * The levels of a measure, as {@link #figures}, in the years for which leaders are known.
     *
     * @throws QuestionException when a source is not imported, or they have no year in common
     */
    public LevelsStudy levels(Store store, Subject subject, @Nullable String source, @Nullable String vintage) {
        Leaders leaders = leaders(store);
        Snapshot snapshot = snapshot(store, subject, source, vintage);
        return recall(
                store, LevelsStudy.class, List.of("levels", subject.written(), subject.scale(), snapshot.ref()), () -> {
                    Supplier<PairFigures> figures = () -> figures(store, subject, snapshot, leaders.years());
                    return store.studies()
                            .get(
                                    name("levels", subject, snapshot),
                                    LevelsStudy.class,
                                    LevelsStudy.form(figures, leaders),
                                    () -> new LevelsStudy(figures.get(), leaders));
                });
    }

    /**
     * Entries of leaders and the measure around them, as {@link #levels}.
     *
     * @param k years on each side
     */
    public LeadersStudy entries(
            Store store, Subject subject, int k, @Nullable String source, @Nullable String vintage) {
        Leaders leaders = leaders(store);
        Snapshot snapshot = snapshot(store, subject, source, vintage);
        return recall(
                store,
                LeadersStudy.class,
                List.of("entries", subject.written(), subject.scale(), snapshot.ref(), k),
                () -> {
                    Supplier<PairFigures> figures = () -> figures(store, subject, snapshot, leaders.years());
                    return store.studies()
                            .get(
                                    name("entries", subject, snapshot) + " " + k,
                                    LeadersStudy.class,
                                    LeadersStudy.form(figures, leaders, k),
                                    () -> new LeadersStudy(figures.get(), leaders, k));
                });
    }

    /** The name of a study of one measure; who answers is part of it, since a store may hold several sources and vintages. */
    private static String name(String kind, Subject subject, Snapshot snapshot) {
        return "%s of %s v%d on %s from %s"
                .formatted(
                        kind,
                        subject.written(),
                        subject.definition().version(),
                        subject.scale().code(),
                        snapshot.ref());
    }

    /** The levels that a question about an estimate needs; empty when the measure's source or leaders are not imported. */
    Optional<LevelsStudy> findLevels(Store store, Subject subject, Question question) {
        Named named = named(subject, question);
        return subject.findSnapshot(store, named.source(), named.vintage()).isEmpty() || !hasLeaders(store)
                ? Optional.empty()
                : Optional.of(levels(store, subject, named.source(), named.vintage()));
    }

    /** As {@link #findLevels}, for entries. */
    Optional<LeadersStudy> findEntries(Store store, Subject subject, int k, Question question) {
        Named named = named(subject, question);
        return subject.findSnapshot(store, named.source(), named.vintage()).isEmpty() || !hasLeaders(store)
                ? Optional.empty()
                : Optional.of(entries(store, subject, k, named.source(), named.vintage()));
    }

    /** The source and vintage that a question names, when the measure reads them. */
    private record Named(@Nullable String source, @Nullable String vintage) {}

    private static Named named(Subject subject, Question question) {
        boolean read =
                question.source() == null || subject.definition().sources().contains(question.source());
        return new Named(read ? question.source() : null, read ? question.vintage() : null);
    }

    /** Why there is no estimate. */
    String missing(EstimateArguments what, Store store) {
        return hasLeaders(store)
                ? MESSAGES.fill(
                        "no_source",
                        "sources",
                        String.join(" or ", what.subject().definition().sources()))
                : MESSAGES.get("no_leaders");
    }

    /** Trade of all pairs in a year, of all goods or of a product, as a gravity model predicts it, from one snapshot. */
    PotentialStudy.Outcome potential(Measures measures, Store store, Snapshot snapshot, int year, PotentialAsk ask) {
        return recall(
                store,
                PotentialStudy.Outcome.class,
                List.of("potential", snapshot.ref(), year, ask.scheme(), ask.product()),
                () -> store.studies()
                        .get(
                                "potential of %d %s %s from %s"
                                        .formatted(year, ask.scheme(), ask.product(), snapshot.ref()),
                                PotentialStudy.Outcome.class,
                                PotentialStudy.form(snapshot),
                                () -> PotentialStudy.of(measures, store, snapshot, year, ask)));
    }

    /** What a gravity model knows of all pairs in a year of which there is an estimate. */
    PotentialFacts facts(Measures measures, Store store, int year) {
        return recall(
                store,
                PotentialFacts.class,
                List.of("facts", year),
                () -> PotentialFacts.read(measures, store, year).orElseThrow());
    }

    /**
     * The rows behind what a gravity model knows of a pair.
     *
     * @param of the year of all that it knows, or one origin, which several years may have in common
     */
    List<RowRef> factRows(Store store, Subjects.Pair pair, Object of, Supplier<List<RowRef>> read) {
        return recall(
                        store,
                        FactRows.class,
                        List.of("fact rows", of, Math.min(pair.from(), pair.to()), Math.max(pair.from(), pair.to())),
                        () -> new FactRows(read.get()))
                .rows();
    }

    /** Rows behind facts. */
    private record FactRows(List<RowRef> rows) {}

    /** The panels of a regression and what it gave. */
    record Spill(PairFigures cause, PairFigures outcome, SpilloverStudy.Outcome answer) {}

    /** Lags and leads as usual; empty when a source of either measure is not imported. */
    Optional<Spill> findSpillover(Store store, List<Subject> both, YearRange span) {
        Subject cause = both.get(0);
        Subject outcome = both.get(1);
        if (cause.findSnapshot(store, null, null).isEmpty()
                || outcome.findSnapshot(store, null, null).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(recall(
                store,
                Spill.class,
                List.of("spillover", cause.written(), cause.scale(), outcome.written(), outcome.scale(), span),
                () -> {
                    PairFigures x = shared(store, cause);
                    PairFigures y = shared(store, outcome);
                    SpilloverStudy.Outcome answer = store.studies()
                            .get(
                                    name("spillover", cause, x.snapshot())
                                            + name(" to", outcome, y.snapshot())
                                            + " "
                                            + span,
                                    SpilloverStudy.Outcome.class,
                                    SpilloverStudy.form(),
                                    () -> SpilloverStudy.of(x, y, span, SpilloverStudy.LEADS, SpilloverStudy.LAGS));
                    return new Spill(x, y, answer);
                }));
    }

    /**
     * Lags and leads of a cause in an outcome.
     *
     * @throws QuestionException when a source of either is not imported
     */
    public SpilloverStudy.Outcome spillover(
            Store store, Subject cause, Subject outcome, YearRange span, int leads, int lags) {
        return SpilloverStudy.of(shared(store, cause), shared(store, outcome), span, leads, lags);
    }

    /** The panel that the levels of the same measure use, where leaders are known for all of its years; else one of all years. */
    private PairFigures shared(Store store, Subject subject) {
        Snapshot snapshot = snapshot(store, subject, null, null);
        YearRange covered =
                Coverage.find(store, snapshot).map(CoveredYears::span).orElse(EVER);
        YearRange within = Leaders.of(store)
                .map(Leaders::years)
                .filter(years -> years.from() <= covered.from() && covered.to() <= years.to())
                .orElse(EVER);
        return figures(store, subject, snapshot, within);
    }
}
