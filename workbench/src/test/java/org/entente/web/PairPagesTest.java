package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is made before anybody asks for it is the one that would be made then. */
class PairPagesTest {
    @TempDir
    Path folder;

    @Test
    void withACaseAndWithoutOne() throws Exception {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        PageCache cache = new PageCache(50_000_000);
        List<String> log = new ArrayList<>();
        try (Served served = new Served(new StoreHome(home), log::add)) {
            List<Resource> resources = Resources.all(
                    new SqlRuns(),
                    new PaperRuns(log::add),
                    new ImportRuns(new StoreHome(home), null, log::add),
                    new CaseClaims());
            Responder responder = new Responder(served, cache, new Templates(new Assets(), false), "build");
            PairPages pages = new PairPages(resources, responder);
            Generation generation = served.hold();
            try {
                pages.prepare("TUR", "PAK", generation);
                pages.prepare("GRC", "TUR", generation);
                assertThat(cache.numbers()).containsEntry("entries", 2L).containsEntry("hits", 0L);
                pages.prepare("GRC", "TUR", generation);
                assertThat(cache.numbers()).containsEntry("entries", 2L).containsEntry("hits", 1L);
            } finally {
                generation.release();
            }
            try (Client client = new Client(home)) {
                for (String pair : List.of("/pair/TUR/PAK", "/pair/GRC/TUR")) {
                    Rendered made = Objects.requireNonNull(cache.find(generation.id() + " build en HTML " + pair));
                    assertThat(new String(made.plain(), StandardCharsets.UTF_8).lines())
                            .containsExactlyElementsOf(
                                    Client.text(client.get(pair)).lines().toList());
                }
            }
        }
        assertThat(log).isEmpty();
    }
}
