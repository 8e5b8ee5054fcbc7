package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.numerics.pairs.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the part of an id after its colon says to an estimate. */
class ArgumentsOfEstimatesTest {
    private static final Measures MEASURES = StandardMeasures.create();

    private static EstimateArguments parse(String argument) {
        return EstimateArguments.parse("levels.change", argument, 3, MEASURES);
    }

    @ParameterizedTest
    @CsvSource({
        "un.agreement,un.agreement,IDENTITY,3,''",
        "un.agreement:palestine,un.agreement:palestine,IDENTITY,3,''",
        "un.agreement+w5,un.agreement,IDENTITY,5,''",
        "un.agreement+k12,un.agreement,IDENTITY,12,''",
        "trade.total,trade.total,LOG,3,''",
        "trade.total+identity+w5,trade.total,IDENTITY,5,''",
        "trade.total+w5+identity,trade.total,IDENTITY,5,''",
        "trade.total+log1p,trade.total,LOG1P,3,''",
        "arms.tiv,arms.tiv,LOG1P,3,''",
        "arms.tiv+log,arms.tiv,LOG,3,''",
        "un.agreement:palestine+w1+leader_pair,un.agreement:palestine,IDENTITY,1,leader_pair",
        "trade.exports+state,trade.exports,LOG,3,state"
    })
    void whatAUserWrites(String argument, String measure, Scale scale, int length, String part) {
        EstimateArguments asked = parse(argument);
        assertThat(asked.subject().written()).isEqualTo(measure);
        assertThat(asked.subject().scale()).isEqualTo(scale);
        assertThat(asked.length()).isEqualTo(length);
        assertThat(asked.part()).isEqualTo(part);
    }

    /**
     * A second word, a length of none and what is no word stay part of the measure's own argument.
     */
    @ParameterizedTest
    @ValueSource(strings = {"un.agreement:palestine+w0", "un.agreement:palestine+state+x9", "un.agreement:a+leader+b"})
    void whatIsNoOptionBelongsToTheMeasure(String argument) {
        EstimateArguments asked = parse(argument);
        String rest = asked.subject().written() + (asked.part().isEmpty() ? "" : "+" + asked.part());
        assertThat(rest).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource({
        "un.agreement,3,''",
        "un.agreement+w5,5,''",
        "trade.total+identity+w4+state,4,state",
        "arms.tiv+log,3,''",
        "un.agreement:palestine+leader,3,leader"
    })
    void whatIsWrittenIsReadBack(String argument, int length, String part) {
        Subject subject = parse(argument).subject();
        assertThat(EstimateArguments.write(subject, "w", length, 3, part, MEASURES))
                .isEqualTo(argument);
    }

    @Test
    void withoutAMeasureNothingCanBeAsked() {
        assertThatThrownBy(() -> EstimateArguments.parse("levels.change", null, 3, MEASURES))
                .isInstanceOf(QuestionException.class)
                .hasMessage("levels.change needs a measure after a colon, as in levels.change:un.agreement");
    }

    @ParameterizedTest
    @CsvSource({
        "trade.concentration,is not about two states",
        "alliance.type,is no quantity that all pairs have",
        "trade.balance,has a direction and its two directions cannot be added",
        "trade.share,has a direction and its two directions cannot be added"
    })
    void noPanelIsMadeOfWhatIsNoQuantityOfPairs(String measure, String reason) {
        assertThatThrownBy(() -> Subject.parse(measure, null, MEASURES))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith(measure)
                .hasMessageContaining(reason);
    }

    @Test
    void theUnitOfAChangeSaysTheScale() {
        assertThat(parse("un.agreement").subject().unitOfChange()).isEqualTo("share difference");
        assertThat(parse("un.agreement").subject().unitOnScale()).isEqualTo("share difference");
        assertThat(parse("un.s").subject().unitOfChange()).isEqualTo("index");
        assertThat(parse("trade.total").subject().unitOfChange()).isEqualTo("US$");
        assertThat(parse("trade.total").subject().unitOnScale()).isEqualTo("log points");
        assertThat(parse("arms.tiv").subject().unitOnScale()).isEqualTo("log points of 1 + TIV million");
        assertThat(parse("trade.total+identity").subject().unitOnScale()).isEqualTo("US$");
    }

    @Test
    void bothDirectionsOfAFlowAreAdded() {
        assertThat(parse("trade.exports").subject().isSum()).isTrue();
        assertThat(parse("arms.tiv").subject().isSum()).isTrue();
        assertThat(parse("trade.total").subject().isSum()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL,false,'','',true,false",
                "unrealised,true,'','',true,false",
                "SITC:7,false,SITC,7,false,true",
                "unrealised+SITC:7,true,SITC,7,false,false",
                "HS.2:0A.1+unrealised,true,HS.2,0A.1,false,false"
            })
    void whatIsAskedOfAPotential(
            @Nullable String argument, boolean less, String scheme, String product, boolean whole, boolean section) {
        PotentialAsk ask = PotentialAsk.parse("trade.potential", argument);
        assertThat(ask).isEqualTo(new PotentialAsk(less, scheme, product));
        assertThat(ask.isWhole()).isEqualTo(whole);
        assertThat(ask.isSection()).isEqualTo(section);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "share", "unrealised+unrealised", "SITC:7+SITC:8", "7", "SITC:", "unrealised+", "S:7:8"})
    void anythingElseIsAMistakeOfThePotential(String argument) {
        assertThatThrownBy(() -> PotentialAsk.parse("trade.potential", argument))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("trade.potential takes no argument, or unrealised")
                .hasMessageEndingWith("and \"" + argument + "\" was given");
    }

    @Test
    void whatIsUnrealisedIsWrittenBeforeTheProduct() {
        assertThat(PotentialAsk.unrealised("")).isEqualTo("unrealised");
        assertThat(PotentialAsk.unrealised("SITC:7")).isEqualTo("unrealised+SITC:7");
    }
}
