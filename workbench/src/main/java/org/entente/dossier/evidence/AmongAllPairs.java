package org.entente.dossier.evidence;

import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;

/** Where a figure stands among those of all pairs of its year. */
public final class AmongAllPairs {
    private AmongAllPairs() {}

    /**
     * The percentile as a figure with lineage of its own; empty for a frozen one, which stands by
     * itself.
     */
    public static Optional<Figure> percentile(Context context, Figure figure) {
        if (figure.origin() == Origin.FROZEN || figure.id().aspect() != null) {
            return Optional.empty();
        }
        int year = Track.year(figure);
        String snapshot = figure.snapshot();
        Question question = Question.of(
                        Subjects.of(
                                figure.id().shape(),
                                figure.id().from(),
                                figure.id().to()),
                        new YearRange(year, year))
                .withArgument(figure.id().argument());
        return context.figures().listAspect(figure.id().measure(), question, FigureIds.PERCENTILE).stream()
                .filter(f -> f.status().carriesValue() && f.snapshot().equals(snapshot))
                .findFirst();
    }
}
