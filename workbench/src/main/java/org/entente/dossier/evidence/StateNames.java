package org.entente.dossier.evidence;

import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.text.MessageBundle;

/** Names of states by themselves and within a sentence, where some of them take an article. */
final class StateNames {
    private final MessageBundle texts;
    private final Set<String> withArticle;

    StateNames(MessageBundle texts) {
        this.texts = texts;
        this.withArticle = Set.of(texts.get("names.article").split(", *"));
    }

    /** As it stands in a cell or a heading. */
    String plain(int cow) {
        return StateSystem.standard().get(cow).name(texts.locale());
    }

    /** As it stands within a sentence: {@code the Netherlands}. */
    String said(int cow) {
        String name = plain(cow);
        return withArticle.contains(name) ? "the " + name : name;
    }
}
