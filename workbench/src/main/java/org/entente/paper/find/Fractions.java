package org.entente.paper.find;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of a whole in words: "a third", "two fifths", "nine out of ten", "one vote in ten". */
final class Fractions {
    static final Pattern PART = Pattern.compile(
            "\\b(?:(a|one|two|three|four)[- ](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|tenths?)|(half))\\b(?=,? (?:of|the|its|their|all|that)\\b|[,.;)]|$| (?:as|to|went|came|from|and|by|in|since|between|over|after|within|during|compared))",
            Pattern.CASE_INSENSITIVE);
    /** What a part counts: "one vote in ten", "one dollar in seven". */
    private static final String COUNTED =
            "(?: (?:votes?|cases?|times?|roll[- ]calls?|resolutions?|ballots?|instances?|dollars?|euros?|pounds?|weapons?|barrels?|tonnes?|deliveries|delivery))?";

    private static final String VOTES =
            "(?:recorded |contested |important )?(?:votes|roll[- ]calls?|resolutions|ballots|votings)";

    private static final String NO_PART =
            "\\b(?![- ](?:years?|months?|weeks?|days?|decades?|hundred|thousand|million|billion|countries|states|cities))";

    static final Pattern OUT_OF = Pattern.compile(
            "\\b(" + NumberWords.CARDINAL + "|\\d{1,3})" + COUNTED + " (?:of (?:the |every )?(?=(?:\\S+ ){1,2}"
                    + VOTES + ")(" + NumberWords.CARDINAL + "|\\d{1,3})|out of (?:every |each )?("
                    + NumberWords.CARDINAL + "|\\d{1,3})|in (?:every |each )?(" + NumberWords.CARDINAL + "))" + COUNTED
                    + NO_PART,
            Pattern.CASE_INSENSITIVE);

    private Fractions() {}

    /** The value of "a third"; empty when it is a whole or more. */
    static Optional<Double> part(Matcher m) {
        double of = m.group(1) == null
                ? 1
                : switch (m.group(1).toLowerCase(Locale.ROOT)) {
                    case "two" -> 2;
                    case "three" -> 3;
                    case "four" -> 4;
                    default -> 1;
                };
        String part = m.group(2) == null ? "half" : m.group(2).toLowerCase(Locale.ROOT);
        double by = part.startsWith("hal")
                ? 2
                : part.startsWith("third")
                        ? 3
                        : part.startsWith("qu") || part.startsWith("fourth")
                                ? 4
                                : part.startsWith("fif") ? 5 : part.startsWith("six") ? 6 : 10;
        return of < by ? Optional.of(of / by) : Optional.empty();
    }

    /** The value of "nine out of ten"; empty when it is nothing, a whole or more. */
    static Optional<Double> outOf(Matcher m) {
        Optional<Double> part = number(m.group(1));
        Optional<Double> whole = number(Stream.of(m.group(2), m.group(3), m.group(4))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
        return part.isPresent() && whole.isPresent() && part.get() > 0 && part.get() < whole.get()
                ? Optional.of(part.get() / whole.get())
                : Optional.empty();
    }

    private static Optional<Double> number(String words) {
        return Character.isDigit(words.charAt(0))
                ? Optional.of(Double.valueOf(words))
                : NumberWords.find(words).map(Double::valueOf);
    }
}
