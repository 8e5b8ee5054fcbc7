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
}
