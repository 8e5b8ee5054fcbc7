package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;
import org.entente.paper.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of weapons ordered or delivered, when their designation is named: "ordered 30 T-129
 * helicopters from A in 2018".
 */
final class ArmsDealRule implements ClaimRule {
    static final Set<String> WEAPONS = WordList.of(
            "aircraft helicopter helicopters fighter fighters jet jets drone drones uav uavs ship ships vessel vessels frigate frigates corvette corvettes submarine submarines tank tanks missile missiles vehicle vehicles howitzer howitzers trainer trainers battery batteries system systems boat boats radar radars bomber bombers transporters airlifters tanker tankers launcher launchers apcs destroyers destroyer planes");
    private static final Set<String> ORDER = WordList.of(
            "order ordered orders ordering purchase purchased purchasing buy bought procure procured procurement acquire acquired acquisition contract contracted signed agreed agreement sell sold deal sale secured provide approved");
    private static final Set<String> DELIVER = WordList.of(
            "deliver delivered delivers delivering delivery deliveries handed transferred received receive supplied inducted commissioned arrived shipped");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.COUNT)) {
            int noun = weapon(reading, reading.after(quantity));
            if (noun > 0 && quantity.value() >= 1 && quantity.value() == Math.rint(quantity.value())) {
                String designation = designation(reading, reading.after(quantity), noun);
                of(reading, quantity, noun, designation).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** The weapon's noun within the phrase that a number begins; −1 for none. */
    static int weapon(SentenceReading reading, int from) {
        int last = -1;
        for (int i = from; i < Math.min(reading.tokens().size(), from + 8); i++) {
            Token token = reading.token(i);
            if (WEAPONS.contains(token.lower())) {
                last = i;
                if (!Set.of("NOUN", "PROPN", "ADJ")
                        .contains(reading.token(i + 1).tag())) {
                    return i;
                }
            } else if (!Set.of("NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "X", "SYM")
                                    .contains(token.tag())
                            && !token.text().matches(".*\\d.*")
                            && !token.is("-", "–", "training", "strike", "patrol", "guided")
                    || token.is(",", ".", "(")) {
                break;
            }
        }
        return last;
    }

    private static String designation(SentenceReading reading, int from, int noun) {
        for (int i = from; i < noun; i++) {
            Token token = reading.token(i);
            String text = token.text().replaceAll("(?i)[-–](?:class|type)$", "");
            boolean named = text.matches(
                    "(?:\\p{Lu}[\\p{L}]*-?)?\\d+[\\p{L}\\d-]*|\\p{Lu}[\\p{L}]*-\\d+[\\p{L}\\d/-]*|\\p{Lu}{3,}.*|\\p{Lu}[\\p{Ll}]+\\p{Lu}.*|\\p{Lu}[\\p{L}]+");
            if (named && reading.partyOver(i).isEmpty() && !text.matches("\\d+")) {
                return text;
            }
        }
        return "";
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Quantity quantity, int noun, String designation) {
        int at = reading.first(quantity);
        int[] clause = reading.clause(at);
        int verb = -1;
        for (int i = at - 1; i >= clause[0] && verb < 0; i--) {
            if (ORDER.contains(reading.token(i).lower())
                    || DELIVER.contains(reading.token(i).lower())) {
                verb = i;
            }
        }
        for (int i = noun; i < clause[1] && verb < 0; i++) {
            if (ORDER.contains(reading.token(i).lower())
                    || DELIVER.contains(reading.token(i).lower())) {
                verb = i;
            }
        }
        if (verb < 0 || Mood.isNegated(reading, clause[0], at)) {
            return Optional.empty();
        }
        String words = reading.lower(clause[0], at);
        boolean agreed = words.matches(".*\\b(?:agree(?:d|ment)|contract|deal|signed|order(?:ed)?)\\b.*");
        boolean delivered = DELIVER.contains(reading.token(verb).lower()) && !agreed;
        if (!agreed && (Mood.isHypothetical(reading, at) || Mood.isAim(reading, at))) {
            return Optional.empty();
        }
        Sides parties = parties(reading, clause, at, verb, noun);
        if (parties == null) {
            return Optional.empty();
        }
        Optional<TimeMention> when = reading.timeOf(quantity);
        Draft draft = new Draft(
                        reading,
                        ClaimKind.VALUE,
                        (delivered ? "arms.delivered:" : "arms.ordered:")
                                + (designation.isEmpty()
                                        ? reading.lower(reading.after(quantity), noun + 1)
                                        : designation))
                .states(parties.supplier(), parties.recipient())
                .over(Math.min(verb, at), noun + 1)
                .value(quantity, quantity.value(), "units")
                .when(when);
        if (designation.isEmpty()) {
            boolean deal = agreed
                    && !delivered
                    && when.filter(t -> t.first() == t.last()).isPresent();
            return deal ? Optional.of(draft.unbound("why.designation")) : Optional.empty();
        }
        if (when.isEmpty()
                || when.get().first() != when.get().last()
                || when.get().role() == Role.SINCE) {
            return Optional.of(draft.unbound("why.noyear"));
        }
        if (delivered) {
            return Optional.of(draft.unbound("why.delivered"));
        }
        return Optional.of(draft.bound(new Binding.Value(
                draft.series(),
                when.get().first(),
                quantity.value(),
                "units",
                quantity.tolerance().amounting(0))));
    }

    /** Who delivers and who receives. */
    private record Sides(State supplier, State recipient) {}

    private static @Nullable Sides parties(SentenceReading reading, int[] clause, int at, int verb, int noun) {
        State from = placed(reading, noun, clause[1], "from", "by");
        State to = placed(reading, verb, clause[1], "to", "for");
        List<Party> before = reading.parties(clause[0], Math.max(verb, clause[0])).stream()
                .filter(p -> p.isOne() && !reading.isAside(p))
                .toList();
        boolean jointly = before.size() > 1
                && before.get(1).from() - before.get(0).to() == 1
                && reading.token(before.get(0).to()).is("and");
        if (jointly
                || reading.parties(clause[0], at).stream()
                        .anyMatch(p -> p.states().size() == 2)) {
            // "A and B signed": who sells is not said.
            return null;
        }
        State subject =
                before.isEmpty() ? earlier(reading, clause[0]) : before.get(0).state();
        if (subject == null && from != null) {
            // "It ordered 12 of them from B": the other of the two states spoken of.
            return reading.pair().size() == 2 && reading.pair().contains(from)
                    ? new Sides(from, reading.pair().get(reading.pair().get(0).equals(from) ? 1 : 0))
                    : null;
        }
        List<Party> middle = reading.parties(verb, at).stream()
                .filter(p -> p.isOne() && !reading.isAside(p))
                .toList();
        String words = reading.lower(clause[0], at);
        boolean gives = words.matches(
                        ".*\\b(?:deliver|delivered|sell|sold|supply|supplied|provide|provided|handed|transferred|export|exported|shipped)\\b.*")
                && !words.matches(".*\\b(?:was|were) (?:sold|delivered|supplied)\\b.*");
        if (subject != null && gives) {
            State other = to != null && !to.equals(subject)
                    ? to
                    : middle.stream()
                            .map(Party::state)
                            .filter(s -> !s.equals(subject))
                            .findFirst()
                            .orElse(null);
            return other == null ? null : new Sides(subject, other);
        }
        if (subject != null) {
            State other = from != null && !from.equals(subject)
                    ? from
                    : middle.stream()
                            .map(Party::state)
                            .filter(s -> !s.equals(subject))
                            .findFirst()
                            .or(() -> reading.parties(noun, clause[1]).stream()
                                    .filter(p -> p.isOne() && !reading.isAside(p))
                                    .map(Party::state)
                                    .filter(s -> !s.equals(subject))
                                    .findFirst())
                            .or(() -> reading.parties(0, at).stream()
                                    .filter(p -> p.isOne() && !reading.isAside(p))
                                    .map(Party::state)
                                    .filter(s -> !s.equals(subject))
                                    .findFirst())
                            .orElse(null);
            return other == null ? null : new Sides(other, subject);
        }
        return null;
    }

    private static @Nullable State earlier(SentenceReading reading, int before) {
        return reading.parties(0, before).stream()
                .filter(p -> p.isOne() && !reading.isAside(p))
                .findFirst()
                .map(Party::state)
                .orElse(null);
    }

    private static @Nullable State placed(SentenceReading reading, int from, int to, String... prepositions) {
        return reading.parties(Math.max(0, from), to).stream()
                .filter(p -> p.isOne() && !reading.isAside(p))
                .filter(p -> reading.isAfter(p, prepositions))
                .findFirst()
                .map(Party::state)
                .orElse(null);
    }
}
