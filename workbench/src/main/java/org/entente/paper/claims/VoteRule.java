package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.Reading;
import org.entente.paper.find.When;

/** "The two voted alike in 87 per cent of roll calls in 2019": agreement in the General Assembly. */
final class VoteRule implements ClaimRule {
    private static final Pattern ALIKE = Pattern.compile(
            ".*\\b(?:voted? (?:together|alike|the same|identically|in the same way|in agreement|with)|votes? (?:coincid\\w+|match\\w*|agree\\w*)|voting (?:agreement|coincidence|alignment|cohesion|similarity)|(?:same|identical) (?:way|votes?)|agree(?:d|s|ing)? (?:on|in|with)|coincid\\w+|aligned)\\b.*");
    private static final Set<String> VOTES =
            Words.of("vote votes voted voting ballots roll-call roll calls resolutions");

    @Override
    public List<PaperClaim> find(Reading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        String words = reading.lower(0, reading.tokens().size());
        if (!ALIKE.matcher(words).matches() || !reading.has(0, reading.tokens().size(), VOTES)) {
            return claims;
        }
        for (Quantity quantity : reading.quantities(Quantity.Kind.SHARE)) {
            int at = reading.first(quantity);
            List<State> states = PairOf.clause(reading, at).orElseGet(() -> spokenOf(reading));
            if (states.size() == 2
                    && Mood.isFact(reading, at)
                    && !reading.token(at - 1).is("by")) {
                Optional<When> when = reading.timeOf(quantity).or(() -> reading.loose(quantity.start()));
                Draft draft = new Draft(reading, ClaimKind.VALUE, "un.agreement")
                        .states(states.get(0), states.get(1))
                        .value(quantity, quantity.value(), "share")
                        .when(when);
                claims.add(Windows.share(draft, quantity, when));
            }
        }
        return claims;
    }

    /** The pair of the paragraph, for "the two" and "they" where no state is named. */
    private static List<State> spokenOf(Reading reading) {
        return reading.parties().stream().noneMatch(Party::isOne)
                        && reading.has(0, reading.tokens().size(), Words.of("two both they pair"))
                ? reading.pair()
                : List.of();
    }
}
