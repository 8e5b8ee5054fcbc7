package org.entente.paper.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.paper.find.Quantity.Kind;
import org.entente.paper.find.TimeMention.Role;
import org.entente.paper.language.Sentence;
import org.entente.paper.language.Token;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with everything that it names.
 *
 * @param passage where it stands
 * @param sentence its words
 * @param parties states and bodies, in order
 * @param times dates and spans, in order
 * @param quantities numbers that are no dates, in order
 * @param pair the two states that the paragraph, else the paper, is about; empty when that is not
 *     known
 * @param spoken the two states that were spoken of before this sentence; empty when that is not
 *     known
 * @param paperYear year of the paper; 0 when unknown
 * @param before the sentence before it in the paragraph; absent for the first
 * @param section what stands above its passage
 */
public record SentenceReading(
        Passage passage,
        Sentence sentence,
        List<Party> parties,
        List<TimeMention> times,
        List<Quantity> quantities,
        List<State> pair,
        List<State> spoken,
        int paperYear,
        @Nullable SentenceReading before,
        Section section) {
    private static final Set<String> CLAUSE_WORDS =
            Set.of("while", "whereas", "but", "although", "though", "yet", "however", "whilst");

    /**
     * What notes that cite works hold: page numbers, volumes, publishers, a surname with initials,
     * a year in brackets or at the end.
     */
    private static final Pattern CITATION = Pattern.compile(
            "\\bpp?\\. ?\\d|\\b[Vv]ol\\.|\\b[Nn]os?\\. ?\\d|\\beds?\\b\\.?|\\bet al|\\b[Ii]bid|\\b[Aa]ccessed\\b|\\b[Rr]etrieved\\b|\\b[Aa]vailable (?:at|from)\\b|\\b[Ss]ee(?: also)?\\b|\\b[Cc]f\\.|\\bJournal\\b|\\bUniversity Press\\b|\\bReview\\b|\\d\\(\\d|[“\"]\\p{Lu}[^”\"]{15,},?[”\"]|^\\W*\\p{Lu}[\\p{L}'’-]+, (?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}+ )|\\(\\d{4}\\)");

    public SentenceReading {
        parties = List.copyOf(parties);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        pair = List.copyOf(pair);
        spoken = List.copyOf(spoken);
    }

    /**
     * Whether it may state something: running text, or a note that is a sentence and cites no work.
     */
    public boolean isStated() {
        return passage.kind().isProse() || passage.kind() == BlockKind.NOTE && isRemark();
    }

    private boolean isRemark() {
        boolean verb = tokens().stream()
                .anyMatch(t -> t.isVerb() && !t.lower().endsWith("ing") && (!t.isCapitalised() || t == token(0)));
        return verb
                && times.stream().noneMatch(t -> t.role() == Role.CITED)
                && !CITATION.matcher(sentence.text()).find();
    }

    /** Its words and marks. */
    public List<Token> tokens() {
        return sentence.tokens();
    }

    /** The word at an index; an empty one beyond the ends. */
    public Token token(int index) {
        return index < 0 || index >= tokens().size() ? NONE : tokens().get(index);
    }

    private static final Token NONE = new Token(" ", "", "", 0, 0);

    /** Index of the first token of a quantity. */
    public int first(Quantity quantity) {
        return sentence.tokenAt(quantity.start());
    }

    /** Index after the last token of a quantity. */
    public int after(Quantity quantity) {
        return sentence.tokenAt(quantity.end() - 1) + 1;
    }

    /** Index of the first token of a time. */
    public int first(TimeMention when) {
        return sentence.tokenAt(when.start());
    }

    /** Index after the last token of a time. */
    public int after(TimeMention when) {
        return sentence.tokenAt(when.end() - 1) + 1;
    }

    /** The first and the last-but-one token index of the clause that holds a token. */
    public int[] clause(int index) {
        int from = index;
        while (from > 0 && !isBreak(from)) {
            from--;
        }
        int to = index + 1;
        while (to < tokens().size() && !isBreak(to)) {
            to++;
        }
        return new int[] {from, to};
    }

    private boolean isBreak(int index) {
        Token token = token(index);
        if (token.is(":") && isLabel(index)) {
            return false;
        }
        if (token.is(";", ":", "—") || CLAUSE_WORDS.contains(token.lower())) {
            return true;
        }
        return token.is("and")
                && token(index - 1).is(",")
                && hasVerb(index + 1, Math.min(tokens().size(), index + 12))
                && hasVerb(0, index);
    }

    /** "Share of imports: 6.1 per cent": a label and its number are one clause. */
    private boolean isLabel(int index) {
        return !hasVerb(0, index) && quantities.stream().anyMatch(q -> q.kind() != Kind.COUNT && first(q) == index + 1);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (token(i).isVerb() && !token(i).lower().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /** Parties whose tokens lie within a stretch. */
    public List<Party> parties(int from, int to) {
        return parties.stream().filter(p -> p.from() >= from && p.to() <= to).toList();
    }

    /** The party that begins at a token. */
    public Optional<Party> partyAt(int index) {
        return parties.stream().filter(p -> p.from() == index).findFirst();
    }

    /** The party that holds a token. */
    public Optional<Party> partyOver(int index) {
        return parties.stream().filter(p -> p.from() <= index && p.to() > index).findFirst();
    }

    /** Whether a party is only compared with, or beside the point. */
    public boolean isAside(Party party) {
        return Aside.holds(sentence, party);
    }

    /** Whether a party is beside the point: "despite the threat of American sanctions". */
    public boolean isBeside(Party party) {
        return Aside.isBeside(sentence, party);
    }

    /**
     * Whether a party stands after one of the prepositions, articles and adjectives between them
     * not counted.
     */
    public boolean isAfter(Party party, String... prepositions) {
        int i = party.from() - 1;
        while (i > 0
                && i > party.from() - 4
                && (token(i).is("the", "a", "its", "both", "neighbouring")
                        || token(i).tag().equals("ADJ"))) {
            i--;
        }
        return token(i).is(prepositions);
    }

    /** Whether one of the words stands within a stretch. */
    public boolean has(int from, int to, Set<String> words) {
        return find(from, to, words) >= 0;
    }

    /** Index of the first of the words within a stretch; −1 for none. */
    public int find(int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens().size()); i++) {
            if (words.contains(token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** The words of a stretch in lower case, with single spaces. */
    public String lower(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, tokens().size()); i++) {
            words.append(words.length() == 0 ? "" : " ").append(token(i).lower());
        }
        return words.toString();
    }

    /**
     * The time that goes with a quantity: the one after it, when no other quantity of its kind
     * comes between, else the one before it, else that of the sentence before when that has just
     * one and this one none.
     */
    public Optional<TimeMention> timeOf(Quantity quantity) {
        Optional<TimeMention> listed = respectively(quantity);
        if (listed.isPresent()) {
            return listed;
        }
        Optional<TimeMention> labelled = times.stream()
                .filter(t -> counts(t)
                        && after(t) == first(quantity) - 1
                        && token(after(t)).is(":"))
                .findFirst();
        if (labelled.isPresent()) {
            return labelled;
        }
        List<Quantity> rivals =
                quantities.stream().filter(q -> q.kind() == quantity.kind()).toList();
        int[] clause = clause(first(quantity));
        Optional<TimeMention> right = times.stream()
                .filter(SentenceReading::counts)
                .filter(t -> t.start() >= quantity.end() && first(t) < clause[1])
                .findFirst()
                .filter(t -> rivals.stream().noneMatch(q -> q.start() >= quantity.end() && q.start() < t.start()))
                .filter(t -> !startsAnother(quantity, t) && !goesWith(quantity, t, rivals));
        if (right.isPresent()) {
            return right;
        }
        Optional<TimeMention> left = times.stream()
                .filter(SentenceReading::counts)
                .filter(t -> t.end() <= quantity.start() && after(t) > clause[0])
                .reduce((a, b) -> b)
                .filter(t -> rivals.stream()
                        .noneMatch(q -> q.end() <= quantity.start() && q.start() >= t.end() && isOwnTime(q, t)));
        return left.isPresent() ? left : loose(quantity.start());
    }

    /**
     * Whether a comma and a conjunction part a quantity from the time after it: the time belongs to
     * what follows.
     */
    private boolean startsAnother(Quantity quantity, TimeMention time) {
        String between = lower(after(quantity), first(time));
        boolean aside =
                quantity.kind() == Kind.ORDINAL && between.contains(",") && hasVerb(after(quantity), first(time));
        return aside
                || between.matches(
                        ".*\\b(?:twice|half|times|double|triple|thrice|than)\\b.*\\b(?:that|those|of|in)\\b.*")
                || between.matches(
                                ".*(?:, (?:and|then|before|after|up|down|compared)|\\bcompared|\\bup from|\\bdown from|\\bfrom).*")
                        && !between.matches("(?:in|from)?");
    }

    /**
     * "In 2005 they agreed in 91 per cent, in 1980 in 86": a time behind a comma and before the
     * next number is that one's.
     */
    private boolean goesWith(Quantity quantity, TimeMention time, List<Quantity> rivals) {
        boolean before = times.stream().anyMatch(t -> counts(t) && t.end() <= quantity.start());
        return before
                && lower(after(quantity), first(time)).contains(",")
                && rivals.stream()
                        .anyMatch(q -> first(q) >= after(time)
                                && first(q) <= after(time) + 3
                                && lower(after(time), first(q)).matches("(?:(?:in|on|at|by|it|was|only|about|:) ?)*"));
    }

    /**
     * Whether a time follows a quantity of its own, as in "600 million in 2015 and 1.2 billion".
     */
    private boolean isOwnTime(Quantity quantity, TimeMention time) {
        return time.start() > quantity.end() && time.start() - quantity.end() < 25;
    }

    /** The only time of the sentence, or of the one before. */
    public Optional<TimeMention> loose(int at) {
        List<TimeMention> own = times.stream().filter(SentenceReading::counts).toList();
        if (!own.isEmpty()) {
            // The time that opens a sentence rules it; of those after a point the nearest does.
            TimeMention first = own.get(0);
            return first.start() < at
                    ? Optional.of(first)
                    : own.stream().filter(t -> t.start() >= at).findFirst();
        }
        SentenceReading last = before;
        List<TimeMention> earlier = last == null || !times.isEmpty()
                ? List.of()
                : last.times().stream()
                        .filter(SentenceReading::counts)
                        .filter(t -> !last.isReckonedBack(t))
                        .toList();
        boolean one = earlier.stream().map(TimeMention::first).distinct().count() == 1;
        return one && earlier.stream().allMatch(TimeMention::isPoint) ? Optional.of(earlier.get(0)) : Optional.empty();
    }

    /** "Than in the previous year": what the year of the sentence is set against. */
    private boolean isReckonedBack(TimeMention when) {
        return lower(first(when), after(when)).matches(".*\\b(?:previous|preceding|prior|before|earlier)\\b.*");
    }

    private Optional<TimeMention> respectively(Quantity quantity) {
        if (!sentence.text().toLowerCase(Locale.ROOT).contains("respectively")) {
            return Optional.empty();
        }
        List<Quantity> rivals =
                quantities.stream().filter(q -> q.kind() == quantity.kind()).toList();
        List<TimeMention> own = times.stream().filter(SentenceReading::counts).toList();
        return rivals.size() == own.size() && rivals.size() > 1
                ? Optional.of(own.get(rivals.indexOf(quantity)))
                : Optional.empty();
    }

    /** Where a stretch of tokens begins and ends in the paper's text. */
    public int[] span(int from, int to) {
        int last = Math.max(from, to - 1);
        return new int[] {
            passage.start(token(from).start()), passage.end(token(last).end())
        };
    }

    /** Numbers of a kind. */
    public List<Quantity> quantities(Kind kind) {
        List<Quantity> of = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (quantity.kind() == kind) {
                of.add(quantity);
            }
        }
        return of;
    }

    private static boolean counts(TimeMention when) {
        return when.role() != Role.CITED && when.role() != Role.BESIDE;
    }
}
