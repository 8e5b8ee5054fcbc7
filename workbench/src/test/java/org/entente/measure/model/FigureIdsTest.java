package org.entente.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateNameException;
import org.entente.country.StateSystem;
import org.entente.measure.catalogue.StandardMeasures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureIdsTest {
    private static final Measures MEASURES = StandardMeasures.create();
    private static final FigureIds IDS = new FigureIds(MEASURES, CountryNames.standard());

    @ParameterizedTest
    @CsvSource({
        "un.s/TUR-PAK/2010, un.s/TUR-PAK/2010",
        "un.s/PAK-TUR/2010, un.s/TUR-PAK/2010",
        "un.s/PAK/TUR/2010, un.s/TUR-PAK/2010",
        "un.s/770-640/s62, un.s/TUR-PAK/s62",
        "un.s/Turkey-Pakistan/2010, un.s/TUR-PAK/2010",
        "arms.supplier_share/TUR>PAK/2023, arms.supplier_share/TUR>PAK/2023",
        "arms.supplier_share/TUR/PAK/2023, arms.supplier_share/TUR>PAK/2023",
        "arms.supplier_share:published/TUR/PAK/2019-2023, arms.supplier_share:published/TUR>PAK/2019-2023",
        "arms.exports/TUR/2023, arms.exports/TUR/2023",
        "un.agreement:palestine/TUR-PAK/2010, un.agreement:palestine/TUR-PAK/2010",
        "un.s/TUR-PAK/2010#percentile, un.s/TUR-PAK/2010#percentile",
        "un.s/TUR-PAK/2010#expected, un.s/TUR-PAK/2010#expected",
        "un.s/TUR-PAK/2010#bootstrap, un.s/TUR-PAK/2010#bootstrap",
        "un.s/TUR-PAK/2010#rank-among-partners-of-PAK, un.s/TUR-PAK/2010#rank-among-partners-of-PAK",
        "system.polarity/1990, system.polarity/1990",
        "system.polarity:all/1990, system.polarity:all/1990",
        "trade.rca/TUR:7/2015, trade.rca:7/TUR/2015",
        "trade.rca:7/TUR/2015, trade.rca:7/TUR/2015",
        "arms.tiv/TUR>PAK/2023@sipri-transfers:2025-03-13, arms.tiv/TUR>PAK/2023@sipri-transfers:2025-03-13",
        "un.s/TUR-PAK/2010#rank@un-votes:2020-01-31, un.s/TUR-PAK/2010#rank@un-votes:2020-01-31",
        "un.vote/PAK:R/34/30, un.vote/PAK:R/34/30",
        "un.vote/PAK:R/34/30@un-votes:2020-01-31, un.vote/PAK:R/34/30@un-votes:2020-01-31",
        "arms.ordered:F-16A/B/USA>PAK/1981, arms.ordered:F-16A/B/USA>PAK/1981",
        "arms.ordered:Type-054A/P/CHN/PAK/2017, arms.ordered:Type-054A/P/CHN>PAK/2017",
    })
    void readsAndWritesOneForm(String text, String written) {
        assertThat(FigureIds.write(IDS.parse(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|it begins with a measure",
                "un.s|it begins with a measure",
                "un.s/TUR-PAK|which reads un.s/PAK-",
                "un.s/TUR/2010|which reads un.s/",
                "un.s/TUR-PAK/twenty|is no period",
                "un.s/TUR-PAK/2010-13|is no period",
                "un.s/TUR-PAK/2023-2019|is no period",
                "un.s/TUR-TUR/2010|the same state twice",
                "un.s/TUR>PAK/2010|has no direction",
                "arms.tiv/TUR-PAK/2010|has a direction",
                "un.s/TUR-PAK/2010#median|there is no aspect",
                "system.polarity/TUR/1990|which is about the whole system and reads system.polarity/2010",
                "system.polarity|it begins with a measure",
                "system.polarity:all|about the whole system and reads system.polarity/2010",
                "power.class/TUR-PAK/1990/1990|which reads power.class/PAK/2010",
                "arms.tiv/2010|which reads arms.tiv/TUR>PAK/2010",
                "arms.tiv/TUR-PAK/2010|write 'TUR>PAK' or 'PAK>TUR'",
                "un.s/TUR>PAK/2010|write TUR-PAK",
                "un.vote/PAK|names no resolution",
                "un.vote:R/34/30/PAK/1979|stands after the state",
            })
    void eachMistakeHasOneMessage(String text, String message) {
        String expected = message.equals("which reads un.s/PAK-") ? "which reads un.s/TUR-PAK/2010" : message;
        assertThatThrownBy(() -> IDS.parse(text))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void anUnknownMeasureOrStateIsNamed() {
        assertThatThrownBy(() -> IDS.parse("un.z/TUR-PAK/2010"))
                .isInstanceOf(UnknownMeasureException.class)
                .hasMessageContaining("un.s");
        assertThatThrownBy(() -> IDS.parse("un.s/TUR-Pakitan/2010"))
                .isInstanceOf(StateNameException.class)
                .hasMessageContaining("Pakistan");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenReadsBackToTheSameId(long seed) {
        Random random = new Random(seed);
        FigureId id = randomId(random);
        assertThat(IDS.parse(FigureIds.write(id))).isEqualTo(id);
    }

    private static FigureId randomId(Random random) {
        List<State> states = StateSystem.standard().listAll();
        List<Measure> measures = MEASURES.listAll();
        Definition definition = measures.get(random.nextInt(measures.size())).definition();
        int from = states.get(random.nextInt(states.size())).cow();
        int to = from;
        while (to == from) {
            to = states.get(random.nextInt(states.size())).cow();
        }
        boolean vote = definition.id().equals("un.vote");
        @Nullable String argument = vote
                ? pick(random, "R/34/30", "rc1973", "R/ES-10/L.26")
                : pick(random, null, "palestine", "F-16A/B", "T-37B #2", "a:b@c", "Bayraktar TB2");
        int year = 1816 + random.nextInt(210);
        Period period = Stream.of(
                        Period.year(year),
                        Period.session(1 + random.nextInt(80)),
                        Period.month(year, 1 + random.nextInt(12)),
                        Period.window(year, year + random.nextInt(9)))
                .toList()
                .get(random.nextInt(4));
        return new FigureId(
                definition.id(),
                argument,
                definition.shape(),
                definition.shape() == Shape.SYSTEM ? 0 : from,
                definition.shape().states() < 2 ? 0 : to,
                vote ? null : period,
                pick(random, null, null, FigureIds.PERCENTILE, FigureIds.RANK),
                pick(random, null, null, "sipri-transfers:2025-03-13", "un-votes:2020-01"));
    }

    private static @Nullable String pick(Random random, @Nullable String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
