package org.entente.dossier.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.measure.model.Figure;

/**
 * What the adjectives and verbs of judgement in a dossier mean: a word holds from its lower bound
 * to below its upper one. No sentence uses such a word but by these rules, which docs/words.md
 * prints for readers; how a word reads in a sentence is the text {@code word.FAMILY.WORD}.
 */
public final class JudgementWords {
    private static final double ALL = Double.POSITIVE_INFINITY;

    /** By its percentile among all pairs of the year, how close the votes of a pair are. */
    public static final String CLOSENESS = "closeness";

    /** By its percentile among all pairs of the year, how much a pair trades. */
    public static final String VOLUME = "volume";

    /** By percentage points over ten years, as fractions of 1. */
    public static final String POINTS = "points";

    /** By the later value over the earlier one. */
    public static final String GROWTH = "growth";

    /** By the share of a state's exports that go to the partner. */
    public static final String RELIANCE = "reliance";

    /** By the share of a state's arms imports that come from the partner. */
    public static final String SUPPLY = "supply";

    /** By the ratio of the stronger to the weaker. */
    public static final String STRENGTH = "strength";

    private static final List<Rule> RULES = List.of(
            new Rule(CLOSENESS, "very_distant", 0, 0.1),
            new Rule(CLOSENESS, "distant", 0.1, 0.25),
            new Rule(CLOSENESS, "middling", 0.25, 0.75),
            new Rule(CLOSENESS, "close", 0.75, 0.9),
            new Rule(CLOSENESS, "very_close", 0.9, ALL),
            new Rule(VOLUME, "lower", 0, 0.5),
            new Rule(VOLUME, "upper", 0.5, 0.9),
            new Rule(VOLUME, "top", 0.9, ALL),
            new Rule(POINTS, "fell_sharply", -ALL, -0.1),
            new Rule(POINTS, "fell", -0.1, -0.02),
            new Rule(POINTS, "steady", -0.02, 0.02),
            new Rule(POINTS, "rose", 0.02, 0.1),
            new Rule(POINTS, "rose_sharply", 0.1, ALL),
            new Rule(GROWTH, "fell_sharply", 0, 0.5),
            new Rule(GROWTH, "fell", 0.5, 0.8),
            new Rule(GROWTH, "steady", 0.8, 1.25),
            new Rule(GROWTH, "rose", 1.25, 2),
            new Rule(GROWTH, "rose_sharply", 2, ALL),
            new Rule(RELIANCE, "marginal", 0, 0.01),
            new Rule(RELIANCE, "small", 0.01, 0.05),
            new Rule(RELIANCE, "considerable", 0.05, 0.2),
            new Rule(RELIANCE, "dependent", 0.2, ALL),
            new Rule(SUPPLY, "minor", 0, 0.1),
            new Rule(SUPPLY, "notable", 0.1, 0.5),
            new Rule(SUPPLY, "main", 0.5, ALL),
            new Rule(STRENGTH, "alike", 1, 1.5),
            new Rule(STRENGTH, "stronger", 1.5, 3),
            new Rule(STRENGTH, "much_stronger", 3, ALL));

    private JudgementWords() {}

    /**
     * One word and the values for which it stands.
     *
     * @param family which question it answers
     * @param word such as {@code close}
     * @param low least value, included
     * @param high greatest value, not included
     */
    record Rule(String family, String word, double low, double high) {}

    static List<Rule> list() {
        return RULES;
    }

    /** The word of a family for a value; a value below the first bound has the first word. */
    public static String of(String family, double value) {
        List<Rule> words = RULES.stream().filter(r -> r.family().equals(family)).toList();
        return words.stream()
                .filter(r -> value < r.high())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word of " + family + " for " + value))
                .word();
    }

    /**
     * Where a value is about the same as an earlier one, the value between the two years that
     * differs most from the later one; empty unless the rules give that difference another word
     * too. Only values of the later one's source count.
     *
     * @param ratio whether the family judges the later value over the earlier one, not their
     *     difference
     */
    public static Optional<Figure> strayed(
            String family, boolean ratio, List<Figure> figures, Figure earlier, Figure later) {
        if (!isSteady(family, change(ratio, earlier, later))) {
            return Optional.empty();
        }
        return figures.stream()
                .filter(f -> Track.year(f) > Track.year(earlier)
                        && Track.year(f) < Track.year(later)
                        && f.snapshot().equals(later.snapshot()))
                .filter(f -> !isSteady(family, change(ratio, f, later)))
                .max(Comparator.comparingDouble(f -> Math.abs(later.getValue() - f.getValue())));
    }

    private static double change(boolean ratio, Figure earlier, Figure later) {
        return ratio ? later.getValue() / earlier.getValue() : later.getValue() - earlier.getValue();
    }

    private static boolean isSteady(String family, double change) {
        return of(family, change).equals("steady");
    }
}
