package org.entente.web.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How much one address may ask: {@value #A_SECOND} requests a second on average, and
 * {@value #AT_ONCE} at once after a pause, so that a page with all its parts never meets it and a
 * program that asks without end leaves room for others. What a request costs is limited elsewhere.
 */
public final class Rate {
    static final int A_SECOND = 200;
    public static final int AT_ONCE = 1_000;

    /**
     * Addresses that are kept in mind; those that may ask at once as much as anybody need not be.
     */
    public static final int MOST = 10_000;

    private static final double NANOS = 1e9;

    private final Map<String, Allowance> byAddress = new ConcurrentHashMap<>();
    private final int atOnce;
    private final LongSupplier clock;

    /**
     * @param atOnce how much may be asked after a pause
     * @param clock nanoseconds that only grow
     */
    public Rate(int atOnce, LongSupplier clock) {
        this.atOnce = atOnce;
        this.clock = clock;
    }

    /** What every server has. */
    public static Rate usual() {
        return new Rate(AT_ONCE, System::nanoTime);
    }

    /** Whether an address may ask once more now. */
    public boolean admits(String address) {
        long now = clock.getAsLong();
        if (byAddress.size() >= MOST && !byAddress.containsKey(address)) {
            byAddress.values().removeIf(allowance -> allowance.isWhole(now));
            if (byAddress.size() >= MOST) {
                return false;
            }
        }
        return byAddress.computeIfAbsent(address, key -> new Allowance(now)).take(now);
    }

    public int kept() {
        return byAddress.size();
    }

    /** What an address has left, growing with time. */
    private final class Allowance {
        private double left = atOnce;
        private long since;

        Allowance(long now) {
            since = now;
        }

        synchronized boolean take(long now) {
            grow(now);
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }

        synchronized boolean isWhole(long now) {
            grow(now);
            return left >= atOnce;
        }

        private void grow(long now) {
            left = Math.min(atOnce, left + Math.max(0, now - since) / NANOS * A_SECOND);
            since = Math.max(since, now);
        }
    }
}
