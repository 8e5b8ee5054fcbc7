package org.entente.brief;

import org.entente.text.MessageBundle;

/** The messages of briefs, in {@code texts_XX.properties} of this package. */
public final class BriefTexts {
    private static final MessageBundle ENGLISH = MessageBundle.english(BriefTexts.class);

    private BriefTexts() {}

    /** The messages in the language of another bundle. */
    public static MessageBundle like(MessageBundle other) {
        return of(other.locale().toLanguageTag());
    }

    /**
     * The messages in a language.
     *
     * @param tag language tag such as {@code tr}
     * @throws IllegalArgumentException with a message for the user when the language is unknown
     */
    public static MessageBundle of(String tag) {
        MessageBundle bundle = MessageBundle.of(BriefTexts.class, tag);
        return bundle.locale().equals(ENGLISH.locale()) ? ENGLISH : bundle;
    }
}
