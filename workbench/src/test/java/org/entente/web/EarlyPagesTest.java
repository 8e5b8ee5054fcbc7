package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is made before anybody asks for it is the one that would be made then, also where it was given up before. */
class EarlyPagesTest {
    @TempDir
    Path folder;

    @Test
    void thoseThatAreOfUseComeFirst() {
        List<EarlyPage> pages = EarlyPage.list();
        int cases = CaseClaims.list().size();
        // Seven major powers with one another, and each with either state of a case; two of them with twelve states, of
        // which one is of the case; a case in either order.
        assertThat(pages)
                .hasSize(2 + 2 * cases + 21 + 2 * 7 * cases + 2 * 12 - 2)
                .doesNotHaveDuplicates();
        assertThat(pages.stream().map(page -> page.address().text()))
                .startsWith("/", "/pair/USA/GBR", "/state/USA", "/pair/TUR/PAK")
                .containsSubsequence(
                        "/pair/USA/CHN",
                        "/pair/RUS/CHN",
                        "/pair/CHN/JPN",
                        "/pair/USA/TUR",
                        "/pair/RUS/PAK",
                        "/pair/PAK/TUR",
                        "/pair/USA/IND")
                .endsWith("/pair/CHN/SAU", "/pair/CHN/ZAF");
    }

    @Test
    void theOtherPairsOfTheGroupOfTwentyComeLate() {
        List<EarlyPage> late = EarlyPage.listLate();
        // Seven major powers and twelve others; those of the powers, of the two largest and of Türkiye with all powers
        // are early.
        assertThat(late)
                .hasSize(19 * 18 / 2 - 21 - 2 * 12 - 5)
                .doesNotHaveDuplicates()
                .allMatch(EarlyPage::isLate);
        assertThat(EarlyPage.list()).noneMatch(EarlyPage::isLate);
        List<String> early =
                EarlyPage.list().stream().map(page -> page.address().text()).toList();
        assertThat(late.stream().map(page -> page.address().text()))
                .contains("/pair/CAN/MEX", "/pair/FRA/ITA", "/pair/TUR/SAU", "/pair/IDN/AUS")
                .doesNotContainAnyElementsOf(early);
    }

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
            EarlyPages pages = new EarlyPages(resources, responder);
            Generation generation = served.hold();
            try {
                for (String second : List.of("PAK", "GRC")) {
                    AtomicInteger sections = new AtomicInteger();
                    assertThatThrownBy(() -> pages.prepare(EarlyPage.pair(List.of("TUR", second)), generation, () -> {
                                if (sections.incrementAndGet() == 4) {
                                    throw new Warmer.GivenWayException();
                                }
                            }))
                            .isInstanceOf(Warmer.GivenWayException.class);
                    assertThat(sections).hasValue(4);
                }
                assertThat(cache.numbers()).containsEntry("entries", 0L).containsEntry("bytes", 0L);
                pages.prepare(EarlyPage.pair(List.of("TUR", "PAK")), generation, () -> {});
                pages.prepare(EarlyPage.pair(List.of("GRC", "TUR")), generation, () -> {});
                pages.prepare(EarlyPage.state("TUR"), generation, () -> {});
                pages.prepare(EarlyPage.home(), generation, () -> {});
                assertThat(cache.numbers()).containsEntry("entries", 4L).containsEntry("hits", 0L);
                pages.prepare(EarlyPage.pair(List.of("GRC", "TUR")), generation, () -> {});
                assertThat(cache.numbers()).containsEntry("entries", 4L).containsEntry("hits", 1L);
            } finally {
                generation.release();
            }
            try (Client client = new Client(home)) {
                for (String page : List.of("/pair/TUR/PAK", "/pair/GRC/TUR", "/state/TUR", "/")) {
                    Rendered made = Objects.requireNonNull(cache.find(generation.id() + " build en HTML " + page));
                    assertThat(new String(made.plain(), StandardCharsets.UTF_8).lines())
                            .containsExactlyElementsOf(
                                    Client.text(client.get(page)).lines().toList());
                }
            }
        }
        assertThat(log).isEmpty();
    }
}
