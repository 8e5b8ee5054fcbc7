package org.entente.web.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.events.EventOutcome;
import org.entente.source.Sources;
import org.entente.source.fetch.FetchException;
import org.entente.source.fetch.SetupGuide;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code entente setup} is on the command line: every source by what it adds, the steps to
 * each, forms that import files, and the progress and result of an import.
 */
final class SetupPage implements Resource {
    private final ImportRuns runs;

    SetupPage(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public String path() {
        return "/setup";
    }

    @Override
    public String summary() {
        return "Every source by what it would add to a dossier, and the steps to it. A server started with --allow-import also imports: a POST (multipart/form-data, with the token in the address, from a page of the server) of files, of the path of a folder (folder) or of the id of a source to download (source) leads to the address that reports its progress and result.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.text("token", "The access token that was printed when the server was started."),
                Parameter.text("run", "The id of an import."));
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
        SetupGuide guide = guide(request);
        return new PageResponse.Document(
                request.texts().get("setup.title"),
                "setup.jte",
                SetupView.of(runs, open, run, guide, request),
                () -> json(open, run, guide),
                null);
    }

    private static SetupGuide guide(PageRequest request) {
        try {
            Sources sources = Sources.standard();
            return SetupGuide.of(sources, ImportRuns.addresses(request.home()), request.snapshots());
        } catch (FetchException e) {
            throw new WebException(500, "bad_address_book", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable Object> json(boolean open, @Nullable ImportRun run, SetupGuide guide) {
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
            state.put("problems", SetupView.problems(run));
            state.put("events", events(run));
        }
        state.put("next", guide.findNext().map(SetupGuide.Entry::source).orElse(null));
        state.put("sources", guide.listAll().stream().map(SetupPage::json).toList());
        return state;
    }

    private static Map<String, @Nullable Object> json(SetupGuide.Entry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("source", entry.source());
        fields.put("fills", entry.fills());
        fields.put("minutes", entry.minutes());
        fields.put("how", entry.access());
        fields.put("size", entry.size());
        fields.put("licence", entry.licence().name());
        fields.put("here", entry.here());
        fields.put("page", entry.page());
        fields.put("steps", entry.steps() == null ? List.of() : entry.steps().steps());
        return fields;
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
