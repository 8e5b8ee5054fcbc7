package org.entente.web.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Suggestion> suggestions = words.isEmpty() ? List.of() : Suggestion.list(words, request);
        if (request.form() == Form.HTML && !words.isEmpty()) {
            Optional<Suggestion> nearest = Suggestion.nearest(suggestions);
            if (nearest.isPresent()) {
                return new PageResponse.Redirect(nearest.get().page());
            }
        }
        List<StateRow> candidates = found.candidates().stream()
                .map(state -> StateRow.of(state, request.texts()))
                .toList();
        return new PageResponse.Document(
                request.texts().get("find.title"),
                "find.jte",
                new FindView(words, found.message(), candidates, suggestions),
                () -> json(words, found, candidates, suggestions),
                null);
    }

    private static Map<String, Object> json(
            String words, StateSearch found, List<StateRow> candidates, List<Suggestion> suggestions) {
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
        one.put(
                "suggestions",
                suggestions.stream()
                        .map(s -> Map.of(
                                "kind", s.kind().code(),
                                "title", s.title(),
                                "detail", s.detail(),
                                "address", s.address()))
                        .toList());
        return one;
    }
}
