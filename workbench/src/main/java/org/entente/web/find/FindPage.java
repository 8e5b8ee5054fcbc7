package org.entente.web.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;

/**
 * The search box: leads to the state or the pair that the words name, in any language, or says why
 * they name none.
 */
final class FindPage implements Resource {
    @Override
    public String path() {
        return "/find";
    }

    @Override
    public String summary() {
        return "What state or pair of states some words name; the page leads there.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text("q", "One state or two, by any name in any language or by code.")
                .withExample("Türkiye Pakistan"));
    }

    @Override
    public PageResponse respond(PageRequest request) {
        String words = request.requireShort("q", request.text("q", ""));
        StateSearch found = words.isEmpty() ? new StateSearch(List.of(), "", List.of()) : StateSearch.of(words);
        if (request.form() == Form.HTML && !found.states().isEmpty()) {
            return new PageResponse.Redirect(found.address());
        }
        List<StateRow> candidates = found.candidates().stream()
                .map(state -> StateRow.of(state, request.texts()))
                .toList();
        return new PageResponse.Document(
                request.texts().get("find.title"),
                "find.jte",
                new FindView(words, found.message(), candidates),
                () -> json(words, found, candidates),
                null);
    }

    private static Map<String, Object> json(String words, StateSearch found, List<StateRow> candidates) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("asked", words);
        one.put(
                "states",
                found.states().stream()
                        .map(s -> Map.of("code", s.code(), "name", s.name()))
                        .toList());
        one.put("address", found.states().isEmpty() ? null : found.address());
        one.put("message", found.message());
        one.put("candidates", candidates);
        return one;
    }
}
