package org.entente.casefile.model;

/** Whether two states stood together on an issue. In a case file written in lower case. */
public enum IssueAgreement {
    /** Same side. */
    CONVERGED,
    /** Different sides. */
    DIVERGED
}
