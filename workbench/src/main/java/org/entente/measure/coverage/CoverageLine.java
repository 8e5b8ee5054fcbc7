package org.entente.measure.coverage;

import java.util.Set;
import java.util.TreeSet;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Shape;
import org.entente.provenance.Snapshot;

/**
 * What one snapshot says, in one table, of two states, of one direction between them, or of one of
 * them.
 *
 * @param what canonical table, or the measure of a table that a user brought
 * @param shape what the table is about
 * @param from COW number
 * @param to COW number; 0 for one state
 * @param covered years for which the snapshot speaks and in which the states were members
 * @param withRows those in which it has rows on them; in the others its silence means what the
 *     table says that it means
 */
public record CoverageLine(
        Snapshot snapshot, String what, Shape shape, int from, int to, CoveredYears covered, Set<Integer> withRows) {
    public CoverageLine {
        if (shape == Shape.SYSTEM) {
            throw new IllegalArgumentException("coverage for a pair is about its states");
        }
        withRows = java.util.Collections.unmodifiableSet(new TreeSet<>(withRows));
    }

    /** {@code TUR}, {@code TUR-PAK} or {@code TUR>PAK}. */
    public String about() {
        return switch (shape) {
            case STATE -> FigureIds.code(from);
            case DYAD -> FigureIds.code(from) + "-" + FigureIds.code(to);
            case DIRECTED_DYAD -> FigureIds.code(from) + ">" + FigureIds.code(to);
            case SYSTEM -> throw new IllegalStateException("ruled out above");
        };
    }
}
