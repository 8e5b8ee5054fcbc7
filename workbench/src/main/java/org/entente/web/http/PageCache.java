package org.entente.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Rendered pages, bounded by their bytes. A key holds the set of snapshots, so that no entry is
 * ever out of date. A page that several requests need at a time is made once.
 */
public final class PageCache {
    private final Cache<String, Rendered> pages;
    private final ConcurrentMap<String, CompletableFuture<Rendered>> inProgress = new ConcurrentHashMap<>();

    /** @param maximumBytes the bytes of all cached pages together */
    public PageCache(long maximumBytes) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((String key, Rendered page) -> (int) Math.min(page.size(), Integer.MAX_VALUE))
                .recordStats()
                .build();
    }

    /** Makes a page. */
    @FunctionalInterface
    interface Maker {
        Rendered make() throws Exception;
    }

    /**
     * The cached page, else one that is made and cached.
     *
     * @throws WebException 503 when another request makes it and does not finish in time
     */
    Rendered get(String key, long timeoutMillis, Maker maker) throws Exception {
        Rendered cached = find(key);
        if (cached != null) {
            return cached;
        }
        CompletableFuture<Rendered> mine = new CompletableFuture<>();
        CompletableFuture<Rendered> other = inProgress.putIfAbsent(key, mine);
        if (other != null) {
            return await(other, timeoutMillis);
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
            inProgress.remove(key);
        }
    }

    private static Rendered await(CompletableFuture<Rendered> other, long timeoutMillis) throws Exception {
        try {
            return other.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new WebException(503, "busy", WebTexts.english().get("error.busy"));
        }
    }

    @Nullable Rendered find(String key) {
        return pages.getIfPresent(key);
    }

    void put(String key, Rendered page) {
        pages.put(key, page);
    }

    /** Counts for the metrics page. */
    public Map<String, Long> counts() {
        pages.cleanUp();
        CacheStats stats = pages.stats();
        long bytes = pages.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
        return Map.of(
                "hits",
                stats.hitCount(),
                "misses",
                stats.missCount(),
                "bytes",
                bytes,
                "entries",
                pages.estimatedSize());
    }
}
