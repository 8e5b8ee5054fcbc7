package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.paper.find.Reading;

/** The places that a sentence states, by whichever rule, in order. */
final class Ranks {
    private static final RankRule NOUNS = new RankRule();
    private static final RankedRule VERBS = new RankedRule();

    private Ranks() {}

    static List<PaperClaim> of(Reading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>(NOUNS.find(reading, topics));
        claims.addAll(VERBS.find(reading, topics));
        claims.sort(Comparator.comparingInt(PaperClaim::start));
        return claims;
    }
}
