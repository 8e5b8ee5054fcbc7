package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.TimeMention;

/** How often two states vote alike in the UN General Assembly, as news and reports say it. */
final class VoteReader extends StateReader {
    private static final String ABOUT =
            "(?:about |around |almost |nearly |some |just |over |more than |only |roughly )*";
    private static final String ALIKE =
            "(?:voted (?:the same way|alike|together|identically)|cast (?:identical votes|the same votes?)|agreed|were in agreement|voted in agreement|coincided)";
    private static final String WITH =
            "(?:voted|sided|agreed|voting|aligned|stood) (?:together )?(?:with|alongside|like)";
    private static final String WHEN = "(?:,? ?(?:in|on|at|during) )?(?:<t\\d+> ,? ?)?(?:(?:in|on) )?";

    VoteReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        each(
                "{s:a} (?:, ~, )?(?:(?:also|only) )*(?:voted|sided|agreed|voting|aligned|stood) (?:together )?(?:with|alongside|like) {s:b} (?:(?:in|on|at|during) )?(?:<t\\d+> )?(?:(?:in|on) )?"
                        + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        each(
                "{s:a} and {s:b} " + ALIKE + " " + WHEN + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        each(" it (?:(?:also|only) )*" + WITH + " {s:b} " + WHEN + ABOUT + "{p:q}", m -> spoken(m));
        each(" with {s:b} ,? ?it (?:(?:also|only) )*(?:voted|agreed|sided) " + WHEN + ABOUT + "{p:q}", m -> spoken(m));
        each(
                "(?:they|the two(?: (?:states|countries))?|both(?: (?:states|countries))?) " + ALIKE + " " + WHEN
                        + ABOUT + "{p:q}",
                m -> {
                    List<State> pair = reading.pair();
                    if (pair.size() == 2 && skeleton.states().isEmpty()) {
                        share(m, pair.get(0), pair.get(1));
                    }
                });
        each(
                "{s:a} 's (?:voting coincidence|voting agreement|agreement) with {s:b} (?:was|stood at|reached|in <t\\d+> was) "
                        + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        further();
        return claims;
    }

    /**
     * "… on 87 per cent of roll calls, while Egypt did so on 25 per cent", "and with Iran 58 per
     * cent".
     */
    private void further() {
        PaperClaim first = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        State subject = first == null ? null : first.subject();
        State object = first == null ? null : first.object();
        if (subject == null || object == null) {
            return;
        }
        each(
                "(?:while|and|,) {s:a} (?:did so|did) (?:(?:in|on) )?" + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), object));
        each(
                "(?:,|;|and|while) {s:a} and {s:b} (?:(?:in|on|only) )*" + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        each(
                "(?:and|,) with {s:b} (?:(?:in|on|it was|only) )?" + ABOUT + "{p:q}",
                m -> share(m, subject, skeleton.state(m, "b")));
    }

    /** "It": the one state of the sentence before. */
    private void spoken(Matcher m) {
        State other = skeleton.state(m, "b");
        spokenSubject().filter(state -> !state.equals(other)).ifPresent(state -> share(m, state, other));
    }

    private void share(Matcher m, State one, State other) {
        Optional<TimeMention> when = level(m.group("q"), scene.spoken().filter(TimeMention::isPoint));
        boolean against = m.group().matches(".*(?:disagreed|against).*");
        if (!isTaken(m.group("q")) && !against) {
            value(m, "q", ClaimKind.VALUE, "un.agreement", one, other, when);
        }
    }
}
