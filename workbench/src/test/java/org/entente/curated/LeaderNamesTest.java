package org.entente.curated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaderNamesTest {
    private static final int TURKIYE = 640;
    private static final int POLAND = 290;
    private static final int UNITED_STATES = 2;

    private final LeaderNames names = LeaderNames.standard();

    @Test
    void spellsNamesAsTheStateDoes() {
        assertThat(names.spelled(TURKIYE, "Erdogan")).isEqualTo("Erdoğan");
        assertThat(names.spelled(TURKIYE, "Recep Tayyip Erdogan")).isEqualTo("Recep Tayyip Erdoğan");
        assertThat(names.spelled(POLAND, "Lech Walesa")).isEqualTo("Lech Wałęsa");
    }

    @Test
    void leavesOtherNamesAndOtherStatesAlone() {
        assertThat(names.spelled(TURKIYE, "Ecevit")).isEqualTo("Ecevit");
        assertThat(names.spelled(TURKIYE, "Gulen")).isEqualTo("Gulen");
        assertThat(names.spelled(UNITED_STATES, "Erdogan")).isEqualTo("Erdogan");
    }
}
