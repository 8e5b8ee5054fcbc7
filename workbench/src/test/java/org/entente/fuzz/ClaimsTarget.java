package org.entente.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.CaseReading;
import org.entente.claim.AuditHtml;
import org.entente.claim.AuditListing;
import org.entente.claim.AuditRow;
import org.entente.claim.Auditor;
import org.entente.claim.CaseProblems;
import org.entente.claim.ClaimResult;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Measures;
import org.entente.store.Store;

/**
 * The language of claims: whatever stands in {@code claims.yaml} is read, judged where nothing is
 * known, and written in every form.
 */
public final class ClaimsTarget {
    private static final byte[] HEADER = """
            id: a-case
            title: A case
            states: [TUR, PAK]
            summary: For a test.
            """.getBytes(StandardCharsets.UTF_8);
    private static final Measures MEASURES = StandardMeasures.create();
    private static final Figures FIGURES = new Figures(MEASURES, Store.empty(), FrozenFigures.none());

    private ClaimsTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        CaseReading reading = CaseTarget.read(Map.of("case.yaml", HEADER, "claims.yaml", input));
        if (reading.hasErrors() || reading.findCase().isEmpty()) {
            return;
        }
        CaseFile caseFile = reading.getCase();
        CaseProblems.list(caseFile, MEASURES, StateSystem.standard());
        List<ClaimResult> results = new Auditor(FIGURES, StateSystem.standard()).judge(caseFile);
        AuditListing.lines(results);
        results.forEach(AuditRow::object);
        AuditHtml.render("A case", results, FIGURES, StateSystem.standard());
    }
}
