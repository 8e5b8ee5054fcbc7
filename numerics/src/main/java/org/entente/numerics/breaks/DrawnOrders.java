package org.entente.numerics.breaks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which innovations each drawn series has: for series of one length always the same, since the
 * generator begins with the same seed. They are drawn as far as needed, and kept of the
 * lengths requested last. Safe for several threads.
 */
final class DrawnOrders {
    /** Each length of a dossier's main series takes two; lengths of the pairs before come back. */
    private static final int KEPT = 64;

    /** Numbers below this have room in a byte: years and not months. */
    private static final int MOST_KEPT = 1 << Byte.SIZE;

    /**
     * Numbers of a length that are kept: ten thousand draws of a hundred years, and not of a
     * thousand months.
     */
    private static final long MOST = 2_000_000;

    private static final int AT_ONCE = 111;

    private static final Map<List<Long>, DrawnOrders> LAST = new LinkedHashMap<>(16, 0.75f, true);

    private final Sequence sequence;
    private final int draws;
    /**
     * Those that are drawn together, one after the other: an array each would be most of what a
     * collector goes through.
     */
    private final byte[][] chunks;

    private final int[] room;
    private volatile int drawn;

    private DrawnOrders(long seed, int bound, int length, int draws) {
        this.sequence = new Sequence(seed, bound);
        this.draws = draws;
        this.chunks = new byte[(draws + AT_ONCE - 1) / AT_ONCE][];
        this.room = new int[length];
    }

    /** The orders of one who requests each once, the first one first. */
    @FunctionalInterface
    interface Orders {
        /** Puts an order, numbers of innovations, where the caller has room for it. */
        void draw(int number, int[] into);
    }

    /**
     * Gives the orders of a seed.
     *
     * @param bound number of innovations that there are; at most the length
     * @param length of an order
     * @param draws at most
     */
    static Orders of(long seed, int bound, int length, int draws) {
        if (bound > MOST_KEPT || (long) length * draws > MOST) {
            Sequence sequence = new Sequence(seed, bound);
            return (number, into) -> sequence.put(into);
        }
        return kept(seed, bound, length, draws)::get;
    }

    private static DrawnOrders kept(long seed, int bound, int length, int draws) {
        synchronized (LAST) {
            DrawnOrders orders = LAST.computeIfAbsent(
                    List.of(seed, (long) bound, (long) length, (long) draws),
                    key -> new DrawnOrders(seed, bound, length, draws));
            if (LAST.size() > KEPT) {
                LAST.remove(LAST.keySet().iterator().next());
            }
            return orders;
        }
    }

    private void get(int draw, int[] into) {
        if (draw >= drawn) {
            drawTo(draw);
        }
        byte[] chunk = chunks[draw / AT_ONCE];
        int first = draw % AT_ONCE * room.length;
        for (int k = 0; k < room.length; k++) {
            into[k] = Byte.toUnsignedInt(chunk[first + k]);
        }
    }

    private synchronized void drawTo(int draw) {
        while (drawn <= draw && drawn < draws) {
            int end = Math.min(draws, drawn + AT_ONCE);
            byte[] chunk = new byte[(end - drawn) * room.length];
            for (int i = drawn; i < end; i++) {
                sequence.put(room);
                int first = (i - drawn) * room.length;
                for (int k = 0; k < room.length; k++) {
                    chunk[first + k] = (byte) room[k];
                }
            }
            chunks[drawn / AT_ONCE] = chunk;
            drawn = end;
        }
    }

    /**
     * What {@link java.util.Random#nextInt(int)} gives, whose documentation states how it follows,
     * many at a time and for one thread: without its locks.
     */
    private static final class Sequence {
        private static final long MASK = (1L << 48) - 1;

        private final int bound;
        private long state;

        Sequence(long seed, int bound) {
            this.bound = bound;
            this.state = (seed ^ 0x5DEECE66DL) & MASK;
        }

        void put(int[] into) {
            long at = state;
            int most = bound - 1;
            boolean power = (bound & most) == 0;
            for (int k = 0; k < into.length; k++) {
                int drawn;
                int rest;
                do {
                    at = (at * 0x5DEECE66DL + 0xBL) & MASK;
                    drawn = (int) (at >>> 17);
                    rest = power ? (int) (bound * (long) drawn >> 31) : drawn % bound;
                    // The last few numbers would make the first remainders likelier.
                } while (!power && drawn - rest + most < 0);
                into[k] = rest;
            }
            state = at;
        }
    }
}
