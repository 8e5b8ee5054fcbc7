package org.entente.web.http;

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

/**
 * Closing the provider: requests that hold the store keep it, and later ones are refused at once.
 */
class StoreProviderTest {
    @TempDir
    Path folder;

    @Test
    void aSnapshotIsClosedWithItsLastReference() {
        List<String> log = new ArrayList<>();
        StoreProvider stores = new StoreProvider(new StoreHome(folder), log::add);
        StoreSnapshot held = stores.acquire();
        stores.close();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            StoreSnapshot again = stores.acquire();
            assertThat(again).isSameAs(held);
            again.close();
            held.close();
            assertThatThrownBy(stores::acquire).isInstanceOf(StoreProvider.ClosedException.class);
        });
        assertThat(log).isEmpty();
    }
}
