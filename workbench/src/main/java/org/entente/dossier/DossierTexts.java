package org.entente.dossier;

import org.entente.measure.model.Definition;
import org.entente.text.Arguments;
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

    /**
     * A snapshot as a sentence names it: the short name of its dataset and the year of its release.
     * A dataset without a short name, such as a user's own table, goes by its id.
     */
    public static String dataset(MessageBundle texts, String snapshot) {
        int colon = snapshot.indexOf(':');
        if (colon < 0) {
            return snapshot;
        }
        return texts.get(
                "dataset",
                Arguments.none()
                        .with("name", datasetName(texts, snapshot.substring(0, colon)))
                        .with("year", snapshot.substring(colon + 1).replaceFirst("-.*", "")));
    }

    /** The short name of a source's dataset; its id where it has none. */
    public static String datasetName(MessageBundle texts, String source) {
        return texts.getOrDefault("dataset." + source, source);
    }

    /** The name of a measure; for a measure without a key, such as a user's own, its title. */
    public static String title(MessageBundle texts, Definition measure) {
        return texts.getOrDefault("measure." + measure.id(), measure.title());
    }
}
