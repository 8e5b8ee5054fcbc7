package org.entente.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TodayTest {
    private static LocalDate at(String instant) {
        return Today.date(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    /** Figures of 2024 are no forecasts because a machine's clock stands at 2015. */
    @Test
    void aClockBeforeTheVersionWasMadeIsNotBelieved() {
        assertThat(at("1970-01-01T00:00:00Z")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(at("2015-06-01T00:00:00Z")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(at("2031-06-01T23:59:00Z")).isEqualTo(LocalDate.of(2031, 6, 1));
        assertThat(Today.year()).isGreaterThanOrEqualTo(2026);
    }
}
