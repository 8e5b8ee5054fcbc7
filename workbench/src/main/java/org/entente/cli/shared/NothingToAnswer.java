package org.entente.cli.shared;

import java.util.List;

/** Says why a question has no answer and which command comes next; such a command ends with {@link Exit#FINDINGS}. */
public final class NothingToAnswer {
    private NothingToAnswer() {}

    /** @param what has no answer @param sources that would answer, in order of preference */
    public static int report(Globals globals, String what, List<String> sources) {
        String source = sources.isEmpty() ? "cow-trade" : sources.get(0);
        globals.err().println("entente: " + Texts.NOTHING_TO_ANSWER.formatted(what, source));
        return Exit.FINDINGS;
    }
}
