package org.entente.web.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.events.EventOutcome;
import org.entente.progress.Progress;
import org.entente.source.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * One import from a page: what it says while it runs, and in the end its report. Written by one
 * thread, read by others.
 */
final class ImportRun implements Progress {
    private static final int MOST_LINES = 500;

    private final String id;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private @Nullable ImportReport report;
    private List<EventOutcome> events = List.of();
    private String error = "";
    private final Pattern paths;
    private boolean ended;

    /**
     * A piece of work: its name, how much of it is done in percent, and what was said of it at its
     * end.
     */
    record State(String name, int percent, String result) {}

    /** @param folder of the files, which no reader needs to know */
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

    synchronized void end(ImportReport what, List<EventOutcome> bulk) {
        report = what;
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
