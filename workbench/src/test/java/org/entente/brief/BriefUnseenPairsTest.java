package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * As {@link BriefExpertListsTest}, of ten pairs whose lists no rule, name or table was adjusted to.
 */
class BriefUnseenPairsTest {

    @Test
    void findsMostItems() throws IOException {
        ExpertLists.Score score = ExpertLists.score("expert-lists-unseen.yaml", 3);
        score.report();
        assertThat(score.share()).isGreaterThanOrEqualTo(0.7);
    }
}
