package org.entente.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** For terminals: a bar that gives way to one line when the work has ended. */
final class BarProgress implements Progress {
    private static final int NAME_WIDTH = 32;
    private static final int LINE_WIDTH = 100;

    private final PrintStream out;

    BarProgress(PrintStream out) {
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
                .setConsumer(new ConsoleProgressBarConsumer(out, LINE_WIDTH))
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
}
