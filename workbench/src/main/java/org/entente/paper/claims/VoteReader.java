package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/** How often two states vote alike in the UN General Assembly, as news and reports say it. */
final class VoteReader extends StateReader {
    private static final String ABOUT =
            "(?:about |around |almost |nearly |some |just |over |more than |only |roughly )*";
    private static final String ALIKE =
            "(?:voted? (?:the same way|alike|together|identically)|cast (?:identical votes|the same votes?)|agreed?|were in agreement|voted in agreement|coincided|(?:saw|see) eye to eye)";
    private static final String WITH =
            "(?:(?:voted|sided|agreed|voting|aligned|stood) (?:together )?(?:with|alongside|like)|voted the same way as|cast the same votes? as)";
    private static final String WHEN = "(?:,? ?(?:in|on|at|during) )?(?:<t\\d+> ,? ?)?(?:(?:in|on) )?";

    VoteReader(Skeleton skeleton, Scene scene) {
        super(skeleton, scene);
    }

    List<PaperClaim> read() {
        each(
                "{s:a} (?:, ~, )?(?:(?:also|only) )*" + WITH
                        + " {s:b} (?:(?:in|on|at|during) )?(?:<t\\d+> )?(?:(?:in|on) )?" + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        each(
                "{s:a} (?:and|&) {s:b} " + ALIKE + " " + WHEN + ABOUT + "{p:q}",
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
        ofPair();
        further();
        return claims;
    }

    /** The rate at which two states agree, named as theirs or told of the two spoken of before. */
    private void ofPair() {
        String rate = "(?:(?:rate of (?:voting )?agreement|rate of coincidence|voting agreement|agreement) )";
        String be = "(?:(?:was|were|is|reached|stood at|came to) )";
        each("<(?<d>d\\d+)> 's " + rate + be + ABOUT + "{p:q}", m -> {
            List<State> both = skeleton.party(m.group("d")).states();
            if (both.size() == 2) {
                share(m, both.get(0), both.get(1));
            }
        });
        each(
                " that (?:of|between) {s:a} and {s:b} (?:is|was) (?:(?:much|far) )?(?:higher|lower|similar|closer|as high) (?:: |, |at )"
                        + ABOUT + "{p:q}",
                m -> share(m, skeleton.state(m, "a"), skeleton.state(m, "b")));
        each(
                " (?:the <n\\d+>|they|both)(?: (?:states|countries|neighbours))? " + ALIKE + " " + WHEN + ABOUT
                        + "{p:q}",
                m -> spokenPair(m));
        if (skeleton.states().isEmpty()) {
            each(
                    "^ (?:(?:in|by) <t\\d+> ,? ?)?(?:the figure|that share|the share|the rate|that rate) (?:had )?(?:recovered|fell|fallen|rose|risen|dropped|climbed|was|declined|went (?:up|down))(?: (?:back|again))? (?:to )?"
                            + ABOUT + "{p:q}",
                    m -> spokenPair(m));
        }
    }

    /** The two states that the sentence before names, and no third. */
    private void spokenPair(Matcher m) {
        SentenceReading before = reading.before();
        List<State> own = skeleton.states();
        List<State> pair = before == null ? List.of() : new Skeleton(before).states();
        if (pair.size() < 2 && before != null && before.before() != null) {
            List<State> earlier = new Skeleton(before.before()).states();
            pair = earlier.containsAll(pair) ? earlier : pair;
        }
        List<State> both = pair.size() == 3 && own.isEmpty() ? List.of() : pair;
        if (both.size() == 2 && both.containsAll(own)) {
            share(m, both.get(0), both.get(1));
        }
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
                "(?:a rate|a share|a figure) that (?:had )?(?:risen|rose|fallen|fell|dropped) to " + ABOUT + "{p:q}",
                m -> share(m, subject, object));
        each(
                "(?:, |and |(?:as )?against |compared (?:with|to) |up from |down from )(?:(?:in|on) )?(?:only )?"
                        + ABOUT + "{p:q} (?:in )?{t:t}(?= (?:[.,;]|and))",
                m -> {
                    if (skeleton.states().size() <= 2
                            && skeleton.findTime(m, "t")
                                    .filter(TimeMention::isPoint)
                                    .isPresent()) {
                        share(m, subject, object);
                    }
                });
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
