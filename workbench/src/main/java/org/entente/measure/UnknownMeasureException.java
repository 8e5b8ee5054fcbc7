package org.entente.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** No measure has this id; the message names those that come closest. */
public final class UnknownMeasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;

    UnknownMeasureException(String asked, List<String> ids) {
        super("there is no measure \"" + asked + "\"; closest are " + closest(asked, ids) + " (all: entente measures)");
    }

    private static String closest(String asked, List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparingInt((String id) -> distance(asked, id))
                        .thenComparing(id -> id))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Levenshtein distance, by one row of the table at a time. */
    private static int distance(String a, String b) {
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
