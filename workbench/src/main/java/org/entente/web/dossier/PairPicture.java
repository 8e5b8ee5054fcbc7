package org.entente.web.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.report.Reports;
import org.entente.text.Arguments;
import org.entente.web.find.PairAddress;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;

/** A picture of a dossier, drawn without a script. */
final class PairPicture implements Resource {
    private final PairDossiers dossiers;

    PairPicture(PairDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String path() {
        return "/pair/{first}/{second}/picture/{picture}";
    }

    @Override
    public String summary() {
        return "A picture of the dossier as SVG.";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(PairAddress.PARAMETERS);
        all.add(Parameter.path("picture", "Its id within the page, such as votes.", "map"));
        return all;
    }

    @Override
    public List<String> fileTypes() {
        return List.of("image/svg+xml");
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        PairAddress pair = PairAddress.of(request);
        Map<String, String> pictures = Reports.pictures(dossiers.get(pair, request));
        String svg = pictures.get(request.text("picture"));
        if (svg == null) {
            throw new WebException(
                    404,
                    "no_picture",
                    request.texts()
                            .get(
                                    "error.picture",
                                    Arguments.none().with("pictures", String.join(", ", pictures.keySet()))));
        }
        return new PageResponse.Bytes("image/svg+xml", "", svg.getBytes(StandardCharsets.UTF_8));
    }
}
