package org.entente.measure.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.Seeds;
import org.entente.country.CountryNames;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Period;
import org.entente.measure.model.QuestionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlikeIdsTest {
    private static final FigureIds IDS = new FigureIds(StandardMeasures.create(), CountryNames.standard());
    private static final List<String> BEGINNINGS = List.of(
            "un.s/TUR-PAK",
            "arms.supplier_share:published/TUR>PAK",
            "arms.ordered:MRTP/33/TUR>PAK",
            "arms.imports/PAK",
            "trade.exports/PAK>TUR",
            "system.polarity");
    private static final List<String> PERIODS = List.of("1990", "1991", "2001-2005", "2018-02", "s62");
    private static final List<String> TAILS = List.of(
            "",
            "#percentile",
            "#percentile-among-region",
            "@sipri-transfers:2024-10-13",
            "#bootstrap@un-votes:2024-01-01",
            "#unusual");

    static LongStream seeds() {
        return Seeds.first(5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inAnyOrderTheyAreThoseThatAreReadOneByOne(long seed) {
        Random random = new Random(seed);
        AlikeIds alike = new AlikeIds(IDS);
        String beginning = BEGINNINGS.get(0);
        for (int i = 0; i < 500; i++) {
            beginning = random.nextInt(6) == 0 ? BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) : beginning;
            String text = beginning + "/" + PERIODS.get(random.nextInt(PERIODS.size()))
                    + TAILS.get(random.nextInt(TAILS.size()));
            FigureId expected = IDS.parse(text);
            assertThat(alike.parse(text)).as(text).isEqualTo(expected).hasSameHashCodeAs(expected);
        }
    }

    @Test
    void whatIsNoIdIsRefusedWhereverItStands() {
        AlikeIds alike = new AlikeIds(IDS);
        List<String> read = new ArrayList<>();
        for (String text :
                List.of("un.s/TUR-PAK/1990", "un.s/TUR-PAK/1991", "un.vote/PAK:R/34/30", "un.vote/PAK:R/34/31")) {
            read.add(FigureIds.write(alike.parse(text)));
        }
        assertThat(read)
                .containsExactly(
                        "un.s/TUR-PAK/1990", "un.s/TUR-PAK/1991", "un.vote/PAK:R/34/30", "un.vote/PAK:R/34/31");
        for (String text :
                List.of("un.s/TUR-PAK/then", "un.s/TUR-PAK/", "un.s", "un.s/TUR-PAK/1990#most", "un.vote/PAK/1990")) {
            assertThatThrownBy(() -> alike.parse(text)).as(text).isInstanceOf(QuestionException.class);
        }
    }

    @Test
    void idsAreEqualWhereAllOfThemIs() {
        FigureId one = IDS.parse("arms.supplier_share:published/TUR>PAK/1990#percentile@sipri-transfers:2024-10-13");
        assertThat(one).isEqualTo(IDS.parse(FigureIds.write(one)));
        List<FigureId> others = Stream.of(
                        "arms.recipient_share:published/TUR>PAK/1990#percentile@sipri-transfers:2024-10-13",
                        "arms.supplier_share/TUR>PAK/1990#percentile@sipri-transfers:2024-10-13",
                        "arms.supplier_share:published/PAK>TUR/1990#percentile@sipri-transfers:2024-10-13",
                        "arms.supplier_share:published/TUR>IND/1990#percentile@sipri-transfers:2024-10-13",
                        "arms.supplier_share:published/TUR>PAK/1991#percentile@sipri-transfers:2024-10-13",
                        "arms.supplier_share:published/TUR>PAK/1990@sipri-transfers:2024-10-13",
                        "arms.supplier_share:published/TUR>PAK/1990#percentile")
                .map(IDS::parse)
                .toList();
        assertThat(others).doesNotContain(one);
        assertThat(Period.window(1990, 1991))
                .isNotEqualTo(Period.window(1990, 1992))
                .isNotEqualTo(Period.window(1989, 1991));
        assertThat(Period.session(62))
                .isNotEqualTo(Period.year(62))
                .isEqualTo(Period.session(62))
                .hasSameHashCodeAs(Period.session(62));
    }
}
