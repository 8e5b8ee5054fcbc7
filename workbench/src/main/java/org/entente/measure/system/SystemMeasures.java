package org.entente.measure.system;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;

/**
 * The measures of the system, of third parties and of influence, in the order in which they are
 * listed.
 */
public final class SystemMeasures {
    private SystemMeasures() {}

    /**
     * @param others the measures of single dimensions, which those of third parties and influence
     *     are made of
     */
    public static List<Measure> list(Measures others) {
        List<Measure> all =
                new ArrayList<>(List.of(PowerShares.concentration(), PowerShares.polarity(), new PowerClass()));
        all.addAll(ThirdParty.list(new TieYears.Sources(others.get("alliance.type"), others.get("mid.opposed"))));
        all.addAll(Influence.list(others));
        return all;
    }
}
