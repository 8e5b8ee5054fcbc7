package org.entente.source.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Waits between attempts: the bound doubles with each failure, and the wait is drawn from its upper
 * half, so that many clients do not come back at once. A server's own wish is honoured up to the
 * longest wait.
 */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * The wait before the next attempt.
     *
     * @param failures failures so far, from 1
     * @param asked the pause that the server requested
     * @return empty when the server requests more than the longest wait
     */
    Optional<Duration> next(int failures, Optional<Duration> asked) {
        if (asked.isPresent()) {
            return asked.filter(wish -> wish.compareTo(longest) <= 0);
        }
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
        return Optional.of(Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1)));
    }
}
