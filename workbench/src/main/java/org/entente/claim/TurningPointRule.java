package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.casefile.Binding;
import org.entente.country.YearRange;
import org.entente.measure.Figure;

/**
 * The course of a figure changes at a date. Two means do not make a turning point: that takes a test of structural
 * change at the given date, which no measure offers yet. So the claim stays open, and the means of the years before and
 * after are shown for orientation.
 */
final class TurningPointRule {
    /** Years on each side of the date. */
    static final int SIDE = 5;

    private final Wording wording;
    private final Findings findings;

    TurningPointRule(Wording wording, Findings findings) {
        this.wording = wording;
        this.findings = findings;
    }

    Judgement judge(Binding.TurningPoint claim, SeriesReader reader) {
        int at = claim.at().firstYear();
        Course before = reader.course(claim.series(), new YearRange(at - SIDE, at - 1));
        Course after = reader.course(claim.series(), new YearRange(at + 1, at + SIDE));
        List<Figure> figures = new ArrayList<>(before.listFigures());
        figures.addAll(after.listFigures());
        List<Caution> cautions = new ArrayList<>();
        if (before.byYear().size() == SIDE && after.byYear().size() == SIDE) {
            String unit = figures.get(0).unit();
            cautions.add(findings.caution(
                    Caution.Kind.BEFORE_AFTER,
                    Map.of(
                            "series", wording.series(claim.series()),
                            "before", wording.span(before.span()),
                            "after", wording.span(after.span()),
                            "earlier", wording.value(Spread.mean(before.listSpreads()), unit, Numbers.DIGITS),
                            "later", wording.value(Spread.mean(after.listSpreads()), unit, Numbers.DIGITS))));
        }
        return findings.open(
                wording.texts().get("why.turning_point"),
                figures,
                cautions,
                new Needed(wording.texts().get("needed.turning_point"), List.of()));
    }
}
