package org.entente.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The six indicators of a brief, and what each state is to the other. */
public final class Indicators {
    /** A year of fewer roll calls is passed over. */
    public static final int FEW_VOTES = 10;

    /** Years of the trend. */
    public static final int DECADE = 10;

    /** Years by which two values in one row may lie apart. */
    private static final int APART = 5;

    private static final double AGREE = 1.5;
    private static final double JUMP = 3;

    /** A value that is nearest to ten years earlier may be so many years off. */
    private static final int LEEWAY = 2;

    private final Figures figures;
    private final State first;
    private final State second;
    private final YearRange years;
    private final Set<String> withServices;

    /** @param years figures of other years are left out */
    public Indicators(Figures figures, State first, State second, YearRange years) {
        this.figures = figures;
        this.first = first;
        this.second = second;
        this.years = years;
        this.withServices = withServices(figures.store());
    }

    /**
     * Tables of ITPD-E that were summed over industries have services in what other sources give as
     * goods.
     */
    private static Set<String> withServices(Store store) {
        Columns rows = store.cached()
                .query(
                        "SELECT source || ':' || vintage AS ref FROM snapshot WHERE source = 'itpd' AND layout = 'summed over industries'");
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < rows.rows(); i++) {
            refs.add(rows.getText("ref", i));
        }
        return refs;
    }

    /** Trade in goods by customs statistics of one source, by year. */
    public List<Figure> customs() {
        return series("trade.total", null, first, second, 1);
    }

    /**
     * Goods from one to the other by the OECD's tables, by year; empty where these differ from
     * customs statistics too much.
     */
    public List<Figure> tables(State from, State to) {
        return agree() ? series("trade.icio", "goods", from, to, 1) : List.of();
    }

    /** Voting agreement in years of enough roll calls. */
    public List<Figure> voting() {
        return series("un.agreement", null, first, second, 1).stream()
                .filter(f -> f.n() == null || f.n() >= FEW_VOTES)
                .toList();
    }

    /** The six in the order of the table: trade, votes, arms, treaties, disputes, people. */
    public List<Indicator> list() {
        List<Indicator> six = new ArrayList<>();
        six.add(trade());
        six.add(votes());
        six.add(indicator("arms", "arms.tiv", null, DECADE));
        six.add(treaties());
        six.add(indicator("disputes", "mid.opposed", null, DECADE));
        six.add(people());
        return List.copyOf(six);
    }

    /**
     * Goods trade by the source with the latest year; customs statistics where two end in the same
     * year.
     */
    private Indicator trade() {
        Indicator customs = indicator("trade", "trade.total", null, 1);
        Indicator tables = indicator("trade", "trade.icio", "goods", 1);
        return tables.lastYear() > customs.lastYear() && agree() ? tables : customs;
    }

    /**
     * Whether the OECD's tables may stand for trade: in the latest common year they are within the
     * factor {@value #AGREE} of customs statistics, and neither direction has jumped by the factor
     * {@value #JUMP} from one year to the next since then.
     */
    private boolean agree() {
        List<Figure> customs = series("trade.total", null, first, second, 1);
        List<Figure> forth = series("trade.icio", "goods", first, second, 1);
        List<Figure> back = series("trade.icio", "goods", second, first, 1);
        if (customs.isEmpty()) {
            return true;
        }
        int year = Indicator.lastYear(customs.get(customs.size() - 1));
        double said = customs.get(customs.size() - 1).getValue();
        double tables = Stream.concat(forth.stream(), back.stream())
                .filter(f -> Indicator.lastYear(f) == year)
                .mapToDouble(Figure::getValue)
                .sum();
        return tables <= said * AGREE && tables >= said / AGREE && isSmooth(forth, year) && isSmooth(back, year);
    }

    private static boolean isSmooth(List<Figure> series, int since) {
        for (int i = 1; i < series.size(); i++) {
            double before = series.get(i - 1).getValue();
            double now = series.get(i).getValue();
            if (Indicator.lastYear(series.get(i)) > since && (now > before * JUMP || now < before / JUMP)) {
                return false;
            }
        }
        return true;
    }

    private Indicator votes() {
        return indicator("votes", voting(), List.of());
    }

    private Indicator treaties() {
        Indicator treaties = indicator("treaties", "treaty.joint", null, 1);
        return treaties.hasValue() ? treaties : indicator("organisations", "igo.joint", null, 1);
    }

    /** Migrants, or refugees where they are more. */
    private Indicator people() {
        Indicator migrants = indicator("migrants", "migrants", null, 1);
        Indicator refugees = indicator("refugees", "refugees", null, 1);
        return refugees.hasValue() && (!migrants.hasValue() || refugees.sum() > migrants.sum()) ? refugees : migrants;
    }

    private Indicator indicator(String id, String measure, @Nullable String argument, int window) {
        Optional<Measure> found = figures.measures().find(measure);
        boolean directed =
                found.map(m -> m.definition().shape() == Shape.DIRECTED_DYAD).orElse(false);
        return indicator(
                id,
                series(measure, argument, first, second, window),
                directed ? series(measure, argument, second, first, window) : List.of());
    }

    /** Of the latest year for which either direction has a value, and the same years before. */
    private Indicator indicator(String id, List<Figure> forth, List<Figure> back) {
        int last = Math.max(Indicator.lastYear(forth), Indicator.lastYear(back));
        List<Figure> now = at(forth, back, f -> Indicator.lastYear(f) == last);
        if (now.isEmpty()) {
            return new Indicator(id, List.of(), List.of(), List.of(), Trend.UNKNOWN, null);
        }
        List<Figure> before = earlier(forth, back, now, last - DECADE);
        List<Figure> longBefore = earlier(forth, back, now, last - 2 * DECADE);
        return new Indicator(id, now, before, longBefore, trend(before, now), place(now));
    }

    /**
     * The values nearest to a year, of the same snapshots and directions; empty where one of them
     * is missing.
     */
    private static List<Figure> earlier(List<Figure> forth, List<Figure> back, List<Figure> now, int year) {
        List<Figure> found = new ArrayList<>();
        for (Figure figure : now) {
            List<Figure> series = forth.contains(figure) ? forth : back;
            series.stream()
                    .filter(f -> f.snapshot().equals(figure.snapshot()))
                    .filter(f -> Math.abs(Indicator.lastYear(f) - year) <= LEEWAY)
                    .min(Comparator.comparingInt(f -> Math.abs(Indicator.lastYear(f) - year)))
                    .ifPresent(found::add);
        }
        return found.size() == now.size() ? found : List.of();
    }

    private static List<Figure> at(List<Figure> forth, List<Figure> back, Predicate<Figure> wanted) {
        List<Figure> found = new ArrayList<>();
        forth.stream().filter(wanted).forEach(found::add);
        back.stream().filter(wanted).forEach(found::add);
        return found;
    }

    private static Trend trend(List<Figure> before, List<Figure> now) {
        if (before.isEmpty()) {
            return Trend.UNKNOWN;
        }
        if (now.size() == 1) {
            return Trend.between(before.get(0), now.get(0));
        }
        double was = before.stream().mapToDouble(Figure::getValue).sum();
        double is = now.stream().mapToDouble(Figure::getValue).sum();
        return Trend.byRatio(was, is);
    }

    /** The percentile among all pairs of the greatest of the values. */
    private @Nullable Figure place(List<Figure> now) {
        Figure greatest =
                now.stream().max(Comparator.comparingDouble(Figure::getValue)).orElseThrow();
        return figures.find(greatest.id().withVintage(null).withAspect(FigureIds.PERCENTILE))
                .filter(f -> f.value() != null)
                .orElse(null);
    }

    /** The figures of a measure that have a value, by year. */
    private List<Figure> series(String measure, @Nullable String argument, State from, State to, int window) {
        Optional<Measure> found = figures.measures().find(measure);
        if (found.isEmpty() || years.length() < window) {
            return List.of();
        }
        Shape shape = found.get().definition().shape();
        Question all =
                Question.of(Subjects.of(shape, from.cow(), to.cow()), years).withArgument(argument);
        Question question = window == 1 ? all : all.withWindow(window);
        List<Figure> series = series(measure, question);
        boolean mixed = series.stream().map(Figure::snapshot).distinct().count() > 1;
        return mixed ? ofOneSource(measure, question, series) : series;
    }

    /**
     * All years of the snapshot that answers for the latest, also where another answers for them by
     * itself.
     */
    private List<Figure> ofOneSource(String measure, Question question, List<Figure> series) {
        String snapshot = series.get(series.size() - 1).snapshot();
        int colon = snapshot.indexOf(':');
        Map<Period, Figure> usual = new HashMap<>();
        series.forEach(f -> usual.put(f.id().getPeriod(), f));
        return series(measure, question.withVintage(snapshot.substring(0, colon), snapshot.substring(colon + 1)))
                .stream()
                .filter(f -> f.snapshot().equals(snapshot))
                .map(f -> f.equals(usual.get(f.id().getPeriod())) ? f : f.pinned())
                .toList();
    }

    private List<Figure> series(String measure, Question question) {
        Period.Kind kind = question.window() == 1 ? Period.Kind.YEAR : Period.Kind.WINDOW;
        return figures.listWithSpread(measure, question).stream()
                .filter(f -> f.value() != null && f.id().period() != null)
                .filter(f -> !measure.startsWith("trade.") || !withServices.contains(f.snapshot()))
                .filter(f -> f.id().getPeriod().kind() == kind)
                .toList();
    }

    /**
     * What one state is to the other, and the other way.
     *
     * @param id key of its text
     * @param forth of the first to the second; null where it is not known
     * @param back of the second to the first; null where it is not known
     */
    public record Side(
            String id, @Nullable Figure forth, @Nullable Figure back) {}

    /**
     * The rows of the table of both sides: those of which at least one direction has a value that
     * is not zero.
     */
    public List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        boolean tables = trade().now().stream().anyMatch(f -> f.source().equals("oecd-icio"));
        sides.add(side("exports", tables ? "trade.icio" : "trade.exports", tables ? "goods" : null, 1));
        sides.add(side("export_share", "trade.share", null, 1));
        sides.add(side("services", "trade.services", null, 1));
        sides.add(side("arms_share", "arms.supplier_share", null, DECADE));
        sides.add(side("migrants", "migrants", null, 1));
        sides.add(side("refugees", "refugees", null, 1));
        sides.add(side("missions", "missions", null, 1));
        sides.add(side("visa", "visa", null, 1));
        sides.add(side("sanctions", "sanctions", null, 1));
        sides.removeIf(side -> !isTelling(side.forth()) && !isTelling(side.back()));
        return List.copyOf(sides);
    }

    private static boolean isTelling(@Nullable Figure figure) {
        return figure != null && figure.value() != null && figure.getValue() != 0;
    }

    /**
     * The latest values of both directions: those of one snapshot and year where both have one at
     * most {@value #APART} years before the latest; else the latest, and what is older is left out.
     */
    private Side side(String id, String measure, @Nullable String argument, int window) {
        List<Figure> forth = series(measure, argument, first, second, window);
        List<Figure> back = series(measure, argument, second, first, window);
        int latest = Math.max(Indicator.lastYear(forth), Indicator.lastYear(back));
        for (int i = forth.size() - 1; i >= 0 && Indicator.lastYear(forth.get(i)) >= latest - APART; i--) {
            Figure one = forth.get(i);
            Optional<Figure> other = back.stream()
                    .filter(f ->
                            f.snapshot().equals(one.snapshot()) && Indicator.lastYear(f) == Indicator.lastYear(one))
                    .findFirst();
            if (other.isPresent()) {
                return new Side(id, one, other.get());
            }
        }
        return new Side(id, notBefore(last(forth), latest - APART), notBefore(last(back), latest - APART));
    }

    private static @Nullable Figure notBefore(@Nullable Figure figure, int year) {
        return figure == null || Indicator.lastYear(figure) < year ? null : figure;
    }

    private static @Nullable Figure last(List<Figure> series) {
        return series.isEmpty() ? null : series.get(series.size() - 1);
    }

    /** In which fields the two are close; {@code treaty} is for the history to say. */
    public Closeness closeness(PairHistory history, List<Indicator> six) {
        boolean votes = six.stream()
                .filter(i -> i.id().equals("votes"))
                .flatMap(i -> i.findPlace().stream())
                .anyMatch(place -> place.getValue() >= Closeness.VOTES);
        boolean trade = isAtLeast("trade.share", null, 1, Closeness.TRADE);
        boolean arms = isAtLeast("arms.supplier_share", null, DECADE, Closeness.ARMS);
        List<Figure> agreements = series("treaty.count", "trade", first, second, 1);
        boolean agreement =
                !agreements.isEmpty() && agreements.get(agreements.size() - 1).getValue() > 0;
        return new Closeness(
                votes, trade, agreement || history.hasSmallInstitution(), arms, history.hasTreatyOfFriends());
    }

    private boolean isAtLeast(String measure, @Nullable String argument, int window, double least) {
        Side side = side("", measure, argument, window);
        return isAtLeast(side.forth(), least) || isAtLeast(side.back(), least);
    }

    private static boolean isAtLeast(@Nullable Figure figure, double least) {
        return figure != null && figure.getValue() >= least;
    }
}
