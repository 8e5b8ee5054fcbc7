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
import org.jspecify.annotations.Nullable;

/**
 * Places told by a verb: "has ranked first among A's trading partners", "came third in the list of
 * B's arms suppliers".
 */
final class RankedRule implements ClaimRule {
    private static final Set<String> RANKED = WordList.of(
            "climbed rose moved slipped fell dropped advanced jumped was rank ranks ranked ranking came comes placed stood stands finished occupied occupies held");
    private static final Set<String> AMONG = WordList.of("among amongst list ranking");
    private static final Set<String> PARTNERS = WordList.of("partners partner");
    private static final Set<String> SUPPLIERS = WordList.of("suppliers sources");
    private static final Set<String> RECIPIENTS = WordList.of("recipients customers buyers clients");
    private static final Set<String> TRADE = WordList.of("trade trading commercial exports imports");
    private static final Set<String> ARMS = WordList.of("arms weapons weaponry armaments");

    /** Length of the phrase that names the list, in words. */
    private static final int PHRASE = 10;

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.ORDINAL)) {
            int at = reading.first(quantity);
            int among = reading.find(at + 1, at + 4, AMONG);
            int listed = reading.find(0, at, AMONG);
            if (among < 0 && listed >= 0 && listed < 2 && reading.has(at - 2, at, RANKED) && Mood.isFact(reading, at)) {
                Optional<PaperClaim> first = of(reading, quantity, listed);
                first.ifPresent(claims::add);
                if (first.isPresent()) {
                    continue;
                }
            }
            if (among < 0 && reading.has(at - 2, at, RANKED) && Mood.isFact(reading, at) && quantity.value() >= 1) {
                alone(reading, topics, quantity).ifPresent(claims::add);
            }
            if (among > 0 && reading.has(at - 3, at, RANKED) && Mood.isFact(reading, at) && quantity.value() >= 1) {
                Optional<PaperClaim> claim = of(reading, quantity, among);
                claim.ifPresent(claims::add);
                claim.flatMap(c -> Behind.find(
                                reading,
                                c,
                                new RankPart(c.measure(), among, !c.measure().equals("arms.supplier_rank"))))
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    /**
     * "C came second", "for B, A ranked tenth": in the order that a place of its sentence or of the
     * one before is of.
     */
    private static Optional<PaperClaim> alone(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int at = reading.first(quantity);
        if (reading.token(reading.after(quantity)).tag().equals("NOUN")
                || reading.token(reading.after(quantity)).is("to", "in") && !isTime(reading, reading.after(quantity))) {
            return Optional.empty();
        }
        RankRule rule = new RankRule();
        @Nullable SentenceReading last = reading.before();
        int start = reading.passage().start(quantity.start());
        boolean it = reading.token(at - 2).is("it") || reading.token(at - 1).is("it");
        Optional<PaperClaim> denied = new NotInTopRule()
                .find(reading, topics).stream()
                        .filter(c -> it && c.start() < start)
                        .findFirst();
        @Nullable State first = denied.map(PaperClaim::subject).orElse(null);
        @Nullable State second = denied.map(PaperClaim::object).orElse(null);
        if (denied.isPresent() && first != null && second != null) {
            boolean seller = denied.get().measure().equals("arms.supplier_rank");
            return Optional.of(claim(
                    reading,
                    quantity,
                    reading.after(quantity) - 1,
                    denied.get().measure(),
                    seller ? second : first,
                    seller ? first : second));
        }
        Optional<PaperClaim> model = rule.find(reading, topics).stream()
                .filter(c -> c.start() < start)
                .reduce((a, b) -> b)
                .or(() -> last == null
                        ? Optional.empty()
                        : rule.find(last, List.of()).stream().reduce((a, b) -> b));
        @Nullable State one = model.map(PaperClaim::subject).orElse(null);
        @Nullable State two = model.map(PaperClaim::object).orElse(null);
        if (model.isEmpty() || one == null || two == null) {
            return Optional.empty();
        }
        boolean supplier = model.get().measure().equals("arms.supplier_rank");
        State modelOwner = supplier ? two : one;
        int[] clause = reading.clause(at);
        Optional<Party> forWhom = reading.parties(clause[0], at).stream()
                .filter(p -> p.isOne() && reading.isAfter(p, "for"))
                .findFirst();
        State owner = forWhom.map(Party::state).orElse(modelOwner);
        return reading.parties(clause[0], at).stream()
                .filter(p -> p.isOne() && !p.state().equals(owner))
                .filter(p -> p.kind() == Party.Kind.NAME || p.kind() == Party.Kind.CAPITAL)
                .filter(p -> !reading.isAfter(p, "in", "after", "behind", "of"))
                .reduce((a, b) -> b)
                .map(p -> claim(
                        reading,
                        quantity,
                        reading.after(quantity) - 1,
                        model.get().measure(),
                        owner,
                        p.state()));
    }

    /** Whether this sentence or one of the two before it speaks of trade. */
    private static boolean spokenOfTrade(SentenceReading reading) {
        @Nullable SentenceReading spoken = reading;
        for (int back = 0; spoken != null && back < 3; back++) {
            if (spoken.has(0, spoken.tokens().size(), TRADE)) {
                return true;
            }
            spoken = spoken.before();
        }
        return false;
    }

    private static boolean isTime(SentenceReading reading, int at) {
        return reading.times().stream().anyMatch(t -> reading.first(t) >= at && reading.first(t) <= at + 2);
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Quantity quantity, int among) {
        int end = Math.min(reading.clause(among)[1], among + PHRASE);
        int partners = reading.find(among, end, PARTNERS);
        int suppliers = reading.find(among, end, SUPPLIERS);
        int recipients = reading.find(among, end, RECIPIENTS);
        boolean arms = reading.has(among, end, ARMS);
        String measure = partners > 0 && spokenOfTrade(reading)
                ? "trade.rank"
                : suppliers > 0 && arms ? "arms.supplier_rank" : recipients > 0 && arms ? "arms.recipient_rank" : "";
        int noun = Math.max(partners, Math.max(suppliers, recipients));
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        Optional<State> owner = reading.parties(among, Math.min(end, noun + 5)).stream()
                .filter(Party::isOne)
                .findFirst()
                .map(Party::state);
        return owner.flatMap(o -> reading.parties(0, reading.first(quantity)).stream()
                .filter(p -> p.isOne() && !p.state().equals(o) && !reading.isAfter(p, "in", "after", "behind"))
                .reduce((a, b) -> b)
                .map(p -> claim(reading, quantity, noun, measure, o, p.state())));
    }

    private static PaperClaim claim(
            SentenceReading reading, Quantity quantity, int noun, String measure, State owner, State holder) {
        Optional<TimeMention> when = reading.timeOf(quantity)
                .or(() -> reading.loose(quantity.start()))
                .or(() -> Windows.before(reading, measure));
        boolean supplier = measure.equals("arms.supplier_rank");
        int rank = (int) quantity.value();
        Draft draft = new Draft(reading, ClaimKind.RANK, measure)
                .states(supplier ? holder : owner, supplier ? owner : holder)
                .over(quantity)
                .over(reading.first(quantity), noun + 1)
                .rank(rank)
                .when(when);
        return Windows.rank(draft, rank, when);
    }
}
