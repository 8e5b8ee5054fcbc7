package org.entente.source;

/** A file of {@code sipri-transfers}. */
public final class SipriTransfersTarget {
    private static final SourceTarget TARGET = new SourceTarget("sipri-transfers");

    private SipriTransfersTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
