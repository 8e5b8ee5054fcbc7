package org.entente;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.country.StateSystem;
import org.entente.measure.Desks;
import org.entente.measure.Figures;

/**
 * The verdicts on the claims of a case, in the order of its file. They are a function of the case, the store's snapshots and the year in which they
 * are given, and are kept beside the store like all that takes long to find out.
 */
record CaseVerdicts(List<ClaimResult> results) {
    public CaseVerdicts {
        results = List.copyOf(results);
    }

    /**
     * The verdicts as they were kept, else as they are given now.
     *
     * @param contents what tells the case, with its frozen figures, from any other; of any length
     * @param desks over stores beside which nothing is laid, least of all what the case itself records; with the figures that it froze
     */
    static CaseVerdicts of(CaseFile file, String contents, Desks desks) {
        String name = "verdicts of " + LocalDate.now(ZoneOffset.UTC).getYear() + " on " + contents;
        return desks.first()
                .store()
                .studies()
                .get(name, CaseVerdicts.class, new VerdictForm(file), () -> judge(file, desks));
    }

    private static CaseVerdicts judge(CaseFile file, Desks desks) {
        Map<Figures, Auditor> auditors = new ConcurrentHashMap<>();
        return new CaseVerdicts(desks.each(
                file.claims(),
                (figures, claim) -> auditors.computeIfAbsent(figures, desk -> new Auditor(desk, StateSystem.standard()))
                        .judge(claim, file)));
    }
}
