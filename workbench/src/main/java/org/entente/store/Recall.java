package org.entente.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers by what was asked, those asked for last; together at most {@value #ROOM} rows, so that many pairs need no more room. */
final class Recall {
    private static final long ROOM = 1_000_000;

    private final Map<List<Object>, Columns> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long rows;

    @Nullable Columns find(List<Object> asked) {
        return answers.get(asked);
    }

    /** Keeps an answer that is not kept yet; the ones not asked for longest make room. */
    void keep(List<Object> asked, Columns answer) {
        if (answer.rows() > ROOM / 4) {
            return;
        }
        answers.put(asked, answer);
        rows += answer.rows() + 1L;
        Iterator<Columns> eldest = answers.values().iterator();
        while (rows > ROOM && eldest.hasNext()) {
            rows -= eldest.next().rows() + 1L;
            eldest.remove();
        }
    }

    /** Forgets the answers to what names one of some tables. */
    void forget(List<String> tables) {
        Pattern named = Pattern.compile("\\b(FROM|JOIN)\\s+(%s)\\b".formatted(String.join("|", tables)));
        answers.entrySet().removeIf(answer -> {
            boolean found =
                    named.matcher(String.valueOf(answer.getKey().get(0))).find();
            rows -= found ? answer.getValue().rows() + 1L : 0;
            return found;
        });
    }
}
