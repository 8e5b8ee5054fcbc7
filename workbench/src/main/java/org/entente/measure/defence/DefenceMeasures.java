package org.entente.measure.defence;

import java.util.List;
import org.entente.measure.model.Measure;

/** The measures of military ties, in the order in which they are listed. */
public final class DefenceMeasures {
    private DefenceMeasures() {}

    public static List<Measure> list() {
        ArmsStore arms = new ArmsStore();
        return List.of(
                new ArmsTiv(arms),
                ArmsShare.supplier(arms),
                ArmsShare.recipient(arms),
                ArmsRank.supplier(arms),
                ArmsRank.recipient(arms),
                ArmsTotal.exports(arms),
                ArmsTotal.imports(arms),
                new ArmsExportRank(arms),
                new ArmsConcentration(arms),
                ArmsUnits.ordered(arms),
                ArmsUnits.delivered(arms),
                new JointExercises(),
                JointDisputes.opposed(),
                JointDisputes.sameSide(),
                StateRatio.capability(),
                StateRatio.spending());
    }
}
