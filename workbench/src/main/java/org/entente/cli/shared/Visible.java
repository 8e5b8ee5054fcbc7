package org.entente.cli.shared;

/**
 * Text of others on a terminal. A data file may hold escape sequences that would move the cursor,
 * set a title or hide what follows, and marks that turn the direction of writing; here they are
 * seen instead of obeyed.
 */
public final class Visible {
    private Visible() {}

    /**
     * The text on one line, each such character written out, such as {@code \x1b}, tabs and ends of
     * lines as {@code \t}, {@code \n}.
     */
    public static String line(String text) {
        return shown(text, "");
    }

    /** The text with its tabs and ends of lines as they are. */
    public static String lines(String text) {
        return shown(text, "\n\r\t");
    }

    private static String shown(String text, String kept) {
        int at = 0;
        while (at < text.length() && !isHidden(text.charAt(at), kept)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length() + 8).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isHidden(c, kept)) {
                seen.append(escaped(c));
            } else {
                seen.append(c);
            }
        }
        return seen.toString();
    }

    private static boolean isHidden(char c, String kept) {
        return (Character.isISOControl(c) && kept.indexOf(c) < 0)
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u2028'
                || c == '\u2029';
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < 0x100 ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c);
        };
    }
}
