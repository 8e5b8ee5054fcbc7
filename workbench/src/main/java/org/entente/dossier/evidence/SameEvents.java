package org.entente.dossier.evidence;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseFile;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * Which event of a case an event of a source is. They are one when their kinds can be, their dates
 * can be, and they share a name: a word of the source's name of the treaty, weapon, exercise or
 * person, other than the names of states and words of fewer than four letters, stands in the case's
 * summary or among its actors. Without a name in the source they are one when both dates are days,
 * and the same day. Orders may lie a year apart, since announcements do.
 */
final class SameEvents {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{Nd}])-(?=[\\p{Nd}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final int SHORTEST = 4;
    private static final Set<String> NAMING = Set.of("name", "designation", "about");
    private static final Set<String> COMMON = Set.of(
            "agreement",
            "treaty",
            "trade",
            "free",
            "area",
            "military",
            "exercise",
            "joint",
            "between",
            "protocol",
            "cooperation",
            "nuclear",
            "organization",
            "organisation",
            "association",
            "economic",
            "accession");

    private static final Map<EventKind, Set<String>> KINDS = Map.of(
            EventKind.TREATY, Set.of("alliance", "agreement_trade", "treaty_joint", "nuclear"),
            EventKind.VISIT, Set.of("coded.visit"),
            EventKind.AGREEMENT, Set.of("alliance", "agreement_trade", "treaty_joint", "nuclear", "coded.agreement"),
            EventKind.INSTITUTION, Set.of("alliance", "agreement_trade"),
            EventKind.MEMBERSHIP, Set.of("alliance", "agreement_trade", "membership_state"),
            EventKind.TRADE, Set.of("agreement_trade", "treaty_joint"),
            EventKind.EXERCISE, Set.of("exercise"),
            EventKind.ARMS, Set.of("order"),
            EventKind.ELECTION, Set.of("leader"),
            EventKind.CRISIS, Set.of("leader", "dispute", "conflict"));

    private final List<CaseEvent> events;
    private final Map<CaseEvent, Set<String>> told = new HashMap<>();
    private @Nullable Set<String> states;

    SameEvents(Optional<CaseFile> caseFile) {
        this.events = caseFile.map(CaseFile::events).orElse(List.of());
    }

    /**
     * @param where the event's place in its file, which a case that was drafted from it keeps as
     *     locator
     */
    Optional<CaseEvent> find(DatedEvent event, String where) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseEvent> drafted =
                events.stream().filter(e -> where.equals(e.locator())).findFirst();
        if (drafted.isPresent()) {
            return drafted;
        }
        if (event.facts().containsKey("names")) {
            // Several reported together are none of them by itself.
            return Optional.empty();
        }
        Set<String> names = names(event);
        EdtfDate date = EdtfDate.parse(event.when().edtf());
        return events.stream()
                .filter(e -> KINDS.getOrDefault(e.kind(), Set.of()).contains(sort(event)))
                .filter(e ->
                        names.isEmpty() ? sameDay(e.date(), date) : touch(event, e.date(), date) && shares(e, names))
                .findFirst();
    }

    /** What machines coded is of several kinds; the sentence tells which. */
    private static String sort(DatedEvent event) {
        return event.kind().equals("coded") ? "coded." + event.says() : event.kind();
    }

    private static boolean sameDay(EdtfDate one, EdtfDate other) {
        return one.precision() == EdtfDate.Precision.DAY && one.toString().equals(other.toString());
    }

    private static boolean touch(DatedEvent event, EdtfDate told, EdtfDate date) {
        int slack = event.kind().equals("order") ? 1 : 0;
        return !told.earliest().isAfter(later(date, slack))
                && !told.latest().isBefore(date.earliest().minusYears(slack));
    }

    private static java.time.LocalDate later(EdtfDate date, int slack) {
        return date.isOpen() ? date.latest() : date.latest().plusYears(slack);
    }

    private boolean shares(CaseEvent event, Set<String> names) {
        Set<String> words =
                told.computeIfAbsent(event, one -> words(one.summary() + " " + String.join(" ", one.actors())));
        return names.stream().anyMatch(words::contains);
    }

    private Set<String> names(DatedEvent event) {
        StringBuilder all = new StringBuilder();
        event.facts().forEach((key, fact) -> {
            if (NAMING.contains(key) && fact instanceof Fact.Words words) {
                all.append(words.text()).append(' ');
            }
        });
        Set<String> names = words(all.toString());
        names.removeAll(COMMON);
        names.removeAll(states());
        return names;
    }

    /** The words of the names of all states. */
    private Set<String> states() {
        Set<String> words = states;
        if (words == null) {
            words = words(StateSystem.standard().listAll().stream()
                    .map(state -> state.name())
                    .collect(Collectors.joining(" ")));
            states = words;
        }
        return words;
    }

    /** Words in lower case without accents or hyphens: {@code T-129} is {@code t129}. */
    private static Set<String> words(String text) {
        String letters =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String plain = HYPHEN.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            if (matcher.group().length() >= SHORTEST) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
