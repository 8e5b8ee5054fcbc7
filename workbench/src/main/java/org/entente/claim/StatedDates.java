package org.entente.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.CaseFile;

/**
 * The years that a text names as turning points, which are tested beside the entries of leaders.
 */
public final class StatedDates {
    private StatedDates() {}

    /** Years by the id of the measure that is to have turned. */
    public static Map<String, TreeSet<Integer>> byMeasure(CaseFile caseFile) {
        Map<String, TreeSet<Integer>> years = new HashMap<>();
        caseFile.claims().stream()
                .flatMap(claim -> claim.findBinding().stream())
                .filter(Binding.TurningPoint.class::isInstance)
                .map(Binding.TurningPoint.class::cast)
                .forEach(point -> years.computeIfAbsent(point.series().measure().id(), id -> new TreeSet<>())
                        .add(point.at().firstYear()));
        return years;
    }
}
