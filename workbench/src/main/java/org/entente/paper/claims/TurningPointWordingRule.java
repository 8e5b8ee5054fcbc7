package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.EdtfDate;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * "2003 was a turning point in bilateral trade": a date at which a flow is said to have changed its
 * course.
 */
final class TurningPointWordingRule implements ClaimRule {
    private static final Pattern POINT = Pattern.compile(
            ".*\\b(?:turning[- ]points?|watershed|(?:point of )?inflection(?: points?)?|structural break|break ?points?|sea change|break in|chow test|changed (?:its )?course|regime change in trade)\\b.*");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        if (!POINT.matcher(reading.lower(0, reading.tokens().size())).matches()) {
            return claims;
        }
        for (Topic topic : topics) {
            Optional<TimeMention> when = reading.loose(
                            reading.token(topic.head()).start())
                    .filter(t -> t.isPoint() && !t.edtf().contains("/"));
            if (topic.isOfPair()
                    && topic.family().isTrade()
                    && when.isPresent()
                    && Mood.isFact(reading, topic.head())) {
                Draft draft = new Draft(
                                reading, ClaimKind.TURNING_POINT, topic.family().measure())
                        .states(topic.subject(), topic.object())
                        .over(topic)
                        .when(when);
                claims.add(draft.bound(new Binding.TurningPoint(
                        draft.series(), EdtfDate.parse(when.get().edtf()), null)));
                break;
            }
        }
        if (claims.isEmpty()) {
            votes(reading).ifPresent(claims::add);
        }
        return claims;
    }

    /** A turning point of how two states vote. */
    private static Optional<PaperClaim> votes(SentenceReading reading) {
        int noun = reading.find(0, reading.tokens().size(), WordList.of("voting votes"));
        int point =
                reading.find(0, reading.tokens().size(), WordList.of("turning watershed inflection break breakpoint"));
        if (noun < 0 || point < 0 || !Mood.isFact(reading, point)) {
            return Optional.empty();
        }
        Optional<TimeMention> when = reading.loose(reading.token(point).start())
                .filter(t -> t.isPoint() && !t.edtf().contains("/"));
        Optional<List<State>> pair = reading.parties().stream()
                .filter(p -> p.states().size() == 2)
                .findFirst()
                .map(Party::states)
                .or(() -> PairOf.clause(reading, noun));
        return pair.flatMap(two -> when.map(t -> {
            Draft draft = new Draft(reading, ClaimKind.TURNING_POINT, "un.agreement")
                    .states(two.get(0), two.get(1))
                    .over(point, point + 1)
                    .when(when);
            return draft.bound(new Binding.TurningPoint(draft.series(), EdtfDate.parse(t.edtf()), null));
        }));
    }
}
