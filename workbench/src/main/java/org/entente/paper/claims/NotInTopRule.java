package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.Binding;
import org.entente.casefile.ClaimKind;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.find.Party;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.Reading;
import org.entente.paper.find.When;

/** "A is not among B's top 15 trading partners"; of "each other's" it is said both ways. */
final class NotInTopRule implements ClaimRule {
    private static final Set<String> TOP = Set.of("top", "first", "largest", "biggest", "leading");
    private static final Set<String> OUT = Words.of("not n't neither nor never outside beyond");

    @Override
    public List<PaperClaim> find(Reading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.COUNT)) {
            int at = reading.first(quantity);
            int[] clause = reading.clause(at);
            boolean top = reading.has(at - 2, at + 3, TOP);
            int partners = reading.find(at, at + 5, Set.of("partners", "partner"));
            int suppliers = reading.find(at, at + 5, Set.of("suppliers"));
            boolean trade = partners > 0 && reading.has(at, partners, Words.of("trade trading commercial"));
            boolean arms = suppliers > 0 && reading.has(at, suppliers, Words.of("arms weapons"));
            if (top
                    && (trade || arms)
                    && reading.has(clause[0], at, OUT)
                    && quantity.value() >= 1
                    && quantity.value() <= 200) {
                add(reading, quantity, clause, trade, trade ? partners : suppliers, claims);
            }
        }
        return claims;
    }

    private static void add(
            Reading reading, Quantity quantity, int[] clause, boolean trade, int noun, List<PaperClaim> claims) {
        int at = reading.first(quantity);
        Optional<Party> each = reading.parties(clause[0], noun).stream()
                .filter(p -> p.kind() == Kind.EACH_OTHER)
                .findFirst();
        if (each.isPresent() && each.get().states().size() == 2) {
            List<State> pair = each.get().states();
            claims.add(claim(reading, quantity, noun, trade, pair.get(0), pair.get(1)));
            claims.add(claim(reading, quantity, noun, trade, pair.get(1), pair.get(0)));
            return;
        }
        Optional<State> owner = reading.parties(Math.max(clause[0], at - 5), at).stream()
                .filter(p -> p.isOne() && p.possessive())
                .reduce((a, b) -> b)
                .map(Party::state)
                .or(() -> reading.parties(noun, Math.min(clause[1], noun + 5)).stream()
                        .filter(p -> p.isOne() && reading.isAfter(p, "of", "for"))
                        .findFirst()
                        .map(Party::state));
        owner.ifPresent(o -> reading.parties(0, at).stream()
                .filter(p -> p.isOne() && !p.state().equals(o))
                .reduce((a, b) -> b)
                .ifPresent(p -> claims.add(claim(reading, quantity, noun, trade, o, p.state()))));
    }

    private static PaperClaim claim(
            Reading reading, Quantity quantity, int noun, boolean trade, State owner, State partner) {
        Optional<When> when = reading.timeOf(quantity);
        int top = (int) quantity.value();
        Draft draft = new Draft(reading, ClaimKind.NOT_IN_TOP, trade ? "trade.rank" : "arms.supplier_rank")
                .states(trade ? owner : partner, trade ? partner : owner)
                .over(quantity)
                .over(reading.first(quantity), noun + 1)
                .rank(top)
                .when(when);
        if (when.isEmpty() || when.get().last() == When.OPEN) {
            return draft.unbound("why.noyear");
        }
        return draft.bound(new Binding.NotInTop(
                draft.series(), new YearRange(when.get().first(), when.get().last()), top));
    }
}
