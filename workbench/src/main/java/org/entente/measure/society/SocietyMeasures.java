package org.entente.measure.society;

import java.util.List;
import org.entente.measure.model.Measure;

/**
 * The measures of distance and of ties between societies, in the order in which they are listed.
 */
public final class SocietyMeasures {
    private SocietyMeasures() {}

    public static List<Measure> list() {
        return List.of(
                new CapitalDistance(),
                new MinimumDistance(),
                new Contiguity(),
                new Visits(),
                new Aid(),
                LeaderTravel.sent(),
                LeaderTravel.received());
    }
}
