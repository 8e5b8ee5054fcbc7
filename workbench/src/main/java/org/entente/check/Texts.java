package org.entente.check;

/** What a check says, in English; patterns as {@link String#formatted} takes them. */
final class Texts {
    static final String UNREADABLE = "cannot be read: %s";
    static final String NO_STORE = "nothing was imported yet";
    static final String OLDER_SCHEMA = "has schema version %d; the next import brings it to %d";
    static final String SCHEMA = "%d tables with %d columns, as they should be";
    static final String OTHER_SCHEMA = "missing: %s; not known: %s";

    static final String SNAPSHOT = "%,d rows read, %,d rejected; %,d canonical rows have the recorded hash";
    static final String EVENT_SNAPSHOT = "%,d lines read, %,d rejected; the events themselves: see events";
    static final String COUNTS = "%,d rows read are not %,d kept and %,d rejected";
    static final String REJECTED = "%,d rows are recorded as rejected, %,d are listed";
    static final String READ = "%,d rows are recorded as read, its files have %,d";
    static final String NO_HASH = "a file without a SHA-256";
    static final String CONTENT =
            "its %,d canonical rows do not have the recorded hash: some were changed, lost or added";
    static final String UNREAD_TABLES = "its rows were not compared, since these could not be read: %s";
    static final String FUTURE = "whole; was imported at %s, which is yet to come: the clock was put back";

    static final String REFERENCES = "%,d rows: snapshot, file and line exist, and the states of %d columns";
    static final String NO_SNAPSHOT = "%,d rows are of no snapshot";
    static final String NO_FILE = "rows of %,d files that are not listed";
    static final String NO_LINE = "%,d rows without a line";
    static final String NO_STATE = "%s has numbers of no state: %s";
    static final String BELONG = "all %,d rows belong to one";
    static final String LACKING = "%,d of %,d rows belong to none that the imported files hold";
    static final String LOST = "%,d of %,d rows belong to none";

    static final String EVENTS = "%,d files and %,d events; the roll-up, where it is not behind, is their sum";

    static final String FIGURES =
            "%d: %,d figures at once; %d of them alone and %d by another query, with the same values";
    static final String ALONE = "%s is another figure when it is asked for alone";
    static final String SECOND = "%s is %s, and %s by another query";

    static final String NOT_AT_HAND = "of %s: not among the files given";
    static final String FILE_SAME = "of %s: %,d bytes with the recorded SHA-256";
    static final String FILE_OTHER = "of %s: was imported as %s, is now %s";

    private Texts() {}
}
