package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * Partners that follow in a state's trade: "B accounted for 20 per cent of A's trade, compared with
 * 18 for C. In 2003, C was ahead with 21 and B came second with 19 per cent." They are shares of
 * exports and imports together, which no measure gives, and places among A's trading partners,
 * which {@code trade.rank} does.
 */
final class PartnerShareReader extends StateReader {
    private static final String WHOLE =
            " of {s:owner} (?:'s )?(?:(?:total|overall|foreign|external|entire|merchandise|international) )*trade ";
    private static final String ABOUT = "(?:about |around |almost |nearly |some |just |over |only |roughly )*";

    PartnerShareReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        Matcher whole = skeleton.matcher("<p\\d+>" + WHOLE);
        if (whole.find() && !skeleton.has("<p\\d+>" + WHOLE + "(?:deficit|surplus|balance|with|between)")) {
            State owner = skeleton.state(whole, "owner");
            each(
                    "(?:compared (?:with|to)|against|followed by|and|,) " + ABOUT + "{p:q} (?:for|from|by) {s:a}(?= )",
                    m -> share(m, owner));
            each("(?:followed by|ahead of|,|and) {s:a} (?:with|at|\\() " + ABOUT + "{p:q}(?= )", m -> share(m, owner));
        } else if (reading.times().size() == 1 && skeleton.quantitiesOf("p") > 0) {
            earlierOwner().ifPresent(owner -> {
                each(
                        "{s:a} (?:was|were|came|ranked|stood|followed) (?:ahead|first|top|<(?<o>o\\d+)>)(?: place)? (?:with|at) "
                                + ABOUT + "{p:q}(?= )",
                        m -> {
                            place(m, owner);
                            share(m, owner);
                        });
            });
        }
        return claims;
    }

    /** Whose trade the sentence before was about. */
    private Optional<State> earlierOwner() {
        SentenceReading before = reading.before();
        if (before == null) {
            return Optional.empty();
        }
        Skeleton earlier = new Skeleton(before);
        Matcher whole = earlier.matcher("<p\\d+>" + WHOLE);
        return whole.find() ? Optional.of(earlier.state(whole, "owner")) : Optional.empty();
    }

    private void share(Matcher m, State owner) {
        State partner = skeleton.state(m, "a");
        Quantity quantity = skeleton.quantity(m, "q");
        Optional<TimeMention> when = level(m.group("q"), Optional.empty());
        if (!partner.equals(owner) && !isUnsure(reading.first(quantity)) && take(m, "q")) {
            claims.add(new Draft(reading, ClaimKind.SHARE, "trade.share")
                    .states(owner, partner)
                    .value(quantity, quantity.value(), "share")
                    .when(when)
                    .unbound("why.total"));
        }
    }

    private void place(Matcher m, State owner) {
        State partner = skeleton.state(m, "a");
        int place = m.group("o") == null ? 1 : (int) skeleton.quantity(m, "o").value();
        int token = reading.first(skeleton.quantity(m, "q")) - 2;
        if (!partner.equals(owner)) {
            rank(
                    Math.max(0, token),
                    Math.max(1, token + 1),
                    place,
                    "trade.rank",
                    owner,
                    partner,
                    level(m.group("q"), Optional.empty()).filter(TimeMention::isPoint));
        }
    }
}
