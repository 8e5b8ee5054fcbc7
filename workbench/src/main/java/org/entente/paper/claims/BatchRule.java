package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.ClaimKind;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries whose weapon the words before have named: "the first two arrived in December 2016".
 */
final class BatchRule implements ClaimRule {
    private static final Set<String> PART =
            WordList.of("first last next final remaining initial other second all of them units aircraft");
    private static final Set<String> CAME =
            WordList.of("arrived arrive delivered handed received transferred inducted commissioned shipped landed");

    /** How far the verb may stand from the number, in words. */
    private static final int PHRASE = 7;

    private final ArmsDealRule deals = new ArmsDealRule();

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.COUNT)) {
            int at = reading.first(quantity);
            int after = reading.after(quantity);
            int verb = reading.find(after, Math.min(reading.clause(at)[1], after + PHRASE), CAME);
            boolean part = reading.has(at - 2, at, PART) || reading.token(after).is("of", "were", "arrived");
            boolean plain = verb > 0 && !names(reading, after, verb);
            if (part
                    && !reading.has(reading.clause(at)[0], verb, Set.of("will", "to", "should"))
                    && plain
                    && quantity.value() >= 1
                    && Mood.isFact(reading, at)) {
                named(reading, at).ifPresent(deal -> claims.add(claim(reading, quantity, verb, deal)));
            }
        }
        return claims;
    }

    /** Whether the phrase counts something of its own: another designation, or people. */
    private static boolean names(SentenceReading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.token(i).tag().equals("NOUN")
                            && !reading.token(i)
                                    .is(
                                            "aircraft",
                                            "units",
                                            "jets",
                                            "ships",
                                            "planes",
                                            "helicopters",
                                            "vessels",
                                            "batch")
                    || reading.token(i).tag().equals("PROPN")) {
                return true;
            }
        }
        return false;
    }

    /** The last deal before the number, in its sentence or the one before. */
    private Optional<PaperClaim> named(SentenceReading reading, int at) {
        int start = reading.passage().start(reading.token(at).start());
        Optional<PaperClaim> here = deals.find(reading, List.of()).stream()
                .filter(c -> c.start() < start)
                .reduce((a, b) -> b);
        @Nullable SentenceReading last = reading.before();
        return here.isPresent() || last == null
                ? here
                : deals.find(last, List.of()).stream().reduce((a, b) -> b);
    }

    private static PaperClaim claim(SentenceReading reading, Quantity quantity, int verb, PaperClaim deal) {
        Optional<TimeMention> when = reading.timeOf(quantity);
        String designation = deal.measure().substring(deal.measure().indexOf(':'));
        Draft draft = new Draft(reading, ClaimKind.VALUE, "arms.delivered" + designation)
                .states(deal.subject(), deal.object())
                .value(quantity, quantity.value(), "units")
                .over(verb, verb + 1)
                .when(when);
        return draft.unbound(when.isEmpty() ? "why.noyear" : "why.delivered");
    }
}
