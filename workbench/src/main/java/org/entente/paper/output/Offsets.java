package org.entente.paper.output;

import java.util.Arrays;

/**
 * Turns offsets in UTF-16 units into offsets in Unicode characters, as R, Python and people count.
 */
final class Offsets {
    /** Where the second halves of pairs stand, in order. */
    private final int[] halves;

    Offsets(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        halves = Arrays.copyOf(found, count);
    }

    int codePoint(int offset) {
        int at = Arrays.binarySearch(halves, offset);
        int before = at >= 0 ? at : -at - 1;
        return offset - before;
    }
}
