package org.entente.measure.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.model.Aspect;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.Periods;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.provenance.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Turns a figure and a distribution into the figure that says where the one stands in the other.
 */
public final class Standings {
    /** Years computed at a time, so that all pairs of two centuries need not be held at once. */
    private static final int SPAN = 40;

    private Standings() {}

    /**
     * The years that hold the figures with values, in pieces; each piece of windows reaches as far
     * as its last window.
     */
    public static List<YearRange> spans(Question question, List<Figure> figures) {
        List<Integer> years = figures.stream()
                .filter(f -> f.value() != null)
                .map(f -> firstYear(f.id().period()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return years.isEmpty()
                ? List.of()
                : pieces(new YearRange(years.get(0), years.get(years.size() - 1)), question.window());
    }

    /** Years, or the first years of windows, in pieces. */
    static List<YearRange> pieces(YearRange years, int window) {
        List<YearRange> spans = new ArrayList<>();
        for (int from = years.from(); from <= years.to(); from += SPAN) {
            spans.add(new YearRange(from, Math.min(years.to(), from + SPAN - 1) + window - 1));
        }
        return spans;
    }

    private static Optional<Integer> firstYear(@Nullable Period period) {
        if (period == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (period.kind()) {
                    case YEAR, WINDOW -> period.first();
                    case MONTH -> period.first() / 12;
                    case SESSION -> Periods.openingYear(period.first());
                });
    }

    public static Figure of(Figure figure, Distribution all, Aspect aspect, Peers peers) {
        FigureId id = figure.id().withAspect(aspect.write());
        Period period = id.period();
        Optional<Distribution.Standing> standing =
                figure.value() == null || period == null ? Optional.empty() : all.find(period, figure.getValue());
        String unit = aspect.isRank() ? "rank" : "share";
        if (standing.isEmpty()) {
            boolean valued = figure.value() != null;
            return new Figure(
                    id,
                    valued ? Status.UNDEFINED : figure.status(),
                    figure.origin(),
                    null,
                    null,
                    null,
                    unit,
                    null,
                    figure.snapshot(),
                    valued ? peers.whyNone() : figure.note());
        }
        Distribution.Standing place = standing.get();
        return new Figure(
                id,
                Status.OBSERVED,
                figure.origin(),
                aspect.isRank() ? (double) place.rank() : place.percentile(),
                null,
                null,
                unit,
                (long) place.of(),
                figure.snapshot(),
                figure.note());
    }

    public static Lineage lineage(Figure standing, Figure base, Lineage of, String among) {
        String aspect = standing.id().aspect() == null ? "" : standing.id().aspect();
        String worked = standing.value() == null
                ? standing.note()
                : String.format(
                        Locale.ROOT,
                        "%s of %s = %s among %d values of %s, %s (percentile: share below plus half of those equal; rank: 1 +"
                                + " number above); %s",
                        aspect,
                        FigureIds.write(base.id()),
                        standing.getValue(),
                        standing.n() == null ? 0 : standing.n(),
                        base.id().measureWithArgument(),
                        among,
                        of.worked());
        return new Lineage(of.definition(), worked, of.rows(), of.rowCount());
    }
}
