package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.provenance.Citation;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    private static Definition definition(double low, double high, String argument) {
        return Definition.of("trade.rca", "A title")
                .meaning("What it means.")
                .formula("x")
                .shape(Shape.DIRECTED_DYAD)
                .unit("index")
                .range(low, high)
                .direction("higher: more")
                .sources(List.of("cepii-baci"))
                .argument(argument)
                .reference(new Citation("work", "An author", "A work", "A journal", 2000, null))
                .build();
    }

    @Test
    void anArgumentOfTheKindThatIsNamedIsTaken() {
        assertThat(definition(0, 1, "product: chapter of the HS").takes("product"))
                .isTrue();
        assertThat(definition(0, 1, "product: chapter of the HS").takes("issue area"))
                .isFalse();
        assertThat(definition(0, 1, "").takes("product")).isFalse();
    }

    @Test
    void aRangeMayBeOneNumberAndRunsUpwards() {
        assertThat(definition(1, 1, "").low()).isEqualTo(1);
        assertThatThrownBy(() -> definition(1, 0.5, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trade.rca: range 1.0 to 0.5");
    }
}
