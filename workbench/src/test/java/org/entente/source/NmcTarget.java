package org.entente.source;

/** A file of {@code nmc}. */
public final class NmcTarget {
    private static final SourceTarget TARGET = new SourceTarget("nmc");

    private NmcTarget() {}

    /** What Jazzer calls, and what the suite calls for each file of the corpus. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
