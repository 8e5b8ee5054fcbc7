package org.entente.measure.society;

import java.util.Optional;
import org.entente.measure.Coverage;
import org.entente.measure.CoveredYears;
import org.entente.measure.Definition;
import org.entente.measure.Subjects;
import org.entente.measure.YearlyMeasure;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A measure that only the evidence of a case speaks to. Such figures are reported, not computed; they are of the case's pair
 * alone and never enter a distribution over all pairs; what the case does not record is not reported, never none.
 */
abstract class CaseMeasure extends YearlyMeasure {
    /** The source of case evidence; its vintage is the id of the case. */
    static final String SOURCE = "case";

    static final String NOT_EXHAUSTIVE =
            "A case records what its sources mention: a year without a record is not reported, never none.";

    CaseMeasure(Definition definition) {
        super(definition, Silence.notReported("the case records none"));
    }

    @Override
    protected final Origin origin() {
        return Origin.REPORTED;
    }

    @Override
    protected final Optional<CoveredYears> covered(Store store, Snapshot snapshot, @Nullable String argument) {
        String table = table(snapshot.source(), argument).name();
        return findOnlyPair(store, snapshot)
                .flatMap(pair -> Coverage.find(store, snapshot, table, pair.from() + "-" + pair.to()));
    }

    /** The pair stands in the coverage that the evidence declares, as {@code 640-770}. */
    @Override
    protected final Optional<Subjects.Pair> findOnlyPair(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
                SELECT DISTINCT CAST(split_part(part, '-', 1) AS INTEGER) AS a, CAST(split_part(part, '-', 2) AS INTEGER) AS b
                FROM coverage WHERE snapshot = ?
                """, snapshot.id());
        return rows.rows() == 0
                ? Optional.empty()
                : Optional.of(new Subjects.Pair(rows.getInt("a", 0), rows.getInt("b", 0)));
    }
}
