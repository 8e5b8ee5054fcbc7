package org.entente.dossier.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.casefile.CaseEvent;
import org.entente.casefile.CaseFile;
import org.entente.casefile.EdtfDate;
import org.entente.casefile.EventKind;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.country.StateSystem;

/**
 * Which event of a case an event of a source is. They are one when their kinds can be, their dates can be, and they share a
 * name: a word of the source's name of the treaty, weapon, exercise or person, other than the names of states and words of
 * fewer than four letters, stands in the case's summary or among its actors. Without a name in the source they are one when
 * both dates are days, and the same day. Orders may lie a year apart, since announcements do.
 */
final class SameEvents {
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
            EventKind.TREATY, Set.of("alliance", "agreement_trade", "nuclear"),
            EventKind.VISIT, Set.of("coded.visit"),
            EventKind.AGREEMENT, Set.of("alliance", "agreement_trade", "nuclear", "coded.agreement"),
            EventKind.INSTITUTION, Set.of("alliance", "agreement_trade"),
            EventKind.MEMBERSHIP, Set.of("alliance", "agreement_trade", "membership_state"),
            EventKind.TRADE, Set.of("agreement_trade"),
            EventKind.EXERCISE, Set.of("exercise"),
            EventKind.ARMS, Set.of("order"),
            EventKind.ELECTION, Set.of("leader"),
            EventKind.CRISIS, Set.of("leader", "dispute", "conflict"));

    private final List<CaseEvent> events;

    SameEvents(Optional<CaseFile> caseFile) {
        this.events = caseFile.map(CaseFile::events).orElse(List.of());
    }

    /**
     * @param where the event's place in its file, which a case that was drafted from it keeps as locator
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
            // Several told together are none of them by itself.
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

    private static boolean shares(CaseEvent event, Set<String> names) {
        Set<String> told = words(event.summary() + " " + String.join(" ", event.actors()));
        return names.stream().anyMatch(told::contains);
    }

    private static Set<String> names(DatedEvent event) {
        StringBuilder all = new StringBuilder();
        event.facts().forEach((key, fact) -> {
            if (NAMING.contains(key) && fact instanceof Fact.Words words) {
                all.append(words.text()).append(' ');
            }
        });
        Set<String> names = words(all.toString());
        names.removeAll(COMMON);
        StateSystem.standard().listAll().forEach(s -> names.removeAll(words(s.name())));
        return names;
    }

    /** Words in lower case without accents or hyphens: {@code T-129} is {@code t129}. */
    private static Set<String> words(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("(?<=[\\p{L}\\p{Nd}])-(?=[\\p{Nd}])", "")
                .toLowerCase(Locale.ROOT);
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
