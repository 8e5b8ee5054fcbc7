package org.entente.web.dossier;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.dossier.Block;
import org.entente.dossier.Section;
import org.entente.service.Dossiers;
import org.entente.text.Span;
import org.entente.web.find.PairAddress;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebTexts;

/** The bottom line of the brief on two states, which takes a part of the time of the whole dossier. */
final class SummaryPage implements Resource {
    @Override
    public String path() {
        return "/pair/{first}/{second}/summary";
    }

    @Override
    public String summary() {
        return "The bottom line of the brief on two states, in a sentence or two, from the imported sources alone.";
    }

    @Override
    public List<Parameter> parameters() {
        return PairAddress.PARAMETERS;
    }

    @Override
    public PageResponse respond(PageRequest request) throws IOException {
        PairAddress pair = PairAddress.of(request);
        Section brief = new Dossiers(request.workbench(), WebTexts.dossier(request.language()))
                .brief(pair.first(), pair.second(), pair.from(), pair.to());
        String line = brief.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> Span.plain(((Block.Paragraph) block).spans()))
                .findFirst()
                .orElse("");
        SummaryView view = new SummaryView(
                pair.path() + pair.years(),
                line,
                WebTexts.dossier(request.language()).language());
        return new PageResponse.Document(
                PairView.title(pair, request.texts()), "summary.jte", view, () -> json(pair, line), null);
    }

    private static Map<String, Object> json(PairAddress pair, String line) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("first", pair.first().code());
        one.put("second", pair.second().code());
        one.put("summary", line);
        return one;
    }
}
