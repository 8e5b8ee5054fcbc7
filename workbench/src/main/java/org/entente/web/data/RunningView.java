package org.entente.web.data;

import java.util.List;

/**
 * What the page of running queries shows.
 *
 * @param runs the oldest first
 */
public record RunningView(List<Run> runs) {
    /**
     * A query that is running.
     *
     * @param id by which it is stopped
     * @param sql its text
     * @param seconds since it began
     */
    public record Run(String id, String sql, long seconds) {}
}
