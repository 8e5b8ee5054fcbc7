package org.entente.web.paper;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.paper.output.PaperJson;
import org.entente.text.Arguments;
import org.entente.web.http.CsvTable;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.jspecify.annotations.Nullable;

/** Where a paper is brought, how far its audit is, and what came of it. */
final class AuditPage implements Resource {
    private final PaperRuns runs;

    AuditPage(PaperRuns runs) {
        this.runs = runs;
    }

    @Override
    public String path() {
        return "/audit";
    }

    @Override
    public String summary() {
        return "The audit of a paper: a POST of the file (multipart/form-data, from a page of the server) leads to the address of its audit, which says how far it is and, some minutes long, what came of it.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text("paper", "The name that an audit was given."));
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.allOf(Form.class);
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public PageResponse respond(PageRequest request) {
        PaperRun run = request.find("paper")
                .map(id -> runs.find(id).orElseThrow(() -> PaperUpload.gone(request.texts())))
                .orElse(null);
        String title = run == null
                ? request.texts().get("audit.title")
                : request.texts().get("audit.of", Arguments.none().with("file", run.name()));
        return new PageResponse.Document(
                title, "audit.jte", AuditView.of(run, request), () -> json(run), () -> csv(run));
    }

    private static Object json(@Nullable PaperRun run) {
        PaperRun.Result result = run == null ? null : run.result();
        if (result != null) {
            return result.json();
        }
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        if (run == null) {
            state.put("megabytes", PaperUpload.MEGABYTES);
            state.put("minutes", PaperRuns.MINUTES);
        } else {
            state.put("file", run.name());
            state.put("step", run.step().name().toLowerCase(Locale.ROOT));
            state.put("claims", run.claims());
            state.put("judged", run.judged());
            state.put("error", run.error().isEmpty() ? null : run.error());
        }
        return state;
    }

    private static Object csv(@Nullable PaperRun run) {
        PaperRun.Result result = run == null ? null : run.result();
        return result == null ? new CsvTable(PaperJson.CLAIM, List.of()) : result.csv();
    }
}
