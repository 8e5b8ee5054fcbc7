package org.entente.source.fetch;

import java.time.Duration;

/**
 * How patient and how trusting a download is.
 *
 * @param mostBytes largest file that is taken
 * @param mostUnpacked largest content of a compressed file, in bytes
 * @param connect longest wait for a connection
 * @param answer longest wait for the beginning of an answer
 * @param stall length of the window in which {@code leastBytes} must arrive while a body is read
 * @param leastBytes fewest bytes a window; fewer are a stall, so that a server that drips is not
 *     waited for
 * @param attempts attempts one after the other without progress before giving up, at least 1
 * @param progress bytes that an attempt must add to count as progress
 * @param firstWait upper bound of the wait after the first failure; it doubles with each further
 *     one
 * @param longestWait upper bound of any wait, also of one that the server requests
 */
public record FetchSettings(
        long mostBytes,
        long mostUnpacked,
        Duration connect,
        Duration answer,
        Duration stall,
        long leastBytes,
        int attempts,
        long progress,
        Duration firstWait,
        Duration longestWait) {
    private static final long GIGABYTE = 1_000_000_000L;

    public FetchSettings {
        if (mostBytes < 1 || mostUnpacked < 1 || attempts < 1 || stall.isZero() || stall.isNegative()) {
            throw new IllegalArgumentException("limits, attempts and time-outs are above zero");
        }
    }

    /** 4 GB a file, 30 s for an answer and for each further kilobyte, five attempts. */
    public static FetchSettings standard() {
        return new FetchSettings(
                4 * GIGABYTE,
                40 * GIGABYTE,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                1024,
                5,
                1_000_000,
                Duration.ofSeconds(1),
                Duration.ofMinutes(2));
    }

    public FetchSettings withMostBytes(long bytes) {
        return new FetchSettings(
                bytes,
                Math.max(mostUnpacked, bytes),
                connect,
                answer,
                stall,
                leastBytes,
                attempts,
                progress,
                firstWait,
                longestWait);
    }

    /** The same time for a connection, an answer and a stall. */
    public FetchSettings withTimeout(Duration time) {
        return new FetchSettings(
                mostBytes, mostUnpacked, time, time, time, leastBytes, attempts, progress, firstWait, longestWait);
    }

    public FetchSettings withAttempts(int times) {
        return new FetchSettings(
                mostBytes, mostUnpacked, connect, answer, stall, leastBytes, times, progress, firstWait, longestWait);
    }
}
