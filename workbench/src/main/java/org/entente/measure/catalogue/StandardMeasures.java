package org.entente.measure.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.defence.DefenceMeasures;
import org.entente.measure.economy.EconomyMeasures;
import org.entente.measure.estimate.EstimateMeasures;
import org.entente.measure.links.LinkMeasures;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.politics.PoliticsMeasures;
import org.entente.measure.society.SocietyMeasures;
import org.entente.measure.system.SystemMeasures;

/**
 * Every measure that comes with Entente, by dimension; a new one is a class and a line in its
 * dimension's list.
 */
public final class StandardMeasures {
    private StandardMeasures() {}

    public static Measures create() {
        List<Measure> all = new ArrayList<>();
        all.addAll(PoliticsMeasures.list());
        all.addAll(EconomyMeasures.list());
        all.addAll(DefenceMeasures.list());
        all.addAll(SocietyMeasures.list());
        all.addAll(LinkMeasures.list());
        all.addAll(SystemMeasures.list(new Measures(all)));
        all.addAll(EstimateMeasures.list(new Measures(all)));
        return new Measures(all);
    }
}
