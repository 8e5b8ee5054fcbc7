package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * Alliances said not to be there: "no defence pact has ever bound the two", "A and B were never
 * allied". The code of no pledge is 0.
 */
final class NoAllianceRule implements ClaimRule {
    private static final Set<String> ALLIANCE = WordList.of("alliance alliances allies allied pact pacts");
    private static final Pattern NONE = Pattern.compile(
            ".*\\bno (?:\\w+ ){0,3}(?:alliances?|pacts?)\\b.*\\b(?:bound|binds?|tied|ties?|linked|links?|joins?|joined|connects?|existed|exists?|between|united|unites?|commits?|obliges?)\\b.*"
                    + "|.*\\b(?:had|has|have|there (?:is|was|has (?:never )?been)|without|share[sd]?) no (?:\\w+ ){0,3}(?:alliances?|pacts?)\\b.*"
                    + "|.*\\b(?:never|not) (?:been |formally |a |an |military |treaty ){0,3}(?:allies|allied|ally)\\b.*|.*\\b(?:never|not) (?:been )?(?:in|part of|bound by|members? of|party to|joined by) (?:an?|any|the same) (?:\\w+ ){0,2}(?:alliance|pact)\\b.*"
                    + "|.*\\b(?:never|neither|nor) (?:(?:has|have|had|ever|formally|state|country|side) ){0,4}(?:had|concluded|signed|entered|made|been bound by|shared|into) (?:an?|any) (?:\\w+ ){0,2}(?:alliance|pact)\\b.*");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        int noun = reading.find(0, reading.tokens().size(), ALLIANCE);
        if (noun < 0 || Mood.isHypothetical(reading, noun) || Mood.isAim(reading, noun)) {
            return List.of();
        }
        int[] clause = reading.clause(noun);
        String words = reading.lower(clause[0], clause[1]);
        boolean talk = words.matches(".*\\b(?:discussed|negotiated|announced|proposed|planned)\\b.*");
        if (talk || !NONE.matcher(words).matches()) {
            return List.of();
        }
        Optional<TimeMention> when = reading.times().stream()
                .filter(t -> t.role() == TimeMention.Role.IN
                        || t.role() == TimeMention.Role.SPAN
                        || t.role() == TimeMention.Role.SINCE)
                .filter(t -> reading.first(t) >= clause[0] && reading.first(t) < clause[1])
                .findFirst();
        return PairOf.clause(reading, noun)
                .map(pair -> {
                    Draft draft = new Draft(reading, ClaimKind.EXISTENCE, "alliance.type")
                            .states(pair.get(0), pair.get(1))
                            .over(noun, noun + 1)
                            .value(0, "pledge")
                            .when(when);
                    return List.of(when.filter(TimeMention::isPoint)
                            .map(t -> draft.bound(
                                    new Binding.Value(draft.series(), t.first(), 0, "pledge", new Tolerance(0, false))))
                            .orElseGet(() -> draft.unbound(when.isEmpty() ? "why.noyear" : "why.never")));
                })
                .orElse(List.of());
    }
}
