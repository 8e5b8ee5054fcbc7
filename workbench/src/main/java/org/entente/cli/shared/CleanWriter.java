package org.entente.cli.shared;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Shows characters that would command a terminal, or turn the direction of a line, as
 * {@link Visible} does: what is printed may come from files of others.
 */
public final class CleanWriter extends FilterWriter {
    public CleanWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(Visible.lines(String.valueOf((char) c)));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.write(Visible.lines(new String(text, offset, length)));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(Visible.lines(text.substring(offset, offset + length)));
    }
}
