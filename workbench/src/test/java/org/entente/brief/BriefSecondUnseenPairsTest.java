package org.entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** As {@link BriefUnseenPairsTest}, of eight more pairs. */
class BriefSecondUnseenPairsTest {

    @Test
    void findsMostItems() throws IOException {
        ExpertLists.Score score = ExpertLists.score("expert-lists-second-unseen.yaml", 2);
        score.report();
        assertThat(score.share()).isGreaterThanOrEqualTo(0.7);
    }
}
