package org.entente.store;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers by what was asked, those asked for last; together at most {@value #ROOM} rows, so that many pairs need no more room. All who have the
 * same store open in a process have the same answers. Safe for use by several threads; the answers are not to be changed.
 */
final class Recall {
    private static final long ROOM = 1_000_000;
    private static final Map<String, WeakReference<Recall>> SHARED = new HashMap<>();

    private final Map<List<Object>, Columns> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long rows;

    /**
     * The answers of whoever has the same store open, for as long as anybody has.
     *
     * @param store what tells its contents from those of any other
     */
    static Recall shared(String store) {
        synchronized (SHARED) {
            SHARED.values().removeIf(others -> others.get() == null);
            WeakReference<Recall> known = SHARED.get(store);
            Recall shared = known == null ? null : known.get();
            if (shared == null) {
                shared = new Recall();
                SHARED.put(store, new WeakReference<>(shared));
            }
            return shared;
        }
    }

    synchronized @Nullable Columns find(List<Object> asked) {
        return answers.get(asked);
    }

    /** Keeps an answer; the ones not asked for longest make room. */
    synchronized void keep(List<Object> asked, Columns answer) {
        if (answer.rows() > ROOM / 4 || answers.putIfAbsent(asked, answer) != null) {
            return;
        }
        rows += answer.rows() + 1L;
        Iterator<Columns> eldest = answers.values().iterator();
        while (rows > ROOM && eldest.hasNext()) {
            rows -= eldest.next().rows() + 1L;
            eldest.remove();
        }
    }

    /** The answers to what names none of some tables, for one alone. */
    synchronized Recall without(List<String> tables) {
        Pattern named = Pattern.compile("\\b(FROM|JOIN)\\s+(%s)\\b".formatted(String.join("|", tables)));
        Recall own = new Recall();
        answers.forEach((asked, answer) -> {
            if (!named.matcher(String.valueOf(asked.get(0))).find()) {
                own.keep(asked, answer);
            }
        });
        return own;
    }
}
