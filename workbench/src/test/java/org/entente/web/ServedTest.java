package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a server: who holds its store keeps it, and nobody waits for one that will not come. */
class ServedTest {
    @TempDir
    Path folder;

    @Test
    void afterTheEndNothingIsServedAnyMore() {
        List<String> log = new ArrayList<>();
        Served served = new Served(new StoreHome(folder), log::add);
        Generation held = served.hold();
        served.close();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            // Somebody still has it.
            Generation again = served.hold();
            assertThat(again).isSameAs(held);
            again.release();
            held.release();
            assertThatThrownBy(served::hold).isInstanceOf(Served.EndedException.class);
        });
        assertThat(log).isEmpty();
    }
}
