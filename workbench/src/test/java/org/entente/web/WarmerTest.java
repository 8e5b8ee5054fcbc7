package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.casefile.model.CaseFile;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made beside the first pages gives way to every reader. */
class WarmerTest {
    @TempDir
    Path folder;

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /** The first one is made and asked for, and the early ones are looked after once more in the end. */
    private static final int ALL =
            1 + 2 * EarlyPage.list().size() + EarlyPage.listLate().size();

    private final Metrics metrics = new Metrics();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    @Test
    void itBeginsOnceNobodyWaitsAndJudgesTheClaimsOfACaseBeforeItsPage() throws Exception {
        CaseClaims claims = new CaseClaims();
        try (Served served = served()) {
            CaseFile file = CaseClaims.list().get(0);
            List<Boolean> judged = Collections.synchronizedList(new ArrayList<>());
            metrics.begin();
            warm(served, claims, (page, generation, meanwhile) -> {
                made.add(page.address().text());
                judged.add(claims.find(file, generation.snapshots()).isPresent());
            });
            Thread.sleep(2_000);
            assertThat(claims.find(file, served.now().snapshots())).isEmpty();
            assertThat(made).isEmpty();
            metrics.end("/pair", 200, 1);
            awaitAll();
            assertThat(judged.subList(0, 4)).containsExactly(false, false, false, true);
            assertThat(claims.find(file, served.now().snapshots()).orElseThrow())
                    .hasSameSizeAs(file.claims());
        }
        assertThat(log).isEmpty();
    }

    @Test
    void aPageIsGivenUpForAReaderAndMadeLater() throws Exception {
        try (Served served = served()) {
            AtomicInteger sections = new AtomicInteger();
            warm(served, new CaseClaims(), (page, generation, meanwhile) -> {
                for (int i = 0; i < 3; i++) {
                    if (sections.incrementAndGet() == 2) {
                        metrics.begin();
                    }
                    meanwhile.run();
                }
                made.add(page.address().text());
            });
            Thread.sleep(3_000);
            assertThat(sections).hasValue(2);
            assertThat(made).isEmpty();
            metrics.end("/pair", 200, 1);
            awaitAll();
        }
        assertThat(log).isEmpty();
    }

    @Test
    void whereReadersComeAllTheTimeTheyWarmItThemselves() throws Exception {
        try (Served served = served()) {
            AtomicInteger begun = new AtomicInteger();
            CountDownLatch last = new CountDownLatch(13);
            warm(served, new CaseClaims(), (page, generation, meanwhile) -> {
                begun.incrementAndGet();
                last.countDown();
                metrics.begin();
                try {
                    meanwhile.run();
                } finally {
                    metrics.end("/pair", 200, 1);
                }
            });
            assertThat(last.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS)).isTrue();
            Thread.sleep(2_500);
            assertThat(begun).hasValue(13);
        }
        assertThat(log).isEmpty();
    }

    private void warm(Served served, CaseClaims claims, Warmer.Pages pages) {
        new Warmer(
                        served,
                        claims,
                        pages,
                        page -> made.add("asked " + page.address().text()),
                        metrics,
                        log::add)
                .start();
    }

    private Served served() throws Exception {
        return new Served(new StoreHome(Files.createDirectories(folder.resolve("home"))), log::add);
    }

    /** In their order, as far as that matters. */
    private void awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (made.size() < ALL && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(made)
                .startsWith("/", "asked /", "/pair/USA/GBR", "/state/USA", "/pair/TUR/PAK")
                .containsSubsequence(
                        "/pair/CHN/KOR",
                        "asked /pair/CHN/MEX",
                        "asked /pair/CHN/SAU",
                        "asked /pair/CHN/ZAF",
                        "/pair/CAN/MEX")
                .endsWith("/pair/CHN/SAU", "/pair/CHN/ZAF")
                .hasSize(ALL);
    }
}
