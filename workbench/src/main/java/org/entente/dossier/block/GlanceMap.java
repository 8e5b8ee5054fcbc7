package org.entente.dossier.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.Block;
import org.entente.dossier.Table;
import org.entente.dossier.WorldMap;
import org.entente.dossier.WorldMap.Tint;
import org.entente.dossier.evidence.Context;
import org.entente.dossier.evidence.Track;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The pair on a map of the world, the way between their capitals, and the main trade partners of
 * each.
 */
public final class GlanceMap {
    /** Partners up to this rank are drawn. */
    private static final int MAIN = 10;

    private static final String RANK = "trade.rank";

    private final Context context;

    public GlanceMap(Context context) {
        this.context = context;
    }

    /** A partner's rank for either state; null where it is not among the first. */
    private static final class Ranks {
        @Nullable Figure forFirst;

        @Nullable Figure forSecond;

        Tint tint() {
            return forFirst == null
                    ? Tint.PARTNER_OF_SECOND
                    : forSecond == null ? Tint.PARTNER_OF_FIRST : Tint.PARTNER_OF_BOTH;
        }
    }

    public void addTo(List<Block> blocks) {
        Optional<Integer> year =
                context.pair("trade.total", null).flatMap(Track::latest).map(Track::year);
        Map<Integer, Ranks> ranks = year.map(this::ranks).orElseGet(Map::of);
        List<WorldMap.Area> areas = new ArrayList<>();
        areas.add(area(context.first(), Tint.FIRST, context.name(context.first().cow())));
        areas.add(area(
                context.second(), Tint.SECOND, context.name(context.second().cow())));
        List<Table.Row> rows = new ArrayList<>();
        List<Tint> tints = new ArrayList<>(List.of(Tint.FIRST, Tint.SECOND));
        ranks.forEach((cow, partner) -> {
            State state = StateSystem.standard().get(cow);
            boolean isOther =
                    cow == context.first().cow() || cow == context.second().cow();
            if (!isOther) {
                areas.add(area(state, partner.tint(), context.stateName(cow)));
                if (!tints.contains(partner.tint())) {
                    tints.add(partner.tint());
                }
            }
            rows.add(new Table.Row(
                    "",
                    List.of(Table.Cell.text(context.stateName(cow)), cell(partner.forFirst), cell(partner.forSecond))));
        });
        Arguments names =
                context.names().year("year", year.orElse(0)).choose("partners", ranks.isEmpty() ? "no" : "yes");
        tints.sort(null);
        blocks.add(new WorldMap(
                "map",
                context.texts().get("map.title", names),
                context.texts().get("map.summary", names),
                caption(),
                context.texts().get("map.note"),
                areas,
                way(),
                tints.stream().map(t -> key(t, names)).toList(),
                new Table(
                        "map-table",
                        context.texts().get("map.caption", names),
                        List.of(
                                new Table.Column(context.texts().get("map.partner"), false),
                                new Table.Column(context.texts().get("map.rank.first", names), true),
                                new Table.Column(context.texts().get("map.rank.second", names), true)),
                        rows)));
    }

    private WorldMap.Key key(Tint tint, Arguments names) {
        return new WorldMap.Key(
                tint, context.texts().get("map.tint." + tint.name().toLowerCase(java.util.Locale.ROOT), names));
    }

    private Table.Cell cell(@Nullable Figure rank) {
        return rank == null
                ? Table.Cell.text(context.texts().get("absence.none"))
                : Table.Cell.of(context.collector().show(rank));
    }

    private WorldMap.Area area(State state, Tint tint, String label) {
        Integer m49 = state.m49();
        return new WorldMap.Area(state.code(), m49 == null ? 0 : m49, state.cow(), tint, label, place(state));
    }

    private static WorldMap.@Nullable Place place(State state) {
        return Capitals.find(state)
                .map(c -> new WorldMap.Place(c.name(), c.latitude(), c.longitude()))
                .orElse(null);
    }

    private List<Span> caption() {
        WorldMap.Way way = way();
        Optional<Figure> km = context.pair("distance.capital", null).flatMap(Track::latest);
        return way == null || km.isEmpty()
                ? List.of()
                : context.texts()
                        .spans(
                                "map.way",
                                Arguments.none()
                                        .with("from", way.from().name())
                                        .with("to", way.to().name())
                                        .year("year", Track.year(km.get()))
                                        .with("km", context.collector().show(km.get()))
                                        .choose("doubt", km.get().note().contains(Marks.MISPLACED) ? "yes" : "no"));
    }

    private WorldMap.@Nullable Way way() {
        WorldMap.Place from = place(context.first());
        WorldMap.Place to = place(context.second());
        if (from == null || to == null) {
            return null;
        }
        String distance = context.pair("distance.capital", null)
                .flatMap(Track::latest)
                .map(f -> context.collector().show(f).text())
                .orElse("");
        return new WorldMap.Way(from, to, distance);
    }

    /** The main partners of both, by COW number in the order of their better rank. */
    private Map<Integer, Ranks> ranks(int year) {
        Map<Integer, Ranks> all = new TreeMap<>();
        rank(context.first(), year).forEach(f -> all.computeIfAbsent(f.id().to(), k -> new Ranks()).forFirst = f);
        rank(context.second(), year).forEach(f -> all.computeIfAbsent(f.id().to(), k -> new Ranks()).forSecond = f);
        Map<Integer, Ranks> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted((a, b) -> Double.compare(best(a.getValue()), best(b.getValue())))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static double best(Ranks ranks) {
        double first = ranks.forFirst == null ? Double.MAX_VALUE : ranks.forFirst.getValue();
        double second = ranks.forSecond == null ? Double.MAX_VALUE : ranks.forSecond.getValue();
        return Math.min(first, second);
    }

    private List<Figure> rank(State state, int year) {
        if (context.figures().measures().find(RANK).isEmpty()) {
            return List.of();
        }
        YearRange one = YearRange.of(year);
        List<Subjects.Pair> pairs = StateSystem.standard().listMembers(year).stream()
                .filter(other -> other.cow() != state.cow())
                .map(other -> new Subjects.Pair(state.cow(), other.cow()))
                .toList();
        return context.figures().list(RANK, Question.of(new Subjects.Pairs(pairs), one)).stream()
                .filter(f -> f.value() != null && Objects.requireNonNull(f.value()) <= MAIN)
                .toList();
    }
}
