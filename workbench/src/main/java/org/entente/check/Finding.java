package org.entente.check;

/**
 * What came of looking at one thing.
 *
 * @param area what kind of thing, such as {@code snapshot}
 * @param subject which one
 * @param verdict what came of it
 * @param text in words: what was compared, and where it differs
 */
public record Finding(String area, String subject, Verdict verdict, String text) {

    /** What came of it. */
    public enum Verdict {
        /** As it should be. */
        WHOLE,
        /** Right, and something about it is good to know. */
        NOTE,
        /** Could not be looked at, for the reason that the text gives. */
        SKIPPED,
        /** Not as it should be. */
        WRONG
    }
}
