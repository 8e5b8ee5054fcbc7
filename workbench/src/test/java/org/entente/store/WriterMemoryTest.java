package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterMemoryTest {
    @ParameterizedTest
    @CsvSource({"512, 256", "2000, 500", "4000, 700", "24000, 700"})
    void theEngineTakesAQuarterOfTheMachineWithinBounds(long machine, long engine) {
        assertThat(WriterMemory.of(machine)).isEqualTo(engine);
    }
}
