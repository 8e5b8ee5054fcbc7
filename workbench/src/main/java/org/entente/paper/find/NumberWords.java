package org.entente.paper.find;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers in words. */
final class NumberWords {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] ORDINALS = {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth"
    };

    /** Words of cardinal numbers, as alternatives of a pattern. */
    static final String CARDINAL =
            "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|"
                    + String.join("|", TENS) + "|"
                    + "nineteen|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen|twelve|eleven|ten|nine|eight|seven|six|five|four|three|two|one|zero)";

    /** Words of ordinal numbers, as alternatives of a pattern. */
    static final String ORDINAL =
            "(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|twentieth|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)";

    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < SMALL.length; i++) {
            values.put(SMALL[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            values.put(TENS[i], 20 + 10 * i);
            for (int j = 1; j < 10; j++) {
                values.put(TENS[i] + " " + SMALL[j], 20 + 10 * i + j);
                values.put(TENS[i] + " " + ORDINALS[j - 1], 20 + 10 * i + j);
            }
        }
        for (int i = 0; i < ORDINALS.length; i++) {
            values.put(ORDINALS[i], i + 1);
        }
        return Map.copyOf(values);
    }

    /** The value of a cardinal or ordinal below a hundred. */
    static Optional<Integer> find(String words) {
        return Optional.ofNullable(
                VALUES.get(words.toLowerCase(Locale.ROOT).replace('-', ' ').strip()));
    }
}
