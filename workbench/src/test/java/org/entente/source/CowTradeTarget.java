package org.entente.source;

/** A file of {@code cow-trade}. */
public final class CowTradeTarget {
    private static final SourceTarget TARGET = new SourceTarget("cow-trade");

    private CowTradeTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
