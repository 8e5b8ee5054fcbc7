package org.entente.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given, as many as fit; those longest unused go first. A key holds the set of snapshots, so that nothing is ever
 * out of date. What several ask for at a time is made once.
 */
final class PageCache {
    private final long most;
    private final LinkedHashMap<String, Rendered> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final ConcurrentMap<String, CompletableFuture<Rendered>> making = new ConcurrentHashMap<>();
    private long bytes;
    private long hits;
    private long misses;

    /** @param most bytes to keep */
    PageCache(long most) {
        this.most = most;
    }

    /** Makes an answer. */
    @FunctionalInterface
    interface Maker {
        Rendered make() throws Exception;
    }

    Rendered get(String key, long patienceMillis, Maker maker) throws Exception {
        Rendered known = find(key);
        if (known != null) {
            return known;
        }
        CompletableFuture<Rendered> mine = new CompletableFuture<>();
        CompletableFuture<Rendered> other = making.putIfAbsent(key, mine);
        if (other != null) {
            return await(other, patienceMillis);
        }
        try {
            Rendered made = maker.make();
            put(key, made);
            mine.complete(made);
            return made;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(key);
        }
    }

    private static Rendered await(CompletableFuture<Rendered> other, long patienceMillis) throws Exception {
        try {
            return other.get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new WebException(503, "busy", WebTexts.english().get("error.busy"));
        }
    }

    synchronized @Nullable Rendered find(String key) {
        Rendered known = kept.get(key);
        if (known == null) {
            misses++;
        } else {
            hits++;
        }
        return known;
    }

    synchronized void put(String key, Rendered made) {
        if (made.size() > most / 4) {
            return;
        }
        Rendered before = kept.put(key, made);
        bytes += made.size() - (before == null ? 0 : before.size());
        var eldest = kept.entrySet().iterator();
        while (bytes > most) {
            Map.Entry<String, Rendered> old = eldest.next();
            bytes -= old.getValue().size();
            eldest.remove();
        }
    }

    synchronized Map<String, Long> numbers() {
        return Map.of("hits", hits, "misses", misses, "bytes", bytes, "entries", (long) kept.size());
    }
}
