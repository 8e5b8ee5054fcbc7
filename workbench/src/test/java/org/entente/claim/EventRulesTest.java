package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.ReportedFigure;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.SourceLine;
import org.entente.measure.model.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about events of the case itself. */
class EventRulesTest {

    private static Bench bench(String... dates) {
        Bench bench = new Bench();
        for (int i = 0; i < dates.length; i++) {
            bench.events.add(new CaseEvent(
                    "ev-" + i,
                    EdtfDate.parse(dates[i]),
                    EventKind.VISIT,
                    Sector.POLITICS,
                    List.of("TUR"),
                    "TUR",
                    "PAK",
                    null,
                    "A visit.",
                    List.of(),
                    "Section",
                    1,
                    new SourceLine("chronology.yaml", i + 1)));
        }
        return bench;
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 2001, SUPPORTED",
        "2001, 1999, CONTRADICTED",
        "2003-05, 2003-06, SUPPORTED",
        "2003, 2003-06, IMPRECISE",
        "2003, 2003, IMPRECISE",
        "2002~, 2003, IMPRECISE",
        "2004~, 2002, CONTRADICTED",
        "1960/.., 1980, IMPRECISE"
    })
    void anOrderIsAsSureAsTheDates(String first, String second, Verdict verdict) {
        ClaimResult result = bench(first, second).judge(ClaimKind.ORDER, new Binding.Order(List.of("ev-0", "ev-1")));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.cautions()).extracting(Caution::kind).containsExactly(Caution.Kind.CASE_ONLY);
    }

    @Test
    void oneWrongPairContradictsAWholeOrder() {
        List<String> ids = new ArrayList<>(List.of("ev-0", "ev-1", "ev-2"));

        assertThat(bench("1999", "2003", "2001")
                        .judge(ClaimKind.ORDER, new Binding.Order(ids))
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatTheTextSaysItselfConfirmsNothing() {
        ClaimResult result = bench("1951").judge(ClaimKind.EXISTENCE, new Binding.Events(List.of("ev-0")));

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(result.sentence()).contains("the only record at hand is the case itself");
        assertThat(result.findNeeded()).isPresent();
    }

    /**
     * A figure that the case reports repeats the text; one of another year, or of another
     * direction, says nothing.
     */
    @Test
    void aFigureOfTheCaseItselfIsFoundAndConfirmsNothing() {
        Bench bench = new Bench(new TypedMeasure("aid", Shape.DIRECTED_DYAD, "US$", "case", ""));
        bench.reported.add(new ReportedFigure(
                "rp-aid",
                MeasureRef.parse("aid"),
                "TUR",
                "PAK",
                EdtfDate.parse("2005"),
                150e6,
                null,
                null,
                "USD",
                "Relief.",
                List.of(),
                null,
                new SourceLine("reported.yaml", 2)));

        ClaimResult same = bench.judge(ClaimKind.VALUE, aid("TUR", "PAK", 2005));
        assertThat(same.verdict()).isEqualTo(Verdict.UNCHECKABLE);
        assertThat(same.sentence())
                .contains("the only record of it is the case itself, which repeats the text: US$150 million (rp-aid)");
        assertThat(Objects.requireNonNull(same.needed()).text()).contains("does not depend on the text");
        assertThat(bench.judge(ClaimKind.VALUE, aid("TUR", "PAK", 2006)).sentence())
                .doesNotContain("rp-aid");
        assertThat(bench.judge(ClaimKind.VALUE, aid("PAK", "TUR", 2005)).sentence())
                .doesNotContain("rp-aid");
    }

    private static Binding aid(String from, String to, int year) {
        return new Binding.Value(Bench.series("aid", from, to), year, 150e6, "USD", null);
    }
}
