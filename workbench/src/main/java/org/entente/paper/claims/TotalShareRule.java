package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * "A's share of B's total trade was 18 per cent", "trade with A made up 12 per cent of B's foreign
 * trade": a share of exports and imports together, which no measure gives.
 */
final class TotalShareRule implements ClaimRule {
    private static final Set<String> WHOLE =
            WordList.of("total overall foreign external entire merchandise international");
    private static final Set<String> SHARE = WordList.of("share proportion portion part weight");

    /** How far before "trade" its owner may stand. */
    private static final int NEAR = 4;

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.SHARE)) {
            int at = reading.first(quantity);
            if (!ShareRule.isGrowth(reading, quantity) && Mood.isFact(reading, at)) {
                after(reading, quantity)
                        .or(() -> before(reading, quantity))
                        .map(parts -> claim(reading, quantity, parts))
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private record Parts(State owner, State partner, int trade) {}

    /** "18 per cent of B's total trade". */
    private static Optional<Parts> after(SentenceReading reading, Quantity quantity) {
        int after = reading.after(quantity);
        int trade = reading.find(after, after + 8, Set.of("trade"));
        return !reading.token(after).is("of") || trade < 0
                ? Optional.empty()
                : owner(reading, after, trade)
                        .flatMap(owner -> Sharers.before(reading, quantity, owner.state())
                                .or(() -> Sharers.linked(reading, trade + 1, owner.state()))
                                .map(partner -> new Parts(owner.state(), partner, trade)));
    }

    /** "A's share of B's total trade rose from 10 to 18 per cent". */
    private static Optional<Parts> before(SentenceReading reading, Quantity quantity) {
        int at = reading.first(quantity);
        int[] clause = reading.clause(at);
        int share = reading.find(clause[0], at, SHARE);
        int trade = share < 0 ? -1 : reading.find(share, Math.min(at, share + 8), Set.of("trade"));
        return trade < 0 || !reading.token(share + 1).is("of", "in")
                ? Optional.empty()
                : owner(reading, share, trade)
                        .flatMap(owner -> reading.parties(clause[0], share).stream()
                                .filter(p -> p.isOne() && !p.state().equals(owner.state()))
                                .reduce((a, b) -> b)
                                .map(p -> new Parts(owner.state(), p.state(), trade)));
    }

    /** The state whose whole trade it is. */
    private static Optional<Party> owner(SentenceReading reading, int from, int trade) {
        boolean other = reading.token(trade + 1).is("between", "deficit", "surplus", "balance")
                || reading.has(from, trade, WordList.of("bilateral mutual arms services"));
        return other
                ? Optional.empty()
                : reading.parties(from, trade).stream()
                        .filter(p -> p.isOne() && p.to() >= trade - NEAR)
                        .filter(p -> p.possessive() || p.kind() == Party.Kind.ADJECTIVE)
                        .filter(p -> reading.has(p.to(), trade, WHOLE) || p.to() >= trade - 1)
                        .reduce((a, b) -> b);
    }

    private static PaperClaim claim(SentenceReading reading, Quantity quantity, Parts parts) {
        Optional<TimeMention> when = reading.timeOf(quantity).or(() -> reading.loose(quantity.start()));
        return new Draft(reading, ClaimKind.SHARE, "trade.share")
                .states(parts.owner(), parts.partner())
                .over(parts.trade(), parts.trade() + 1)
                .value(quantity, quantity.value(), "share")
                .when(when)
                .unbound("why.total");
    }
}
