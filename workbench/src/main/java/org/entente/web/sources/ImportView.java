package org.entente.web.sources;

import java.util.ArrayList;
import java.util.List;
import org.entente.events.EventOutcome;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.entente.source.imports.ImportReport;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the page of imports shows.
 *
 * @param allowed whether the server was started for it
 * @param open whether the address holds the token
 * @param tried whether it holds something else
 * @param action where files are sent, with the token
 * @param running whether an import is under way
 * @param ended whether one has ended
 * @param self address of the page
 * @param error why it failed as a whole; empty when it did not
 * @param pieces of the work
 * @param said on the way
 * @param imported what is in the store now
 * @param problems files that were not imported, and why
 * @param megabytes that all files may have together
 */
public record ImportView(
        boolean allowed,
        boolean open,
        boolean tried,
        String action,
        boolean running,
        boolean ended,
        String self,
        String error,
        List<Piece> pieces,
        List<String> said,
        List<Imported> imported,
        List<String> problems,
        long megabytes) {

    /** A piece of work; {@code percent} of it are done. */
    public record Piece(String name, int percent, String result) {}

    /** A new snapshot. */
    public record Imported(String source, String ref, long read, long kept, long rejected, List<String> remarks) {}

    static ImportView of(boolean allowed, boolean open, @Nullable ImportRun run, PageRequest request) {
        ImportReport report = run == null ? null : run.report();
        List<String> problems = new ArrayList<>(problems(run));
        if (run != null) {
            run.events().stream()
                    .filter(EventOutcome.Failed.class::isInstance)
                    .map(EventOutcome.Failed.class::cast)
                    .forEach(failed -> problems.add(failed.file().path().getFileName() + " " + failed.reason()));
        }
        return new ImportView(
                allowed,
                open,
                !open && request.find("token").isPresent(),
                request.to("/import?token=" + Address.encode(request.text("token", ""))),
                run != null && !run.hasEnded(),
                run != null && run.hasEnded(),
                request.address().text(),
                run == null ? "" : run.error(),
                run == null
                        ? List.of()
                        : run.states().stream()
                                .map(s -> new Piece(s.name(), s.percent(), s.result()))
                                .toList(),
                run == null ? List.of() : run.lines(),
                report == null
                        ? List.of()
                        : report.imported().stream().map(ImportView::imported).toList(),
                problems,
                ImportUpload.MEGABYTES);
    }

    private static Imported imported(ImportOutcome.Imported done) {
        return new Imported(
                done.ref().substring(0, done.ref().indexOf(':')),
                done.ref(),
                done.read(),
                done.kept(),
                done.rejected(),
                done.remarks());
    }

    /** Files that were not imported, each with the reason. */
    static List<String> problems(@Nullable ImportRun run) {
        ImportReport report = run == null ? null : run.report();
        List<String> all = new ArrayList<>();
        if (report != null) {
            report.problems().stream().map(ImportProblem::message).forEach(all::add);
            report.outcomes().stream()
                    .filter(o -> !(o instanceof ImportOutcome.Imported))
                    .forEach(o -> all.add(String.join(", ", o.files()) + ": " + o.message()));
        }
        return run == null ? all : all.stream().map(run::withoutPaths).toList();
    }
}
