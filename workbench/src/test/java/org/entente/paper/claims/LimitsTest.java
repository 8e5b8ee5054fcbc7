package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Tolerance;
import org.entente.paper.Papers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that make a number a limit, and those that leave it a value, about or exactly. */
class LimitsTest {
    private static Tolerance tolerance(String text) {
        PaperClaim claim = Papers.claims(text).get(0);
        return Objects.requireNonNull(((Binding.Value) Objects.requireNonNull(claim.binding())).tolerance());
    }

    @ParameterizedTest
    @CsvSource({
        "more than $3 billion, LOWER",
        "over $3 billion, LOWER",
        "at least $3 billion, LOWER",
        "no less than $3 billion, LOWER",
        "in excess of $3 billion, LOWER",
        "$3 billion or more, LOWER",
        "less than $3 billion, UPPER",
        "under $3 billion, UPPER",
        "at most $3 billion, UPPER"
    })
    void aNumberIsALimit(String amount, Tolerance.Limit limit) {
        assertThat(tolerance("In 2015 trade between Kenya and Uganda stood at " + amount + ".")
                        .limit())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "exceeded, LOWER",
        "surpassed, LOWER",
        "passed, LOWER",
        "topped, LOWER",
        "crossed, LOWER",
        "fell below, UPPER",
        "dropped under, UPPER"
    })
    void aVerbMakesALimit(String verb, Tolerance.Limit limit) {
        assertThat(tolerance("Trade between Kenya and Uganda " + verb + " $3 billion in 2015.")
                        .limit())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"about", "nearly", "just over", "slightly more than", "just under", "up to"})
    void nearlyIsNoLimit(String word) {
        Tolerance tolerance = tolerance("In 2015 trade between Kenya and Uganda stood at " + word + " $3 billion.");

        assertThat(tolerance).isEqualTo(new Tolerance(0.1, true));
    }

    @ParameterizedTest
    @CsvSource({
        "more than a third, LOWER",
        "over half, LOWER",
        "less than a quarter, UPPER",
        "more than 30 per cent, LOWER",
        "well under 10 per cent, UPPER"
    })
    void aShareIsALimit(String part, Tolerance.Limit limit) {
        assertThat(tolerance("In 2015 Uganda took " + part + " of Kenya's exports.")
                        .limit())
                .isEqualTo(limit);
    }
}
