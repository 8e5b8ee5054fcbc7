package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Period;
import org.entente.measure.model.Shape;
import org.entente.provenance.Snapshot;

/** Which estimates a dossier shows of a pair, so that a case keeps the same ones. */
public final class Estimates {
    /** The measures that estimates are shown of: agreement in votes, trade, arms. */
    public static final List<String> HEADLINES = List.of("un.agreement", "trade.total", "arms.tiv");

    /**
     * The levels of a change are shown from here on, where the years reach so far and far enough
     * beyond.
     */
    private static final int USUAL_START = 2000;

    private static final int USUAL_LENGTH = 20;
    private static final int LEAST_LENGTH = 10;
    private static final YearRange EVER = new YearRange(1816, 2100);

    private Estimates() {}

    /**
     * The span of years between whose ends the change of a measure is shown: what the store covers,
     * else what was frozen; empty when neither says anything within the years.
     */
    public static Optional<YearRange> findSpan(Figures figures, String measure, int a, int b, YearRange within) {
        Subject subject = Subject.parse(measure, null, figures.measures());
        Optional<Snapshot> snapshot = subject.findSnapshot(figures.store(), null, null);
        Optional<YearRange> leaders = snapshot.isEmpty()
                ? Optional.empty()
                : Leaders.of(figures.store()).map(Leaders::years);
        if (snapshot.isEmpty() || leaders.isEmpty()) {
            return findFrozen(figures.frozen(), measure, a, b).filter(span -> contains(within, span));
        }
        YearRange covered = Coverage.find(figures.store(), snapshot.get())
                .map(CoveredYears::span)
                .orElse(EVER);
        int last = Math.min(within.to(), Math.min(covered.to(), leaders.get().to()));
        int first = last - USUAL_START + 1 >= LEAST_LENGTH ? USUAL_START : last - USUAL_LENGTH + 1;
        int from = Math.max(
                first,
                Math.max(within.from(), Math.max(covered.from(), leaders.get().from())));
        return last - from + 1 < 2 * LevelsStudy.WINDOW ? Optional.empty() : Optional.of(new YearRange(from, last));
    }

    /** The question whether arms go before trade, as figures write it. */
    public static final String SPILLOVER = "arms.tiv>trade.total";

    /**
     * The two figures of {@link #SPILLOVER}: what follows and what comes before; empty when neither
     * the store nor a case knows them.
     */
    public static List<Figure> spillover(Figures figures) {
        Optional<YearRange> span = spilloverSpan(figures).or(() -> frozenSpillover(figures.frozen()));
        if (span.isEmpty()) {
            return List.of();
        }
        Period period = Period.window(span.get().from(), span.get().to());
        return Stream.of("spillover.effect", "spillover.leads")
                .flatMap(id ->
                        figures.find(new FigureId(id, SPILLOVER, Shape.SYSTEM, 0, 0, period, null, null)).stream())
                .filter(figure -> figure.value() != null)
                .toList();
    }

    private static Optional<YearRange> spilloverSpan(Figures figures) {
        String[] sides = SPILLOVER.split(">", -1);
        Optional<YearRange> cause = covered(figures, sides[0]);
        Optional<YearRange> outcome = covered(figures, sides[1]);
        if (cause.isEmpty() || outcome.isEmpty()) {
            return Optional.empty();
        }
        int from =
                Math.max(cause.get().from() + SpilloverStudy.LAGS, outcome.get().from());
        int to = Math.min(cause.get().to() - SpilloverStudy.LEADS, outcome.get().to());
        return from < to ? Optional.of(new YearRange(from, to)) : Optional.empty();
    }

    private static Optional<YearRange> covered(Figures figures, String measure) {
        return Subject.parse(measure, null, figures.measures())
                .findSnapshot(figures.store(), null, null)
                .flatMap(snapshot -> Coverage.find(figures.store(), snapshot))
                .map(CoveredYears::span);
    }

    private static Optional<YearRange> frozenSpillover(FrozenFigures frozen) {
        return frozen.listOf("spillover.effect").stream()
                .map(entry -> entry.figure().id())
                .filter(id -> SPILLOVER.equals(id.argument()))
                .map(id -> new YearRange(id.getPeriod().first(), id.getPeriod().last()))
                .findFirst();
    }

    private static boolean contains(YearRange outer, YearRange inner) {
        return outer.from() <= inner.from() && inner.to() <= outer.to();
    }

    private static Optional<YearRange> findFrozen(FrozenFigures frozen, String measure, int a, int b) {
        return frozen.listOf(LevelsPart.CHANGE.id()).stream()
                .map(FrozenFigures.Entry::figure)
                .map(Figure::id)
                .filter(id -> measure.equals(id.argument()) && id.from() == Math.min(a, b) && id.to() == Math.max(a, b))
                .map(FigureId::getPeriod)
                .filter(period -> period.kind() == Period.Kind.WINDOW)
                .map(period -> new YearRange(period.first(), period.last()))
                .findFirst();
    }

    /**
     * The ids of all estimates that a dossier shows of a pair.
     *
     * @param figures over the store to freeze from
     * @param stated years that a text names as turning points, by measure
     */
    public static List<FigureId> ids(Figures figures, int a, int b, Map<String, TreeSet<Integer>> stated) {
        List<FigureId> ids = new ArrayList<>();
        for (String measure : HEADLINES) {
            findSpan(figures, measure, a, b, EVER)
                    .ifPresent(span -> ids.addAll(LevelsFigures.ids(measure, a, b, span)));
            LeadersFigures found = LeadersFigures.read(figures, measure, a, b, EVER);
            ids.addAll(found.ids());
            for (int year : stated.getOrDefault(measure, new TreeSet<>())) {
                LeadersFigures.at(figures, measure, a, b, year).ifPresent(entry -> LeadersFigures.add(entry, ids));
            }
        }
        spillover(figures).forEach(figure -> ids.add(figure.id()));
        ids.addAll(Potentials.ids(figures, a, b, EVER));
        return List.copyOf(ids);
    }
}
