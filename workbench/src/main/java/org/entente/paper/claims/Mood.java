package org.entente.paper.claims;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.paper.find.SentenceReading;

/** Whether a stretch states a fact, a wish, a forecast or the contrary of something. */
final class Mood {
    private static final Set<String> MODAL = WordList.of("could may might would should can if unless whether ought");
    private static final Pattern FORECAST = Pattern.compile(
            ".*\\b(?:(?:is|are|was|were|been|being) (?:\\w+ )?(?:expected|projected|forecast|forecasted|predicted|anticipated|likely|set|due|poised|slated|estimated) to|"
                    + "expected to|expects?|projects? (?:that|it|trade|to)|predict(?:s|ed)?|forecasts? (?:that|a)|will (?:\\w+ )?(?:reach|rise|grow|hit|exceed|increase|be|account|become|double|surpass)|"
                    + "potential(?:ly)? (?:of|to)|potential|has the capacity|capable of|projection|foresee[sn]?|imagine|hypothetical|hope[sd]? (?:that|to)|estimates? that .* could)\\b.*");
    private static final Pattern AIM = Pattern.compile(
            ".*\\b(?:aim(?:s|ed|ing)?|goals?|targets?|targeted|targeting|objectives?|plan(?:s|ned|ning)?|pledge[sd]?|vow(?:s|ed)?|agree[sd]? to (?:\\w+ )?(?:raise|increase|boost|bring|lift|take|elevate|expand|double|triple|push|grow|work)|"
                    + "want(?:s|ed)? (?:\\w+ ){0,4}to|talk(?:s|ed)? of (?:us ?)?\\$ ?\\d+|seek(?:s|ing)? to|sought to|intend(?:s|ed)? to|intention|hope[sd]? (?:to|that|for)|hoping (?:to|that|for)|ambition|ambitious|aspir(?:e|es|ed|ation)|commit(?:s|ted)? to|(?:is|are|was|were) to (?:reach|rise|grow|increase|double|triple|hit|climb|expand|be (?:raised|increased|brought|lifted|doubled|tripled))|determined to|resolve[sd]? to|strive[sd]?|"
                    + "wish(?:es|ed)? to|eye[sd]?|eyeing|keen to|set (?:themselves )?(?:an?|the|their|its) (?:\\w+ )?(?:goal|target)|desire[sd]? to|call(?:s|ed)? for|decided to|endeavou?r to|looking to|to (?:raise|increase|boost|bring|lift|take|elevate|expand|push) (?:\\w+ ){0,8}to)\\b.*");
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll");
    private static final Set<String> NOT =
            WordList.of("not n't never no neither nor hardly without denied denies deny false cannot");

    /** How many words back a "not" still denies. */
    private static final int NEAR = 6;

    private Mood() {}

    /** Whether the clause around a token only imagines or foretells. */
    static boolean isHypothetical(SentenceReading reading, int at) {
        int[] clause = reading.clause(at);
        int[] aside = aside(reading, clause);
        boolean inside = at >= aside[0] && at < aside[1];
        int from = inside ? aside[0] : clause[0];
        int to = inside ? aside[1] : clause[1];
        StringBuilder words = new StringBuilder();
        boolean modal = false;
        for (int i = from; i < to; i++) {
            if (inside || i < aside[0] || i >= aside[1]) {
                words.append(words.length() == 0 ? "" : " ")
                        .append(reading.token(i).lower());
                modal |= MODAL.contains(reading.token(i).lower())
                        && !reading.token(i).text().equals("May");
            }
        }
        return modal || FORECAST.matcher(words).matches();
    }

    /**
     * ", which stood at $2 billion in 2020,": a clause in commas has a mood of its own. Empty, at
     * the end, where there is none.
     */
    private static int[] aside(SentenceReading reading, int[] clause) {
        for (int i = clause[0] + 1; i < clause[1]; i++) {
            if (reading.token(i).is("which", "who", "whose")
                    && reading.token(i - 1).is(",")) {
                int end = i + 1;
                while (end < clause[1] && !reading.token(end).is(",")) {
                    end++;
                }
                return new int[] {i, end};
            }
        }
        return new int[] {clause[1], clause[1]};
    }

    /** Whether a "will" in its clause before a token puts it into the future. */
    static boolean isFuture(SentenceReading reading, int at) {
        return reading.has(reading.clause(at)[0], at, FUTURE);
    }

    /** Whether the clause around a token states a wish or an intention. */
    static boolean isAim(SentenceReading reading, int at) {
        int[] clause = reading.clause(at);
        return AIM.matcher(reading.lower(clause[0], clause[1])).matches();
    }

    /** Whether the words before a token in its clause deny it. */
    static boolean isNegated(SentenceReading reading, int from, int at) {
        int[] clause = reading.clause(at);
        int first = Math.max(clause[0], from);
        return reading.has(first, at, NOT)
                && !reading.lower(first, at + 1)
                        .matches(".*\\b(?:not only|no (?:fewer|less|more) than|not (?:less|more) than)\\b.*");
    }

    /** Whether what stands at a token is stated as a fact. */
    static boolean isFact(SentenceReading reading, int at) {
        return !isHypothetical(reading, at) && !isAim(reading, at) && !isNegated(reading, at - NEAR, at);
    }
}
