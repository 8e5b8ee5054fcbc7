package org.entente.paper.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.model.EdtfDate;
import org.entente.country.State;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.events.Triggers.Hit;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;
import org.entente.paper.text.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Dated events: for each date that a sentence of running text states, the trigger nearest to it in
 * its clause tells the kind, and the states and bodies of the clause are the actors. A date without
 * a trigger, or of what is only wished or foretold, gives no event.
 */
public final class EventFinder {
    private static final Set<String> IMAGINED =
            Set.of("could", "may", "might", "would", "should", "if", "unless", "will", "plans", "planned", "expected");
    private static final Set<String> NO_EVENT_NOUNS =
            Set.of("trade", "defence", "defense", "bilateral", "foreign", "strategic");

    /** Kinds that the two states spoken of are party to where a sentence names no other. */
    private static final Set<String> OF_PAIR =
            Set.of("treaty", "agreement", "diplomacy", "exercise", "institution", "delivery", "accession", "visit");

    private static final Set<String> BODIES = Set.of(
            ("agency council commission committee group bank fund organisation organization centre center secretariat forum union "
                            + "brigade institute company consortium force board chamber corps battalion body mechanism area zone community")
                    .split(" "));
    private static final Set<String> POSTS = Set.of(
            "embassy", "embassies", "consulate", "consulates", "mission", "missions", "legation", "office", "offices");
    private static final Set<String> TIES = Set.of("relations", "ties", "diplomatic", "embassies", "embassy", "links");

    /** What is said counts for less than what is done, in words of distance. */
    private static final double STATEMENT = 5;

    /** Headings of lists of what happened. */
    private static final Pattern CHRONICLE = Pattern.compile(
            "\\b(?:chronology|timeline|milestones|key dates|history|historical|events|crises|relations|era)\\b");

    private static final int YEAR_LENGTH = 4;

    /** Length of "treaty of 1996" and the like, in characters. */
    private static final int OF_YEAR = 24;

    private final Triggers triggers = Triggers.standard();
    private @Nullable SentenceReading last;

    /**
     * The events of sentences, in the order of the text. A date that already is that of a value or
     * share reports no event.
     */
    public List<PaperEvent> find(List<SentenceReading> readings, List<PaperClaim> claims) {
        List<PaperEvent> events = new ArrayList<>();
        last = null;
        for (SentenceReading reading : readings) {
            if (reading.isStated()) {
                of(reading, claims, events);
                last = reading;
            }
        }
        events.removeIf(event -> isCoarser(event, events));
        events.sort(Comparator.comparingInt(PaperEvent::start));
        return events;
    }

    /**
     * "The treaty of 1996" where the text also gives its day: the same event, told less exactly.
     */
    private static boolean isCoarser(PaperEvent event, List<PaperEvent> events) {
        return YEAR_LENGTH == event.date().toString().length()
                && Set.of("treaty", "agreement").contains(event.kind())
                && event.start() >= 0
                && events.stream()
                        .anyMatch(other -> other.kind().equals(event.kind())
                                && other.date().firstYear() == event.date().firstYear()
                                && other.date().toString().length() > YEAR_LENGTH
                                && event.end() - event.start() < OF_YEAR
                                && other.actors().containsAll(event.actors()));
    }

    /** "This exercise, named …, 2023" tells again of what the sentence before told. */
    private static boolean isRepeated(SentenceReading reading, PaperEvent event, List<PaperEvent> events) {
        PaperEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
        return last != null
                && reading.token(0).is("this", "the")
                && last.kind().equals(event.kind())
                && last.date().firstYear() == event.date().firstYear()
                && event.date().toString().length() <= last.date().toString().length()
                && event.start() - last.end() < 400;
    }

    private void of(SentenceReading reading, List<PaperClaim> claims, List<PaperEvent> events) {
        List<Hit> hits = triggers.find(reading.tokens()).stream()
                .filter(h -> !h.trigger().kind().equals("-"))
                .filter(h -> isEvent(reading, h))
                .toList();
        Set<String> seen = new LinkedHashSet<>();
        Hit lastHit = null;
        TimeMention lastTime = null;
        for (TimeMention when : reading.times()) {
            boolean dated = (when.role() == Role.IN || when.role() == Role.BY)
                    && when.first() == when.last()
                    && isDate(when.edtf())
                    && !isReckonedBack(reading, when);
            boolean span = when.role() == Role.SPAN && when.edtf().contains("/");
            boolean apposed = isApposed(reading, when);
            if (!dated && !span || isOfFigure(reading, when, claims) && !apposed) {
                continue;
            }
            List<Hit> fitting = hits.stream()
                    .filter(h -> !apposed || h.at() > reading.after(when))
                    .filter(h -> fits(reading, h, when))
                    .toList();
            Optional<Hit> hit = nearest(reading, fitting, when).filter(h -> !span || isLong(reading, h, when));
            if (lastTime != null && lastHit != null && isListed(reading, lastTime, when)) {
                hit = Optional.of(lastHit);
            }
            Optional<Hit> told = hit;
            lastHit = hit.orElse(null);
            lastTime = when;
            if (told.isEmpty()) {
                listed(reading, when)
                        .filter(event -> seen.add(event.date().toString()))
                        .ifPresent(events::add);
            }
            hit.filter(h -> !isImagined(reading, h, when) && !isInOffice(reading, h, when))
                    .ifPresent(h -> {
                        PaperEvent event = event(reading, h, when, isOfDelivery(reading, when, claims));
                        if (seen.add(event.date().toString())
                                && !event.actors().isEmpty()
                                && !isRepeated(reading, event, events)) {
                            events.add(event);
                        }
                    });
        }
    }

    /**
     * A date without a trigger in a list: what opens an item and is set off from its words ("15
     * August 1974 – …") is a date of a chronology; years in brackets in a list of visits or of
     * agreements are theirs.
     */
    private static Optional<PaperEvent> listed(SentenceReading reading, TimeMention when) {
        if (reading.passage().kind() != BlockKind.ITEM) {
            return Optional.empty();
        }
        int first = reading.first(when);
        int after = reading.after(when);
        boolean opens = reading.before() == null
                && reading.sentence().start() == 0
                && first <= 2
                && !reading.lower(0, first).matches(".*\\p{L}.*");
        boolean setOff = opens && reading.token(after).is("–", "—", "-", ":", "|");
        boolean entitled = opens && reading.token(after).isCapitalised();
        boolean bracketed = isInBrackets(reading, first);
        String kind = "";
        if (bracketed || entitled) {
            kind = reading.section().isAbout("visits?|visitors|guests|meetings?|summits?")
                    ? "visit"
                    : reading.section().isAbout("agreements?|treaties|treaty|conventions?|memorand(?:a|ums?)|accords?")
                            ? "agreement"
                            : "";
        }
        if (kind.isEmpty()
                && (setOff
                        || entitled
                                && CHRONICLE.matcher(reading.section().title()).find())) {
            kind = "diplomacy";
        }
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Set<String> actors = new LinkedHashSet<>();
        addActors(reading, 0, reading.tokens().size(), actors);
        List<State> states =
                reading.section().states().size() == 2 ? reading.section().states() : reading.pair();
        if (actors.size() < 2 && states.size() == 2) {
            states.forEach(s -> actors.add(s.code()));
        }
        int[] span = reading.span(0, reading.tokens().size());
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaperEvent(
                        EdtfDate.parse(when.edtf()), kind, List.copyOf(actors), span[0], span[1], List.of(new int[] {
                            reading.passage().start(when.start()),
                            reading.passage().end(when.end())
                        })));
    }

    /** "In 1992, the year in which": the date of what follows, whatever figure stands before it. */
    private static boolean isApposed(SentenceReading reading, TimeMention when) {
        int after = reading.after(when);
        return reading.lower(after, after + 5).matches(", (?:the year (?:in which|when|that)|when)\\b.*");
    }

    /** "Prime minister since May 2014, travelled to": no date of the journey. */
    private static boolean isInOffice(SentenceReading reading, Hit hit, TimeMention when) {
        return hit.trigger().kind().equals("visit")
                && reading.token(reading.first(when) - 1).is("since");
    }

    /** "The previous year" is what a figure is compared with, no date of an event. */
    private static boolean isReckonedBack(SentenceReading reading, TimeMention when) {
        return reading.lower(reading.first(when), reading.after(when))
                .matches(".*\\b(?:previous|preceding|prior) year\\b.*|.*\\byear (?:before|earlier|ago)\\b.*");
    }

    /**
     * Fighting and deliveries take years, when the span stands beside their word; visits and
     * signatures do not.
     */
    private static boolean isLong(SentenceReading reading, Hit hit, TimeMention when) {
        int distance = hit.at() < reading.first(when) ? reading.first(when) - hit.to() : hit.at() - reading.after(when);
        return Set.of("crisis", "delivery").contains(hit.trigger().kind()) && distance <= NEAR_SPAN;
    }

    private static final int NEAR_SPAN = 4;

    /**
     * Whether a trigger that means something only in company has it, and the date is one of what it
     * tells.
     */
    private boolean fits(SentenceReading reading, Hit hit, TimeMention when) {
        String word = reading.token(hit.at()).lower();
        int[] clause = reading.clause(hit.at());
        boolean since = reading.token(reading.first(when) - 1).is("since")
                || reading.token(reading.first(when)).is("since");
        int force = reading.find(clause[0], clause[1], Set.of("force"));
        boolean inForce = force > 0 && reading.token(force - 1).is("in");
        if (inForce && Set.of("agreement", "treaty").contains(hit.trigger().kind())) {
            return since;
        }
        String stems = String.join(" ", hit.trigger().stems());
        if (stems.equals("com to")) {
            return reading.partyAt(hit.to()).filter(Party::isOne).isPresent();
        }
        if (hit.trigger().stems().size() == 1 && word.matches("(?:restor|resum|re-?establish).*")) {
            return isOfRelations(reading);
        }
        if (hit.trigger().stems().size() == 1 && word.matches("(?:re-?open|open|clos|upgrad|downgrad).*")) {
            return reading.has(0, reading.tokens().size(), POSTS)
                    || isOfRelations(reading)
                    || word.matches("(?:up|down)grad.*") && isOfPost();
        }
        if (hit.trigger().stems().size() <= 2
                && word.matches("(?:establish|creat|form|inaugurat|set).*")
                && hit.trigger().kind().equals("institution")
                && hit.trigger().weight() < 4) {
            return reading.has(clause[0], clause[1], BODIES);
        }
        boolean attributive = reading.token(reading.after(when)).tag().equals("NOUN");
        return !attributive || !hit.trigger().kind().equals("statement");
    }

    private boolean isOfRelations(SentenceReading reading) {
        SentenceReading earlier = last;
        return reading.has(0, reading.tokens().size(), TIES)
                || earlier != null
                        && reading.token(0).is("they", "these", "both")
                        && earlier.has(0, earlier.tokens().size(), TIES);
    }

    /** "It was upgraded": what the sentence before says of an embassy or other post. */
    private boolean isOfPost() {
        SentenceReading earlier = last;
        return earlier != null && earlier.has(0, earlier.tokens().size(), POSTS);
    }

    /** "In 1965 and 1971": one trigger for both. */
    private static boolean isListed(SentenceReading reading, TimeMention before, TimeMention when) {
        int from = reading.after(before);
        int to = reading.first(when);
        return to > from && reading.lower(from, to).matches("(?:,|and|, and)(?: in)?");
    }

    private static boolean isDate(String edtf) {
        try {
            EdtfDate.parse(edtf);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A noun that only modifies another ("trade talks" is one, "agreement text" none), or a war
     * spoken of as an era, is no event.
     */
    private static boolean isEvent(SentenceReading reading, Hit hit) {
        if (!hit.trigger().part().equals("n")) {
            return true;
        }
        String next = reading.token(hit.to()).lower();
        boolean compound = Set.of(
                        "minister",
                        "ministers",
                        "ministry",
                        "partner",
                        "partners",
                        "aircraft",
                        "helicopter",
                        "helicopters",
                        "industry",
                        "studies",
                        "volume",
                        "relations",
                        "era",
                        "capabilities",
                        "council")
                .contains(next);
        boolean inName = reading.partyOver(hit.at()).isPresent();
        boolean aside = isInBrackets(reading, hit.at());
        boolean college = reading.token(hit.at()).isCapitalised()
                && reading.token(hit.at() + 1).is("college", "institute", "academy", "university");
        return !compound && !college && !inName && !aside && !NO_EVENT_NOUNS.contains(next);
    }

    private static boolean isInBrackets(SentenceReading reading, int at) {
        int open = 0;
        for (int i = 0; i < at; i++) {
            open += reading.token(i).is("(") ? 1 : reading.token(i).is(")") ? -1 : 0;
        }
        return open > 0;
    }

    private static boolean isImagined(SentenceReading reading, Hit hit, TimeMention when) {
        int[] clause = reading.clause(hit.at());
        int from = clause[0];
        for (int i = from; i < hit.at(); i++) {
            from = reading.token(i).is(",") && reading.token(i + 1).is("when", "which", "who") ? i : from;
        }
        int imagined = reading.find(from, hit.at(), IMAGINED);
        boolean later =
                reading.has(hit.to(), reading.first(when), Set.of("will", "would", "hopes", "could", "expected"));
        return later
                || imagined >= 0 && !reading.token(imagined).text().equals("May")
                || reading.has(Math.max(clause[0], hit.at() - 4), hit.at(), Set.of("not", "n't", "never", "cancelled"));
    }

    /** Whether the date is that of a value, share, rank or course, and so of no event. */
    private static boolean isOfFigure(SentenceReading reading, TimeMention when, List<PaperClaim> claims) {
        int start = reading.passage().start(when.start());
        return claims.stream()
                        .filter(c -> !c.measure().startsWith("exercise")
                                && !c.measure().equals("aid")
                                && !c.measure().startsWith("arms.ordered")
                                && !c.measure().startsWith("arms.delivered"))
                        .anyMatch(c -> c.numbers().stream().anyMatch(n -> n[0] == start))
                || isOfNumber(reading, when);
    }

    /** "Did not exceed $320 million in 1995": the date of a number that stands right before it. */
    private static boolean isOfNumber(SentenceReading reading, TimeMention when) {
        int at = reading.first(when);
        int end = reading.token(at - 1).is("in") ? at - 1 : at;
        return reading.quantities().stream()
                .filter(q -> q.kind() == Quantity.Kind.MONEY || q.kind() == Quantity.Kind.SHARE)
                .anyMatch(q -> reading.after(q) == end
                        && !reading.has(
                                0,
                                reading.tokens().size(),
                                Set.of("aid", "relief", "assistance", "contract", "deal", "loan", "grant")));
    }

    /**
     * Whether the date is that of weapons said to have come: "the first three arrived" is no visit.
     */
    private static boolean isOfDelivery(SentenceReading reading, TimeMention when, List<PaperClaim> claims) {
        int start = reading.passage().start(when.start());
        return claims.stream()
                .filter(c -> c.measure().startsWith("arms.delivered"))
                .anyMatch(c -> c.numbers().stream().anyMatch(n -> n[0] == start));
    }

    private static Optional<Hit> nearest(SentenceReading reading, List<Hit> hits, TimeMention when) {
        int at = reading.first(when);
        int after = reading.after(when);
        int[] clause = reading.clause(at);
        return hits.stream()
                .filter(h -> h.at() >= clause[0] && h.at() < clause[1])
                .min(Comparator.comparingDouble(h -> cost(reading, h, at, after)))
                .or(() -> hits.stream().min(Comparator.comparingDouble(h -> cost(reading, h, at, after) + 10)));
    }

    /** Distance in words, less for strong triggers, more across another date or a comma. */
    private static double cost(SentenceReading reading, Hit hit, int at, int after) {
        int from = hit.at() < at ? hit.to() : after;
        int to = hit.at() < at ? at : hit.at();
        int distance = Math.max(0, to - from);
        long dates = reading.times().stream()
                .filter(t -> t.role() != Role.CITED && reading.first(t) >= from && reading.first(t) < to)
                .count();
        long commas = 0;
        for (int i = from; i < to; i++) {
            commas += reading.token(i).is(",") ? 1 : 0;
        }
        double said = hit.trigger().kind().equals("statement") ? STATEMENT : 0;
        double turned = hit.at() > at && reading.has(from, to, Set.of("and", ",")) ? 3 : 0;
        return turned
                + said
                + distance
                + 6.0 * dates
                + 1.0 * commas
                - 2.5 * hit.trigger().weight();
    }

    private static PaperEvent event(SentenceReading reading, Hit hit, TimeMention when, boolean delivered) {
        Set<String> actors = new LinkedHashSet<>();
        int[] clause = reading.clause(hit.at());
        addActors(reading, clause[0], clause[1], actors);
        if (actors.size() < 2) {
            addActors(reading, 0, reading.tokens().size(), actors);
        }
        String kind = delivered ? "delivery" : kind(reading, hit, clause);
        boolean noState = actors.stream()
                .noneMatch(a -> reading.parties().stream()
                        .anyMatch(
                                p -> p.states().stream().anyMatch(s -> s.code().equals(a))));
        boolean item = reading.passage().kind() == BlockKind.ITEM;
        if (noState && (item || OF_PAIR.contains(kind))) {
            reading.pair().forEach(s -> actors.add(s.code()));
        }
        if (kind.equals("visit") && actors.size() == 1 && reading.pair().size() == 2) {
            // A visitor whose country is not named comes from the other of the two states spoken
            // of.
            List<String> pair = reading.pair().stream().map(s -> s.code()).toList();
            if (pair.containsAll(actors)) {
                actors.addAll(pair);
            }
        }
        int from = Math.min(hit.at(), reading.first(when));
        int to = Math.max(hit.to(), reading.after(when));
        int[] span = reading.span(from, to);
        return new PaperEvent(
                EdtfDate.parse(when.edtf()), kind, List.copyOf(actors), span[0], span[1], List.of(new int[] {
                    reading.passage().start(when.start()), reading.passage().end(when.end())
                }));
    }

    private static void addActors(SentenceReading reading, int from, int to, Set<String> actors) {
        for (Party party : reading.parties(from, to)) {
            if (reading.isAside(party)) {
                continue;
            }
            if (party.body() != null) {
                actors.add(party.body());
            }
            party.states().forEach(s -> actors.add(s.code()));
        }
    }

    /**
     * Signing what is called a treaty is a treaty; deliveries need weapons, help needs no contract.
     */
    private static String kind(SentenceReading reading, Hit hit, int[] clause) {
        String kind = hit.trigger().kind();
        String words = reading.lower(clause[0], clause[1]);
        if (kind.equals("agreement") && words.matches(".*\\b(?:treaty|treaties|convention|pact)\\b.*")) {
            return "treaty";
        }
        if (kind.equals("agreement")
                && hit.trigger().part().equals("v")
                && words.matches(".*\\b(?:deliver(?:ed|y)|handed over)\\b.*")) {
            return "delivery";
        }
        if (kind.equals("delivery")
                && !words.matches(
                        ".*\\b(?:arms|weapons?|aircraft|helicopters?|jets?|fighters?|ships?|vessels?|corvettes?|frigates?|submarines?|drones?|uavs?|tanks?|missiles?|systems?|tankers?|vehicles|batteries|engines|trainers?)\\b.*")) {
            return words.matches(".*\\b(?:aid|relief|vaccines?|doses|tents|food|medical|medicines?)\\b.*")
                    ? "aid"
                    : "delivery";
        }
        return kind;
    }
}
