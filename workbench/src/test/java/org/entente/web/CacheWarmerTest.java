package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.store.StoreHome;
import org.entente.web.dossier.CaseClaims;
import org.entente.web.http.StoreProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages are cached after the start, and that a stopped server does not wait for them. */
class CacheWarmerTest {
    @TempDir
    Path folder;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<String> prepared = Collections.synchronizedList(new ArrayList<>());

    @Test
    void preparesTheHomePageAndThePairsOfTheCases() throws Exception {
        CountDownLatch cases = new CountDownLatch(CaseClaims.list().size());
        try (StoreProvider stores = new StoreProvider(new StoreHome(folder), log::add)) {
            CacheWarmer warmer = new CacheWarmer(
                            stores,
                            (template, values, snapshot, betweenSections) -> {
                                prepared.add(template + " "
                                        + values.values().stream().sorted().toList());
                                if (values.containsValue("TUR")) {
                                    cases.countDown();
                                }
                            },
                            log::add)
                    .start();
            assertThat(cases.await(30, TimeUnit.SECONDS)).isTrue();
            warmer.close();
        }
        assertThat(prepared).startsWith("/ []").contains("/pair/{first}/{second} [PAK, TUR]");
        assertThat(log).isEmpty();
    }

    @Test
    void stopsBetweenTwoSections() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        try (StoreProvider stores = new StoreProvider(new StoreHome(folder), log::add)) {
            CacheWarmer warmer = new CacheWarmer(
                            stores,
                            (template, values, snapshot, betweenSections) -> {
                                begun.countDown();
                                closing.await();
                                while (true) {
                                    betweenSections.run();
                                    Thread.onSpinWait();
                                }
                            },
                            log::add)
                    .start();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            closing.countDown();
            warmer.close();
        }
        assertThat(log).isEmpty();
    }

    @Test
    void aPageThatFailsIsReported() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        try (StoreProvider stores = new StoreProvider(new StoreHome(folder), log::add)) {
            new CacheWarmer(
                            stores,
                            (template, values, snapshot, betweenSections) -> {
                                throw new IllegalStateException("no page");
                            },
                            line -> {
                                log.add(line);
                                failed.countDown();
                            })
                    .start();
            assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(log).singleElement().asString().contains("no page");
    }
}
