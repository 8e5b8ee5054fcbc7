package org.entente.casefile.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a measure with its argument, as in {@code un.agreement:palestine}.
 *
 * @param id the measure's id, such as {@code un.agreement}
 * @param argument what follows the colon; absent when nothing does
 */
public record MeasureRef(String id, @Nullable String argument) {
    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?)(?::(\\S(?:.*\\S)?))?");

    /**
     * Reads {@code id} or {@code id:argument}.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static MeasureRef parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a measure; write an id such as trade.total or un.agreement:palestine");
        }
        return new MeasureRef(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return argument == null ? id : id + ":" + argument;
    }
}
