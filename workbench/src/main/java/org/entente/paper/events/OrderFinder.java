package org.entente.paper.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.find.SentenceReading;

/**
 * Which of two dated events is said to have come first: "broke off relations in April 1988, three
 * years before it resumed them in March 1991". One of the two may be that of the sentence before,
 * as "it" and "this". The dates are the text's own, so that a verdict says whether the text agrees
 * with itself.
 */
public final class OrderFinder {
    /** What links the first event to a later one. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:.*\\W)?(?:before|prior to|ahead of|preced(?:ed|es|ing)|followed by|earlier than|paved the way for|led to)(?:\\W.*)?");

    /** What links the first event named to an earlier one. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:.*\\W)?(?:after|follow(?:ed|s|ing)(?! by)|in the wake of|subsequent to|later than)(?:\\W.*)?");

    private static final Pattern AGAIN = Pattern.compile(
            "(?:it|this|that|these|they|the (?:treaty|agreement|visit|accord|pact|deal|meeting|summit))\\b.*");

    /** Where another clause stands between two events, the word is not of both. */
    private static final int NEAR = 12;

    private final List<PaperEvent> chronology;
    private final List<PaperClaim> claims = new ArrayList<>();

    private OrderFinder(List<PaperEvent> events) {
        this.chronology = PaperEvent.chronology(events);
    }

    /** The orders that sentences claim of their events. */
    public static List<PaperClaim> find(List<SentenceReading> readings, List<PaperEvent> events) {
        OrderFinder finder = new OrderFinder(events);
        List<PaperEvent> before = List.of();
        for (SentenceReading reading : readings) {
            if (reading.isStated()) {
                int[] span = reading.span(0, reading.tokens().size());
                List<PaperEvent> own = events.stream()
                        .filter(e -> e.start() >= span[0] && e.end() <= span[1])
                        .toList();
                finder.of(reading, own, reading.before() == null ? List.of() : before);
                before = own;
            }
        }
        return List.copyOf(finder.claims);
    }

    private void of(SentenceReading reading, List<PaperEvent> own, List<PaperEvent> before) {
        for (int i = 0; i + 1 < own.size(); i++) {
            PaperEvent one = own.get(i);
            PaperEvent two = own.get(i + 1);
            int from = token(reading, one, true);
            int to = token(reading, two, false);
            boolean other = reading.times().stream().anyMatch(t -> reading.first(t) >= from && reading.first(t) < to);
            add(reading, one, two, to - from <= NEAR && !other ? reading.lower(from, Math.max(from, to)) : "");
        }
        if (own.size() == 1
                && before.size() == 1
                && AGAIN.matcher(reading.lower(0, 2)).matches()) {
            String words = reading.lower(0, token(reading, own.get(0), false));
            add(reading, before.get(0), own.get(0), words.length() < 60 ? words : "");
        }
    }

    private void add(SentenceReading reading, PaperEvent one, PaperEvent two, String between) {
        boolean forward = BEFORE.matcher(between).matches();
        boolean back = AFTER.matcher(between).matches();
        // "Broke off relations in 1979 after it had made peace; they were restored in 1987."
        boolean other = between.matches(".*\\b(?:before|after|until)\\b[^;]*;.*");
        if (forward == back || other || one.date().equals(two.date()) || imagined(between)) {
            return;
        }
        PaperEvent first = forward ? one : two;
        PaperEvent second = forward ? two : one;
        List<String> ids = List.of(PaperEvent.id(chronology.indexOf(first)), PaperEvent.id(chronology.indexOf(second)));
        List<State> states = states(first, second);
        List<int[]> numbers = new ArrayList<>(one.number());
        numbers.addAll(two.number());
        int year = first.date().firstYear();
        int last = second.date().firstYear();
        claims.add(new PaperClaim(
                ClaimKind.ORDER,
                states.isEmpty() ? null : states.get(0),
                states.size() < 2 ? null : states.get(1),
                year,
                last == year ? null : Integer.valueOf(last),
                "",
                null,
                null,
                null,
                new Binding.Order(ids),
                null,
                null,
                one.end() < reading.span(0, 1)[0] ? reading.span(0, 1)[0] : one.start(),
                two.end(),
                numbers));
    }

    private static boolean imagined(String between) {
        return between.matches(".*\\b(?:not|never|long|shortly)? ?(?:would|could|might|should)\\b.*");
    }

    private static List<State> states(PaperEvent first, PaperEvent second) {
        List<State> states = new ArrayList<>();
        for (PaperEvent event : List.of(first, second)) {
            for (String actor : event.actors()) {
                Optional<State> state = StateSystem.standard().findByCode(actor);
                state.filter(s -> !states.contains(s)).ifPresent(states::add);
            }
        }
        return states;
    }

    /** Index after an event's last token or of its first: its trigger and date. */
    private static int token(SentenceReading reading, PaperEvent event, boolean after) {
        int index = 0;
        for (int i = 0; i < reading.tokens().size(); i++) {
            int[] span = reading.span(i, i + 1);
            if (after && span[1] <= event.end() || !after && span[0] < event.start()) {
                index = i + 1;
            }
        }
        return index;
    }
}
