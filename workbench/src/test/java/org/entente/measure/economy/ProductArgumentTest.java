package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.measure.model.Definition;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may follow the colon of a measure over products, and how flows are added and set against one
 * another.
 */
class ProductArgumentTest {
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final Definition SIMILARITY =
            MEASURES.get("trade.similarity").definition();
    private static final Definition TWO_WAY =
            MEASURES.get("trade.intra_industry").definition();
    private static final Definition ADVANTAGE = MEASURES.get("trade.rca").definition();

    @ParameterizedTest
    @CsvSource({
        ", , 0, 0",
        "SITC:1, SITC, 1, 0",
        "HS.2012:6, HS.2012, 6, 0",
        "to-CHN, , 0, 710",
        "SITC:1+to-CHN, SITC, 1, 710",
        "to-CHN+SITC:1, SITC, 1, 710"
    })
    void aLevelAndAMarketAreRead(@Nullable String text, @Nullable String scheme, int digits, int market) {
        assertThat(ProductArgument.level(SIMILARITY, text))
                .isEqualTo(new ProductArgument(scheme, digits, market, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SITC", "SITC:", "SITC:12", ":1", "1SITC:1", "SITC:1+", "to-", "SITC:1,to-CHN"})
    void whatIsNoLevelIsRefused(String text) {
        assertThatThrownBy(() -> ProductArgument.level(SIMILARITY, text))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("trade.similarity does not understand");
    }

    @Test
    void aMarketIsForSimilarityOnlyAndIsAState() {
        assertThatThrownBy(() -> ProductArgument.level(TWO_WAY, "to-CHN"))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("trade.intra_industry does not understand \"to-CHN\": it takes products");
        assertThatThrownBy(() -> ProductArgument.level(SIMILARITY, "to-XYZ"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("\"XYZ\" is no code of a state");
    }

    @ParameterizedTest
    @CsvSource({"7, , 1, 7", "SITC:7, SITC, 1, 7", "HS:090111, HS, 6, 090111", "H6:10.A, H6, 4, 10.A"})
    void aProductHasAsManyDigitsAsItsCode(String text, @Nullable String scheme, int digits, String product) {
        ProductArgument argument = ProductArgument.product(ADVANTAGE, text);
        assertThat(argument).isEqualTo(new ProductArgument(scheme, digits, 0, product));
        assertThat(argument.getProduct()).isEqualTo(product);
    }

    @Test
    void aProductIsNeeded() {
        for (@Nullable String text : new @Nullable String[] {null, "", "SITC:", "a b", "7:"}) {
            assertThatThrownBy(() -> ProductArgument.product(ADVANTAGE, text))
                    .isInstanceOf(QuestionException.class)
                    .hasMessage("trade.rca needs a product, as in trade.rca:7 or trade.rca:HS:090111");
        }
        ProductArgument none = new ProductArgument(null, 0, 0, null);
        assertThatThrownBy(none::getProduct).isInstanceOf(IllegalStateException.class);
        assertThat(new ProductLevel("SITC", 2).code()).isEqualTo("SITC:2");
    }

    @Test
    void boundsOfADifferenceAreThoseOfTheFarEnds() {
        Flow ten = Flow.of(10, 9, 12);
        Flow four = Flow.of(4, 3, 5);
        assertThat(ten.plus(four)).isEqualTo(Flow.of(14, 12, 17));
        assertThat(ten.minus(four)).isEqualTo(Flow.of(6, 4, 9));
        assertThat(ten.without(four)).isEqualTo(Flow.of(6, 6, 7));
        assertThat(four.without(ten)).isEqualTo(Flow.of(0, 0, 0));
        for (Flow half : new Flow[] {ten.plus(Flow.NOT_REPORTED), Flow.NOT_REPORTED.minus(ten)}) {
            assertThat(half.reported()).isFalse();
        }
    }

    @Test
    void aPartIsSmallestWhereTheOthersAreGreatest() {
        Flow part = Flow.of(10, 9, 12);
        Flow others = Flow.of(30, 21, 36);
        assertThat(part.shareLow(others)).isCloseTo(9.0 / 45, within(1e-15));
        assertThat(part.shareHigh(others)).isCloseTo(12.0 / 33, within(1e-15));
        assertThat(Flow.NOTHING.shareLow(Flow.NOTHING)).isZero();
        assertThat(Flow.NOTHING.shareHigh(Flow.NOTHING)).isZero();
        assertThat(Flow.NOTHING.shareHigh(others)).isZero();
        assertThat(part.shareHigh(Flow.NOTHING)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 m",
        "248000000, 248 m",
        "1000000000, 1000 m",
        "1500000, 1.5 m",
        "1234567, 1.235 m",
        "-502000000, -502 m",
        "400, 0 m"
    })
    void moneyIsWrittenInMillionsWithoutNeedlessZeros(double dollars, String text) {
        assertThat(TradeMeasure.millions(dollars)).isEqualTo(text);
    }
}
