package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code case.yaml}: what the case is about.
 *
 * @param id lower-case name, the same as the folder's
 * @param title title for people
 * @param states codes of the two states in the order of the title
 * @param summary the relationship in the curator's own words
 * @param paper the text that the case records; absent when it draws on several
 * @param argument the factors by which the text explains the relationship
 * @param argumentNote what to mind about the argument
 * @param where file and line
 */
public record CaseHeader(
        String id,
        String title,
        List<String> states,
        String summary,
        @Nullable Paper paper,
        List<ArgumentFactor> argument,
        @Nullable String argumentNote,
        SourceLine where) {
    public CaseHeader {
        states = List.copyOf(states);
        argument = List.copyOf(argument);
        if (states.size() != 2 || states.get(0).equals(states.get(1))) {
            throw new IllegalArgumentException("a case is about two different states, not " + states);
        }
    }

    /** Whether the case is about these two states, in either order. */
    public boolean isAbout(String one, String other) {
        return !one.equals(other) && states.contains(one) && states.contains(other);
    }
}
