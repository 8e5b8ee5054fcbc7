package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * "The two voted alike in 87 per cent of roll calls in 2019": agreement in the General Assembly.
 */
final class VoteRule implements ClaimRule {
    private static final Pattern ALIKE = Pattern.compile(
            ".*\\b(?:voted? (?:together|alike|the same|identically|in the same way|in agreement|with)|votes? (?:coincid\\w+|match\\w*|agree\\w*)|voting (?:agreement|coincidence|alignment|cohesion|similarity)|(?:same|identical) (?:way|votes?)|agree(?:d|s|ing)? (?:on|in|with)|(?:on|in) which (?:\\w+ ){1,3}agree[ds]?|coincid\\w+|aligned)\\b.*");
    private static final Pattern MORE = Pattern.compile(
            ".*\\b(?:more|less) (?:often|frequently) than\\b.*|.*\\b(?:higher|lower) (?:\\w+ )?than\\b.*|.*\\bmore than \\S+ and \\S+ (?:did|do)\\b.*");
    private static final Set<String> VOTES =
            WordList.of("vote votes voted voting ballots roll-call roll calls resolutions");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        String words = reading.lower(0, reading.tokens().size());
        if (!ALIKE.matcher(words).matches() || !reading.has(0, reading.tokens().size(), VOTES)) {
            return claims;
        }
        for (Quantity quantity : reading.quantities(Quantity.Kind.SHARE)) {
            int at = reading.first(quantity);
            List<State> states =
                    beside(reading, at).or(() -> PairOf.clause(reading, at)).orElseGet(() -> spokenOf(reading));
            if (states.size() == 2
                    && Mood.isFact(reading, at)
                    && !reading.token(at - 1).is("by")) {
                Optional<TimeMention> when = reading.timeOf(quantity).or(() -> reading.loose(quantity.start()));
                Draft draft = new Draft(reading, ClaimKind.VALUE, "un.agreement")
                        .states(states.get(0), states.get(1))
                        .value(quantity, quantity.value(), "share")
                        .when(when);
                claims.add(Windows.share(draft, quantity, when));
            }
        }
        claims.stream().findFirst().flatMap(c -> comparison(reading, c)).ifPresent(claims::add);
        return claims;
    }

    /**
     * The two states that the clause names together before a number: "the two", "A and B", "they"
     * of the paragraph.
     */
    private static Optional<List<State>> beside(SentenceReading reading, int at) {
        int[] clause = reading.clause(at);
        Optional<List<State>> pair = reading.parties(clause[0], at).stream()
                .filter(p -> p.states().size() == 2)
                .reduce((a, b) -> b)
                .map(Party::states);
        List<State> named = reading.parties(clause[0], at).stream()
                .filter(Party::isOne)
                .map(Party::state)
                .distinct()
                .toList();
        if (pair.isEmpty() && named.size() == 2) {
            return Optional.of(named);
        }
        boolean they = reading.find(clause[0], at, WordList.of("they")) >= 0
                && reading.parties(clause[0], at).stream().noneMatch(Party::isOne);
        return pair.isEmpty() && they && reading.spoken().size() == 2 ? Optional.of(reading.spoken()) : pair;
    }

    /**
     * "More often than C and D did", "a higher rate than that of C and D": one pair's agreement
     * above another's.
     */
    private static Optional<PaperClaim> comparison(SentenceReading reading, PaperClaim own) {
        State first = own.subject();
        State second = own.object();
        Matcher m = MORE.matcher(reading.lower(0, reading.tokens().size()));
        if (first == null || second == null || !m.matches()) {
            return Optional.empty();
        }
        int than = reading.find(0, reading.tokens().size(), WordList.of("than"));
        for (int i = than; i >= 0; i = reading.find(i + 1, reading.tokens().size(), WordList.of("than"))) {
            List<Party> named = reading.parties(i, Math.min(reading.tokens().size(), i + 12)).stream()
                    .filter(Party::isOne)
                    .toList();
            int at = i;
            boolean joined = named.size() == 2
                    && reading.has(named.get(0).to(), named.get(1).from(), WordList.of("and"))
                    && reading.has(at - 3, at, WordList.of("often frequently rate share proportion higher more less"));
            if (joined && Mood.isFact(reading, at)) {
                Integer year = own.year();
                boolean less = reading.has(at - 3, at, WordList.of("less lower"));
                Draft draft = new Draft(reading, ClaimKind.COMPARISON, "un.agreement")
                        .states(first, second)
                        .over(at - 2, named.get(1).to())
                        .years(year, own.until());
                Series other = new Series(
                        MeasureRef.parse("un.agreement"),
                        named.get(0).state().code(),
                        named.get(1).state().code());
                return Optional.of(
                        year == null || own.until() != null
                                ? draft.unbound("why.noyear")
                                : draft.bound(new Binding.Comparison(
                                        draft.series(), year, less ? Relation.BELOW : Relation.ABOVE, other, year)));
            }
        }
        return Optional.empty();
    }

    /** The pair of the paragraph, for "the two" and "they" where no state is named. */
    private static List<State> spokenOf(SentenceReading reading) {
        return reading.parties().stream().noneMatch(Party::isOne)
                        && reading.has(0, reading.tokens().size(), WordList.of("two both they pair their our we"))
                ? reading.pair()
                : List.of();
    }
}
