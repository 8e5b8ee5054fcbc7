package org.entente.cli.shared;

/** What the process ends with; the numbers are part of the stable interface. */
public final class Exit {
    /** Done, also for a brief whose gaps are listed. */
    public static final int DONE = 0;
    /**
     * Done, with findings: rejected rows, unrecognised files inside a folder, contradicted claims.
     */
    public static final int FINDINGS = 1;
    /** A wrong verb, option, name, id or range, or the same state twice. */
    public static final int USAGE = 2;
    /**
     * Failed, also when a file named on the command line is missing, unreadable or unrecognised.
     */
    public static final int FAILED = 3;

    private Exit() {}
}
