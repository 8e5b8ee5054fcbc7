package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.measure.model.Figure;

/**
 * One judgement from those on each basis of a share. Where they agree, that is it; where they do
 * not, the claim is imprecise: supported and contradicted both take every basis.
 */
final class BasisVerdict {
    private final Wording wording;
    private final Judgements findings;

    BasisVerdict(Wording wording) {
        this.wording = wording;
        this.findings = new Judgements(wording);
    }

    Judgement combine(List<LensReadings.Reading> readings) {
        if (readings.size() < 2) {
            return readings.get(0).judgement();
        }
        Judgement.Checked first = readings.get(0).findChecked().orElseThrow();
        Judgement.Checked second = readings.get(1).findChecked().orElseThrow();
        List<Figure> figures = new ArrayList<>(first.figures());
        figures.addAll(second.figures());
        List<Caution> cautions = new ArrayList<>(first.cautions());
        boolean agree = first.verdict() == second.verdict();
        cautions.add(findings.caution(
                agree ? Caution.Kind.OTHER_BASIS : Caution.Kind.BASES_DISAGREE,
                Map.of(
                        "basis", wording.basis(LensReadings.basis(readings.get(1))),
                        "brief", second.brief(),
                        "verdict", wording.verdict(second.verdict()))));
        second.cautions().stream()
                .filter(c -> cautions.stream().noneMatch(c::equals))
                .forEach(cautions::add);
        if (agree) {
            return new Judgement.Checked(
                    first.verdict(), first.fact(), first.brief(), first.reason(), figures, cautions);
        }
        String reason = wording.texts()
                .fill(
                        "reason.bases",
                        Map.of(
                                "basis", wording.basis(LensReadings.basis(readings.get(0))),
                                "verdict", wording.verdict(first.verdict()),
                                "otherbasis", wording.basis(LensReadings.basis(readings.get(1))),
                                "otherverdict", wording.verdict(second.verdict())));
        return new Judgement.Checked(Verdict.IMPRECISE, first.fact(), first.brief(), reason, figures, cautions);
    }
}
