package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.cli.shared.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Without data a command ends with 0 only when it answered something; else it names the next
 * command.
 */
class EmptyStoreTest {
    @TempDir
    Path folder;

    private void assertNothing(CommandBench bench, String... command) {
        assertThat(bench.run(false, command)).as(bench.err()).isEqualTo(Exit.FINDINGS);
        assertThat(bench.err()).contains("; next: entente setup ", "entente setup --from FOLDER");
    }

    @Test
    void questionsWithoutDataNameTheNextCommand() {
        CommandBench bench = new CommandBench(folder);
        assertNothing(
                bench, "brief", "GRC", "TUR", "-o", folder.resolve("briefs").toString());
        assertNothing(bench, "measure", "trade.total", "GRC", "TUR");
        assertThat(bench.err()).contains("trade.total", "setup cow-trade");
        assertNothing(bench, "measure", "trade.total", "GRC", "TUR", "--from", "2000", "--to", "2001");
        assertNothing(
                bench, "case", "new", "GRC", "TUR", "-o", folder.resolve("case").toString());
        assertNothing(bench, "sources");
        assertThat(bench.out()).contains("https://").contains("by hand").contains("download");
    }

    @Test
    void estimatorsWithoutDataNameTheNextCommandInTheSameLine() {
        CommandBench bench = new CommandBench(folder);
        for (String command : List.of(
                "breaks trade.total GRC TUR",
                "levels trade.total GRC TUR --from 1990 --to 2010",
                "outlook trade.total GRC TUR",
                "synth trade.total GRC TUR --at 2000",
                "leaders trade.total GRC TUR")) {
            assertThat(bench.run(false, command.split(" "))).as(command).isEqualTo(Exit.FAILED);
            assertThat(bench.err().lines()).as(command).hasSize(1);
            assertThat(bench.err()).as(command).contains("; next: entente setup");
        }
    }

    @Test
    void whatNeedsNoDataIsAnswered() {
        CommandBench bench = new CommandBench(folder);
        assertThat(bench.run(false, "measures")).isEqualTo(Exit.DONE);
        assertThat(bench.run(false, "sources", "un-votes")).isEqualTo(Exit.DONE);
        assertThat(bench.run(false, "sources", "--format", "csv")).isEqualTo(Exit.DONE);
        // The case that comes with Entente has figures of this pair.
        assertThat(bench.run(false, "measure", "un.s", "TUR", "PAK")).isEqualTo(Exit.DONE);
    }

    @Test
    void mistypedNamesAreFollowedByWhatWasProbablyMeant() {
        CommandBench bench = new CommandBench(folder);
        assertThat(bench.run(false, "brief", "TRU", "PAK")).isEqualTo(Exit.USAGE);
        assertThat(bench.err()).contains("Did you mean Türkiye (TUR)");
        for (String[] command :
                new String[][] {{"fetch", "sipri"}, {"sources", "sipri"}, {"import", "--as", "sipri", "x.csv"}}) {
            assertThat(bench.run(false, command)).isEqualTo(Exit.USAGE);
            assertThat(bench.err()).contains("sipri-transfers", "sipri-tiv", "sipri-milex");
        }
        assertThat(bench.run(false, "import", "--as", "un-vote", "x.csv")).isEqualTo(Exit.USAGE);
        assertThat(bench.err()).contains("did you mean un-votes");
    }
}
