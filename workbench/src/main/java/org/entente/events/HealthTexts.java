package org.entente.events;

/** What is said of the files of events; patterns as {@link String#formatted} takes them. */
final class HealthTexts {
    static final String BYTES = "%s has other bytes than were written";
    static final String UNSEALED = "%,d Parquet files have no recorded hash, being of an earlier version";
    static final String MISSING = "%s is missing";
    static final String LINES = "%s: %,d lines were kept, the files hold %,d";
    static final String QUARANTINE = "%s: %,d lines were put in quarantine, the file holds %,d";
    static final String UNREADABLE = "%s cannot be read: %s";
    static final String BEHIND =
            "%,d months do not yet hold all files that were read: import goes on where it was stopped";
    static final String ROLLUP_BEHIND =
            "the roll-up is of %,d files, %,d were read: entente events rollup brings it up to date";
    static final String ROLLUP = "%,d rows of the roll-up differ from the sums of the events";

    private HealthTexts() {}
}
