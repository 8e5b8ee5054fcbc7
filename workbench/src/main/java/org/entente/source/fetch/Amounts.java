package org.entente.source.fetch;

import java.time.Duration;
import java.util.Locale;

/** Sizes and times as people read them. */
final class Amounts {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Amounts() {}

    /** {@code 12.3 MB}, in powers of 1000. */
    static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** {@code 2.5 s} or {@code 4 min}. */
    static String time(Duration time) {
        return time.toMinutes() >= 2
                ? time.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
