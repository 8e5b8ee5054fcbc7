package org.entente.measure.defence;

import java.util.List;
import java.util.stream.Stream;
import org.entente.measure.model.Measure;

/** The measures of military ties, in the order in which they are listed. */
public final class DefenceMeasures {
    private DefenceMeasures() {}

    public static List<Measure> list() {
        return Stream.of(
                        ofPairsAndArms(),
                        MilitarySpending.list(),
                        List.<Measure>of(new SpendingRank(), new SpendingWorldShare()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Measure> ofPairsAndArms() {
        ArmsStore arms = new ArmsStore();
        return List.of(
                new ArmsTiv(arms),
                ArmsShare.supplier(arms),
                ArmsShare.recipient(arms),
                ArmsRank.supplier(arms),
                ArmsRank.recipient(arms),
                ArmsTotal.exports(arms),
                ArmsTotal.imports(arms),
                ArmsWorldShare.exports(arms),
                ArmsWorldShare.imports(arms),
                ArmsWorldRank.exporters(arms),
                ArmsWorldRank.importers(arms),
                ArmsChange.exports(arms),
                ArmsChange.imports(arms),
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
