package org.entente.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text, true);

    private static void work(Progress progress) {
        progress.say("first");
        try (Progress.Task task = progress.begin("file.csv", 100)) {
            task.advance(60);
            task.advance(40);
            task.end("done");
        }
        try (Progress.Task task = progress.begin("given-up.csv", 100)) {
            task.advance(1);
        }
    }

    @Test
    void withoutATerminalEachPieceOfWorkThatEndsLeavesOneLine() {
        work(Progress.on(out, false));

        assertThat(text.toString().lines()).containsExactly("first", "file.csv: done");
    }

    @Test
    void onATerminalTheBarGivesWayToTheLine() {
        work(Progress.on(out, true));

        assertThat(text.toString()).contains("\r").contains("file.csv: done");
        assertThat(text.toString().lines().filter(line -> line.endsWith("file.csv: done")))
                .hasSize(1);
    }

    @Test
    void silenceIsSilent() {
        work(Progress.silent());

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void theClosingTableHasASumWhereThereIsMoreThanOneRow() {
        RunSummary.Row first = new RunSummary.Row("a:1", 1200, 1199, 1, 0.25);
        RunSummary.Row second = new RunSummary.Row("longer:2", 3, 3, 0, 1.5);

        assertThat(new RunSummary(List.of(first)).lines())
                .containsExactly("      read   kept  rejected  seconds", "a:1  1,200  1,199         1      0.3");
        assertThat(new RunSummary(List.of(first, second)).lines())
                .last()
                .asString()
                .startsWith("total")
                .contains("1,203");
    }
}
