package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.Binding;
import org.entente.casefile.ClaimKind;
import org.entente.casefile.EdtfDate;
import org.entente.paper.find.Reading;
import org.entente.paper.find.When;

/** "2003 was a turning point in bilateral trade": a date at which a flow is said to have changed its course. */
final class TurningPointRule implements ClaimRule {
    private static final Pattern POINT =
            Pattern.compile(".*\\b(?:turning[- ]points?|watershed|inflection point|structural break)\\b.*");

    @Override
    public List<PaperClaim> find(Reading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        if (!POINT.matcher(reading.lower(0, reading.tokens().size())).matches()) {
            return claims;
        }
        for (Topic topic : topics) {
            Optional<When> when = reading.loose(reading.token(topic.head()).start())
                    .filter(t -> t.isPoint() && !t.edtf().contains("/"));
            if (topic.isOfPair()
                    && topic.family().isTrade()
                    && when.isPresent()
                    && Mood.isFact(reading, topic.head())) {
                Draft draft = new Draft(
                                reading, ClaimKind.TURNING_POINT, topic.family().measure())
                        .states(topic.subject(), topic.object())
                        .over(topic)
                        .when(when);
                claims.add(draft.bound(new Binding.TurningPoint(
                        draft.series(), EdtfDate.parse(when.get().edtf()), null)));
                break;
            }
        }
        return claims;
    }
}
