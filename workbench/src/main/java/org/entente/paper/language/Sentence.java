package org.entente.paper.language;

import java.util.List;

/**
 * A sentence of a passage.
 *
 * @param text its text
 * @param start offset in the passage
 * @param end offset after it
 * @param tokens its words and marks
 */
public record Sentence(String text, int start, int end, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Index of the token that holds an offset of the passage, else of the first one after it. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
