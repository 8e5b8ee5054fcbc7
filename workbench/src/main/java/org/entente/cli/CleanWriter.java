package org.entente.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Shows characters that would command a terminal, or turn the direction of a line, as replacement characters: what is printed may
 * come from files of others.
 */
final class CleanWriter extends FilterWriter {
    private static final char SHOWN = '\uFFFD';

    CleanWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        super.write(clean((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        super.write(clean(text.substring(offset, offset + length)), 0, length);
    }

    /** The text, of the same length. */
    static String clean(String text) {
        if (text.chars().noneMatch(c -> isCommand((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            clean.append(clean(text.charAt(i)));
        }
        return clean.toString();
    }

    private static char clean(char c) {
        return isCommand(c) ? SHOWN : c;
    }

    private static boolean isCommand(char c) {
        boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c <= 0x9F);
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || direction;
    }
}
