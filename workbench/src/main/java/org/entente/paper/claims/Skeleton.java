package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * A sentence in lower case in which states, times and numbers are placeholders: "Russia's share of
 * Indian arms imports fell from 64 per cent in 2013–17" is
 * {@code <s0> 's share of <s1> arms imports fell from <p0> in <t0>}. Patterns over it say what a
 * sentence may look like, so that no rule can overlook a second state or year.
 *
 * <p>Placeholders: {@code s} one state, {@code d} two states, {@code b} a body, {@code t} a time,
 * {@code p} a share, {@code m} money, {@code x} a multiple, {@code o} an ordinal, {@code n} a
 * count, {@code q} any other number.
 */
final class Skeleton {
    /** Up to six words, none of them a placeholder. */
    private static final String WORDS = "(?:[a-z'’.]+ ){0,6}?";

    private static final Map<String, Pattern> COMPILED = new java.util.concurrent.ConcurrentHashMap<>();

    private final SentenceReading reading;
    private final String text;
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, TimeMention> times = new HashMap<>();
    private final Map<String, Quantity> quantities = new HashMap<>();

    private record Piece(int start, int end, String mark) {}

    Skeleton(SentenceReading reading) {
        this.reading = reading;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < reading.quantities().size(); i++) {
            Quantity quantity = reading.quantities().get(i);
            String letter = switch (quantity.kind()) {
                case MONEY -> "m";
                case SHARE -> "p";
                case TIMES -> "x";
                case ORDINAL -> "o";
                case COUNT -> "n";
                default -> "q";
            };
            quantities.put(letter + i, quantity);
            pieces.add(new Piece(quantity.start(), quantity.end(), "<" + letter + i + ">"));
        }
        for (int i = 0; i < reading.times().size(); i++) {
            TimeMention when = reading.times().get(i);
            times.put("t" + i, when);
            pieces.add(new Piece(when.start(), when.end(), "<t" + i + ">"));
        }
        for (int i = 0; i < reading.parties().size(); i++) {
            Party party = reading.parties().get(i);
            if (party.states().isEmpty() && party.body() == null) {
                continue;
            }
            String letter = party.body() != null ? "b" : party.isOne() ? "s" : "d";
            parties.put(letter + i, party);
            boolean own = reading.token(party.from()).is("its", "their") && party.to() == party.from() + 1;
            pieces.add(new Piece(
                    reading.token(party.from()).start(),
                    reading.token(party.to() - 1).end(),
                    "<" + letter + i + ">" + (own ? " 's" : "")));
        }
        pieces.sort(java.util.Comparator.comparingInt(Piece::start));
        this.text = build(pieces);
    }

    private String build(List<Piece> pieces) {
        String words = reading.sentence().text();
        int origin = reading.sentence().start();
        StringBuilder all = new StringBuilder(" ");
        int at = 0;
        for (Piece piece : pieces) {
            int start = piece.start() - origin;
            int end = Math.min(piece.end() - origin, words.length());
            if (start < at || start > end) {
                continue;
            }
            all.append(plain(words.substring(at, start)))
                    .append(' ')
                    .append(piece.mark())
                    .append(' ');
            at = end;
        }
        all.append(plain(words.substring(at))).append(' ');
        return all.toString().replaceAll("\\s+", " ");
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("'s\\b", " 's ")
                .replaceAll("(?<=\\s|^)'(?=\\s|$)", " 's ")
                .replaceAll("[*_“”\"‘\\[\\]]", " ")
                .replaceAll("[—–]", " – ")
                .replaceAll("(?<=\\p{L})-|-(?=\\p{L})", " ")
                .replaceAll("([,;:()])", " $1 ")
                .replaceAll("[.!?]+\\s*$", " . ");
    }

    /**
     * The sentence with its placeholders, words and marks separated by single spaces, a space at
     * either end.
     */
    String text() {
        return text;
    }

    SentenceReading reading() {
        return reading;
    }

    /**
     * Compiles a pattern over skeletons. {@code {s:a}} is a state captured as {@code a} with an
     * article before it, {@code {p:a}} and so on the other placeholders, {@code ~} up to six plain
     * words.
     */
    static Pattern compile(String template) {
        return COMPILED.computeIfAbsent(template, key -> {
            String regex = key.replaceAll("\\{s:(\\w+)\\}", "(?:the |neighbouring )?<(?<$1>s\\\\d+)>")
                    .replaceAll("\\{([tpmxon]):(\\w+)\\}", "<(?<$2>$1\\\\d+)>")
                    .replaceAll("\\{([tpmxon])(\\w)\\|(\\w+)\\}", "<(?<$3>[$1$2]\\\\d+)>")
                    .replace("~", WORDS);
            return Pattern.compile(regex);
        });
    }

    Matcher matcher(String template) {
        return compile(template).matcher(text);
    }

    State state(Matcher m, String group) {
        return party(m.group(group)).state();
    }

    Party party(String mark) {
        return java.util.Objects.requireNonNull(parties.get(mark), mark);
    }

    Quantity quantity(Matcher m, String group) {
        return java.util.Objects.requireNonNull(quantities.get(m.group(group)));
    }

    TimeMention time(String mark) {
        return java.util.Objects.requireNonNull(times.get(mark), mark);
    }

    /** A captured time; empty when the group took no part. */
    Optional<TimeMention> findTime(Matcher m, String group) {
        String mark = m.group(group);
        return mark == null ? Optional.empty() : Optional.of(time(mark));
    }

    /** How many numbers of a kind it holds, by the letter of their placeholders. */
    long quantitiesOf(String letter) {
        return quantities.keySet().stream()
                .filter(mark -> mark.startsWith(letter))
                .count();
    }

    /** The states that it names, each once. */
    List<State> states() {
        return parties.values().stream()
                .filter(Party::isOne)
                .map(Party::state)
                .distinct()
                .toList();
    }

    boolean has(String regex) {
        return compile(regex).matcher(text).find();
    }
}
