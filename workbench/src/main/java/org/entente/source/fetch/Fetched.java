package org.entente.source.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there.
 *
 * @param source id requested
 * @param file where it is
 * @param bytes its size
 * @param sha256 of its content
 * @param md5Agrees whether its MD5 is the one that the publisher's list has; null when the list has
 *     none
 * @param state whether it is new
 * @param older where the file went that had its name before, if its content differed
 * @param address where it came from
 */
public record Fetched(
        String source,
        Path file,
        long bytes,
        String sha256,
        @Nullable Boolean md5Agrees,
        State state,
        @Nullable Path older,
        String address) {

    /** What became of the file. */
    public enum State {
        /** There was none of that name. */
        FETCHED,
        /** There already, and the publisher has no other. */
        UNCHANGED,
        /** There was another, which was renamed. */
        REPLACED
    }
}
