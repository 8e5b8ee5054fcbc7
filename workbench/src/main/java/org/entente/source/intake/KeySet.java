package org.entente.source.intake;

import java.util.Arrays;

/** Keys seen so far, to find rows that come twice; a set of longs that does not box them. */
public final class KeySet {
    private static final long FREE = Long.MIN_VALUE;

    private long[] slots = new long[1 << 12];
    private int size;

    public KeySet() {
        Arrays.fill(slots, FREE);
    }

    /** Adds a key, any but {@link Long#MIN_VALUE}; false when it was there. */
    public boolean add(long key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (!put(slots, key)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.fill(wider, FREE);
        for (long key : slots) {
            if (key != FREE) {
                put(wider, key);
            }
        }
        slots = wider;
    }

    private static boolean put(long[] slots, long key) {
        int mask = slots.length - 1;
        int i = (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(mask));
        while (slots[i] != FREE) {
            if (slots[i] == key) {
                return false;
            }
            i = (i + 1) & mask;
        }
        slots[i] = key;
        return true;
    }
}
