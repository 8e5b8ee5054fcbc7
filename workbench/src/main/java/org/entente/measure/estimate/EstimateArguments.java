package org.entente.measure.estimate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.measure.model.Measures;
import org.entente.measure.model.QuestionException;
import org.entente.numerics.pairs.Scale;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * What the argument of an estimate says: the measure, and after plus signs what differs from the
 * usual, as in {@code un.agreement}, {@code trade.total+identity+w5} or
 * {@code un.agreement:palestine+k5}.
 *
 * @param subject the measure and its scale
 * @param length years at each end ({@code w}) or on each side of an entry ({@code k})
 * @param part one more word, such as {@code leader}; empty for none
 */
record EstimateArguments(Subject subject, int length, String part) {
    private static final MessageBundle MESSAGES = MessageBundle.english(EstimateArguments.class);

    private static final Pattern OPTION = Pattern.compile("(.+)\\+([a-z0-9_]+)");
    private static final Pattern LENGTH = Pattern.compile("[wk](\\d{1,2})");

    /**
     * Reads it.
     *
     * @param usual length where none is said
     * @throws QuestionException when there is no argument or no such measure
     */
    static EstimateArguments parse(String id, @Nullable String argument, int usual, Measures measures) {
        if (argument == null) {
            throw new QuestionException(MESSAGES.fill("no_argument", "id", id));
        }
        String rest = argument;
        int length = usual;
        String part = "";
        @Nullable Scale scale = null;
        for (Matcher m = OPTION.matcher(rest); m.matches(); m = OPTION.matcher(rest)) {
            String word = m.group(2);
            Matcher years = LENGTH.matcher(word);
            if (years.matches() && Integer.parseInt(years.group(1)) > 0) {
                length = Integer.parseInt(years.group(1));
            } else if (findScale(word) != null) {
                scale = findScale(word);
            } else if (part.isEmpty() && word.matches("[a-z_]+")) {
                part = word;
            } else {
                break;
            }
            rest = m.group(1);
        }
        return new EstimateArguments(Subject.parse(rest, scale, measures), length, part);
    }

    private static @Nullable Scale findScale(String word) {
        for (Scale scale : Scale.values()) {
            if (scale.code().equals(word.toLowerCase(Locale.ROOT))) {
                return scale;
            }
        }
        return null;
    }

    /** The argument that {@link #parse} reads back, without what is usual. */
    static String write(Subject subject, String letter, int length, int usual, String part, Measures measures) {
        Scale scale = Subject.parse(subject.written(), null, measures).scale();
        return subject.written()
                + (scale == subject.scale() ? "" : "+" + subject.scale().code())
                + (length == usual ? "" : "+" + letter + length)
                + (part.isEmpty() ? "" : "+" + part);
    }
}
