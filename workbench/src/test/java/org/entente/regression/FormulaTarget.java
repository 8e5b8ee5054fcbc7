package org.entente.regression;

import java.nio.charset.StandardCharsets;

/**
 * Formulas, keys of clusters and offsets: each is understood or refused by a
 * {@link FormulaException}.
 */
public final class FormulaTarget {
    private FormulaTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        refuses(() -> FormulaParser.parse(text));
        refuses(() -> FormulaParser.parseKeys(text));
        refuses(() -> FormulaParser.parseExpression(text));
    }

    private static void refuses(Runnable parse) {
        try {
            parse.run();
        } catch (FormulaException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("refused, and nobody says why", e);
            }
        }
    }
}
