package org.entente.paper.claims;

import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * The state next to a place: "second-largest, just behind C" gives C the place before, "just ahead
 * of C" the one after.
 */
final class Behind {
    private static final Set<String> NEXT = Set.of("just", "right", "immediately", "directly", "narrowly", "only");

    /** How far after the noun the word may stand. */
    private static final int NEAR = 8;

    private Behind() {}

    static Optional<PaperClaim> find(SentenceReading reading, PaperClaim ranked, RankPart part) {
        Integer rank = ranked.rank();
        int at = reading.find(part.noun() + 1, part.noun() + NEAR, Set.of("behind", "ahead", "after"));
        if (rank == null || at < 0 || ranked.object() == null) {
            return Optional.empty();
        }
        boolean next = NEXT.contains(reading.token(at - 1).lower());
        boolean ahead = reading.token(at).is("ahead") && reading.token(at + 1).is("of") && next;
        boolean behind = !reading.token(at).is("ahead")
                && rank > 1
                && (next || rank == 2 && reading.token(at).is("behind"));
        int from = ahead ? at + 2 : at + 1;
        Optional<Party> party = reading.parties(from, Math.min(reading.tokens().size(), from + 5)).stream()
                .filter(Party::isOne)
                .findFirst()
                .filter(p -> p.from() <= from + 1 && !p.possessive());
        if (ahead == behind || party.isEmpty() || isListed(reading, party.get())) {
            return Optional.empty();
        }
        State third = party.get().state();
        State owner = part.ownerFirst() ? ranked.subject() : ranked.object();
        if (third.equals(ranked.subject()) || third.equals(ranked.object())) {
            return Optional.empty();
        }
        int place = ahead ? rank + 1 : rank - 1;
        Optional<TimeMention> when = ranked.year() == null
                ? Optional.empty()
                : reading.times().stream()
                        .filter(t -> t.first() == ranked.year())
                        .findFirst()
                        .or(() -> reading.loose(reading.token(at).start()));
        Draft draft = new Draft(reading, ClaimKind.RANK, ranked.measure())
                .states(part.ownerFirst() ? owner : third, part.ownerFirst() ? third : owner)
                .over(at, party.get().to())
                .rank(place)
                .when(when);
        return Optional.of(Windows.rank(draft, place, when));
    }

    /** "Behind C and D": their order is not told. */
    private static boolean isListed(SentenceReading reading, Party party) {
        int after = reading.token(party.to()).is(",") ? party.to() + 1 : party.to();
        int then = reading.token(after).is("and", "the") ? after + 1 : after;
        return then > party.to()
                && (reading.partyAt(then).isPresent()
                        || reading.partyAt(then + 1).isPresent());
    }
}
