package org.entente.paper.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entente.paper.find.Reading;
import org.entente.paper.find.When;

/** Until when "since 2015" reaches. */
final class Latest {
    private Latest() {}

    /** The latest year that this sentence or the paragraph before it names, and at least the paper's own year. */
    static int of(Reading reading) {
        int today = LocalDate.now(ZoneOffset.UTC).getYear();
        int latest = reading.paperYear();
        for (When time : reading.times()) {
            if (time.last() != When.OPEN && time.last() <= today) {
                latest = Math.max(latest, time.last());
            }
        }
        return Math.min(latest, today);
    }
}
