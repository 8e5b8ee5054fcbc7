package org.entente.report;

import java.util.List;

/**
 * Ascending line numbers as a short text: for each run of consecutive lines the distance from the end of the run before,
 * and {@code +} its further lines where it has any, both in base 36, separated by commas. {@code 12 13 14 18} is
 * {@code c+2,4}.
 */
final class LineNumbers {
    private static final int BASE = 36;

    private LineNumbers() {}

    static String encode(List<Long> lines) {
        StringBuilder out = new StringBuilder();
        long end = 0;
        int i = 0;
        while (i < lines.size()) {
            long start = lines.get(i);
            long last = start;
            while (i + 1 < lines.size() && lines.get(i + 1) == last + 1) {
                last++;
                i++;
            }
            if (out.length() > 0) {
                out.append(',');
            }
            out.append(Long.toString(start - end, BASE));
            if (last > start) {
                out.append('+').append(Long.toString(last - start, BASE));
            }
            end = last;
            i++;
        }
        return out.toString();
    }
}
