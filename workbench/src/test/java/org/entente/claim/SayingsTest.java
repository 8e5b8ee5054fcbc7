package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claim.Bench.directed;
import static org.entente.claim.Bench.years;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.country.StateSystem;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Shape;
import org.entente.text.MessageBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text says, in our words, for each kind of claim and each way of it. */
class SayingsTest {
    private static final Series TRADE = directed("trade.exports");
    private static final Series PLACE = directed("trade.rank");
    private static final Tolerance AT_LEAST = new Tolerance(0.1, true).limitedTo(Tolerance.Limit.LOWER);
    private static final Tolerance AT_MOST = new Tolerance(0.1, true).limitedTo(Tolerance.Limit.UPPER);

    private static Arguments says(Binding binding, String words) {
        return Arguments.of(binding, words);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                says(new Binding.Value(TRADE, 2010, 3e6, "US$", null), "says US$3 million"),
                says(new Binding.Value(TRADE, 2010, 3e6, "US$", AT_LEAST), "says more than US$3 million"),
                says(new Binding.Value(TRADE, 2010, 3e6, "US$", AT_MOST), "says less than US$3 million"),
                says(new Binding.Rank(PLACE, 2010, 4), "says rank 4"),
                says(
                        new Binding.NotInTop(PLACE, years(2000, 2005), 15),
                        "says that it stood outside the first 15 in 2000–2005"),
                says(new Binding.Extremum(TRADE, 2010, true, null), "calls 2010 the highest so far"),
                says(new Binding.Extremum(TRADE, 2010, false, null), "calls 2010 the lowest so far"),
                says(new Binding.Extremum(TRADE, 2010, true, years(2000, 2012)), "calls 2010 the highest of 2000–2012"),
                says(new Binding.Extremum(TRADE, 2010, false, years(2000, 2012)), "calls 2010 the lowest of 2000–2012"),
                says(
                        new Binding.Trend(TRADE, years(2000, 2009), Direction.UP, Set.of()),
                        "says that it rose over 2000–2009"),
                says(
                        new Binding.Trend(TRADE, years(2000, 2009), Direction.DOWN, Set.of()),
                        "says that it fell over 2000–2009"),
                says(
                        new Binding.Trend(TRADE, years(2000, 2009), Direction.UP, Set.of(2002, 2005)),
                        "says that it rose over 2000–2009, leaving out 2002, 2005"),
                says(
                        new Binding.Trend(PLACE, years(2000, 2009), Direction.DOWN, Set.of()),
                        "says that the number of the rank fell over 2000–2009"),
                says(
                        new Binding.Trend(PLACE, years(2000, 2009), Direction.DOWN, Set.of(2004)),
                        "says that the number of the rank fell over 2000–2009, leaving out 2004"),
                says(
                        new Binding.Sign(TRADE, years(2000, 2003), true, "TUR"),
                        "says that it mostly favoured Türkiye in 2000–2003"),
                says(
                        new Binding.Sign(TRADE, years(2000, 2003), true, null),
                        "says that it was mostly above zero in 2000–2003"),
                says(
                        new Binding.Sign(TRADE, years(2000, 2003), false, null),
                        "says that it was mostly below zero in 2000–2003"),
                says(new Binding.Present(TRADE, years(2001, 2001), null), "says that there was some in 2001"),
                says(new Binding.Present(TRADE, years(2001, 2002), "defence"), "says that it was defence in 2001–2002"),
                says(
                        new Binding.Change(TRADE, years(1990, 1994), years(2000, 2000), Direction.UP),
                        "says that it was higher in 2000 than in 1990–1994"),
                says(
                        new Binding.Change(TRADE, years(1990, 1994), years(2000, 2000), Direction.DOWN),
                        "says that it was lower in 2000 than in 1990–1994"),
                says(
                        new Binding.Change(PLACE, years(1990, 1990), years(2000, 2000), Direction.UP),
                        "says that the number of the rank was higher in 2000 than in 1990"),
                says(
                        new Binding.TurningPoint(TRADE, EdtfDate.parse("2002"), Direction.UP),
                        "sees a turning point (2002)"),
                says(new Binding.Ratio(TRADE, 2010, TRADE, 2000, 2.5, null), "says 2.5 times"),
                says(new Binding.Ratio(TRADE, 2010, TRADE, 2000, 2.5, AT_LEAST), "says more than 2.5 times"),
                says(new Binding.Ratio(TRADE, 2010, TRADE, 2000, 2.5, AT_MOST), "says less than 2.5 times"),
                says(
                        new Binding.Comparison(TRADE, 2010, Binding.Relation.ABOVE, PLACE, 2000),
                        "puts it above the rank of Pakistan among Türkiye’s trading partners in 2000"),
                says(
                        new Binding.Comparison(TRADE, 2010, Binding.Relation.BELOW, PLACE, 2000),
                        "puts it below the rank of Pakistan among Türkiye’s trading partners in 2000"),
                says(
                        new Binding.Comparison(TRADE, 2010, Binding.Relation.SAME, PLACE, 2000),
                        "says that it equals the rank of Pakistan among Türkiye’s trading partners in 2000"),
                says(new Binding.Reach(TRADE, 5e9, "US$", null, null), "names US$5 billion as the aim"),
                says(new Binding.Reach(TRADE, 5e9, "US$", 2030, null), "names US$5 billion by 2030 as the aim"),
                says(new Binding.Order(List.of("a", "b")), "puts these events in that order"),
                says(new Binding.Events(List.of("a")), "says that this happened"));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void eachClaimIsSaidInItsOwnWords(Binding binding, String words) {
        Measures measures = new Measures(List.of(
                new TypedMeasure("trade.exports", Shape.DIRECTED_DYAD, "US$", "cow-trade", ""),
                new TypedMeasure("trade.rank", Shape.DIRECTED_DYAD, "rank", "cow-trade", "")));
        assertThat(new Sayings(new Wording(MessageBundle.english(Auditor.class), measures, StateSystem.standard()))
                        .of(binding))
                .isEqualTo(words);
    }
}
