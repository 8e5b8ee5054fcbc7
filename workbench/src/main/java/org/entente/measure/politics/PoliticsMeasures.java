package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.List;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Shape;
import org.entente.measure.politics.events.EventMeasures;

/** The measures of political closeness, in the order in which they are listed. */
public final class PoliticsMeasures {
    private PoliticsMeasures() {}

    public static List<Measure> list() {
        List<Measure> measures = new ArrayList<>();
        for (SimilarityIndex index : SimilarityIndex.all()) {
            measures.add(new UnSimilarity(index));
        }
        measures.add(new UnVote());
        measures.add(new IdealDistance());
        IdealEstimates estimates = new IdealEstimates();
        measures.add(new EstimatedIdeal(estimates, Shape.STATE));
        measures.add(new EstimatedIdeal(estimates, Shape.DYAD));
        measures.add(new AllianceType());
        measures.add(new AllianceSimilarity());
        measures.add(new JointOrganisations());
        measures.add(new TreatyCount());
        measures.addAll(EventMeasures.list());
        return List.copyOf(measures);
    }
}
