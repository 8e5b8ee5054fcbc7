package org.entente.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.entente.Workbench;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of calls: time, number, and what an assistant may read of an internal error. */
class ToolCallsTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    private ToolCalls calls(Duration limit) {
        return new ToolCalls(() -> Workbench.open(new StoreHome(folder)), 1, 1, limit, log::add);
    }

    private static Tool tool(Tool.Handler handler) {
        return new Tool("test", "Test", "Test.", List.of(), handler);
    }

    @Test
    void aCallThatTakesTooLongIsAnsweredAndAFullServerSaysThatItIsBusy() {
        CountDownLatch ended = new CountDownLatch(1);
        try (ToolCalls calls = calls(Duration.ofMillis(100))) {
            Tool slow = tool((arguments, workbench) -> {
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "done";
            });
            assertThatThrownBy(() -> calls.call(slow, null))
                    .isInstanceOf(ToolException.class)
                    .hasMessageContaining("takes longer")
                    .hasMessageContaining("call again");
            // The first still runs and a second waits for its place; there is none for a third.
            assertThatThrownBy(() -> calls.call(slow, null)).hasMessageContaining("takes longer");
            assertThatThrownBy(() -> calls.call(slow, null)).hasMessageContaining("busy");
            assertThat(calls.isIdle()).isTrue();
            ended.countDown();
        }
    }

    @Test
    void anInternalErrorIsLoggedAndNotShown() {
        try (ToolCalls calls = calls(Duration.ofSeconds(20))) {
            Tool broken = tool((arguments, workbench) -> {
                throw new IllegalStateException("secret detail");
            });
            assertThatThrownBy(() -> calls.call(broken, null))
                    .isInstanceOf(ToolException.class)
                    .hasMessageStartingWith("internal error")
                    .hasMessageNotContaining("secret");
            assertThat(log).singleElement().asString().contains("secret detail");
        }
    }
}
