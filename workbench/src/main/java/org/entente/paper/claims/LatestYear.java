package org.entente.paper.claims;

import org.entente.country.Today;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/** Until when "since 2015" reaches. */
final class LatestYear {
    private LatestYear() {}

    /**
     * The latest year that this sentence or the paragraph before it names, and at least the paper's
     * own year.
     */
    static int of(SentenceReading reading) {
        int today = Today.year();
        int latest = reading.paperYear();
        for (TimeMention time : reading.times()) {
            if (time.last() != TimeMention.OPEN && time.last() <= today) {
                latest = Math.max(latest, time.last());
            }
        }
        return Math.min(latest, today);
    }
}
