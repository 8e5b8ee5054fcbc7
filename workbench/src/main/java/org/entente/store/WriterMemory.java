package org.entente.store;

import java.lang.management.ManagementFactory;

/**
 * How much memory the engine may use while a store is written: a quarter of what the machine (or
 * its container) has, at most 700 MB. The engine itself would take four fifths, beside the heap of
 * Java; with these bounds an import of all files stays under 2 GB.
 */
final class WriterMemory {
    private static final long MOST = 700;
    private static final long LEAST = 256;
    private static final long MEGABYTE = 1_000_000;

    private WriterMemory() {}

    static long megabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? of(machine.getTotalMemorySize() / MEGABYTE)
                : MOST;
    }

    static long of(long machine) {
        return Math.max(LEAST, Math.min(MOST, machine / 4));
    }
}
