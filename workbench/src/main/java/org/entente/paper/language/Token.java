package org.entente.paper.language;

/**
 * A word or mark of a sentence.
 *
 * @param text as written
 * @param lower in lower case, with straight apostrophes
 * @param tag part of speech (Universal Dependencies: NOUN, PROPN, VERB, AUX, ADJ, ADP, NUM …)
 * @param start offset in the passage
 * @param end offset after it
 */
public record Token(String text, String lower, String tag, int start, int end) {
    /** Whether this is one of the words. */
    public boolean is(String... words) {
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a word, not a mark. */
    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    /** Whether the tagger takes it for a verb. */
    public boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }
}
