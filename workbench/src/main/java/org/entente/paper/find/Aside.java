package org.entente.paper.find;

import java.util.Set;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.language.Sentence;
import org.entente.paper.language.Token;

/**
 * States that a sentence names without speaking of them: what it compares with ("than India and the
 * United States do", "unlike Germany", "ahead of France"), and what is beside the point ("despite
 * the threat of American sanctions", "by American officials").
 */
final class Aside {
    private static final Set<String> COMPARES = Set.of("than", "like", "unlike");
    private static final Set<String> PLACES = Set.of("ahead", "behind");
    private static final Set<String> BESIDE = Set.of("despite", "notwithstanding", "amid", "amidst");
    private static final Set<String> FLOWS = Set.of("exports", "imports", "trade", "goods", "arms", "weapons", "share");

    /** How many words a comparison or an aside reaches. */
    private static final int REACH = 10;

    private Aside() {}

    /** Whether a party is compared with, or beside the point. */
    static boolean holds(Sentence sentence, Party party) {
        return holds(sentence, party, true);
    }

    /** Whether a party is beside the point. */
    static boolean isBeside(Sentence sentence, Party party) {
        return holds(sentence, party, false);
    }

    private static boolean holds(Sentence sentence, Party party, boolean comparisons) {
        for (int i = party.from() - 1; i >= Math.max(0, party.from() - REACH); i--) {
            Token token = sentence.tokens().get(i);
            boolean compares = COMPARES.contains(token.lower()) && !token.isVerb() && !isNumber(sentence, i + 1)
                    || PLACES.contains(token.lower()) && !isVerb(sentence, i + 1);
            if (compares && comparisons || BESIDE.contains(token.lower())) {
                return true;
            }
            if (token.is("by") && party.kind() == Kind.ADJECTIVE && !isFlow(sentence, party)) {
                return party.from() - i <= 3;
            }
            if (token.isVerb() || token.is(",", ";", ":", "(", ")")) {
                return false;
            }
        }
        return false;
    }

    /** "More than seven times those of B" limits a number. */
    private static boolean isNumber(Sentence sentence, int i) {
        Token token = sentence.tokens().get(Math.min(i, sentence.tokens().size() - 1));
        return token.tag().equals("NUM")
                || token.is("half", "twice", "a", "double", "triple")
                || token.text().matches("[$€£]?\\d.*");
    }

    private static boolean isVerb(Sentence sentence, int i) {
        return i < sentence.tokens().size() && sentence.tokens().get(i).isVerb();
    }

    private static boolean isFlow(Sentence sentence, Party party) {
        return sentence.tokens().subList(party.to(), Math.min(sentence.tokens().size(), party.to() + 3)).stream()
                .anyMatch(t -> FLOWS.contains(t.lower()));
    }
}
