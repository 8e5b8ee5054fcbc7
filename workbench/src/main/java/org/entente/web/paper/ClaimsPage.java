package org.entente.web.paper;

import java.util.List;
import org.entente.web.dossier.CaseClaims;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;

/** The cases whose claims are checked, and where a paper is brought to be audited. */
final class ClaimsPage implements Resource {
    @Override
    public String path() {
        return "/claims";
    }

    @Override
    public String summary() {
        return "The cases whose claims are checked against the figures, with the number of claims.";
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<ClaimsView.Case> cases = CaseClaims.list().stream()
                .map(file -> new ClaimsView.Case(
                        file.header().id(), file.header().title(), file.claims().size()))
                .toList();
        return new PageResponse.Document(
                request.texts().get("claims.title"),
                "claims.jte",
                new ClaimsView(cases, PaperUpload.MEGABYTES, PaperRuns.MINUTES),
                () -> cases,
                null);
    }
}
