package org.entente.measure;

import java.util.Comparator;
import java.util.List;

/** Finds what a user may have meant among the words that exist. */
public final class Closest {
    private Closest() {}

    /** The known words in order of Levenshtein distance from what was asked, then of the alphabet; at most {@code limit}. */
    public static List<String> to(String asked, List<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String word) -> distance(asked, word))
                        .thenComparing(word -> word))
                .limit(limit)
                .toList();
    }

    /** As {@link #to}, but only words that a slip explains: at most two fifths of the letters differ. */
    public static List<String> slip(String asked, List<String> known, int limit) {
        return to(asked, known, limit).stream()
                .filter(word -> distance(asked, word) * 5 <= 2 * Math.max(asked.length(), word.length()))
                .toList();
    }

    /** Levenshtein distance, by one row of the table at a time. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
