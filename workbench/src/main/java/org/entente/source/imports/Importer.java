package org.entente.source.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.events.EventFile;
import org.entente.progress.Progress;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.source.files.InputFile;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.BundleFile;
import org.entente.source.tables.Examination;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.jspecify.annotations.Nullable;

/**
 * Imports files into the store: finds and examines them, determines the source of each, groups
 * those that make one snapshot, and reads one snapshot after the other. The store is replaced once,
 * at the end; a snapshot that fails affects no other.
 */
public final class Importer {
    private final Sources sources;
    private final StoreHome home;

    public Importer(Sources sources, StoreHome home) {
        this.sources = sources;
        this.home = home;
    }

    /**
     * Imports files, folders and archives.
     *
     * @throws IllegalArgumentException when {@code options.as()} is no source
     * @throws org.entente.store.StoreException when the store cannot be read or written
     */
    public ImportReport importAll(List<Path> paths, ImportOptions options, Progress progress) {
        Recogniser recogniser = new Recogniser(sources, options.as());
        FileFinder finder = new FileFinder();
        finder.find(paths);
        List<ImportProblem> problems = new ArrayList<>(finder.problems());
        List<Recognised> recognised = new ArrayList<>();
        List<EventFile> events = new ArrayList<>();
        for (InputFile file : finder.files()) {
            try {
                Optional<EventFile> bulk = EventFile.recognise(file.path())
                        .filter(found -> options.as() == null
                                || options.as().equals(found.layout().source()));
                if (bulk.isPresent()) {
                    events.add(bulk.get());
                    continue;
                }
                recognised.add(recogniser.recognise(Examination.of(file)));
            } catch (IOException e) {
                problems.add(problem(file, e));
            }
        }
        Bundler bundler = new Bundler();
        List<Bundler.Group> groups = bundler.bundle(recognised);
        problems.addAll(bundler.problems());
        problems.forEach(problem -> progress.say(problem.message()));
        List<ImportOutcome> outcomes = read(groups, options, progress, problems);
        return new ImportReport(outcomes, problems, events, options.dryRun());
    }

    /**
     * Removes snapshots.
     *
     * @param targets each a {@code source:vintage} or a file that was imported
     * @return what was removed, as {@code source:vintage}
     * @throws IllegalArgumentException when one is not in the store; then none is removed
     */
    public List<String> remove(List<String> targets) throws IOException {
        List<Snapshot> there = listSnapshots();
        List<Snapshot> leaving = new ArrayList<>();
        for (String target : targets) {
            leaving.add(find(there, target));
        }
        try (StoreWriter writer = StoreWriter.begin(home)) {
            leaving.forEach(snapshot -> writer.removeSnapshot(snapshot.id()));
            writer.commit();
        }
        return leaving.stream().map(Snapshot::ref).distinct().toList();
    }

    private static Snapshot find(List<Snapshot> there, String target) throws IOException {
        Path file = Path.of(target);
        String sha256 = Files.isRegularFile(file)
                ? Examination.of(new InputFile(file, null, true)).sha256()
                : "";
        return there.stream()
                .filter(snapshot -> snapshot.ref().equals(target)
                        || snapshot.files().stream()
                                .anyMatch(part -> part.sha256().equals(sha256)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the store has no snapshot " + target + "; it has "
                        + (there.isEmpty()
                                ? "none"
                                : there.stream().map(Snapshot::ref).collect(Collectors.joining(", ")))));
    }

    private List<ImportOutcome> read(
            List<Bundler.Group> groups, ImportOptions options, Progress progress, List<ImportProblem> problems) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        List<Bundler.Group> news = new ArrayList<>();
        List<Snapshot> there = listSnapshots();
        for (Bundler.Group group : groups) {
            Optional<Snapshot> same = options.replace() ? Optional.empty() : findSameFiles(there, group);
            if (same.isPresent()) {
                outcomes.add(new ImportOutcome.Present(shown(group), same.get().ref()));
                progress.say(shown(group).get(0) + ": "
                        + outcomes.get(outcomes.size() - 1).message());
            } else {
                news.add(group);
            }
        }
        if (news.isEmpty()) {
            return outcomes;
        }
        try (StoreWriter writer = StoreWriter.begin(home)) {
            boolean changed = false;
            for (Bundler.Group group : news) {
                try {
                    ImportOutcome outcome = read(writer, group, options, progress);
                    outcomes.add(outcome);
                    changed |= outcome instanceof ImportOutcome.Imported;
                } catch (IOException e) {
                    ImportProblem problem = new ImportProblem(
                            String.join(", ", shown(group)),
                            group.list().stream().anyMatch(file -> file.file().named()),
                            true,
                            String.valueOf(InputFile.explain(e).getMessage()));
                    problems.add(problem);
                    progress.say(problem.message());
                }
            }
            if (changed && !options.dryRun()) {
                writer.commit();
            }
        }
        return outcomes;
    }

    private List<Snapshot> listSnapshots() {
        try (Store store = Store.open(home)) {
            return store.listSnapshots();
        }
    }

    private ImportOutcome read(StoreWriter writer, Bundler.Group group, ImportOptions options, Progress progress)
            throws IOException {
        long began = System.nanoTime();
        Source source = group.source();
        List<Recognised> files = group.list();
        long size = files.stream().mapToLong(file -> file.examination().size()).sum();
        String names = files.stream().map(file -> file.file().name()).collect(Collectors.joining(", "));
        try (Progress.Task task = progress.begin(names, size)) {
            Bundle bundle = bundle(files, source.legacyCharset(), task);
            int id = writer.query("SELECT coalesce(max(snapshot), 0) + 1 AS id FROM snapshot")
                    .getInt("id", 0);
            writer.execute("BEGIN TRANSACTION");
            Intake intake = new Intake(writer, id, bundle.layout());
            boolean kept = false;
            try {
                source.read(bundle, intake);
                intake.close();
                intake.requireRows();
                for (Recognised file : files) {
                    file.examination().requireUnchanged();
                }
                String vintage = vintage(options, bundle, intake);
                ImportOutcome outcome = settle(writer, group, intake, vintage, options, began);
                if (outcome instanceof ImportOutcome.Imported) {
                    writer.execute("COMMIT");
                    kept = true;
                    record(writer, id, source, vintage, bundle, intake);
                }
                task.end(outcome.message());
                return outcome;
            } finally {
                if (!kept) {
                    intake.abandon();
                    writer.execute("ROLLBACK");
                }
            }
        }
    }

    private static Bundle bundle(List<Recognised> files, Charset legacy, Progress.Task task) throws IOException {
        List<BundleFile> parts = new ArrayList<>();
        for (Recognised file : files) {
            Charset charset = file.examination().charset(legacy);
            parts.add(new BundleFile(parts.size() + 1, file.role(), file.examination(), charset, task::advance));
        }
        Recognition.Yes answer = files.get(0).answer();
        return new Bundle(answer.layout(), answer.vintage(), parts);
    }

    private static String vintage(ImportOptions options, Bundle bundle, Intake intake) throws SourceFileException {
        @Nullable String vintage = options.vintage() != null ? options.vintage() : bundle.vintage();
        if (vintage != null) {
            return vintage;
        }
        return intake.lastDay()
                .map(Object::toString)
                .orElseThrow(() -> new SourceFileException(
                        "states no date and its rows have none: name the vintage with --vintage"));
    }

    /** What the content that was read means beside what the store has. */
    private static ImportOutcome settle(
            StoreWriter writer, Bundler.Group group, Intake intake, String vintage, ImportOptions options, long began) {
        String source = group.source().id();
        var there = writer.query("""
                SELECT vintage, content FROM snapshot ANTI JOIN edition_snapshot USING (snapshot)
                WHERE source = ? ORDER BY vintage
                """, source);
        boolean clash = false;
        for (int i = 0; i < there.rows(); i++) {
            String ref = source + ":" + there.getText("vintage", i);
            if (!options.replace() && there.getText("content", i).equals(intake.content())) {
                return new ImportOutcome.Present(shown(group), ref);
            }
            clash |= there.getText("vintage", i).equals(vintage);
        }
        String ref = source + ":" + vintage;
        if (clash && !options.replace()) {
            return new ImportOutcome.Conflict(shown(group), ref);
        }
        return new ImportOutcome.Imported(
                shown(group),
                ref,
                intake.layout(),
                intake.read(),
                intake.read() - intake.rejected(),
                intake.rejected(),
                (System.nanoTime() - began) / 1e9,
                intake.remarks(),
                clash);
    }

    private static void record(
            StoreWriter writer, int id, Source source, String vintage, Bundle bundle, Intake intake) {
        writer.listSnapshots().stream()
                .filter(old -> old.source().equals(source.id()) && old.vintage().equals(vintage))
                .forEach(old -> writer.removeSnapshot(old.id()));
        writer.execute(
                """
                INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, epoch_ms(CAST(? AS BIGINT)), ?, ?, ?)
                """,
                id,
                source.id(),
                vintage,
                intake.layout(),
                intake.content(),
                System.currentTimeMillis(),
                intake.read(),
                intake.read() - intake.rejected(),
                intake.rejected());
        for (BundleFile file : bundle.files()) {
            writer.execute(
                    "INSERT INTO snapshot_file VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    file.number(),
                    file.name(),
                    file.role(),
                    file.examination().sha256(),
                    file.examination().bytes(),
                    intake.read(file.number()));
        }
    }

    private static Optional<Snapshot> findSameFiles(List<Snapshot> there, Bundler.Group group) {
        List<String> prints =
                group.list().stream().map(Recognised::fingerprint).sorted().toList();
        return there.stream()
                .filter(snapshot -> snapshot.source().equals(group.source().id()))
                // What came with the program gives way to the user's own file.
                .filter(snapshot -> snapshot.edition() == null)
                .filter(snapshot -> snapshot.files().stream()
                        .map(file -> Recognised.fingerprint(file.sha256(), file.name()))
                        .sorted()
                        .toList()
                        .equals(prints))
                .findFirst();
    }

    private static List<String> shown(Bundler.Group group) {
        return group.list().stream().map(file -> file.file().shown()).toList();
    }

    private static ImportProblem problem(InputFile file, IOException e) {
        return new ImportProblem(
                file.shown(),
                file.named(),
                false,
                String.valueOf(InputFile.explain(e).getMessage()));
    }
}
