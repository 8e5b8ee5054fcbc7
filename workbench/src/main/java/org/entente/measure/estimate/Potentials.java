package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.base.SourceChoice;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Which potentials of trade a dossier shows: those of the newest year for which a source has the
 * trade of nearly all states, and of years five apart before it; and those of the sections of a
 * classification in the newest year for which such a source has them. The years do not depend on
 * the pair, so that the estimates are made once and kept.
 */
public final class Potentials {
    /** The measure. */
    public static final String ID = "trade.potential";

    private static final String ACTUAL = "trade.exports";
    private static final int APART = 5;
    private static final int POINTS = 5;
    private static final int FAR_BACK = 40;
    /** A classification of more products than this is no list of sections. */
    private static final int MOST_SECTIONS = 25;

    private Potentials() {}

    /**
     * One flow.
     *
     * @param predicted with its interval
     * @param actual as the source of the estimate reports it; empty when not reported
     * @param unrealised predicted less actual; empty when nothing is reported
     */
    public record Flow(Figure predicted, Optional<Figure> actual, Optional<Figure> unrealised) {}

    /** Sections of a classification in a year. */
    public record Sections(int year, List<String> codes) {}

    /**
     * The years, latest first, that lie within others; empty when neither the store nor a case
     * knows any.
     */
    public static List<Integer> years(Figures figures, int a, int b, YearRange within) {
        if (figures.measures().find(ID).isEmpty()) {
            return List.of();
        }
        Optional<Integer> newest = newest(figures)
                .or(() -> frozen(figures, a, b)
                        .filter(id -> id.argument() == null)
                        .map(id -> id.getPeriod().first())
                        .max(Integer::compare));
        return newest.stream()
                .flatMap(last -> IntStream.range(0, POINTS).mapToObj(k -> last - k * APART))
                .filter(within::contains)
                .toList();
    }

    /** The sections and their year; empty when neither the store nor a case knows any. */
    public static Optional<Sections> sections(Figures figures, int a, int b, YearRange within) {
        Optional<Sections> live = figures.measures().find(ID).isEmpty() ? Optional.empty() : sections(figures);
        return live.or(() -> frozenSections(figures, a, b)).filter(found -> within.contains(found.year()));
    }

    private static Stream<FigureId> frozen(Figures figures, int a, int b) {
        return figures.frozen().listOf(ID).stream()
                .map(entry -> entry.figure())
                .filter(figure -> figure.value() != null)
                .map(Figure::id)
                .filter(id -> id.aspect() == null
                        && Math.min(id.from(), id.to()) == Math.min(a, b)
                        && Math.max(id.from(), id.to()) == Math.max(a, b));
    }

    private static Optional<Sections> frozenSections(Figures figures, int a, int b) {
        List<FigureId> kept = frozen(figures, a, b)
                .filter(id -> id.argument() != null
                        && PotentialAsk.parse(ID, id.argument()).isSection())
                .toList();
        return kept.stream()
                .map(id -> id.getPeriod().first())
                .max(Integer::compare)
                .map(year -> new Sections(
                        year,
                        kept.stream()
                                .filter(id -> id.getPeriod().first() == year)
                                .map(id -> id.argument())
                                .flatMap(Stream::ofNullable)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static Stream<Integer> yearsBack(Figures figures) {
        return SourceChoice.findSpan(figures.measures().get(ACTUAL).definition(), anyYear(), figures.store()).stream()
                .flatMap(span -> IntStream.range(0, FAR_BACK).mapToObj(k -> span.to() - k));
    }

    private static Question anyYear() {
        return Question.of(new Subjects.AllPairs(), YearRange.of(1));
    }

    private static List<Snapshot> whole(Figures figures, int year) {
        return PotentialFacts.listTrade(figures.measures(), figures.store(), anyYear(), year);
    }

    private static Optional<Integer> newest(Figures figures) {
        return yearsBack(figures)
                .filter(year -> !whole(figures, year).isEmpty())
                .findFirst();
    }

    private static Optional<Sections> sections(Figures figures) {
        return yearsBack(figures)
                .flatMap(year ->
                        whole(figures, year).stream().flatMap(snapshot -> sections(figures, snapshot, year).stream()))
                .findFirst();
    }

    private static Optional<Sections> sections(Figures figures, Snapshot snapshot, int year) {
        Columns rows = figures.store()
                .cached()
                .query(
                        "SELECT DISTINCT scheme, product FROM trade_flow WHERE snapshot = ? AND year = ? AND scheme <>"
                                + " '' AND product <> '' ORDER BY scheme, product",
                        snapshot.id(),
                        year);
        boolean few = rows.rows() > 1 && rows.rows() <= MOST_SECTIONS;
        return few
                ? Optional.of(new Sections(
                        year,
                        IntStream.range(0, rows.rows())
                                .mapToObj(i -> rows.getText("scheme", i) + ":" + rows.getText("product", i))
                                .toList()))
                : Optional.empty();
    }

    /**
     * The flow of a year.
     *
     * @param product as {@code SITC:7}; empty for all goods
     * @return empty when there is no prediction
     */
    public static Optional<Flow> flow(Figures figures, int from, int to, int year, String product) {
        Optional<Figure> predicted = figures.find(id(ID, product.isEmpty() ? null : product, from, to, year, null))
                .filter(figure -> figure.value() != null);
        return predicted.map(figure -> {
            Optional<Figure> unrealised = figures.find(id(ID, PotentialAsk.unrealised(product), from, to, year, null))
                    .filter(less -> less.value() != null);
            Optional<Figure> actual = product.isEmpty()
                    ? figures.find(id(ACTUAL, null, from, to, year, figure.snapshot()))
                            .filter(flow ->
                                    flow.value() != null && flow.snapshot().equals(figure.snapshot()))
                            .map(Figure::pinned)
                    : Optional.empty();
            return new Flow(figure, actual, unrealised);
        });
    }

    private static FigureId id(
            String measure, @Nullable String argument, int from, int to, int year, @Nullable String snapshot) {
        FigureId id = new FigureId(measure, argument, Shape.DIRECTED_DYAD, from, to, Period.year(year), null, null);
        return snapshot == null ? id : id.withVintage(snapshot);
    }

    /** The ids that a case keeps so that its dossier shows the same. */
    static List<FigureId> ids(Figures figures, int a, int b, YearRange within) {
        List<FigureId> ids = new ArrayList<>();
        int[][] directions = {{a, b}, {b, a}};
        for (int[] way : directions) {
            for (int year : years(figures, a, b, within)) {
                flow(figures, way[0], way[1], year, "").ifPresent(flow -> add(flow, ids));
            }
            sections(figures, a, b, within)
                    .ifPresent(found -> found.codes()
                            .forEach(code -> flow(figures, way[0], way[1], found.year(), code)
                                    .ifPresent(flow -> add(flow, ids))));
        }
        return ids;
    }

    private static void add(Flow flow, List<FigureId> ids) {
        ids.add(flow.predicted().id());
        flow.unrealised().ifPresent(figure -> ids.add(figure.id()));
        flow.actual().ifPresent(figure -> ids.add(figure.id()));
    }

    /** Computes what every pair's dossier needs about all pairs, piece by piece. */
    static List<Runnable> steps(Figures figures) {
        List<Runnable> steps = new ArrayList<>();
        YearRange ever = new YearRange(1816, 2100);
        for (int year : newest(figures).isEmpty() ? List.<Integer>of() : years(figures, 0, 0, ever)) {
            steps.add(() -> prepare(figures, year, null));
        }
        if (figures.measures().find(ID).isPresent()) {
            sections(figures)
                    .ifPresent(found ->
                            found.codes().forEach(code -> steps.add(() -> prepare(figures, found.year(), code))));
        }
        return steps;
    }

    /** Any pair will do. */
    private static void prepare(Figures figures, int year, @Nullable String product) {
        figures.find(id(ID, product, 2, 20, year, null));
    }
}
