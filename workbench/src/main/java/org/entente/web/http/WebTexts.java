package org.entente.web.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.dossier.DossierTexts;
import org.entente.text.MessageBundle;

/**
 * The words of the pages, in {@code texts_XX.properties} beside this class; a language is read when
 * it is first asked for.
 */
public final class WebTexts {
    /** The languages that the pages speak, in the order in which they are offered. */
    public static final List<String> LANGUAGES = List.of("en", "tr");

    private static final Map<String, MessageBundle> READ = new ConcurrentHashMap<>();
    private static final Map<String, MessageBundle> DOSSIERS = new ConcurrentHashMap<>();

    private WebTexts() {}

    static MessageBundle of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("there is no language " + language);
        }
        return READ.computeIfAbsent(language, tag -> MessageBundle.of(WebTexts.class, tag));
    }

    /** The texts of dossiers. */
    public static MessageBundle dossier(String language) {
        return DOSSIERS.computeIfAbsent(language, DossierTexts::of);
    }

    public static MessageBundle english() {
        return of("en");
    }
}
