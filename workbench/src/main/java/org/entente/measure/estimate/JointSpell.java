package org.entente.measure.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Two leaders who were in office on the same days.
 *
 * @param first leader of the one state
 * @param second leader of the other
 * @param from first common day
 * @param to last common day
 * @param years that belong to both, with a value
 * @param mean of the values on the scale, taken back to the unit; null without any
 */
public record JointSpell(
        OfficeSpell first,
        OfficeSpell second,
        LocalDate from,
        LocalDate to,
        int years,
        @Nullable Double mean) {

    /**
     * The joint spells of two states' leaders that reach into the years of the panel, in order of
     * time.
     */
    public static List<JointSpell> list(LeadersStudy study, int a, int b) {
        PairFigures figures = study.figures();
        Leaders leaders = study.leaders();
        List<JointSpell> all = new ArrayList<>();
        LocalDate begin = LocalDate.of(figures.years().from(), 1, 1);
        for (OfficeSpell x : leaders.list(a)) {
            for (OfficeSpell y : leaders.list(b)) {
                LocalDate from = x.first().isAfter(y.first()) ? x.first() : y.first();
                LocalDate to = x.last().isBefore(y.last()) ? x.last() : y.last();
                if (!to.isBefore(from) && !to.isBefore(begin)) {
                    all.add(of(figures, leaders, x, y, from, to));
                }
            }
        }
        all.sort(Comparator.comparing(JointSpell::from).thenComparing(JointSpell::to));
        return List.copyOf(all);
    }

    private static JointSpell of(
            PairFigures figures, Leaders leaders, OfficeSpell x, OfficeSpell y, LocalDate from, LocalDate to) {
        OptionalInt pair = figures.findPair(x.state(), y.state());
        double sum = 0;
        int n = 0;
        for (int year = from.getYear(); year <= to.getYear() && pair.isPresent(); year++) {
            boolean both = figures.years().contains(year)
                    && x.equals(leaders.inOffice(x.state(), year))
                    && y.equals(leaders.inOffice(y.state(), year));
            if (both && figures.panel().has(pair.getAsInt(), figures.at(year))) {
                sum += figures.panel().get(pair.getAsInt(), figures.at(year));
                n++;
            }
        }
        return new JointSpell(
                x,
                y,
                from,
                to,
                n,
                n == 0 ? null : (Double) figures.subject().scale().back(sum / n));
    }
}
