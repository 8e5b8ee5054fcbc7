package org.entente.store;

import java.time.Duration;
import java.util.Locale;
import org.entente.text.MessageBundle;

/** Messages for queries that fail in the engine. */
final class EngineMessages {
    static final MessageBundle MESSAGES = MessageBundle.english(EngineMessages.class);

    private static final int LONGEST = 1_000;

    private EngineMessages() {}

    static String tooLong(Duration time) {
        return MESSAGES.fill("too_long", "seconds", seconds(time));
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return seconds == Math.rint(seconds)
                ? Long.toString((long) seconds)
                : String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** The engine's message on one line, without the copy of the query that follows it. */
    static String oneLine(String message) {
        int copy = message.indexOf("\nLINE ");
        String said = (copy < 0 ? message : message.substring(0, copy)).strip();
        // Some messages quote the value that they are about, of whatever length.
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return cut.replaceAll("\\s+", " ")
                .replaceFirst("^(Binder|Catalog|Parser|Conversion|Invalid Input) Error: ", "");
    }
}
