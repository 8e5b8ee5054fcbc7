package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.casefile.CaseFile;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of the cases are judged when nobody asks for anything, and not before. */
class WarmerTest {
    @TempDir
    Path folder;

    @Test
    void pagesOfCasesComeFirstAndThenThoseOfMajorPowers() {
        List<List<String>> pairs = Warmer.listPairs();
        int cases = CaseClaims.list().size();
        assertThat(pairs).hasSize(cases + 21).doesNotHaveDuplicates();
        assertThat(pairs.subList(0, cases)).contains(List.of("TUR", "PAK"));
        assertThat(pairs.subList(cases, pairs.size())).contains(List.of("USA", "GBR"), List.of("USA", "CHN"));
    }

    @Test
    void claimsAreJudgedInAQuietMomentOnly() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        CaseClaims claims = new CaseClaims();
        List<String> made = Collections.synchronizedList(new ArrayList<>());
        AtomicLong requests = new AtomicLong();
        AtomicLong busyUntil = new AtomicLong(System.nanoTime() + 12_000_000_000L);
        try (Served served = new Served(new StoreHome(home), log::add)) {
            CaseFile file = CaseClaims.list().get(0);
            // Each look finds another request, for some seconds.
            new Warmer(
                            served,
                            claims,
                            (first, second, generation) -> made.add(first + "-" + second),
                            () -> System.nanoTime() < busyUntil.get() ? requests.incrementAndGet() : requests.get(),
                            log::add)
                    .start();
            while (System.nanoTime() < busyUntil.get()) {
                assertThat(claims.find(file, served.now().snapshots())).isEmpty();
                assertThat(made).isEmpty();
                Thread.sleep(100);
            }
            long end = System.nanoTime() + 120_000_000_000L;
            while (claims.find(file, served.now().snapshots()).isEmpty() && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(claims.find(file, served.now().snapshots()).orElseThrow())
                    .hasSameSizeAs(file.claims());
            while (made.size() < Warmer.listPairs().size() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(made).startsWith("TUR-PAK").hasSameSizeAs(Warmer.listPairs());
            assertThat(log).isEmpty();
        }
    }
}
