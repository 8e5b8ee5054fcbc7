package org.entente.numerics.regression;

import java.util.Arrays;

/**
 * Numbers whole numbers from 0 on in the order in which they are first met; open addressing,
 * without boxes.
 */
final class LongIndex {
    private long[] keys;
    private int[] codes;
    private int size;

    LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, Math.min(expected, 1 << 16) * 2)) * 2;
        keys = new long[capacity];
        codes = new int[capacity];
        Arrays.fill(codes, -1);
    }

    int size() {
        return size;
    }

    int codeOf(long key) {
        int slot = find(key);
        if (codes[slot] >= 0) {
            return codes[slot];
        }
        if (size * 2L >= keys.length) {
            grow();
            slot = find(key);
        }
        keys[slot] = key;
        codes[slot] = size;
        return size++;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) mix(key) & mask;
        while (codes[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The finaliser of SplitMix64 (Steele, Lea & Flood 2014), which spreads neighbouring keys. */
    private static long mix(long key) {
        long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[oldKeys.length * 2];
        codes = new int[oldKeys.length * 2];
        Arrays.fill(codes, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCodes[i] >= 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
