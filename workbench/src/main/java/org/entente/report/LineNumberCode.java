package org.entente.report;

import java.util.List;

/**
 * Ascending line numbers as a short text: the distance of each line from the one before, in digits
 * of five bits with a sixth that says whether more follow, low digits first, in the alphabet of
 * Base64 (as source maps write numbers). A distance of 0 begins a run: the number after it says how
 * many consecutive lines follow. {@code 12 13 14 15 40} is {@code MADZ}: 12, then a run of 3, then
 * 25 further.
 */
final class LineNumberCode {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    /** Runs of fewer lines are shorter written out. */
    private static final int SHORTEST_RUN = 3;

    private LineNumberCode() {}

    static String encode(List<Long> lines) {
        StringBuilder out = new StringBuilder();
        long before = 0;
        int i = 0;
        while (i < lines.size()) {
            int run = run(lines, i, before);
            if (run >= SHORTEST_RUN) {
                digits(0, out);
                digits(run, out);
                i += run;
            } else {
                digits(lines.get(i) - before, out);
                i++;
            }
            before = lines.get(i - 1);
        }
        return out.toString();
    }

    /** How many lines from a position on follow on the one before without a gap. */
    private static int run(List<Long> lines, int from, long before) {
        int run = 0;
        while (from + run < lines.size() && lines.get(from + run) == before + run + 1) {
            run++;
        }
        return run;
    }

    private static void digits(long number, StringBuilder out) {
        long rest = number;
        do {
            int digit = (int) (rest & (MORE - 1));
            rest >>= BITS;
            out.append(ALPHABET.charAt(rest > 0 ? digit | MORE : digit));
        } while (rest > 0);
    }
}
