package org.entente.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.entente.web.http.StoreSnapshot;

/** Counts of what was served, in the text format of Prometheus (version 0.0.4). */
final class Metrics {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final ConcurrentMap<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final LongAdder[] within = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();
    private final AtomicInteger active = new AtomicInteger();
    private final long began = System.nanoTime();

    Metrics() {
        for (int i = 0; i < within.length; i++) {
            within[i] = new LongAdder();
        }
    }

    void begin() {
        active.incrementAndGet();
    }

    /** @param route template of the path, of which there are few */
    void end(String route, int status, long tookNanos) {
        active.decrementAndGet();
        requests.computeIfAbsent("route=\"" + route + "\",status=\"" + status + "\"", k -> new LongAdder())
                .increment();
        nanos.add(tookNanos);
        int bucket = 0;
        while (bucket < BOUNDS.length && tookNanos > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        within[bucket].increment();
    }

    String text(Map<String, Long> cache, StoreSnapshot snapshot) {
        StringBuilder out = new StringBuilder();
        head(out, "entente_requests_total", "counter", "Requests answered.");
        requests.forEach((labels, count) -> out.append("entente_requests_total{")
                .append(labels)
                .append("} ")
                .append(count.sum())
                .append('\n'));
        head(out, "entente_request_seconds", "histogram", "Time to answer.");
        long sum = 0;
        for (int i = 0; i < within.length; i++) {
            sum += within[i].sum();
            String bound = i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf";
            out.append("entente_request_seconds_bucket{le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        out.append("entente_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        out.append("entente_request_seconds_count ").append(sum).append('\n');
        one(out, "entente_requests_active", "Requests in progress.", active.get());
        one(out, "entente_requests_waiting", "Requests waiting for a workbench.", snapshot.waiting());
        cache.forEach((name, value) -> one(out, "entente_cache_" + name, "Page cache: " + name + ".", value));
        one(
                out,
                "entente_snapshots",
                "Snapshots in the store.",
                snapshot.snapshots().size());
        Runtime runtime = Runtime.getRuntime();
        one(out, "entente_heap_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
        one(out, "entente_uptime_seconds", "Since the start.", (System.nanoTime() - began) / 1_000_000_000);
        return out.toString();
    }

    private static void one(StringBuilder out, String name, String help, long value) {
        head(out, name, "gauge", help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help)
                .append("\n# TYPE ")
                .append(name)
                .append(' ')
                .append(type)
                .append('\n');
    }
}
