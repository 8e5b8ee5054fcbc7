package org.entente.service;

import java.util.List;
import org.entente.casefile.model.CaseFile;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.country.StateSystem;
import org.entente.country.Today;
import org.entente.measure.Figures;

/**
 * The verdicts on the claims of a case, in the order of its file. They are a function of the case,
 * the store's snapshots and the year in which they are given, and are kept beside the store like
 * all that takes long to find out.
 */
record CaseVerdicts(List<ClaimResult> results) {
    public CaseVerdicts {
        results = List.copyOf(results);
    }

    /**
     * The cached verdicts, or new ones.
     *
     * @param contents identifies the case with its frozen figures; of any length
     * @param figures with those that the case froze, before the case's evidence is added to the
     *     store
     */
    static CaseVerdicts of(CaseFile file, String contents, Figures figures) {
        String name = "verdicts of " + Today.year() + " on " + contents;
        return figures.store()
                .results()
                .get(name, CaseVerdicts.class, new VerdictForm(file), () -> judge(file, figures));
    }

    private static CaseVerdicts judge(CaseFile file, Figures figures) {
        return new CaseVerdicts(new Auditor(figures, StateSystem.standard()).judge(file));
    }
}
