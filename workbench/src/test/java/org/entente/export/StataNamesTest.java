package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StataNamesTest {
    @Test
    void otherCharactersBecomeUnderscores() {
        assertThat(StataNames.of(List.of("un.agreement:palestine", "trade_flow.value@cow-trade", "un.s.status")))
                .containsValues("un_agreement_palestine", "trade_flow_value_cow_trade", "un_s_status");
    }

    @Test
    void longNamesAreCutAndKeepTheEndingAndStayDifferent() {
        List<String> long1 = List.of(
                "state_year.milex_local_financial.from",
                "state_year.milex_local_financial.to",
                "state_year.milex_local_financial.from.status",
                "state_year.milex_local_financial.to.status");

        assertThat(StataNames.of(long1).values())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 32 && name.matches("[A-Za-z_][A-Za-z0-9_]*"))
                .anyMatch(name -> name.endsWith("_status"));
    }

    @Test
    void reservedWordsAndDigitsGetAnUnderscore() {
        assertThat(StataNames.of(List.of("in", "2x", "str5")).values()).containsExactly("_in", "_2x", "_str5");
    }
}
