package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/** "A's military spending was five times that of B in 2020": the ratio of military spending. */
final class SpendingRule implements ClaimRule {
    private static final Set<String> MILITARY =
            WordList.of("military defence defense arms forces army armed troops soldiers");
    private static final Set<String> SPENDING =
            WordList.of("spending expenditure expenditures budget budgets outlays spends spent spend");

    private static final Set<String> RELATIVE = WordList.of("gdp share proportion percentage per capita");
    private static final Set<String> SAME = WordList.of("same equal equalled equaled identical");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities()) {
            boolean part = quantity.kind() == Quantity.Kind.SHARE
                    && reading.token(reading.after(quantity)).is("that", "as", "of")
                    && (reading.token(reading.after(quantity)).is("as")
                            || reading.has(
                                    reading.after(quantity), reading.after(quantity) + 2, WordList.of("that what")));
            if (quantity.kind() != Quantity.Kind.TIMES && !part) {
                continue;
            }
            int at = reading.first(quantity);
            int[] clause = reading.clause(at);
            if (reading.has(clause[0], clause[1], RELATIVE)) {
                continue;
            }
            if (!reading.has(0, clause[1], MILITARY)
                    || !reading.has(clause[0], clause[1], SPENDING)
                    || !Mood.isFact(reading, at)) {
                continue;
            }
            List<Party> one =
                    reading.parties(clause[0], at).stream().filter(Party::isOne).toList();
            int after = reading.after(quantity);
            List<Party> other = reading.parties(after, clause[1]).stream()
                    .filter(p -> p.isOne() && p.kind() != Party.Kind.PRONOUN)
                    .toList();
            boolean compares = reading.has(
                            after, Math.min(clause[1], after + 8), WordList.of("that those as than the larger greater"))
                    || !other.isEmpty() && other.get(0).from() == after;
            boolean asLarge = other.isEmpty()
                    && reading.lower(after, after + 3)
                            .matches("(?:as (?:large|high|much|big|great)|the size|larger|higher|bigger).*");
            if (one.isEmpty() || (other.isEmpty() || !compares) && !asLarge) {
                continue;
            }
            State named = one.get(0).state();
            @Nullable State second =
                    asLarge ? than(reading, clause[0], named) : other.get(0).state();
            // "In the kingdom … those of B": it cannot be B's own.
            State first = second != null && named.equals(second) && one.get(0).kind() == Party.Kind.PRONOUN
                    ? reading.pair().stream()
                            .filter(s -> !s.equals(named))
                            .findFirst()
                            .orElse(named)
                    : named;
            if (second != null && !first.equals(second)) {
                claims.add(claim(reading, quantity, first, second));
            }
        }
        same(reading).ifPresent(claims::add);
        return claims;
    }

    /** "More than B: its budget was five times as large": what the clause before compares with. */
    private static @Nullable State than(SentenceReading reading, int before, State not) {
        return reading.parties(0, before).stream()
                .filter(p -> p.isOne() && !p.state().equals(not) && reading.isAfter(p, "than", "of", "by"))
                .reduce((a, b) -> b)
                .map(Party::state)
                .orElse(null);
    }

    /** "Almost the same as that of B": a ratio of one, give or take a tenth. */
    private static Optional<PaperClaim> same(SentenceReading reading) {
        int at = reading.find(0, reading.tokens().size(), SAME);
        if (at < 0) {
            return Optional.empty();
        }
        int[] clause = reading.clause(at);
        int as = reading.find(at, Math.min(clause[1], at + 5), WordList.of("as to with"));
        boolean spending = reading.has(clause[0], clause[1], MILITARY) && reading.has(clause[0], clause[1], SPENDING);
        if (as < 0 || !spending || reading.has(clause[0], clause[1], RELATIVE) || !Mood.isFact(reading, at)) {
            return Optional.empty();
        }
        Optional<State> one = one(reading, clause[0], at);
        Optional<State> other = one(reading, as, clause[1]);
        Optional<TimeMention> when = reading.loose(reading.token(at).start()).filter(TimeMention::isPoint);
        return one.flatMap(first -> other.filter(s -> !s.equals(first)).map(second -> {
            Draft draft = new Draft(reading, ClaimKind.RATIO, "milex.ratio")
                    .states(first, second)
                    .over(at, as)
                    .value(1, "times")
                    .when(when);
            return when.map(t -> draft.bound(
                            new Binding.Value(draft.series(), t.first(), 1, "ratio", new Tolerance(0.1, true))))
                    .orElseGet(() -> draft.unbound("why.noyear"));
        }));
    }

    private static Optional<State> one(SentenceReading reading, int from, int to) {
        return reading.parties(from, to).stream()
                .filter(p -> p.isOne() && p.kind() != Party.Kind.PRONOUN)
                .findFirst()
                .map(Party::state);
    }

    private static PaperClaim claim(SentenceReading reading, Quantity quantity, State first, State second) {
        Optional<TimeMention> when = reading.timeOf(quantity)
                .or(() -> reading.loose(quantity.start()))
                .filter(TimeMention::isPoint);
        Draft draft = new Draft(reading, ClaimKind.RATIO, "milex.ratio")
                .states(first, second)
                .value(quantity, quantity.value(), "times")
                .when(when);
        return when.map(t -> draft.bound(
                        new Binding.Value(draft.series(), t.first(), quantity.value(), "ratio", quantity.tolerance())))
                .orElseGet(() -> draft.unbound("why.noyear"));
    }
}
