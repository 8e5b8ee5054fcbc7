package org.entente.dossier.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.dossier.Evidence;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.text.Arguments;
import org.entente.text.Span;

/**
 * All tests of change that a dossier runs, as one family: structural breaks, changes around entries
 * of leaders and at stated dates, and levels of analysis. Their p-values are adjusted together for
 * the number of all of them.
 */
final class TestFamily {
    private final Map<String, List<LeadersFigures.Entry>> leaders;
    private final Map<String, LevelsFigures> levels;
    private final Turning turning;
    private final List<Figure> figures;
    private final Map<FigureId, Double> adjusted = new HashMap<>();

    private TestFamily(
            Map<String, List<LeadersFigures.Entry>> leaders,
            Map<String, LevelsFigures> levels,
            List<Figure> figures,
            Turning turning) {
        this.leaders = leaders;
        this.levels = levels;
        this.figures = List.copyOf(figures);
        this.turning = turning;
        for (int i = 0; i < figures.size(); i++) {
            adjusted.put(figures.get(i).id(), turning.others().get(i));
        }
    }

    static TestFamily run(Context context) {
        Map<String, List<LeadersFigures.Entry>> leaders = new LeaderEffects(context).read();
        Map<String, LevelsFigures> levels = new LevelBlocks(context).read();
        Map<FigureId, Figure> figures = new LinkedHashMap<>();
        Stream.concat(
                        leaders.values().stream().flatMap(List::stream).flatMap(entry -> entry.tests().stream()),
                        levels.values().stream().flatMap(found -> found.tests().stream()))
                .forEach(figure -> figures.put(figure.id(), figure));
        List<Figure> distinct = new ArrayList<>(figures.values());
        List<Double> values = distinct.stream().map(Figure::getValue).toList();
        return new TestFamily(leaders, levels, distinct, Turning.run(context, values));
    }

    Turning turning() {
        return turning;
    }

    /** By measure, the entries and stated dates that were tested. */
    Map<String, List<LeadersFigures.Entry>> leaders() {
        return leaders;
    }

    /** By measure, the parts of its change. */
    Map<String, LevelsFigures> levels() {
        return levels;
    }

    /** The number of all tests, which leads to their names. */
    Span all(Context context) {
        List<String> names = Stream.concat(
                        turning.names().stream(),
                        figures.stream().map(figure -> figure.id().toString()))
                .toList();
        return context.collector().counted("count:tests.all", context.texts().get("count.tests.all"), names);
    }

    /**
     * How many tests there are of each kind, {n} of breaks and {others}, and {all}, and how many
     * stand after adjustment.
     */
    Arguments counts(Context context) {
        List<String> names = Stream.concat(
                        turning.names().stream(),
                        figures.stream().map(figure -> figure.id().toString()))
                .toList();
        List<String> standing = Stream.concat(
                        turning.standing().stream(),
                        figures.stream()
                                .filter(figure -> adjusted(figure) <= BreakStudy.LEVEL)
                                .map(figure -> figure.id().toString()))
                .toList();
        EvidenceCollector collector = context.collector();
        return Arguments.none()
                .count(
                        "all",
                        names.size(),
                        collector.counted("count:tests.all", context.texts().get("count.tests.all"), names))
                .count(
                        "breaks",
                        turning.names().size(),
                        collector.counted(
                                "count:tests.breaks", context.texts().get("count.tests.breaks"), turning.names()))
                .count(
                        "stand",
                        standing.size(),
                        collector.counted(
                                "count:tests.standing", context.texts().get("count.tests.standing"), standing));
    }

    /** How many tests there are. */
    int size() {
        return turning.names().size() + figures.size();
    }

    /** The entries of leaders and stated dates with a change that stands after adjustment. */
    List<LeadersFigures.Entry> standingLeaders() {
        return leaders.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.tests().stream().anyMatch(p -> adjusted(p) <= BreakStudy.LEVEL))
                .toList();
    }

    /** Whether a p of the family is rare after adjustment. */
    boolean isStanding(Figure p) {
        return adjusted.containsKey(p.id()) && adjusted(p) <= BreakStudy.LEVEL;
    }

    private double adjusted(Figure figure) {
        return Optional.ofNullable(adjusted.get(figure.id())).orElseThrow();
    }

    /**
     * The adjusted value of a p that would be rare in a single test; empty for others, which
     * adjustment makes no rarer.
     */
    Optional<Span> findAdjusted(Figure p, Context context) {
        if (p.value() == null || p.getValue() > BreakStudy.LEVEL || !adjusted.containsKey(p.id())) {
            return Optional.empty();
        }
        double value = adjusted(p);
        String id = FigureIds.write(p.id());
        Arguments arguments = Arguments.none()
                .with("id", id)
                .with("all", String.valueOf(size()))
                .with("first", context.first().code())
                .with("second", context.second().code());
        return Optional.of(context.collector()
                .estimated(new Evidence.Estimated(
                        "estimate:adjusted/" + id,
                        context.texts().get("family.label", arguments),
                        context.numbers().value(value, "index"),
                        null,
                        value,
                        "index",
                        context.texts().get("family.method", arguments),
                        List.of(id),
                        context.texts().get("family.command", arguments))));
    }
}
