package org.entente.chronology;

import java.util.List;

/**
 * One kind of event: which rows are such events, what they say, and by which rule they matter. The
 * rule is shown to readers as the text {@code chronology.rule.KIND} and must be the one that
 * {@link #list} follows.
 */
interface EventClass {
    /** The kind, such as {@code alliance}. */
    String kind();

    /** The source that is read, as readers know it by its id; empty where none is. */
    String source();

    /** The pair's events of this kind that touch its years, in any order. */
    List<DatedEvent> list(Pair pair);
}
