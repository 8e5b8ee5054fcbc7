package org.entente.claim;

import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Paper;

/** The rule for each form of claim. */
final class Rules {
    private final ValueRule values;
    private final SpanRules spans;
    private final ExtremumRule extrema;
    private final TrendRule trends;
    private final DifferenceRules differences;
    private final TargetRule targets;
    private final TurningPointRule turningPoints;
    private final EventRules events;

    /**
     * @param breaks searches for breaks, kept from claim to claim
     * @param today year that stands in for a text without date
     */
    Rules(Wording wording, CaseFile caseFile, RequestedBreaks breaks, int today) {
        Judgements findings = new Judgements(wording);
        Paper paper = caseFile.header().paper();
        EdtfDate date = paper == null ? null : paper.date();
        int textYear = date == null ? today : Math.min(date.lastYear(), today);
        values = new ValueRule(wording, findings);
        spans = new SpanRules(wording, findings);
        extrema = new ExtremumRule(wording, findings, textYear);
        trends = new TrendRule(wording, findings);
        differences = new DifferenceRules(wording, findings);
        targets = new TargetRule(wording, findings, caseFile, textYear);
        turningPoints = new TurningPointRule(wording, findings, breaks, today);
        events = new EventRules(wording, findings, caseFile);
    }

    Judgement judge(Binding binding, SeriesReader reader) {
        if (binding instanceof Binding.Value b) {
            return events.judgeReported(b, reader).orElseGet(() -> values.judge(b, reader));
        } else if (binding instanceof Binding.Rank b) {
            return values.judge(b, reader);
        } else if (binding instanceof Binding.Ratio b) {
            return values.judge(b, reader);
        } else if (binding instanceof Binding.NotInTop b) {
            return spans.judge(b, reader);
        } else if (binding instanceof Binding.Sign b) {
            return spans.judge(b, reader);
        } else if (binding instanceof Binding.Present b) {
            return spans.judge(b, reader);
        } else if (binding instanceof Binding.Extremum b) {
            return extrema.judge(b, reader);
        } else if (binding instanceof Binding.Trend b) {
            return trends.judge(b, reader);
        } else if (binding instanceof Binding.Change b) {
            return differences.judge(b, reader);
        } else if (binding instanceof Binding.Comparison b) {
            return differences.judge(b, reader);
        } else if (binding instanceof Binding.Reach b) {
            return targets.judge(b, reader);
        } else if (binding instanceof Binding.TurningPoint b) {
            return turningPoints.judge(b, reader);
        } else if (binding instanceof Binding.Order b) {
            return events.judge(b);
        } else if (binding instanceof Binding.Events b) {
            return events.judge(b);
        }
        throw new IllegalArgumentException("no rule for " + binding);
    }
}
