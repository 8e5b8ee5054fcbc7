package org.entente.web.dossier;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.web.find.StateRow;
import org.entente.web.measure.SeriesView;
import org.jspecify.annotations.Nullable;

/**
 * The page of a state.
 *
 * @param state itself
 * @param by measure by which partners are ranked
 * @param year that the address names; empty for the latest
 * @param rankable measures by which partners can be ranked
 * @param ranking its partners; null where there are none
 * @param message why there are none
 * @param trajectories its own measures over time
 * @param leaders since 1946, the latest first
 */
public record StateView(
        StateRow state,
        String by,
        String year,
        List<Definition> rankable,
        @Nullable WrittenView ranking,
        String message,
        List<SeriesView> trajectories,
        List<Leader> leaders) {

    /** Who led the state, from when to when. */
    public record Leader(String name, String first, String last, boolean open) {}
}
