package org.entente.progress;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** For terminals: a bar that gives way to one line when the work has ended. */
final class BarProgress implements Progress {
    private static final int NAME_WIDTH = 32;
    private static final int LINE_WIDTH = 100;

    private final PrintWriter out;

    BarProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Task begin(String name, long size) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name.length() > NAME_WIDTH ? "…" + name.substring(name.length() - NAME_WIDTH + 1) : name)
                .setInitialMax(size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(LINE_WIDTH)
                .setConsumer(new Line())
                .clearDisplayOnFinish()
                .build();
        return new Task() {
            @Override
            public void advance(long done) {
                bar.stepBy(done);
            }

            @Override
            public void end(String result) {
                bar.close();
                out.println(name + ": " + result);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }

    @Override
    public void say(String line) {
        out.println(line);
    }

    /**
     * Writes the bar over itself, without taking hold of the terminal as the library's own consumer
     * does.
     */
    private final class Line implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return LINE_WIDTH;
        }

        @Override
        public void accept(String text) {
            out.print("\r" + text);
            out.flush();
        }

        @Override
        public void clear() {
            accept(" ".repeat(LINE_WIDTH) + "\r");
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
