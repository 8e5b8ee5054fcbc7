package org.entente.paper.text;

import java.util.List;

/**
 * A paper as plain text with its structure. Offsets count UTF-16 units; those that are printed
 * count Unicode characters.
 *
 * @param text all of it, notes and running heads included; that of a text file is the file's own,
 *     unchanged
 * @param blocks in the order of the text, not overlapping
 * @param cautions what the reader should know of how it was read, such as pages without text
 */
public record PaperText(String text, List<TextBlock> blocks, List<String> cautions) {
    /** A paper of more characters (some two thousand pages) is refused. */
    public static final int LIMIT = 6_000_000;

    public PaperText {
        blocks = List.copyOf(blocks);
        cautions = List.copyOf(cautions);
    }

    /** The text of a part. */
    public String part(int start, int end) {
        return text.substring(start, end);
    }
}
