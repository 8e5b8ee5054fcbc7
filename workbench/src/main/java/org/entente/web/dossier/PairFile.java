package org.entente.web.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.entente.web.find.PairAddress;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;

/** The dossier of two states as a file that can be passed on. */
final class PairFile implements Resource {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "md", "text/markdown;charset=utf-8",
            "json", "application/json",
            "bib", "application/x-bibtex;charset=utf-8",
            "csl", "application/vnd.citationstyles.csl+json",
            "zip", "application/zip",
            "csv", "text/csv;charset=utf-8");

    private final PairDossiers dossiers;

    PairFile(PairDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String path() {
        return "/pair/{first}/{second}/file/{form}";
    }

    @Override
    public String summary() {
        return "The dossier as one file: a page that needs no network, Markdown, BibTeX, CSL, or every table in an archive.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(PairAddress.PARAMETERS);
        all.add(Parameter.path("form", "html, md, json, bib, csl, zip or csv.", "md"));
        return all;
    }

    @Override
    public List<String> fileTypes() {
        return TYPES.values().stream()
                .map(type -> type.replace(";charset=utf-8", ""))
                .sorted()
                .toList();
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        PairAddress pair = PairAddress.of(request);
        String form = request.text("form");
        String type = TYPES.get(form);
        if (type == null) {
            throw new WebException(404, "no_form", request.texts().get("error.404"));
        }
        byte[] content = Reports.render(dossiers.get(pair, request), Format.valueOf(form.toUpperCase(Locale.ROOT)));
        return new PageResponse.Bytes(
                type, pair.first().code() + "-" + pair.second().code() + "." + form, content);
    }
}
