package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.provenance.SpreadsheetText;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/** What Java and the engine write of a text is the same. */
class GuardedTextTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+A1", "-A1", "@SUM(A1)", "\tx", "\r=1", "-1-1", "+1e", "=\n1", "--", "-x\ny");
    private static final List<String> OTHERS =
            List.of("", "-", "=", "+", "-9", "+5", "-1.5e-3", "-.5", "a=b", "'=1", "1-1", "Türkiye", "...", "-1.");

    @Test
    void formulasGetAnApostropheAndNothingElseDoes() {
        assertThat(FORMULAS)
                .allSatisfy(text -> assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text));
        assertThat(OTHERS)
                .allSatisfy(text -> assertThat(SpreadsheetText.guarded(text)).isEqualTo(text));
    }

    @Test
    void theEngineDoesTheSame() {
        try (Store store = Store.empty()) {
            for (List<String> texts : List.of(FORMULAS, OTHERS)) {
                for (String text : texts) {
                    assertThat(store.query(
                                            "SELECT " + EngineFile.GUARDED.formatted("x")
                                                    + " AS y FROM (SELECT CAST(? AS VARCHAR) AS x)",
                                            text)
                                    .getText("y", 0))
                            .as(text)
                            .isEqualTo(SpreadsheetText.guarded(text));
                }
            }
        }
    }
}
