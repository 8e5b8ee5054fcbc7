package org.entente.cli.shared;

import org.entente.progress.Progress;

/** Names of files and what is said of them, without characters that would command a terminal. */
final class CleanProgress implements Progress {
    private final Progress progress;

    CleanProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Task begin(String name, long size) {
        Task task = progress.begin(Visible.line(name), size);
        return new Task() {
            @Override
            public void advance(long done) {
                task.advance(done);
            }

            @Override
            public void end(String result) {
                task.end(Visible.line(result));
            }

            @Override
            public void close() {
                task.close();
            }
        };
    }

    @Override
    public void say(String line) {
        progress.say(Visible.line(line));
    }
}
