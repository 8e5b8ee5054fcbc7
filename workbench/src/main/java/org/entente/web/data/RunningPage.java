package org.entente.web.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;

/** Queries that are running, each of which can be stopped. */
final class RunningPage implements Resource {
    private final SqlRuns runs;

    RunningPage(SqlRuns runs) {
        this.runs = runs;
    }

    @Override
    public String path() {
        return "/sql/running";
    }

    @Override
    public String summary() {
        return "The queries that are running; each is stopped by a POST to /sql/stop/{id} from a page of the server.";
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public PageResponse respond(PageRequest request) {
        Instant now = Instant.now();
        List<RunningView.Run> running = runs.list(request.client()).stream()
                .map(run -> new RunningView.Run(
                        run.id(), run.sql(), Duration.between(run.since(), now).toSeconds()))
                .toList();
        return new PageResponse.Document(
                request.texts().get("sql.running"), "running.jte", new RunningView(running), () -> running, null);
    }
}
