package org.entente.measure.politics.events;

import java.util.List;
import org.entente.measure.model.Measure;

/** The measures of coded events, in the order in which they are listed. */
public final class EventMeasures {
    private EventMeasures() {}

    public static List<Measure> list() {
        return List.of(
                new EventCount("verbal_cooperation", "verbal cooperation", 1, "higher: more said in cooperation"),
                new EventCount("material_cooperation", "material cooperation", 2, "higher: more done in cooperation"),
                new EventCount("verbal_conflict", "verbal conflict", 3, "higher: more said in conflict"),
                new EventCount("material_conflict", "material conflict", 4, "higher: more done in conflict"),
                new EventGoldstein(),
                new EventCooperationShare());
    }
}
