package org.entente.measure.society;

import java.util.Optional;
import java.util.stream.Stream;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.YearlyMeasure;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A measure that only the evidence of a case speaks to. Such figures are reported, not computed;
 * they are of the case's pair alone and never enter a distribution over all pairs; what the case
 * does not record is not reported, never none.
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
        return Stream.of("case_event", "case_quantity")
                .flatMap(table -> Coverage.parts(store, snapshot, table).keySet().stream())
                .findFirst()
                .map(part -> part.split("-", -1))
                .map(pair -> new Subjects.Pair(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])));
    }
}
