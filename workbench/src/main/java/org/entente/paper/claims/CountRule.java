package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/**
 * Numbers of disputes and of visits: "on opposite sides of fourteen militarised disputes", "a total
 * of eleven visits to B".
 */
final class CountRule implements ClaimRule {
    private static final Set<String> DISPUTES = WordList.of("dispute disputes mids");
    private static final Set<String> ARMED = WordList.of("militarised militarized interstate inter-state armed mids");
    private static final Set<String> VISITS = WordList.of("visit visits trip trips");
    private static final Set<String> TRAVEL = WordList.of("pay paid pays made make makes undertook undertaken went");
    private static final Pattern OPPOSED = Pattern.compile(
            ".*\\b(?:(?:opposite|opposing|different) sides?|oppos(?:ed|es|ing)|against (?:each other|one another)|confronted|(?:faced|fought) (?:each other|one another)|adversaries|opponents)\\b.*");
    private static final Pattern ALIKE =
            Pattern.compile(".*\\b(?:(?:on|took|taken) the same side|same-side|side by side|fought together)\\b.*");

    /** How many words lie between a number and what it counts. */
    private static final int PHRASE = 4;

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.COUNT)) {
            int at = reading.first(quantity);
            int after = reading.after(quantity);
            boolean whole = quantity.value() == Math.rint(quantity.value())
                    && quantity.unit().isEmpty();
            if (whole && Mood.isFact(reading, at) && !Mood.isFuture(reading, at)) {
                disputes(reading, quantity, reading.find(after, after + PHRASE, DISPUTES))
                        .or(() -> visits(reading, quantity, reading.find(after, after + PHRASE, VISITS)))
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static Optional<PaperClaim> disputes(SentenceReading reading, Quantity quantity, int noun) {
        if (noun < 0) {
            return Optional.empty();
        }
        int[] clause = reading.clause(noun);
        String words = reading.lower(clause[0], clause[1]);
        boolean opposed = OPPOSED.matcher(words).matches();
        boolean alike = ALIKE.matcher(words).matches();
        if (opposed == alike || !reading.has(reading.after(quantity), noun + 1, ARMED)) {
            return Optional.empty();
        }
        String measure = opposed ? "mid.opposed" : "mid.same_side";
        return PairOf.clause(reading, noun)
                .map(pair -> claim(reading, quantity, noun, measure, "disputes", pair.get(0), pair.get(1)));
    }

    private static Optional<PaperClaim> visits(SentenceReading reading, Quantity quantity, int noun) {
        if (noun < 0) {
            return Optional.empty();
        }
        int[] clause = reading.clause(noun);
        return reading.has(clause[0], reading.first(quantity), TRAVEL)
                ? PairOf.acts(reading, noun)
                        .map(acts -> claim(reading, quantity, noun, "visits", "visits", acts.actor(), acts.target()))
                : Optional.empty();
    }

    private static PaperClaim claim(
            SentenceReading reading,
            Quantity quantity,
            int noun,
            String measure,
            String unit,
            State first,
            State second) {
        Optional<TimeMention> when = reading.timeOf(quantity).filter(t -> t.role() != Role.PART);
        Draft draft = new Draft(reading, ClaimKind.VALUE, measure)
                .states(first, second)
                .value(quantity, quantity.value(), unit)
                .over(noun, noun + 1)
                .when(when);
        if (when.isEmpty()) {
            return draft.unbound("why.noyear");
        }
        return when.get().first() != when.get().last()
                ? draft.unbound("why.sum")
                : draft.bound(new Binding.Value(
                        draft.series(),
                        when.get().first(),
                        quantity.value(),
                        unit,
                        quantity.tolerance().amounting(0)));
    }
}
