package org.entente.web.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.events.EventOutcome;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/** Where files are brought to be imported, how far that is, and what came of it. */
final class ImportPage implements Resource {
    private final ImportRuns runs;

    ImportPage(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public String path() {
        return "/import";
    }

    @Override
    public String summary() {
        return "Import from the page, for a server that was started with --allow-import: a POST of files (multipart/form-data, with the token in the address, from a page of the server) leads to the address that says how far it is.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("token", "The word that was printed when the server was started."),
                Parameter.text("run", "The name that an import was given."));
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public PageResponse respond(PageRequest request) {
        boolean open = runs.opens(request.find("token").orElse(null));
        ImportRun run = open
                ? request.find("run")
                        .map(id -> runs.find(id)
                                .orElseThrow(() -> new WebException(
                                        404, "no_import", request.texts().get("import.gone"))))
                        .orElse(null)
                : null;
        return new PageResponse.Document(
                request.texts().get("import.title"),
                "import.jte",
                ImportView.of(runs.isAllowed(), open, run, request),
                () -> json(open, run),
                null);
    }

    private Map<String, @Nullable Object> json(boolean open, @Nullable ImportRun run) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("allowed", runs.isAllowed());
        state.put("open", open);
        if (run != null) {
            ImportReport report = run.report();
            state.put("ended", run.hasEnded());
            state.put("error", run.error().isEmpty() ? null : run.error());
            state.put("progress", run.states());
            state.put("said", run.lines());
            state.put("imported", report == null ? List.of() : imported(report, run));
            state.put("problems", ImportView.problems(run));
            state.put("events", events(run));
        }
        return state;
    }

    private static List<ImportOutcome.Imported> imported(ImportReport report, ImportRun run) {
        return report.imported().stream()
                .map(done -> new ImportOutcome.Imported(
                        done.files().stream().map(run::withoutPaths).toList(),
                        done.ref(),
                        done.layout(),
                        done.read(),
                        done.kept(),
                        done.rejected(),
                        done.seconds(),
                        done.remarks(),
                        done.replaced()))
                .toList();
    }

    private static List<String> events(ImportRun run) {
        List<String> all = new ArrayList<>();
        for (EventOutcome outcome : run.events()) {
            all.add(outcome instanceof EventOutcome.Failed failed ? failed.reason() : "read");
        }
        return all;
    }
}
