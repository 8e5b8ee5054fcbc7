package org.entente.web.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.events.EventOutcome;
import org.entente.source.fetch.FetchReport;
import org.entente.source.fetch.SetupGuide;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.entente.source.imports.ImportReport;
import org.entente.text.Arguments;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The setup page.
 *
 * @param allowed whether the server was started with {@code --allow-import}
 * @param open whether the address holds the token
 * @param tried whether it holds a wrong one
 * @param folders whether files may be read from a folder of this machine
 * @param action where the forms are sent, with the token
 * @param running whether an import is under way
 * @param ended whether one has ended
 * @param self address of the page
 * @param error why the import failed as a whole; empty when it did not
 * @param pieces of the work
 * @param said messages of the import so far
 * @param imported new snapshots
 * @param problems files that were not imported, and why
 * @param aside other files of the folder or archive, with what is missing to recognise them
 * @param megabytes that all files of one upload may have together
 * @param next the missing source that adds most and can be downloaded; null when there is none
 * @param sources all sources, the most valuable first
 * @param missing how many of them are neither imported nor in the edition
 */
public record SetupView(
        boolean allowed,
        boolean open,
        boolean tried,
        boolean folders,
        String action,
        boolean running,
        boolean ended,
        String self,
        String error,
        List<Piece> pieces,
        List<String> said,
        List<Imported> imported,
        List<String> problems,
        List<String> aside,
        long megabytes,
        @Nullable Row next,
        List<Row> sources,
        long missing) {

    private static final int MOST_ASIDE = 200;

    /** A piece of work; {@code percent} of it are done. */
    public record Piece(String name, int percent, String result) {}

    /** A new snapshot; {@code years} are those that its rows cover, empty where they have none. */
    public record Imported(
            String source, String ref, String years, long read, long kept, long rejected, List<String> remarks) {}

    /**
     * A source.
     *
     * @param how key of the text that says how it is had, such as {@code setup.how.form}
     * @param minutes empty where not recorded
     * @param here what is in the store; empty when it is missing
     * @param steps what a person does; null where Entente downloads it
     */
    public record Row(
            String source,
            String title,
            String fills,
            String how,
            String minutes,
            String size,
            String licence,
            String here,
            String page,
            boolean automatic,
            boolean options,
            FetchReport.@Nullable Steps steps) {

        /** Whether it is neither imported nor in the edition. */
        public boolean missing() {
            return here.isEmpty();
        }
    }

    static SetupView of(ImportRuns runs, boolean open, @Nullable ImportRun run, SetupGuide guide, PageRequest request) {
        ImportReport report = run == null ? null : run.report();
        return new SetupView(
                runs.isAllowed(),
                open,
                !open && request.find("token").isPresent(),
                runs.readsFolders(),
                request.to("/setup?token=" + Address.encode(request.text("token", ""))),
                run != null && !run.hasEnded(),
                run != null && run.hasEnded(),
                request.address().text(),
                run == null ? "" : run.error(),
                run == null
                        ? List.of()
                        : run.states().stream()
                                .map(s -> new Piece(s.name(), s.percent(), s.result()))
                                .toList(),
                run == null || run.hasEnded() ? List.of() : run.lines(),
                run == null || report == null
                        ? List.of()
                        : report.imported().stream()
                                .map(done -> imported(done, run))
                                .toList(),
                problems(run),
                run == null || report == null
                        ? List.of()
                        : report.problems().stream()
                                .filter(ImportProblem::isAside)
                                .limit(MOST_ASIDE)
                                .map(problem -> run.withoutPaths(problem.message()))
                                .toList(),
                ImportUpload.MEGABYTES,
                guide.findNext().map(entry -> row(entry, request)).orElse(null),
                guide.listAll().stream().map(entry -> row(entry, request)).toList(),
                guide.listMissing().size());
    }

    private static Row row(SetupGuide.Entry entry, PageRequest request) {
        String here = "";
        if (entry.release() != null) {
            here = entry.release();
        } else if (entry.edition() != null) {
            here = request.texts().get("setup.edition", Arguments.none().with("date", entry.edition()));
        }
        return new Row(
                entry.source(),
                entry.title(),
                entry.fills(request.language()),
                "setup.how." + entry.access().toLowerCase(Locale.ROOT),
                entry.minutes() == null ? "" : entry.minutes().toString(),
                entry.size(),
                entry.licence().name(),
                here,
                entry.page(),
                entry.isAutomatic(),
                entry.needsOptions(),
                entry.steps());
    }

    private static Imported imported(ImportOutcome.Imported done, ImportRun run) {
        return new Imported(
                done.ref().substring(0, done.ref().indexOf(':')),
                done.ref(),
                run.years(done.ref()),
                done.read(),
                done.kept(),
                done.rejected(),
                done.remarks());
    }

    /**
     * What was not downloaded or imported, each with the reason. Files that only lay beside
     * publishers' files are not among them.
     */
    static List<String> problems(@Nullable ImportRun run) {
        if (run == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(run.failures());
        ImportReport report = run.report();
        if (report != null) {
            report.problems().stream()
                    .filter(problem -> !problem.isAside())
                    .map(ImportProblem::message)
                    .forEach(all::add);
            report.outcomes().stream()
                    .filter(o -> !(o instanceof ImportOutcome.Imported))
                    .forEach(o -> all.add(String.join(", ", o.files()) + ": " + o.message()));
        }
        run.events().stream()
                .filter(EventOutcome.Failed.class::isInstance)
                .map(EventOutcome.Failed.class::cast)
                .forEach(failed -> all.add(failed.file().path().getFileName() + " " + failed.reason()));
        return all.stream().map(run::withoutPaths).toList();
    }
}
