package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/** Ties that were there in a year: joint exercises, and alliances said to be in force. */
final class TieRule implements ClaimRule {
    private static final Set<String> EXERCISE =
            WordList.of("exercise exercises drill drills manoeuvres maneuvers wargames");
    private static final Set<String> MILITARY = WordList.of(
            "military naval joint air bilateral army navy combined special-forces defence defense counter-terrorism");
    private static final Set<String> HELD = WordList.of(
            "held hold holds holding conducted conduct conducts staged carried launched began started concluded took take taking took participated engaged performed joined completed saw kicked");
    private static final Set<String> ALLIANCE = WordList.of("alliance allies allied pact treaty");

    /** Treaties that are alliances, and words for belonging to one. */
    private static final Pattern PARTIES = Pattern.compile(
            ".*\\b(?:signator(?:y|ies) (?:of|to)|part(?:y|ies) to|members? of|bound by)\\b.*\\b(?:rio treaty"
                    + "|treaty of reciprocal assistance|north atlantic treaty|warsaw pact|anzus(?: treaty| pact)?"
                    + "|mutual defen[cs]e (?:treaty|pact)|defen[cs]e pact|treaty of mutual (?:defen[cs]e|assistance))\\b.*");

    private static final Set<String> PLEDGE = WordList.of("defence defense alliance security non-aggression");
    private static final Set<String> FORCE = WordList.of("force allied allies remained bound tied linked united");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        int exercise = reading.find(0, reading.tokens().size(), EXERCISE);
        if (exercise > 0 && reading.has(exercise - 4, exercise, MILITARY)) {
            int[] clause = reading.clause(exercise);
            if (reading.has(clause[0], clause[1], HELD) && Mood.isFact(reading, exercise)) {
                claim(reading, exercise, "exercise.joint").ifPresent(claims::add);
            }
        }
        int alliance = reading.find(0, reading.tokens().size(), ALLIANCE);
        boolean treaty = alliance > 0 && reading.token(alliance).is("treaty");
        if (alliance > 0 && (!treaty || reading.has(alliance - 3, alliance, PLEDGE))) {
            int[] clause = reading.clause(alliance);
            boolean force = reading.lower(clause[0], clause[1])
                    .matches(
                            ".*\\b(?:in force|allied (?:by|since|from|with|under|between|in)|(?:were|are|remained|been|became) (?:\\w+ )?(?:allies|allied)|(?:has|have|had) (?:bound|tied|linked|united|allied)|allies (?:since|from|until)|bound by)\\b.*");
            if (force && reading.has(clause[0], clause[1], FORCE) && Mood.isFact(reading, alliance)) {
                claim(reading, alliance, "alliance.type").ifPresent(claims::add);
            }
        }
        named(reading).ifPresent(claims::add);
        return claims;
    }

    /** "Both are signatories of the Rio Treaty of 1947": allied from then on. */
    private static Optional<PaperClaim> named(SentenceReading reading) {
        Matcher m = PARTIES.matcher(reading.lower(0, reading.tokens().size()));
        int noun = reading.find(0, reading.tokens().size(), WordList.of("treaty pact anzus"));
        int member = reading.find(
                0, reading.tokens().size(), WordList.of("signatory signatories party parties member members bound"));
        if (!m.matches() || noun < 0 || member < 0 || !Mood.isFact(reading, noun)) {
            return Optional.empty();
        }
        List<State> states = reading.parties(0, member).stream()
                .filter(p -> !reading.isAside(p))
                .flatMap(p -> p.states().stream())
                .distinct()
                .toList();
        List<TimeMention> times = reading.times().stream()
                .filter(t -> t.isPoint() && reading.first(t) > noun)
                .toList();
        if (states.size() != 2 || times.size() != 1) {
            return Optional.empty();
        }
        // A treaty is in force a year after its signature at the earliest, as some registers count.
        int year = times.get(0).first();
        Draft draft = new Draft(reading, ClaimKind.EXISTENCE, "alliance.type")
                .states(states.get(0), states.get(1))
                .over(noun, noun + 1)
                .when(Optional.of(times.get(0)));
        return Optional.of(draft.bound(new Binding.Present(draft.series(), new YearRange(year, year + 1), null)));
    }

    private static Optional<PaperClaim> claim(SentenceReading reading, int noun, String measure) {
        List<State> states = new ArrayList<>();
        for (Party party : reading.parties()) {
            if (party.kind() != Party.Kind.CAPITAL || !reading.isAfter(party, "in", "at", "near")) {
                party.states().stream().filter(s -> !states.contains(s)).forEach(states::add);
            }
        }
        Optional<TimeMention> when = reading.times().stream()
                .filter(t -> t.role() == Role.IN || t.role() == Role.SPAN || t.role() == Role.SINCE)
                .min((a, b) -> Integer.compare(Math.abs(reading.first(a) - noun), Math.abs(reading.first(b) - noun)));
        if (states.size() != 2 || when.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(reading, ClaimKind.EXISTENCE, measure)
                .states(states.get(0), states.get(1))
                .over(noun, noun + 1)
                .when(when);
        int last = when.get().last() == TimeMention.OPEN
                ? LatestYear.of(reading)
                : when.get().last();
        return Optional.of(
                last < when.get().first()
                        ? draft.unbound("why.open")
                        : draft.bound(new Binding.Present(
                                draft.series(), new YearRange(when.get().first(), last), null)));
    }
}
