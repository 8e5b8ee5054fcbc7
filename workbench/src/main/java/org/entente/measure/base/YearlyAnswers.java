package org.entente.measure.base;

import java.util.Map;
import org.entente.measure.model.Cells;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;

/**
 * Which snapshot answers which year, and what each says.
 *
 * @param byYear by the year, of a window the last one
 * @param cells what each snapshot says
 * @param onlyPair the only pair of which a snapshot speaks
 * @param uncovered why a year without a snapshot has none
 */
record YearlyAnswers(
        Map<Integer, Snapshot> byYear,
        Map<Snapshot, Cells> cells,
        Map<Snapshot, Subjects.Pair> onlyPair,
        String uncovered) {

    boolean speaksOf(Snapshot snapshot, int a, int b) {
        Subjects.Pair only = onlyPair.get(snapshot);
        return only == null || (only.from() == Math.min(a, b) && only.to() == Math.max(a, b));
    }
}
