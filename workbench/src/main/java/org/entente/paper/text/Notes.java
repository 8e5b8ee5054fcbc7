package org.entente.paper.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How notes are marked: superscript digits, or a number in square brackets. */
public final class Notes {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern LABEL =
            Pattern.compile("(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\\[(\\d{1,3})\\]|\\[\\^(\\d{1,3})\\]:)\\s*");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]?\\s+(?=\\S)");

    private Notes() {}

    /** Whether a character is a superscript digit. */
    public static boolean isSuperscript(char c) {
        return SUPERSCRIPTS.indexOf(c) >= 0;
    }

    /** Superscript digits as plain ones. */
    static String plain(String superscripts) {
        StringBuilder digits = new StringBuilder();
        superscripts.chars().forEach(c -> digits.append(SUPERSCRIPTS.indexOf(c)));
        return digits.toString();
    }

    /** Digits as superscript ones; other characters stay. */
    static String raised(String digits) {
        StringBuilder raised = new StringBuilder();
        for (char c : digits.toCharArray()) {
            raised.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c);
        }
        return raised.toString();
    }

    /** The number that a note begins with; within a list of notes also a plain one. */
    static Optional<Label> findLabel(String text, boolean inList) {
        Matcher marked = LABEL.matcher(text);
        if (marked.lookingAt()) {
            String number = marked.group(1) != null
                    ? plain(marked.group(1))
                    : marked.group(2) != null ? marked.group(2) : marked.group(3);
            return Optional.of(new Label(number, marked.end()));
        }
        Matcher numbered = NUMBERED.matcher(text);
        return inList && numbered.lookingAt()
                ? Optional.of(new Label(numbered.group(1), numbered.end()))
                : Optional.empty();
    }

    /**
     * The label of a note.
     *
     * @param number as printed, in plain digits
     * @param length how many characters it takes with the space after it
     */
    record Label(String number, int length) {}
}
