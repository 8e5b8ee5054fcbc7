package org.entente.source.files;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a source knows a file as its own. */
public sealed interface Recognition {

    /** A file that is a snapshot by itself. */
    static Recognition alone(String layout) {
        return new Yes(layout, "data", Set.of(), null);
    }

    /**
     * A file that belongs with others.
     *
     * @param role what this one is among them
     * @param needs roles without which it cannot be read
     */
    static Recognition part(String layout, String role, String... needs) {
        return new Yes(layout, role, Set.of(needs), null);
    }

    /** The first yes, else the no that came closest. */
    static Recognition firstOf(Recognition... answers) {
        return Arrays.stream(answers)
                .reduce((a, b) ->
                        a instanceof Yes || (b instanceof No no && ((No) a).closeness() >= no.closeness()) ? a : b)
                .orElseThrow();
    }

    /** The same answer, for a file that states its vintage. */
    default Recognition dated(@Nullable String vintage) {
        return this instanceof Yes yes ? new Yes(yes.layout(), yes.role(), yes.needs(), vintage) : this;
    }

    /**
     * @param layout which of the source's layouts the file has
     * @param role what the file is within its snapshot
     * @param needs roles of the same layout without which it cannot be read
     * @param vintage release or export date that the file states, ISO; null when it states none
     */
    record Yes(
            String layout,
            String role,
            Set<String> needs,
            @Nullable String vintage) implements Recognition {
        public Yes {
            needs = Set.copyOf(needs);
        }
    }

    /**
     * @param reason why not, such as {@code lacks the column ccode2}
     * @param closeness 0 for nothing in common to just under 1
     */
    record No(String reason, double closeness) implements Recognition {}
}
