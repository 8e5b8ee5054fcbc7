package org.entente.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/**
 * Computes the figures that a case about one pair keeps: every measure that needs no argument for
 * every covered year, in both directions and for both states; shares and totals on both bases;
 * exercises and treaties by kind; flows, shares and ranks of every vintage of the arms register,
 * the earlier ones by name; the whole series of a source that answers for some years only; where
 * the headline measures stand among all; the places, expectations and main partners that a dossier
 * shows at a glance; and further ids on request.
 */
public final class FigureFreezer {
    private static final List<String> BASES = List.of("published", "register");
    private static final List<String> WITH_BASIS = List.of(
            "arms.supplier_share",
            "arms.recipient_share",
            "arms.exports",
            "arms.imports",
            "arms.export_share",
            "arms.import_share",
            "arms.export_rank",
            "arms.import_rank");
    private static final List<String> BY_VINTAGE = List.of(
            "arms.tiv", "arms.supplier_share", "arms.recipient_share", "arms.supplier_rank", "arms.recipient_rank");
    private static final List<String> BY_ISSUE = List.of("un.agreement");
    private static final List<String> ISSUES =
            List.of("palestine", "nuclear", "arms_control", "colonialism", "human_rights", "economic");
    private static final List<String> NEEDS_ARGUMENT =
            List.of("un.vote", "arms.ordered", "arms.delivered", "trade.rca");
    private static final Map<String, List<String>> BY_KIND = Map.of(
            "exercise.joint",
            List.of("bilateral", "multilateral"),
            "treaty.count",
            List.of("trade", "nuclear", "alliance"));

    /** Before this year nothing is kept of a pair that did not exist. */
    private static final int USUAL_START = 1946;

    private static final List<String> HEADLINES =
            List.of("un.agreement", "un.s", "un.pi", "trade.total", "trade.share", "arms.tiv", "arms.supplier_share");

    /** The indices whose intervals a dossier shows. */
    private static final List<String> RESAMPLED = List.of("un.agreement", "un.s", "un.kappa");

    private final Figures figures;
    private final Function<Snapshot, FrozenFigures.FrozenSnapshot> describe;

    /**
     * @param figures live figures over the store to freeze from
     * @param describe adds citation and licence to a snapshot
     */
    public FigureFreezer(Figures figures, Function<Snapshot, FrozenFigures.FrozenSnapshot> describe) {
        this.figures = figures;
        this.describe = describe;
    }

    /** The figures of a pair by COW numbers, and those that {@code extra} names. */
    public FrozenFigures freeze(int first, int second, List<FigureId> extra) {
        Map<FigureId, FrozenFigures.Entry> entries = new LinkedHashMap<>();
        for (Measure measure : figures.measures().listAll()) {
            Definition definition = measure.definition();
            // An estimate is about another measure, which its argument names.
            if (!NEEDS_ARGUMENT.contains(definition.id()) && !definition.takes("measure")) {
                for (Subjects subject : subjects(definition.shape(), first, second)) {
                    addMeasure(entries, definition, subject);
                }
            }
        }
        for (List<Figure> shown : new ShownPlaces(figures, first, second).list()) {
            Definition definition =
                    figures.measures().get(shown.get(0).id().measure()).definition();
            add(entries, definition, shown, false);
        }
        for (FigureId id : extra) {
            if (entries.containsKey(id)) {
                continue;
            }
            figures.find(id)
                    .ifPresent(figure -> add(
                            entries,
                            figures.measures().get(id.measure()).definition(),
                            List.of(figure),
                            id.vintage() != null));
        }
        return new FrozenFigures(List.copyOf(entries.values()), snapshots(entries));
    }

    private static List<Subjects> subjects(Shape shape, int first, int second) {
        return switch (shape) {
            case DYAD -> List.of(Subjects.pair(first, second));
            case DIRECTED_DYAD -> List.of(Subjects.pair(first, second), Subjects.pair(second, first));
            case STATE -> List.of(Subjects.state(first), Subjects.state(second));
            case SYSTEM -> List.of(new Subjects.WholeSystem());
        };
    }

    private void addMeasure(Map<FigureId, FrozenFigures.Entry> entries, Definition definition, Subjects subject) {
        Store store = figures.store();
        Question plain = Question.of(subject, YearRange.of(1));
        Optional<YearRange> span = SourceChoice.findSpan(definition, plain, store);
        if (span.isEmpty()) {
            return;
        }
        Question question = Question.of(subject, span.get());
        addSeries(entries, definition, question, false);
        addSupplements(entries, definition, question);
        if (HEADLINES.contains(definition.id())) {
            add(entries, definition, figures.listAspect(definition.id(), question, FigureIds.PERCENTILE), false);
        }
        if (RESAMPLED.contains(definition.id())) {
            add(entries, definition, figures.listAspect(definition.id(), question, FigureIds.BOOTSTRAP), false);
        }
        if (WITH_BASIS.contains(definition.id())) {
            BASES.forEach(basis -> addSeries(entries, definition, question.withArgument(basis), false));
        }
        if (BY_ISSUE.contains(definition.id())) {
            ISSUES.forEach(issue -> addSeries(entries, definition, question.withArgument(issue), false));
        }
        BY_KIND.getOrDefault(definition.id(), List.of())
                .forEach(kind -> addSeries(entries, definition, question.withArgument(kind), false));
        if (BY_VINTAGE.contains(definition.id())) {
            addEarlierVintages(entries, definition, question);
        }
    }

    /**
     * Where other sources answer for the years that the preferred one does not cover, all years of
     * theirs, by name, so that their figures can be set against earlier ones of the same source.
     */
    private void addSupplements(Map<FigureId, FrozenFigures.Entry> entries, Definition definition, Question question) {
        List<String> answering = figures.compute(definition.id(), question).figures().stream()
                .filter(figure -> figure.status().carriesValue())
                .map(Figure::snapshot)
                .distinct()
                .toList();
        for (String snapshot : answering.size() > 1 ? answering : List.<String>of()) {
            int colon = snapshot.indexOf(':');
            if (!snapshot.substring(0, colon).equals(definition.sources().get(0))) {
                addSeries(
                        entries,
                        definition,
                        question.withVintage(snapshot.substring(0, colon), snapshot.substring(colon + 1)),
                        true);
            }
        }
    }

    /** Earlier vintages of the register, by name, because verdicts can hang on them. */
    private void addEarlierVintages(
            Map<FigureId, FrozenFigures.Entry> entries, Definition definition, Question question) {
        List<String> vintages = figures.store().listSnapshots().stream()
                .filter(s -> s.source().equals("sipri-transfers"))
                .map(Snapshot::vintage)
                .toList();
        for (String vintage : vintages.subList(0, Math.max(0, vintages.size() - 1))) {
            Question earlier = question.withVintage(null, vintage);
            addSeries(entries, definition, earlier, true);
            if (WITH_BASIS.contains(definition.id())) {
                BASES.forEach(basis -> addSeries(entries, definition, earlier.withArgument(basis), true));
            }
        }
    }

    private void addSeries(
            Map<FigureId, FrozenFigures.Entry> entries, Definition definition, Question question, boolean named) {
        // Years that no file covers say nothing, unless they are asked for by id: a claim about
        // them needs the reason.
        List<Figure> covered = figures.compute(definition.id(), question).figures().stream()
                .filter(figure -> figure.status() != Status.OUT_OF_COVERAGE && !isBeforeThePair(figure))
                .toList();
        add(entries, definition, covered, named);
    }

    private static boolean isBeforeThePair(Figure figure) {
        Period period = figure.id().period();
        return figure.status() == Status.NOT_A_STATE
                && period != null
                && period.kind() == Period.Kind.YEAR
                && period.first() < USUAL_START;
    }

    private void add(
            Map<FigureId, FrozenFigures.Entry> entries, Definition definition, List<Figure> all, boolean named) {
        // An absent value has no standing.
        List<Figure> kept = all.stream()
                .filter(figure -> figure.id().aspect() == null || figure.value() != null)
                .toList();
        List<Long> counts = countRows(entries, definition, kept);
        for (int i = 0; i < kept.size(); i++) {
            Figure figure = kept.get(i);
            FigureId id = figure.id().withVintage(named ? figure.snapshot() : null);
            Figure frozen = new Figure(
                    id,
                    figure.status(),
                    Origin.FROZEN,
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.unit(),
                    figure.n(),
                    figure.snapshot(),
                    figure.note());
            entries.put(id, new FrozenFigures.Entry(frozen, definition.versioned(), counts.get(i)));
        }
    }

    /** A standing rests on the rows of the value that stands there. */
    private List<Long> countRows(Map<FigureId, FrozenFigures.Entry> entries, Definition definition, List<Figure> kept) {
        if (kept.stream().allMatch(figure -> figure.id().aspect() == null)) {
            return figures.measures().get(definition.id()).countRows(kept, figures.store());
        }
        return kept.stream()
                .map(figure -> Optional.ofNullable(entries.get(figure.id().withAspect(null)))
                        .map(FrozenFigures.Entry::rowCount)
                        .orElseGet(() -> figures.lineage(figure).rowCount()))
                .toList();
    }

    /**
     * The snapshots that the figures name, in their own column or in the note that says the basis.
     */
    private List<FrozenFigures.FrozenSnapshot> snapshots(Map<FigureId, FrozenFigures.Entry> entries) {
        TreeSet<String> named = new TreeSet<>();
        List<Snapshot> imported = figures.store().listSnapshots();
        for (FrozenFigures.Entry entry : entries.values()) {
            named.add(entry.figure().snapshot());
            imported.stream()
                    .map(Snapshot::ref)
                    .filter(ref -> entry.figure().note().contains(ref))
                    .forEach(named::add);
        }
        List<FrozenFigures.FrozenSnapshot> used = new ArrayList<>();
        imported.stream().filter(s -> named.contains(s.ref())).map(describe).forEach(used::add);
        return used;
    }
}
