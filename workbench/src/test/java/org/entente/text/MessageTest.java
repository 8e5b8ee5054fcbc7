package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static String plain(List<Span> spans) {
        return Span.plain(spans);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 votes were cast", "1, 1 vote was cast", "2, 2 votes were cast"})
    void aNumberDecidesBetweenOneAndOther(long n, String expected) {
        Message message = Message.parse("{n, plural, one {# vote was} other {# votes were}} cast");
        assertThat(plain(message.spans(Arguments.none().count("n", n, Span.text(Long.toString(n))))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, none is rarer", "1, 1 is rarer", "2, 2 are rarer"})
    void aNumberMayHaveWordsOfItsOwn(long n, String expected) {
        Message message = Message.parse("{n, plural, =0 {none is} one {# is} other {# are}} rarer");
        assertThat(plain(message.spans(Arguments.none().count("n", n, Span.text(Long.toString(n))))))
                .isEqualTo(expected);
    }

    @Test
    void aChoiceTakesItsBranchElseOther() {
        Message message = Message.parse("it {way, select, up {rose to {to}} other {stood still}}");
        assertThat(plain(message.spans(Arguments.none().choose("way", "up").with("to", "5"))))
                .isEqualTo("it rose to 5");
        assertThat(plain(message.spans(Arguments.none().choose("way", "down")))).isEqualTo("it stood still");
    }

    @Test
    void aNumberStaysASpanOfItsOwnAndWordsBecomeOne() {
        Span value = new Span.FigureValue("un.s/TUR-PAK/2010", "0.5");
        List<Span> spans = Message.parse("S of {a} and {b} was {s}.")
                .spans(Arguments.none().with("a", "one").with("b", "two").with("s", value));
        assertThat(spans).containsExactly(Span.text("S of one and two was "), value, Span.text("."));
    }

    @Test
    void anApostropheIsItselfAndASharpSignStandsForANumberOnlyWithinAPlural() {
        assertThat(plain(Message.parse("#1 is Türkiye's").spans(Arguments.none())))
                .isEqualTo("#1 is Türkiye's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{a", "}", "{a, plural, one {x}}", "{a, choice, 0#x}", "{a, select, other {x}", "{}"})
    void aBrokenPatternIsAnError(String pattern) {
        assertThatThrownBy(() -> Message.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceWithoutAValueIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Message.parse("of {state}").spans(Arguments.none()))
                .hasMessageContaining("{state}");
    }
}
