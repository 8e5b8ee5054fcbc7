package org.entente.dossier.evidence;

import java.util.stream.IntStream;
import org.entente.country.State;
import org.entente.country.YearRange;

/** Which years a dossier covers when none are given. */
public final class DossierYears {
    public static final int USUAL_START = 1946;

    private DossierYears() {}

    /**
     * The first year since 1946 in which both were members of the state system; 1946 when there is
     * none.
     */
    public static int first(State first, State second, int end) {
        return IntStream.rangeClosed(USUAL_START, end)
                .filter(y -> first.isMember(YearRange.of(y)) && second.isMember(YearRange.of(y)))
                .findFirst()
                .orElse(USUAL_START);
    }
}
