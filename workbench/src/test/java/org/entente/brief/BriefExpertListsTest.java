package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What an expert would name first about twenty pairs stands on their two pages, at least four items
 * of five. The lists were written from general knowledge before any brief existed; skipped where
 * the publishers' files are absent. The suite asks for some of the pairs, ENTENTE_TEST_EVERY=1 for all.
 */
class BriefExpertListsTest {

    @Test
    void findsFourItemsOfFive() throws IOException {
        ExpertLists.Score score = ExpertLists.score("expert-lists.yaml", 4);
        score.report();
        assertThat(score.share()).isGreaterThanOrEqualTo(0.8);
    }
}
