package org.entente.web.dossier;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.reader.EmbeddedCases;
import org.entente.claim.AuditRow;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.text.Arguments;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;

/** The claims of one case and their verdicts. */
final class CasePage implements Resource {
    private final CaseClaims claims;

    CasePage(CaseClaims claims) {
        this.claims = claims;
    }

    @Override
    public String path() {
        return "/claims/{case}";
    }

    @Override
    public String summary() {
        return "What a case states and what the figures say of it, as entente audit prints it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.path("case", "Id of a case that comes with the program.", "pakistan-turkiye"),
                Parameter.choice(
                        "verdict",
                        Arrays.stream(Verdict.values()).map(Verdict::code).toList(),
                        "Only claims with this verdict."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        CaseFile file = CaseClaims.list().stream()
                .filter(one -> one.header().id().equals(request.text("case")))
                .findFirst()
                .orElseThrow(() -> new WebException(
                        404,
                        "unknown_case",
                        request.texts()
                                .get(
                                        "error.case",
                                        Arguments.none()
                                                .with("name", request.text("case"))
                                                .with("names", String.join(", ", EmbeddedCases.list()))),
                        List.of("/claims")));
        List<ClaimResult> all = claims.judge(file, request);
        String verdict = request.text("verdict", "");
        List<ClaimResult> shown = all.stream()
                .filter(r -> verdict.isEmpty() || r.verdict().code().equals(verdict))
                .toList();
        return new PageResponse.Document(
                file.header().title(),
                "case.jte",
                CaseView.of(file, all, shown, verdict, request),
                () -> shown.stream().map(AuditRow::object).toList(),
                () -> new CsvTable(
                        AuditRow.HEADER, shown.stream().map(AuditRow::flat).toList()));
    }
}
