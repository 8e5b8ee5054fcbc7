package org.entente.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.measure.model.Definition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people would write, and the measure that they would expect among the first five. */
class MeasureSearchTest {
    private static List<String> first(String question, int limit) {
        return new MeasureSearch(StandardMeasures.create())
                .find(question).stream().limit(limit).map(Definition::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how similarly do they vote in the UN?       | un.agreement
            voting in the General Assembly              | un.agreement
            exports of goods                            | trade.exports
            what does one state sell to the other       | trade.exports
            total trade between two countries           | trade.total
            weapons deliveries                          | arms.tiv
            share of arms imports                       | arms.supplier_share
            military spending in US$                    | milex.usd
            military spending as a share of GDP         | milex.gdp_share
            similar alliances                           | alliance.s
            distance between capitals                   | distance.capital
            militarised disputes                        | mid.opposed
            joint military exercises                    | exercise.joint
            common international organisations          | igo.joint
            refugees                                    | refugees
            remittances                                 | remittances
            population                                  | population
            development aid                             | aid
            """)
    void findsWhatIsMeant(String question, String measure) {
        assertThat(first(question, 5)).anySatisfy(id -> assertThat(id).startsWith(measure));
    }

    @Test
    void anIdFindsItself() {
        assertThat(first("un.s", 1)).containsExactly("un.s");
    }

    @Test
    void wordsThatNameNothingFindNothing() {
        assertThat(first("of the and between", 5)).isEmpty();
        assertThat(first("qwertzuiop", 5)).isEmpty();
    }
}
