package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/**
 * Sums of aid from one state to another: "a relief package valued at", "humanitarian aid worth",
 * "donated".
 */
final class AidRule implements ClaimRule {
    private static final Set<String> AID =
            WordList.of("aid relief assistance humanitarian grant grants donation donations donated donate donates");
    private static final Set<String> GIVE = WordList.of(
            "send sent sends provide provided provides give gave gives given grant granted grants donate donated donates pledge pledged offered offers extended announced delivered contributed contributes allocated disbursed received receives receive amounted totalled totaled worth valued reached stood came was");
    private static final Set<String> LENT = WordList.of(
            "loan loans credit credits lent debt investment investments trade exports imports military budget");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.MONEY)) {
            int at = reading.first(quantity);
            int[] clause = reading.clause(at);
            boolean aid = reading.has(clause[0], clause[1], AID)
                    && reading.has(clause[0], clause[1], GIVE)
                    && !reading.has(clause[0], clause[1], LENT)
                    && reading.has(at - 12, reading.after(quantity) + 5, AID);
            if (aid
                    && !Mood.isHypothetical(reading, at)
                    && !Mood.isFuture(reading, at)
                    && !Mood.isNegated(reading, clause[0], at)
                    && !reading.token(at - 1).is("by")) {
                PairOf.acts(reading, at).ifPresent(acts -> claims.add(claim(reading, quantity, acts)));
            }
        }
        return claims;
    }

    private static PaperClaim claim(SentenceReading reading, Quantity quantity, PairOf.Acts acts) {
        Optional<TimeMention> when = reading.timeOf(quantity).filter(t -> t.role() != Role.PART);
        Draft draft = new Draft(reading, ClaimKind.VALUE, "aid")
                .states(acts.actor(), acts.target())
                .value(quantity, quantity.value(), quantity.unit())
                .when(when);
        if (when.isEmpty()) {
            return draft.unbound("why.noyear");
        }
        if (!quantity.unit().equals("USD")) {
            return draft.unbound("why.currency", "currency", quantity.unit());
        }
        return when.get().first() != when.get().last()
                ? draft.unbound("why.sum")
                : draft.bound(new Binding.Value(
                        draft.series(), when.get().first(), quantity.value(), "USD", quantity.tolerance()));
    }
}
