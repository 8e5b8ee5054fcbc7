package org.entente.paper.text;

import java.util.List;

/**
 * Running text as one line without marks: line ends are spaces, hyphenation is undone, note marks,
 * web addresses and marks of emphasis are left out. It knows where each character stands in the
 * paper.
 *
 * @param kind what block it is from
 * @param content what the sentence finder reads
 * @param offsets where each character of the content stands in the text, and after the last one the
 *     end
 * @param marks note marks
 */
public record Passage(BlockKind kind, String content, int[] offsets, List<Mark> marks) {
    /**
     * A note mark.
     *
     * @param at where in the content it stood
     * @param label number of the note
     */
    public record Mark(int at, String label) {}

    public Passage {
        if (offsets.length != content.length() + 1) {
            throw new IllegalArgumentException("every character of a passage has its place");
        }
        marks = List.copyOf(marks);
    }

    /** Where a character of the content stands in the text. */
    public int start(int at) {
        return offsets[at];
    }

    /** Where a part of the content that ends before {@code at} ends in the text. */
    public int end(int at) {
        return at == 0 ? offsets[0] : offsets[at - 1] + 1;
    }
}
