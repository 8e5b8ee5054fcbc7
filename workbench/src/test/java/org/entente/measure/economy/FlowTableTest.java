package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTableTest {
    @Test
    void flowsAreFoundByKeyWhateverTheOrderOfTheirYears() {
        FlowTable flows = new FlowTable();
        flows.put(1960, 640, 770, true, 5, 4.5, 5.5);
        flows.put(1950, 770, 640, true, 2, 2, 2);
        flows.put(1970, 640, 770, false, 0, 0, 0);
        assertThat(flows.find(1960, 640, 770)).isEqualTo(Flow.of(5, 4.5, 5.5));
        assertThat(flows.find(1950, 770, 640)).isEqualTo(Flow.of(2, 2, 2));
        assertThat(flows.find(1970, 640, 770)).isEqualTo(Flow.NOT_REPORTED);
        assertThat(flows.find(1950, 640, 770)).isNull();
        assertThat(flows.find(1949, 640, 770)).isNull();
        assertThat(flows.find(1971, 640, 770)).isNull();
        assertThat(flows.has(1970, 640, 770)).isTrue();
        assertThat(flows.has(1960, 770, 640)).isFalse();
    }

    @Test
    void aSecondFlowOfAKeyTakesThePlaceOfTheFirst() {
        FlowTable flows = new FlowTable();
        flows.put(1960, 640, 770, true, 5, 5, 5);
        flows.put(1960, 640, 770, true, 6, 6, 6);
        assertThat(flows.size()).isEqualTo(1);
        assertThat(flows.find(1960, 640, 770)).isEqualTo(Flow.of(6, 6, 6));
    }

    @Test
    void aRowIsFoundInWhileItGrowsFromAFewFlowsToMany() {
        FlowTable flows = new FlowTable();
        for (int importer = 999; importer > 0; importer -= 37) {
            flows.put(1960, 640, importer, true, importer, importer, importer);
            for (int other = 1; other < 1000; other++) {
                boolean put = other >= importer && (999 - other) % 37 == 0;
                assertThat(flows.has(1960, 640, other)).isEqualTo(put);
            }
        }
        assertThat(flows.size()).isEqualTo(27);
        assertThat(flows.find(1960, 640, 999 - 37)).isEqualTo(Flow.of(962, 962, 962));
    }
}
