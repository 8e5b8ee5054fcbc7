package org.entente.source.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PartialDateTest {
    @Test
    void aMonthIsItsDaysAndAYearIsItsDays() {
        assertThat(PartialDate.month(YearMonth.of(2004, 2)))
                .isEqualTo(new PartialDate(
                        LocalDate.of(2004, 2, 1), LocalDate.of(2004, 2, 29), PartialDate.Precision.MONTH));
        assertThat(PartialDate.year(1955))
                .isEqualTo(new PartialDate(
                        LocalDate.of(1955, 1, 1), LocalDate.of(1955, 12, 31), PartialDate.Precision.YEAR));
        assertThat(PartialDate.day(LocalDate.of(1954, 4, 2)).precision().code()).isEqualTo("day");
    }

    @Test
    void itCannotEndBeforeItBegins() {
        assertThatThrownBy(() ->
                        new PartialDate(LocalDate.of(2004, 2, 2), LocalDate.of(2004, 2, 1), PartialDate.Precision.DAY))
                .hasMessageContaining("cannot end before it begins");
    }
}
