package org.entente.paper.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.paper.Papers;
import org.junit.jupiter.api.Test;

/** Several sums of trade in one sentence: each has the year that the words give it, or none. */
class TradeCoursesTest {
    @Test
    void theSumsOfACourseHaveTheYearsOfItsEnds() {
        assertThat(
                        Papers.claims(
                                "Kenya's exports to Uganda, worth $300 million in 2012, were down to $200 million in 2016, while imports from Uganda declined from $90 million to $70 million over the same period."))
                .extracting(Papers::line)
                .contains(
                        "value trade.exports KEN>UGA 2012 3.0E8",
                        "value trade.exports KEN>UGA 2016 2.0E8",
                        "value trade.imports KEN>UGA 2012 9.0E7",
                        "value trade.imports KEN>UGA 2016 7.0E7");
    }

    @Test
    void aCourseWithoutYearsIsNotReadAsTwoSumsOfOneYear() {
        assertThat(
                        Papers.claims(
                                "Kenya's exports to Uganda were $100 million in 1990. Kenya's surplus with Uganda went up from $20 million to $50 million."))
                .extracting(Papers::line)
                .doesNotContain("value trade.balance KEN>UGA 1990 5.0E7");
    }
}
