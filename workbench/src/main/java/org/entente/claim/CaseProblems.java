package org.entente.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.Claim;
import org.entente.casefile.reader.CaseCheck;
import org.entente.casefile.reader.CaseProblem;
import org.entente.country.StateSystem;
import org.entente.measure.model.Measures;
import org.entente.text.MessageBundle;

/**
 * What is wrong with a case in the light of the measures that exist; the rest is
 * {@link CaseCheck}'s.
 */
public final class CaseProblems {
    private CaseProblems() {}

    /**
     * Claims that cannot be requested, then other rows that name an unknown measure; all are
     * warnings.
     */
    public static List<CaseProblem> list(CaseFile caseFile, Measures measures, StateSystem states) {
        SeriesCheck check = new SeriesCheck(measures, states, MessageBundle.english(Auditor.class));
        Stream<CaseProblem> claims = caseFile.claims().stream().flatMap(claim -> find(claim, check).stream());
        Stream<CaseProblem> others =
                CaseCheck.listUnknownMeasures(caseFile, id -> measures.find(id).isPresent()).stream()
                        .filter(p -> caseFile.claims().stream()
                                .noneMatch(c -> c.where().equals(p.where())));
        return Stream.concat(claims, others).toList();
    }

    private static Optional<CaseProblem> find(Claim claim, SeriesCheck check) {
        return claim.findBinding()
                .flatMap(check::findFault)
                .map(fault -> new CaseProblem(claim.where(), CaseProblem.Severity.WARNING, fault));
    }
}
