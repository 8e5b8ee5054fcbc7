package org.entente.cli;

/** What the process ends with; the numbers are part of the stable interface. */
final class Exit {
    /** Done, also for a brief whose gaps are listed. */
    static final int DONE = 0;
    /** Done, with findings: rejected rows, unrecognised files inside a folder, contradicted claims. */
    static final int FINDINGS = 1;
    /** A wrong verb, option, name, id or range, or the same state twice. */
    static final int USAGE = 2;
    /** Failed, also when a file named on the command line is missing, unreadable or unrecognised. */
    static final int FAILED = 3;

    private Exit() {}
}
