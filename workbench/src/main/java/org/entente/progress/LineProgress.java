package org.entente.progress;

import java.io.PrintWriter;

/** For logs and pipes: nothing moves, each piece of work leaves one line. */
final class LineProgress implements Progress {
    private final PrintWriter out;

    LineProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Task begin(String name, long size) {
        return new Task() {
            @Override
            public void advance(long done) {}

            @Override
            public void end(String result) {
                out.println(name + ": " + result);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void say(String line) {
        out.println(line);
    }
}
