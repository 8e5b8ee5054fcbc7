package org.entente.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of an answer up to a limit, with the number of those left out. */
final class Rows {
    private final int limit;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private int left;

    Rows(int limit) {
        this.limit = limit;
    }

    /** Whether there is room for another row. */
    boolean takes() {
        return rows.size() < limit;
    }

    void add(Map<String, @Nullable Object> row) {
        rows.add(row);
    }

    void leaveOut() {
        left++;
    }

    /**
     * The rows under a name, and how many were left out.
     *
     * @param how what to do to get the others
     */
    Map<String, @Nullable Object> answer(String name, String how) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        addTo(answer, name, how);
        return answer;
    }

    void addTo(Map<String, @Nullable Object> answer, String name, String how) {
        answer.put(name, rows);
        if (left > 0) {
            answer.put("left_out", "%d more: %s".formatted(left, how));
        }
    }
}
