package org.entente.web.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.events.EventOutcome;
import org.entente.progress.Progress;
import org.entente.source.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * One import from the setup page: its progress, and in the end its report. Written by one thread,
 * read by others.
 */
final class ImportRun implements Progress {
    private static final int MOST_LINES = 500;

    private final String id;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Map<String, String> years = Map.of();
    private @Nullable ImportReport report;
    private List<EventOutcome> events = List.of();
    private String error = "";
    private final Pattern paths;
    private boolean ended;

    /** A piece of work: its name, how much of it is done in percent, and its result. */
    record State(String name, int percent, String result) {}

    /** @param folder of the files, whose path is left out of messages */
    ImportRun(String id, Path folder) {
        this.id = id;
        this.paths = Pattern.compile(Pattern.quote(folder.toString()) + "(/file-\\d+)?/?|"
                + Pattern.quote(String.valueOf(folder.toAbsolutePath().getParent())) + "/?");
    }

    /** A message without the server's own paths. */
    String withoutPaths(String text) {
        return paths.matcher(text).replaceAll("");
    }

    String id() {
        return id;
    }

    @Override
    public Task begin(String name, long size) {
        Piece piece = new Piece(name, size);
        synchronized (this) {
            pieces.add(piece);
        }
        return piece;
    }

    @Override
    public synchronized void say(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(withoutPaths(line));
        }
    }

    /** Records what could not be downloaded. */
    synchronized void addFailure(String what) {
        failures.add(withoutPaths(what));
    }

    /** What could not be downloaded, a message each. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** @param covered the years of each snapshot of the store, by its {@code source:vintage} */
    synchronized void end(ImportReport what, List<EventOutcome> bulk, Map<String, String> covered) {
        report = what;
        years = Map.copyOf(covered);
        events = List.copyOf(bulk);
        ended = true;
    }

    synchronized void fail(String why) {
        error = withoutPaths(why);
        ended = true;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Null while it runs, and when it failed as a whole. */
    synchronized @Nullable ImportReport report() {
        return report;
    }

    /** The years that the rows of a new snapshot cover; empty where they have none. */
    synchronized String years(String ref) {
        return years.getOrDefault(ref, "");
    }

    synchronized List<EventOutcome> events() {
        return events;
    }

    /** Why it failed as a whole; empty when it did not. */
    synchronized String error() {
        return error;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<State> states() {
        return pieces.stream().map(Piece::state).toList();
    }

    private final class Piece implements Task {
        private final String name;
        private final long size;
        private long done;
        private String result = "";

        Piece(String name, long size) {
            this.name = name;
            this.size = size;
        }

        @Override
        public void advance(long more) {
            synchronized (ImportRun.this) {
                done += more;
            }
        }

        @Override
        public void end(String what) {
            synchronized (ImportRun.this) {
                done = size;
                result = what;
            }
        }

        @Override
        public void close() {}

        private State state() {
            return new State(name, size <= 0 ? 100 : (int) Math.min(100, done * 100 / size), result);
        }
    }
}
