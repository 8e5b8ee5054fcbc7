package org.entente.web;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether objects that live long leave too little room: after the last collection of all of them more than {@value #MOST_PERCENT} per cent of what
 * they may take was in use. What a workbench learnt can be learnt again; what all of them share gives way by itself, once it was not used for long.
 */
final class Memory {
    private static final int MOST_PERCENT = 85;
    private static final int NEARLY_PERCENT = 88;
    private static final int WORTH_PERCENT = 6;

    private Memory() {}

    /** The counters of the machine, which take a moment to be made: not before they are asked for. */
    private static final class Counters {
        static final Optional<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(gc -> OLD.filter(
                                pool -> List.of(gc.getMemoryPoolNames()).contains(pool.getName()))
                        .isPresent())
                .toList();
        static final AtomicLong TOLD = new AtomicLong(collections());

        private static long collections() {
            return COLLECTORS.stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                    .sum();
        }

        private static boolean isFull() {
            MemoryUsage left = OLD.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
            return left != null && left.getMax() > 0 && left.getUsed() > left.getMax() / 100 * MOST_PERCENT;
        }
    }

    /** Whether the next pages would have all old objects gone through, and there is something among them to be removed. */
    static boolean isNearlyFull() {
        return Counters.OLD
                .map(pool -> isNearlyFull(pool.getUsage(), pool.getCollectionUsage()))
                .orElse(false);
    }

    /** @param left after the last collection of all */
    static boolean isNearlyFull(MemoryUsage now, MemoryUsage left) {
        long percent = now.getMax() / 100;
        return percent > 0
                && now.getUsed() > NEARLY_PERCENT * percent
                && now.getUsed() - left.getUsed() > WORTH_PERCENT * percent;
    }

    /** True once for each collection that left too little room, so that what is given up then has time to show. */
    static boolean isShort() {
        long now = Counters.collections();
        long before = Counters.TOLD.get();
        return now != before && Counters.isFull() && Counters.TOLD.compareAndSet(before, now);
    }
}
