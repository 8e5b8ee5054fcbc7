package org.entente.dossier;

import org.entente.measure.model.Definition;
import org.entente.text.MessageBundle;

/** The messages of dossiers, in {@code texts_XX.properties} of this package. */
public final class DossierTexts {
    private static final class Holder {
        static final MessageBundle ENGLISH = MessageBundle.english(DossierTexts.class);
    }

    private DossierTexts() {}

    public static MessageBundle english() {
        return Holder.ENGLISH;
    }

    /**
     * The messages in a language.
     *
     * @param tag language tag such as {@code tr} or {@code pt-BR}
     * @throws IllegalArgumentException with a message for the user when the language is unknown
     */
    public static MessageBundle of(String tag) {
        MessageBundle bundle = MessageBundle.of(DossierTexts.class, tag);
        return bundle.locale().equals(english().locale()) ? english() : bundle;
    }

    /** The name of a measure; for a measure without a key, such as a user's own, its title. */
    public static String title(MessageBundle texts, Definition measure) {
        return texts.getOrDefault("measure." + measure.id(), measure.title());
    }
}
