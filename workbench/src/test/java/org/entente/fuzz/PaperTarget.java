package org.entente.fuzz;

import java.nio.file.Path;
import org.entente.paper.PaperAuditor;
import org.entente.paper.text.PaperReader;
import org.entente.paper.text.UnreadablePaperException;

/**
 * A paper, text or HTML or Word or PDF by its content: it is read and what it states is found, or
 * it is said to be unreadable.
 */
public final class PaperTarget {
    private static final Scratch SCRATCH = new Scratch("paper");

    private PaperTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        Path file = SCRATCH.file("paper", input);
        try {
            PaperAuditor.find(PaperReader.read(file));
        } catch (UnreadablePaperException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("unreadable, and nobody says why", e);
            }
        }
    }
}
