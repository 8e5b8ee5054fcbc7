package org.entente.measure.estimate;

import java.util.List;
import java.util.Optional;
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
 * Panels of pairs and what is estimated on them, through the cache of the store.
 */
public final class Studies {
    private static final MessageBundle MESSAGES = MessageBundle.english(Studies.class);

    private static final YearRange EVER = new YearRange(1816, 2100);

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
        return store.results()
                .get(
                        name("figures", subject, snapshot) + " " + within,
                        PairFigures.class,
                        PairFigures.form(subject, snapshot),
                        () -> PairFigures.read(subject, snapshot, within, store));
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
        Supplier<PairFigures> figures = () -> figures(store, subject, snapshot, leaders.years());
        return store.results()
                .get(
                        name("levels", subject, snapshot),
                        LevelsStudy.class,
                        LevelsStudy.form(figures, leaders),
                        () -> new LevelsStudy(figures.get(), leaders));
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
        Supplier<PairFigures> figures = () -> figures(store, subject, snapshot, leaders.years());
        return store.results()
                .get(
                        name("entries", subject, snapshot) + " " + k,
                        LeadersStudy.class,
                        LeadersStudy.form(figures, leaders, k),
                        () -> new LeadersStudy(figures.get(), leaders, k));
    }

    /**
     * The name of a study of one measure; who answers is part of it, since a store may hold several
     * sources and vintages.
     */
    private static String name(String kind, Subject subject, Snapshot snapshot) {
        return "%s of %s v%d on %s from %s"
                .formatted(
                        kind,
                        subject.written(),
                        subject.definition().version(),
                        subject.scale().code(),
                        snapshot.ref());
    }

    /**
     * The levels that a question about an estimate needs; empty when the measure's source or
     * leaders are not imported.
     */
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

    /**
     * Trade of all pairs in a year, of all goods or of a product, as a gravity model predicts it,
     * from one snapshot.
     */
    PotentialStudy.Outcome potential(Measures measures, Store store, Snapshot snapshot, int year, PotentialAsk ask) {
        return store.results()
                .get(
                        "potential of %d %s %s from %s".formatted(year, ask.scheme(), ask.product(), snapshot.ref()),
                        PotentialStudy.Outcome.class,
                        PotentialStudy.form(snapshot),
                        () -> PotentialStudy.of(measures, store, snapshot, year, ask));
    }

    /** What a gravity model knows of all pairs in a year of which there is an estimate. */
    PotentialFacts facts(Measures measures, Store store, int year) {
        return PotentialFacts.read(measures, store, year).orElseThrow();
    }

    /**
     * The rows behind what a gravity model knows of a pair.
     *
     * @param of the year of all that it knows, or one origin, which several years may have in
     *     common
     */
    List<RowRef> factRows(Store store, Subjects.Pair pair, Object of, Supplier<List<RowRef>> read) {
        String name = "fact rows of %s of %d and %d"
                .formatted(of, Math.min(pair.from(), pair.to()), Math.max(pair.from(), pair.to()));
        return store.results()
                .get(name, FactRows.class, () -> new FactRows(read.get()))
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
        PairFigures x = shared(store, cause);
        PairFigures y = shared(store, outcome);
        SpilloverStudy.Outcome answer = store.results()
                .get(
                        name("spillover", cause, x.snapshot()) + name(" to", outcome, y.snapshot()) + " " + span,
                        SpilloverStudy.Outcome.class,
                        SpilloverStudy.form(),
                        () -> SpilloverStudy.of(x, y, span, SpilloverStudy.LEADS, SpilloverStudy.LAGS));
        return Optional.of(new Spill(x, y, answer));
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

    /**
     * The panel that the levels of the same measure use, where leaders are known for all of its
     * years; else one of all years.
     */
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
