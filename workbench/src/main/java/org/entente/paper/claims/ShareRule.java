package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Party;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a state's exports or imports, of goods or of arms, that another state has: "A accounted
 * for 11 per cent of B's arms imports", "81 % of B's arms came from A", "A's share in B's exports
 * was a third".
 */
final class ShareRule implements ClaimRule {
    /** A share whose whole another sentence or phrase named. */
    private static final int NO_PLACE = -1;

    private static final Set<String> ARMS_NOUNS = WordList.of("arms weapons weaponry armaments");
    private static final Set<String> BUYING = WordList.of(
            "bought buys buy purchased purchases imported imports import acquired acquires sourced sources procured procures received receives obtained gets got came come comes coming originated originate");
    private static final Set<String> TAKING = WordList.of(
            "take took takes taking taken absorb absorbed absorbs absorbing buy bought buys buying receive received receives receiving");
    private static final Set<String> GROWTH = WordList.of(
            "rose rise rises rising increased increase increases increasing grew grow growth grown fell fall falls fallen declined decline dropped drop expanded jumped climbed surged up down decreased decrease shrank contracted soared");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.SHARE)) {
            int at = reading.first(quantity);
            if (isGrowth(reading, quantity)
                    || isRestatement(reading, quantity)
                    || Mood.isHypothetical(reading, at)
                    || Mood.isNegated(reading, Math.max(0, at - 6), at)) {
                continue;
            }
            of(reading, topics, quantity)
                    .or(() -> afterShareNoun(reading, topics, quantity))
                    .or(() -> oneMore(reading, quantity, claims))
                    .or(() -> OfRank.find(reading, topics, quantity).map(Parts::of))
                    .or(() ->
                            SameShare.of(reading, quantity, claims, this::last).flatMap(ShareRule::parts))
                    .flatMap(parts -> claim(reading, quantity, parts))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    /** A per cent in brackets after the same part in words: said already. */
    private static boolean isRestatement(SentenceReading reading, Quantity quantity) {
        return reading.quantities(Quantity.Kind.SHARE).stream()
                .anyMatch(q ->
                        Restated.exactly(reading, q).filter(quantity::equals).isPresent());
    }

    private static Optional<Parts> parts(PaperClaim claim) {
        State first = claim.subject();
        State second = claim.object();
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(Parts.of(claim.measure(), first, second));
    }

    /** The share that the sentence before spoke of last. */
    private Optional<PaperClaim> last(SentenceReading before) {
        return find(before, Topics.find(before, List.of())).stream().reduce((a, b) -> b);
    }

    /** "Rose by 11 per cent", "up 11 per cent". */
    static boolean isGrowth(SentenceReading reading, Quantity quantity) {
        int at = reading.first(quantity);
        boolean of = reading.token(reading.after(quantity)).is("of");
        boolean by = reading.token(at - 1).is("by") || reading.token(at - 2).is("by");
        boolean next = reading.token(reading.after(quantity))
                .is(
                        "increase",
                        "rise",
                        "growth",
                        "decline",
                        "drop",
                        "fall",
                        "higher",
                        "lower",
                        "more",
                        "less",
                        "jump",
                        "surge",
                        "year-on-year",
                        "annually");
        return !of
                && (by
                        || next
                        || reading.has(at - 2, at, GROWTH)
                                && !reading.token(at - 1).is("to", "from"));
    }

    /**
     * The parts of a share.
     *
     * @param whole what it is a part of; its subject is the state whose exports or imports they are
     * @param other the state that has the part
     */
    private record Parts(Topic whole, State other) {
        /** Those of a claim that spoke of the same whole. */
        static Parts of(String measure, State first, State second) {
            Family family = switch (measure) {
                case "arms.supplier_share" -> Family.ARMS_IMPORTS;
                case "arms.recipient_share" -> Family.ARMS_EXPORTS;
                case "trade.import_share" -> Family.IMPORTS;
                default -> Family.EXPORTS;
            };
            boolean ownerLast = family == Family.ARMS_IMPORTS || family == Family.IMPORTS;
            return new Parts(
                    new Topic(family, NO_PLACE, NO_PLACE, NO_PLACE, ownerLast ? second : first, null),
                    ownerLast ? first : second);
        }

        static Parts of(OfRank.Held held) {
            return of(held.measure(), held.first(), held.second());
        }
    }

    /**
     * "11 per cent of B's arms imports", with the other state before, or after "from", "to", "by".
     */
    private static Optional<Parts> of(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int after = reading.after(quantity);
        if (!reading.token(after).is("of")) {
            return Optional.empty();
        }
        if (reading.token(after + 1).is("the")
                        && reading.token(after + 2).is("total")
                        && reading.token(after + 3).is(".", ",", ";", "in", ")", "during")
                || reading.token(after + 1).is("all")
                        && reading.token(after + 2).is(".", ",")
                || reading.token(after + 1).is("them", "these", "those", "it", "that")
                        && !reading.token(after + 2).tag().equals("NOUN")) {
            return ofTotal(reading, topics, quantity);
        }
        Optional<Parts> everything = everything(reading, quantity);
        if (everything.isPresent()) {
            return everything;
        }
        Optional<Topic> whole = topics.stream()
                .filter(t -> t.head() > after && t.from() <= after + 4)
                .filter(t -> t.family() == Family.EXPORTS
                        || t.family() == Family.IMPORTS
                        || t.family().isArms()
                        || t.family() == Family.OTHER)
                .findFirst();
        if (whole.isPresent() && whole.get().family() == Family.OTHER && !isArmsDelivery(reading, whole.get())) {
            return Optional.empty();
        }
        if (whole.isEmpty() || whole.get().family() == Family.OTHER) {
            return ofArms(reading, quantity, after);
        }
        Topic topic = whole.get();
        State owner = topic.subject() != null ? topic.subject() : topic.object();
        if (owner == null) {
            return Optional.empty();
        }
        State partner = topic.object();
        if (partner != null && topic.subject() != null && !partner.equals(topic.subject())) {
            return Optional.of(new Parts(topic.with(owner, null), partner));
        }
        boolean its = reading.parties(after, topic.head() + 1).stream().anyMatch(p -> p.kind() == Kind.PRONOUN);
        Optional<State> other = its
                ? Sharers.linked(reading, topic.to(), owner).or(() -> Sharers.before(reading, quantity, owner))
                : Sharers.before(reading, quantity, owner).or(() -> Sharers.linked(reading, topic.to(), owner));
        boolean sold = topic.family() == Family.EXPORTS || topic.family() == Family.ARMS_EXPORTS;
        boolean taken = its && sold && reading.has(reading.first(quantity) - 3, reading.first(quantity), TAKING);
        boolean market = its
                && sold
                && reading.has(
                        reading.clause(reading.first(quantity))[0],
                        reading.first(quantity),
                        WordList.of("market customer client buyer recipient destination outlet"));
        // Who takes a part of "its" exports, or is a market for them, takes those of the other.
        return other.map(state -> taken || market
                ? new Parts(topic.with(state, null), owner)
                : new Parts(topic.with(owner, null), state));
    }

    /**
     * "…of A's arms exports, accounting for 46 per cent of the total": the whole that was named
     * before.
     */
    private static Optional<Parts> ofTotal(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int at = reading.first(quantity);
        Optional<Topic> whole = topics.stream()
                .filter(t -> t.head() < at && t.subject() != null)
                .filter(t -> t.family() == Family.EXPORTS
                        || t.family() == Family.IMPORTS
                        || t.family().isArms())
                .reduce((a, b) -> b);
        return whole.flatMap(t -> {
            State owner = t.subject();
            return owner == null
                    ? Optional.empty()
                    : Sharers.before(reading, quantity, owner).map(s -> new Parts(t.with(owner, null), s));
        });
    }

    /** "Of all that B bought abroad", "of everything A sold abroad". */
    private static Optional<Parts> everything(SentenceReading reading, Quantity quantity) {
        int after = reading.after(quantity);
        int all = after + 1;
        int arms = reading.token(all).is("the", "all")
                        && ARMS_NOUNS.contains(reading.token(all + 1).lower())
                ? all + 1
                : -1;
        if (arms < 0 && !reading.token(all).is("all", "everything", "what")) {
            return Optional.empty();
        }
        int noun = Math.max(all, arms);
        int owner = reading.token(noun + 1).is("that", "goods", "which") ? noun + 2 : noun + 1;
        Optional<Party> party = reading.partyAt(owner).filter(Party::isOne);
        int verb = party.map(p -> reading.token(p.to()).is("has", "had", "have") ? p.to() + 1 : p.to())
                .orElse(-1);
        boolean sells = TopicWords.SELL.contains(reading.token(verb).lower());
        boolean buys = TopicWords.BUY.contains(reading.token(verb).lower());
        if (party.isEmpty() || sells == buys) {
            return Optional.empty();
        }
        State state = party.get().state();
        Family goods = sells ? Family.EXPORTS : Family.IMPORTS;
        Topic whole = new Topic(
                arms < 0 ? goods : sells ? Family.ARMS_EXPORTS : Family.ARMS_IMPORTS, all, verb, verb + 1, state, null);
        Optional<State> linked = Sharers.linked(reading, verb + 1, state);
        Optional<State> before = Sharers.before(reading, quantity, state);
        return (before.isPresent() ? before : linked).map(s -> new Parts(whole, s));
    }

    private static boolean isArmsDelivery(SentenceReading reading, Topic topic) {
        return reading.has(topic.from() - 1, topic.head() + 1, ARMS_NOUNS);
    }

    /** "B bought 81 per cent of its arms from A"; "A supplied 40 per cent of B's weapons". */
    private static Optional<Parts> ofArms(SentenceReading reading, Quantity quantity, int after) {
        int arms = reading.find(after, after + 7, ARMS_NOUNS);
        int delivered = reading.token(after + 1).is("its", "their", "these", "those", "such")
                        && reading.token(after + 2)
                                .is("deliveries", "purchases", "supplies", "acquisitions", "procurement")
                        && reading.has(0, after, ARMS_NOUNS)
                ? after + 2
                : -1;
        int noun = arms < 0 ? delivered : arms;
        if (noun < 0) {
            return Optional.empty();
        }
        List<Party> owners =
                reading.parties(after, noun).stream().filter(Party::isOne).toList();
        State owner = owners.isEmpty() ? null : owners.get(owners.size() - 1).state();
        int[] clause = reading.clause(noun);
        boolean sells = reading.has(
                clause[0],
                reading.first(quantity),
                WordList.of("exported exports sold sells sent sends shipped delivered"));
        Optional<Party> to = Sharers.placed(reading, noun, clause[1], sells ? "to" : "from");
        Optional<Party> by = Sharers.placed(reading, noun, clause[1], "by");
        if (owner != null && sells && to.isPresent()) {
            return Optional.of(new Parts(
                    topic(Family.ARMS_EXPORTS, after, noun, owner), to.get().state()));
        }
        if (owner != null && to.or(() -> by).isPresent()) {
            return Optional.of(new Parts(
                    topic(Family.ARMS_IMPORTS, after, noun, owner),
                    to.or(() -> by).get().state()));
        }
        if (owner != null && !reading.has(clause[0], reading.first(quantity), BUYING)) {
            State not = owner;
            return Sharers.before(reading, quantity, not)
                    .map(s -> new Parts(topic(Family.ARMS_IMPORTS, after, noun, not), s));
        }
        return Optional.empty();
    }

    private static Topic topic(Family family, int from, int noun, State owner) {
        return new Topic(family, from, noun, noun + 1, owner, null);
    }

    /**
     * "A's share of B's imports was 11 per cent"; "A had a share of 11 per cent in B's exports".
     */
    private static Optional<Parts> afterShareNoun(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int at = reading.first(quantity);
        int[] clause = reading.clause(at);
        int noun = reading.find(clause[0], Math.min(clause[1], at + 3), Set.of("share", "proportion", "portion"));
        if (noun < 0) {
            return Optional.empty();
        }
        Optional<Topic> whole = topics.stream()
                .filter(t -> t.head() > noun && t.head() < clause[1])
                .filter(t -> t.family() == Family.EXPORTS
                        || t.family() == Family.IMPORTS
                        || t.family().isArms())
                .filter(t -> t.subject() != null)
                .findFirst();
        return whole.flatMap(t -> {
            State owner = t.subject();
            if (owner == null) {
                return Optional.empty();
            }
            return reading.parties(clause[0], t.from() + 1).stream()
                    .filter(p -> p.isOne() && !p.state().equals(owner) && p.from() < t.from())
                    .reduce((a, b) -> b)
                    .map(p -> new Parts(t.with(owner, null), p.state()));
        });
    }

    /**
     * "China accounted for 82 per cent of B's arms imports, followed by A with 11 per cent": the
     * same whole.
     */
    private static Optional<Parts> oneMore(SentenceReading reading, Quantity quantity, List<PaperClaim> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        PaperClaim last = before.get(before.size() - 1);
        int at = reading.first(quantity);
        int after = reading.after(quantity);
        State subject = last.subject();
        State object = last.object();
        boolean more = reading.has(
                        Math.max(0, at - 9), at, WordList.of("followed by and while then , compared from against but"))
                || reading.token(after).is(")");
        if (subject == null || object == null || !more || reading.token(after).is("of")) {
            return Optional.empty();
        }
        boolean again = reading.lower(Math.max(0, at - 5), at)
                .matches(".*\\b(?:compared (?:with|to)|up from|down from|from|against|as opposed to|but)\\b.*");
        boolean supplierFirst =
                last.measure().equals("arms.supplier_share") || last.measure().equals("trade.import_share");
        State owner = supplierFirst ? object : subject;
        Optional<State> other = reading.parties(Math.max(0, at - 5), at).stream()
                .filter(p -> p.isOne() && !p.state().equals(owner))
                .reduce((a, b) -> b)
                .map(Party::state)
                .filter(s -> !s.equals(supplierFirst ? subject : object));
        if (other.isEmpty() && again) {
            other = Optional.of(supplierFirst ? subject : object);
        }
        Family family = switch (last.measure()) {
            case "arms.supplier_share" -> Family.ARMS_IMPORTS;
            case "arms.recipient_share" -> Family.ARMS_EXPORTS;
            case "trade.import_share" -> Family.IMPORTS;
            default -> Family.EXPORTS;
        };
        return other.map(s -> new Parts(new Topic(family, Math.max(0, at - 4), at, after, owner, null), s));
    }

    private static Optional<PaperClaim> claim(SentenceReading reading, Quantity quantity, Parts parts) {
        State owner = parts.whole().subject();
        if (owner == null || owner.equals(parts.other())) {
            return Optional.empty();
        }
        boolean buys = parts.whole().family() == Family.IMPORTS || parts.whole().family() == Family.ARMS_IMPORTS;
        String measure = switch (parts.whole().family()) {
            case IMPORTS -> "trade.import_share";
            case EXPORTS -> "trade.share";
            case ARMS_IMPORTS -> "arms.supplier_share";
            default -> "arms.recipient_share";
        };
        @Nullable State first = buys ? parts.other() : owner;
        @Nullable State second = buys ? owner : parts.other();
        Optional<Quantity> restated = Restated.exactly(reading, quantity);
        Quantity exact = restated.orElse(quantity);
        Optional<TimeMention> when = (restated.isPresent() ? reading.timeOf(exact) : Optional.<TimeMention>empty())
                .or(() -> reading.timeOf(quantity))
                .or(() -> reading.loose(quantity.start()))
                .or(() -> Windows.before(reading, measure));
        if (when.filter(t -> t.role() == Role.PART).isPresent()) {
            return Optional.empty();
        }
        Draft draft = new Draft(reading, ClaimKind.SHARE, measure).states(first, second);
        if (parts.whole().head() != NO_PLACE) {
            draft.over(parts.whole());
        }
        draft.over(quantity).value(exact, exact.value(), "share").when(when);
        return Optional.of(Windows.share(draft, exact, when));
    }
}
