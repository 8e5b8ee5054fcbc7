package org.entente.measure.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.country.EditDistance;

/** Finds what a user may have meant among the words that exist. */
public final class Closest {
    private Closest() {}

    /**
     * The known words by {@link EditDistance} from the given word, then alphabetically;
     * at most {@code limit}.
     */
    public static List<String> to(String asked, List<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String word) -> distance(asked, word))
                        .thenComparing(word -> word))
                .limit(limit)
                .toList();
    }

    /**
     * As {@link #to}, but only words that a slip explains: at most two fifths of the letters
     * differ.
     */
    public static List<String> slip(String asked, List<String> known, int limit) {
        return to(asked, known, limit).stream()
                .filter(word -> distance(asked, word) * 5 <= 2 * Math.max(asked.length(), word.length()))
                .toList();
    }

    /**
     * The known words that begin with the given word, or else contain it; without any, those of
     * {@link #slip}.
     */
    public static List<String> meant(String asked, List<String> known, int limit) {
        String part = asked.strip().toLowerCase(Locale.ROOT);
        if (part.length() > 1) {
            List<String> beginning = known.stream()
                    .filter(word -> word.startsWith(part))
                    .limit(limit)
                    .toList();
            List<String> containing = known.stream()
                    .filter(word -> word.contains(part))
                    .limit(limit)
                    .toList();
            if (!containing.isEmpty()) {
                return beginning.isEmpty() ? containing : beginning;
            }
        }
        return slip(part, known, limit);
    }

    private static int distance(String asked, String word) {
        return EditDistance.between(asked, word, asked.length() + word.length());
    }
}
