package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Places: "A is B's second-largest arms supplier", "B is the largest recipient of A's arms
 * exports", "A, B's third biggest trading partner". A place among some partners only ("in Africa",
 * "in the Arab world") is no such place.
 */
final class RankRule implements ClaimRule {
    private static final Set<String> GREATEST = WordList.of(
            "largest biggest top leading main principal primary foremost chief greatest highest-ranking important number-one");
    private static final Set<String> VAGUE = WordList.of("leading main principal primary foremost chief important");
    private static final Set<String> PLACES_IN = WordList.of("in among within outside across of");
    private static final Pattern FORM = Pattern.compile(
            "(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\\d{1,2}(?:st|nd|rd|th))?-?(largest|biggest|greatest|leading|most)?");
    private static final String[] ORDINALS = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Place place = place(reading, i);
            if (place != null) {
                Optional<RankPart> part = RankPart.find(reading, place.from, place.to);
                Optional<PaperClaim> claim = part.flatMap(p -> claim(reading, place, p));
                claim.ifPresent(claims::add);
                claim.flatMap(c -> Behind.find(reading, c, part.get())).ifPresent(claims::add);
                i = place.to - 1;
            }
        }
        return claims;
    }

    /**
     * A place in an order.
     *
     * @param rank from 1
     * @param from first token
     * @param to after the last
     */
    private record Place(int rank, int from, int to) {}

    /** "Second-largest", "second largest", "the largest", "number one", "2nd biggest". */
    private static @Nullable Place place(SentenceReading reading, int i) {
        String word = reading.token(i).lower();
        Matcher m = FORM.matcher(word);
        if (word.length() > 2 && m.matches() && (m.group(2) != null || m.group(1) != null)) {
            Integer rank = m.group(1) == null ? Integer.valueOf(1) : number(m.group(1));
            if (m.group(1) != null && m.group(2) != null) {
                return word.endsWith("most") && !reading.token(i + 1).is("important")
                        ? null
                        : new Place(rank, i, word.endsWith("most") ? i + 2 : i + 1);
            }
            if (m.group(1) != null) {
                int next = reading.token(i + 1).is("-") ? i + 2 : i + 1;
                boolean great = reading.token(next).is("largest", "biggest", "greatest", "leading")
                        || reading.token(next).is("most")
                                && reading.token(next + 1).is("important");
                return great ? new Place(rank, i, reading.token(next).is("most") ? next + 2 : next + 1) : null;
            }
        }
        if (word.equals("number") && reading.token(i + 1).is("one")) {
            return new Place(1, i, i + 2);
        }
        if (word.equals("most") && reading.token(i + 1).is("important") && isDefinite(reading, i)) {
            return new Place(1, i, i + 2);
        }
        if (!GREATEST.contains(word) || VAGUE.contains(word) && !isDefinite(reading, i) || word.equals("important")) {
            return null;
        }
        boolean number = reading.token(i + 1).tag().equals("NUM");
        return number ? null : new Place(1, i, i + 1);
    }

    private static Integer number(String ordinal) {
        if (Character.isDigit(ordinal.charAt(0))) {
            return Integer.valueOf(ordinal.replaceAll("\\D", ""));
        }
        for (int k = 0; k < ORDINALS.length; k++) {
            if (ORDINALS[k].equals(ordinal)) {
                return k + 1;
            }
        }
        return 1;
    }

    /** After "the", a possessive or "its": "the main", "Pakistan's main". */
    private static boolean isDefinite(SentenceReading reading, int i) {
        return reading.token(i - 1).is("the", "'s", "its", "'");
    }

    private static Optional<PaperClaim> claim(SentenceReading reading, Place place, RankPart part) {
        if (isOneOfSeveral(reading, place)
                || isScoped(reading, part.noun() + 1)
                || Mood.isNegated(reading, Math.max(0, place.from - 6), place.from)
                || Mood.isHypothetical(reading, place.from)
                || Mood.isAim(reading, place.from)) {
            return Optional.empty();
        }
        Optional<TimeMention> when = when(reading, place, part);
        if (when.filter(t -> t.role() == Role.PART).isPresent()) {
            return Optional.empty();
        }
        if (part.measure().equals("arms.export_rank")) {
            return holder(reading, place, part, null).map(state -> finish(reading, place, part, state, null, when));
        }
        State owner = owner(reading, place, part);
        if (owner == null) {
            return Optional.empty();
        }
        if (part.measure().equals("arms.recipient_rank") && isPronoun(reading, part.noun(), owner)) {
            // Whoever receives "its" arms is not who sends them.
            State recipient = owner;
            State sender = reading.parties(0, place.from).stream()
                    .filter(p -> p.isOne() && !p.state().equals(recipient))
                    .map(Party::state)
                    .reduce((a, b) -> b)
                    .or(() -> reading.pair().stream()
                            .filter(s -> !s.equals(recipient))
                            .findFirst())
                    .orElse(null);
            return sender == null
                    ? Optional.empty()
                    : Optional.of(finish(reading, place, part, sender, recipient, when));
        }
        return holder(reading, place, part, owner)
                .map(holder -> part.ownerFirst()
                        ? finish(reading, place, part, owner, holder, when)
                        : finish(reading, place, part, holder, owner, when));
    }

    private static boolean isPronoun(SentenceReading reading, int noun, State owner) {
        return reading.parties(noun, Math.min(reading.tokens().size(), noun + 5)).stream()
                .anyMatch(p ->
                        p.kind() == Party.Kind.PRONOUN && p.isOne() && p.state().equals(owner));
    }

    private static boolean isOneOfSeveral(SentenceReading reading, Place place) {
        return reading.has(Math.max(0, place.from - 5), place.from, Set.of("among"))
                || reading.lower(Math.max(0, place.from - 4), place.from).matches(".*\\bone of\\b.*");
    }

    /** "In the region", "in Africa", "in the EU", "outside Europe": a place among some only. */
    private static boolean isScoped(SentenceReading reading, int after) {
        int i = after;
        while (i < reading.tokens().size()
                && i < after + 12
                && !reading.token(i).is(",", ".", ";", "and", "with", "while")) {
            int at = i;
            boolean time = reading.times().stream().anyMatch(t -> reading.first(t) <= at + 1 && reading.after(t) > at);
            if (PLACES_IN.contains(reading.token(i).lower()) && !time) {
                int next = reading.token(i + 1).is("the") ? i + 2 : i + 1;
                boolean world = reading.token(next).is("world")
                        && !reading.token(next + 1).isCapitalised();
                boolean terms = reading.token(next).is("terms", "volume", "value");
                boolean body = reading.partyAt(next)
                        .filter(p -> p.kind() == Party.Kind.BODY)
                        .isPresent();
                boolean place = reading.token(next).isCapitalised()
                                && reading.partyOver(next).isEmpty()
                        || reading.token(next)
                                .is("region", "bloc", "continent", "arab", "islamic", "muslim", "western");
                if (!world && !terms && (body || place)) {
                    return true;
                }
            }
            i++;
        }
        return false;
    }

    /**
     * Whose partner or supplier it is: the possessive before the place, or the state after "of",
     * "to", "for".
     */
    private static @Nullable State owner(SentenceReading reading, Place place, RankPart part) {
        Optional<Party> before = reading.parties().stream()
                .filter(p -> p.isOne() && p.to() <= place.from && p.to() >= place.from - 2)
                .filter(p -> p.possessive())
                .reduce((a, b) -> b);
        if (before.isPresent()) {
            Party party = before.get();
            Optional<State> earlier = party.kind() != Party.Kind.PRONOUN
                    ? Optional.empty()
                    : reading.parties(0, party.from()).stream()
                            .filter(p -> p.isOne() && p.possessive() && p.kind() != Party.Kind.PRONOUN)
                            .map(Party::state)
                            .reduce((a, b) -> b);
            // "China is A's largest partner, and B its second-largest": the possessor goes on.
            return earlier.orElse(party.state());
        }
        Optional<Party> after =
                reading.parties(part.noun(), Math.min(reading.tokens().size(), part.noun() + 7)).stream()
                        .filter(Party::isOne)
                        .filter(p -> reading.isAfter(p, "of", "to", "for")
                                || reading.token(p.from() - 2).is("of", "to", "for"))
                        .findFirst();
        if (after.isPresent()) {
            return after.get().state();
        }
        Optional<Party> inside = reading.parties(place.to, part.noun() + 1).stream()
                .filter(Party::isOne)
                .findFirst();
        return inside.map(Party::state).orElse(null);
    }

    /**
     * Who holds the place: the subject before the verb, what stands beside in commas, or what comes
     * after "is".
     */
    private static Optional<State> holder(SentenceReading reading, Place place, RankPart part, @Nullable State owner) {
        int[] clause = reading.clause(place.from);
        List<Party> before = reading.parties(clause[0], place.from).stream()
                .filter(p -> p.isOne() && !p.state().equals(owner) && p.kind() != Party.Kind.BODY)
                .filter(p -> !reading.isAfter(
                                p,
                                "behind",
                                "after",
                                "to",
                                "than",
                                "in",
                                "from",
                                "overtook",
                                "overtaken",
                                "overtaking",
                                "surpassed",
                                "surpassing",
                                "passed",
                                "displaced",
                                "displacing",
                                "replaced",
                                "replacing",
                                "ousted",
                                "overtakes")
                        && !reading.isAfter(p, "by"))
                .filter(p -> p.kind() != Party.Kind.ADJECTIVE && p.kind() != Party.Kind.PRONOUN)
                .toList();
        int copula = -1;
        for (int i = part.noun() + 1; i < Math.min(clause[1], part.noun() + 10); i++) {
            if (reading.token(i).is("is", "was", "are", "were", "remains", "remained", "being", "became")) {
                copula = i;
                break;
            }
        }
        if (before.isEmpty() && copula > 0) {
            int from = copula;
            return reading.parties(copula, Math.min(clause[1], copula + 6)).stream()
                    .filter(p -> p.isOne() && !p.state().equals(owner))
                    .filter(p -> p.from() <= from + 3)
                    .findFirst()
                    .map(Party::state);
        }
        if (!before.isEmpty()) {
            return Optional.of(before.get(before.size() - 1).state());
        }
        if (reading.token(part.noun() + 1).is(",")) {
            Optional<Party> beside = reading.partyAt(part.noun() + 2)
                    .filter(p -> p.isOne() && !p.state().equals(owner));
            if (beside.isPresent()) {
                return beside.map(Party::state);
            }
        }
        List<Party> earlier = reading.parties(0, place.from).stream()
                .filter(p -> p.isOne() && !p.state().equals(owner) && p.kind() != Party.Kind.ADJECTIVE)
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(0).state());
    }

    private static Optional<TimeMention> when(SentenceReading reading, Place place, RankPart part) {
        Quantity at = new Quantity(
                Quantity.Kind.ORDINAL,
                place.rank,
                "rank",
                new org.entente.casefile.model.Tolerance(0, false),
                null,
                reading.token(place.from).start(),
                reading.token(part.noun()).end());
        int[] clause = reading.clause(place.from);
        // "Is the main partner: in 2011 it took": the year is that of what follows.
        boolean present = reading.has(clause[0], place.from, Set.of("is", "are", "remains"));
        return reading.timeOf(at)
                .filter(t -> !present || !reading.times().contains(t) || reading.first(t) < clause[1])
                .or(() -> Windows.before(reading, part.measure()));
    }

    private static PaperClaim finish(
            SentenceReading reading,
            Place place,
            RankPart part,
            State first,
            @Nullable State second,
            Optional<TimeMention> when) {
        Draft draft = new Draft(reading, ClaimKind.RANK, part.measure())
                .states(first, second)
                .over(place.from, part.noun() + 1)
                .rank(place.rank)
                .when(when);
        reading.quantities(Quantity.Kind.ORDINAL).stream()
                .filter(q -> reading.first(q) == place.from)
                .forEach(draft::over);
        return part.isOneWay(reading) ? draft.unbound("why.oneway") : Windows.rank(draft, place.rank, when);
    }
}
