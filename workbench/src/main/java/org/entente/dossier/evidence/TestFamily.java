package org.entente.dossier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.StatedDates;
import org.entente.country.YearRange;
import org.entente.dossier.Evidence;
import org.entente.measure.estimate.BreakStudy;
import org.entente.measure.estimate.Estimates;
import org.entente.measure.estimate.LeadersFigures;
import org.entente.measure.estimate.LeadersPart;
import org.entente.measure.estimate.LevelsFigures;
import org.entente.measure.estimate.LevelsPart;
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
public final class TestFamily {
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
        Map<String, List<LeadersFigures.Entry>> leaders = readLeaders(context);
        Map<String, LevelsFigures> levels = readLevels(context);
        Map<FigureId, Figure> figures = new LinkedHashMap<>();
        Stream.concat(
                        leaders.values().stream().flatMap(List::stream).flatMap(entry -> entry.tests().stream()),
                        levels.values().stream().flatMap(found -> found.tests().stream()))
                .forEach(figure -> figures.put(figure.id(), figure));
        List<Figure> distinct = new ArrayList<>(figures.values());
        List<Double> values = distinct.stream().map(Figure::getValue).toList();
        return new TestFamily(leaders, levels, distinct, Turning.run(context, values));
    }

    /** By headline measure, the entries and stated dates at which something can be compared. */
    private static Map<String, List<LeadersFigures.Entry>> readLeaders(Context context) {
        Map<String, List<LeadersFigures.Entry>> read = new LinkedHashMap<>();
        for (String measure : headlines(context)) {
            List<LeadersFigures.Entry> entries = entries(context, measure);
            if (!entries.isEmpty()) {
                read.put(measure, entries);
            }
        }
        return read;
    }

    /** The headline measures of the catalogue, where effects of leaders are estimated. */
    public static List<String> headlines(Context context) {
        boolean asked =
                context.figures().measures().find(LeadersPart.EFFECT.id()).isPresent();
        return Estimates.HEADLINES.stream()
                .filter(measure ->
                        asked && context.figures().measures().find(measure).isPresent())
                .toList();
    }

    private static List<LeadersFigures.Entry> entries(Context context, String measure) {
        TreeSet<Integer> stated =
                context.findCase().map(StatedDates::byMeasure).orElse(Map.of()).getOrDefault(measure, new TreeSet<>());
        int a = context.first().cow();
        int b = context.second().cow();
        List<LeadersFigures.Entry> all =
                new ArrayList<>(LeadersFigures.read(context.figures(), measure, a, b, context.years())
                        .entries());
        for (int year : stated) {
            if (context.years().contains(year)) {
                LeadersFigures.at(context.figures(), measure, a, b, year)
                        .filter(entry -> entry.effect().value() != null)
                        .ifPresent(all::add);
            }
        }
        // Where the measure does not move before an entry, nothing can be compared; the command
        // line lists these.
        all.removeIf(entry -> entry.tests().isEmpty());
        all.sort(Comparator.comparing(LeadersFigures.Entry::year));
        return all;
    }

    /** By headline measure, the parts of its change. */
    private static Map<String, LevelsFigures> readLevels(Context context) {
        Map<String, LevelsFigures> read = new LinkedHashMap<>();
        if (context.figures().measures().find(LevelsPart.CHANGE.id()).isPresent()) {
            Estimates.HEADLINES.forEach(
                    measure -> find(context, measure).ifPresent(levels -> read.put(measure, levels)));
        }
        return read;
    }

    private static Optional<LevelsFigures> find(Context context, String measure) {
        int a = context.first().cow();
        int b = context.second().cow();
        Optional<YearRange> span = context.figures().measures().find(measure).isEmpty()
                ? Optional.empty()
                : Estimates.findSpan(context.figures(), measure, a, b, context.years());
        return span.map(years -> LevelsFigures.read(context.figures(), measure, a, b, years))
                .filter(LevelsFigures::isKnown)
                .filter(TestFamily::hasSomething);
    }

    /**
     * Of a quantity that is nothing in the first years and in the last there is no change to share
     * out.
     */
    private static boolean hasSomething(LevelsFigures levels) {
        return levels.start().getValue() != 0 || levels.end().getValue() != 0;
    }

    public Turning turning() {
        return turning;
    }

    /** By measure, the entries and stated dates that were tested. */
    public Map<String, List<LeadersFigures.Entry>> leaders() {
        return leaders;
    }

    /** By measure, the parts of its change. */
    public Map<String, LevelsFigures> levels() {
        return levels;
    }

    /** The number of all tests, which leads to their names. */
    public Span all(Context context) {
        List<String> names = Stream.concat(
                        turning.names().stream(), figures.stream().map(figure -> FigureIds.write(figure.id())))
                .toList();
        return context.collector().counted("count:tests.all", context.texts().get("count.tests.all"), names);
    }

    /**
     * How many tests there are of each kind, {n} of breaks and {others}, and {all}, and how many
     * stand after adjustment.
     */
    public Arguments counts(Context context) {
        List<String> names = Stream.concat(
                        turning.names().stream(), figures.stream().map(figure -> FigureIds.write(figure.id())))
                .toList();
        List<String> standing = Stream.concat(
                        turning.standing().stream(),
                        figures.stream()
                                .filter(figure -> adjusted(figure) <= BreakStudy.LEVEL)
                                .map(figure -> FigureIds.write(figure.id())))
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
    public int size() {
        return turning.names().size() + figures.size();
    }

    /** The entries of leaders and stated dates with a change that stands after adjustment. */
    public List<LeadersFigures.Entry> standingLeaders() {
        return leaders.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.tests().stream().anyMatch(p -> adjusted(p) <= BreakStudy.LEVEL))
                .toList();
    }

    /** Whether a p of the family is rare after adjustment. */
    public boolean isStanding(Figure p) {
        return adjusted.containsKey(p.id()) && adjusted(p) <= BreakStudy.LEVEL;
    }

    private double adjusted(Figure figure) {
        return Optional.ofNullable(adjusted.get(figure.id())).orElseThrow();
    }

    /**
     * The adjusted value of a p that would be rare in a single test; empty for others, which
     * adjustment makes no rarer.
     */
    public Optional<Span> findAdjusted(Figure p, Context context) {
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
