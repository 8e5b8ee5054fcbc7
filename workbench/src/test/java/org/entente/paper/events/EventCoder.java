package org.entente.paper.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.paper.events.Triggers.Hit;
import org.entente.paper.language.Sentence;
import org.entente.paper.language.Token;

/**
 * The root categories of a sentence of news, by the same triggers as the chronology's: those of its
 * main verbs. It has no actors, no negation and no tense, and serves to measure how far the
 * triggers go.
 */
final class EventCoder {
    private final Triggers triggers = Triggers.standard();

    /**
     * Root categories, the first main verb's first; a verb of saying at the end only attributes and
     * is left out.
     */
    Set<String> roots(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        Set<String> roots = new LinkedHashSet<>();
        Hit noun = null;
        for (Hit hit : triggers.find(tokens)) {
            if (hit.trigger().part().equals("n")) {
                noun = noun == null ? hit : noun;
            } else if (!isAttribution(tokens, hit) && roots.isEmpty()) {
                roots.add(hit.trigger().root());
            }
        }
        if (roots.isEmpty() && noun != null) {
            roots.add(noun.trigger().root());
        }
        return roots;
    }

    private static boolean isAttribution(List<Token> tokens, Hit hit) {
        boolean says = hit.trigger().root().equals("02") && hit.trigger().part().equals("v");
        return says && hit.at() > tokens.size() / 2;
    }
}
