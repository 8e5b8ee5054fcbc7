package org.entente.numerics.breaks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which innovations each drawn series has: for series of one length always the same, since the generator begins with the same seed. They are drawn
 * as far as anybody asked, and kept of the lengths that were asked for last. Safe for several threads.
 */
final class DrawnOrders {
    /** Each length of a dossier's main series takes two; lengths of the pair before come back. */
    private static final int KEPT = 10;

    /** Numbers of a length that are kept: ten thousand draws of a hundred years, and not of a thousand months. */
    private static final long MOST = 2_000_000;

    private static final int AT_ONCE = 111;

    private static final Map<List<Long>, DrawnOrders> LAST = new LinkedHashMap<>(16, 0.75f, true);

    private final Random random;
    private final short[][] orders;
    private final int bound;
    private final int length;
    private volatile int drawn;

    private DrawnOrders(long seed, int bound, int length, int draws) {
        this.random = new Sequence(seed);
        this.orders = new short[draws][];
        this.bound = bound;
        this.length = length;
    }

    /** The orders of one who asks for each once, the first one first. */
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
        if ((long) length * draws > MOST) {
            Random random = new Sequence(seed);
            return (number, into) -> {
                for (int k = 0; k < length; k++) {
                    into[k] = random.nextInt(bound);
                }
            };
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
        short[] order = orders[draw];
        for (int k = 0; k < length; k++) {
            into[k] = order[k];
        }
    }

    private synchronized void drawTo(int draw) {
        while (drawn <= draw && drawn < orders.length) {
            int end = Math.min(orders.length, drawn + AT_ONCE);
            for (int i = drawn; i < end; i++) {
                short[] order = new short[length];
                for (int k = 0; k < length; k++) {
                    order[k] = (short) random.nextInt(bound);
                }
                orders[i] = order;
            }
            drawn = end;
        }
    }

    /** The numbers of {@link Random}, whose documentation states how they follow, for one thread: without its locks. */
    private static final class Sequence extends Random {
        private static final long serialVersionUID = 1;

        private long state;

        Sequence(long seed) {
            setSeed(seed);
        }

        @Override
        public synchronized void setSeed(long seed) {
            state = (seed ^ 0x5DEECE66DL) & ((1L << 48) - 1);
        }

        @Override
        protected int next(int bits) {
            state = (state * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
            return (int) (state >>> (48 - bits));
        }
    }
}
