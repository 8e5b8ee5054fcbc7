package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.pairs.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What changed at the entries of two states' leaders as figures, live or frozen.
 *
 * @param entries with an effect, in order of time
 * @param untold entries of which the data cannot tell; the note of each says why
 */
public record LeadersFigures(List<Entry> entries, List<Figure> untold) {

    public LeadersFigures {
        entries = List.copyOf(entries);
        untold = List.copyOf(untold);
    }

    /**
     * One entry, or a date that was stated.
     *
     * @param effect with the trend removed; its note names the leader
     * @param raw with the trend kept; null for a stated date
     * @param trend of the years before; null for a stated date
     * @param places by {@link LeadersStudy.Set}: how rare, with the number of cases as n; without a
     *     value where it cannot be told
     * @param seeable by {@link LeadersStudy.Set}: the smallest change that could be told from
     *     chance; empty for a stated date
     */
    public record Entry(
            Figure effect, @Nullable Figure raw, @Nullable Figure trend, List<Figure> places, List<Figure> seeable) {
        public Entry {
            places = List.copyOf(places);
            seeable = List.copyOf(seeable);
        }

        public int year() {
            return effect.id().getPeriod().first();
        }

        public Figure place(LeadersStudy.Set set) {
            return places.get(set.ordinal());
        }

        /** The places that can be rare: as many tests were made. */
        public List<Figure> tests() {
            return places.stream().filter(LeadersFigures::isTestable).toList();
        }
    }

    /** Cases with which p can be 0.05: the change itself and nineteen others. */
    private static final long LEAST_CASES = 19;

    /** Whether a p rests on enough cases to be 0.05 or less. */
    public static boolean isTestable(Figure place) {
        Long cases = place.n();
        return place.value() != null && cases != null && cases >= LEAST_CASES;
    }

    /**
     * The argument of the figures: the measure and what differs from the usual scale and number of
     * years.
     */
    public static String argument(String measure, @Nullable Scale scale, int k, Measures measures) {
        return EstimateArguments.write(
                Subject.parse(measure, scale, measures), "k", k, LeadersStudy.YEARS, "", measures);
    }

    /** Asks for the entries of both states' leaders in a span of years. */
    public static LeadersFigures read(Figures figures, String argument, int first, int second, YearRange years) {
        List<Entry> entries = new ArrayList<>();
        List<Figure> untold = new ArrayList<>();
        for (boolean turned : List.of(false, true)) {
            int from = turned ? second : first;
            int to = turned ? first : second;
            Question question = Question.of(Subjects.pair(from, to), years).withArgument(argument);
            for (Figure effect : figures.list(LeadersPart.EFFECT.id(), question)) {
                if (effect.value() != null) {
                    entries.add(entry(figures, argument, effect));
                } else if (effect.status() == Status.NOT_REPORTED) {
                    untold.add(effect);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::year));
        untold.sort(Comparator.comparing(figure -> figure.id().getPeriod()));
        return new LeadersFigures(entries, untold);
    }

    private static Entry entry(Figures figures, String argument, Figure effect) {
        int year = effect.id().getPeriod().first();
        Asking ask =
                new Asking(figures, argument, effect.id().from(), effect.id().to(), year);
        List<Figure> places = new ArrayList<>();
        List<Figure> seeable = new ArrayList<>();
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            ask.find(LeadersPart.P, suffix(set)).ifPresent(places::add);
            ask.find(LeadersPart.SEEABLE, suffix(set)).ifPresent(seeable::add);
        }
        return new Entry(
                effect,
                ask.find(LeadersPart.RAW, "").orElse(null),
                ask.find(LeadersPart.TREND, "").orElse(null),
                places,
                seeable);
    }

    /**
     * A date named by the user, whichever leader entered then; empty when nothing is known of it.
     */
    public static Optional<Entry> at(Figures figures, String argument, int first, int second, int year) {
        Asking ask = new Asking(figures, argument, first, second, year);
        Optional<Figure> effect = ask.find(LeadersPart.STATED, "");
        List<Figure> places = new ArrayList<>();
        for (LeadersStudy.Set set : LeadersStudy.Set.values()) {
            ask.find(LeadersPart.STATED_P, suffix(set)).ifPresent(places::add);
        }
        return effect.map(figure -> new Entry(figure, null, null, places, List.of()));
    }

    private static String suffix(LeadersStudy.Set set) {
        return "+" + set.name().toLowerCase(Locale.ROOT);
    }

    /** Asks for figures of one pair and year. */
    private record Asking(Figures figures, String argument, int from, int to, int year) {
        Optional<Figure> find(LeadersPart part, String suffix) {
            return figures.find(
                    new FigureId(part.id(), argument + suffix, part.shape(), from, to, Period.year(year), null, null));
        }
    }

    /** The ids of all figures that were found, so that a case can keep them. */
    public List<FigureId> ids() {
        List<FigureId> ids = new ArrayList<>();
        entries.forEach(entry -> add(entry, ids));
        untold.forEach(figure -> ids.add(figure.id()));
        return List.copyOf(ids);
    }

    /** The ids of an entry's figures. */
    public static void add(Entry entry, List<FigureId> ids) {
        ids.add(entry.effect().id());
        Figure raw = entry.raw();
        Figure trend = entry.trend();
        if (raw != null && trend != null) {
            ids.add(raw.id());
            ids.add(trend.id());
        }
        entry.places().forEach(place -> ids.add(place.id()));
        entry.seeable().forEach(place -> ids.add(place.id()));
    }

    /** Every p that was computed, in order: the tests that this makes. */
    public List<Figure> tests() {
        return entries.stream().flatMap(entry -> entry.tests().stream()).toList();
    }
}
