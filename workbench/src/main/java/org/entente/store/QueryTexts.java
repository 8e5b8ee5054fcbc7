package org.entente.store;

import java.time.Duration;
import java.util.Locale;

/** Messages for queries that fail in the engine. */
final class QueryTexts {
    static final String STOPPED = "the query was stopped";
    static final String TOO_LONG =
            "the query took longer than %s seconds and was stopped: ask for fewer rows, or give it more time";
    static final String TOO_LARGE =
            "the query needs more memory than it may have: group or filter first, or ask for fewer rows";

    static final String BROKEN =
            "the query needs more memory than it may have, or is nested too deeply: group or filter first, or ask for less";

    private static final int LONGEST = 1_000;

    private QueryTexts() {}

    static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return seconds == Math.rint(seconds)
                ? Long.toString((long) seconds)
                : String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** The engine's message on one line, without the copy of the query that follows it. */
    static String engine(String message) {
        int copy = message.indexOf("\nLINE ");
        String said = (copy < 0 ? message : message.substring(0, copy)).strip();
        // Some messages quote the value that they are about, of whatever length.
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return cut.replaceAll("\\s+", " ")
                .replaceFirst("^(Binder|Catalog|Parser|Conversion|Invalid Input) Error: ", "");
    }
}
