package org.entente.source.fetch;

/** What fetching says, in English; patterns as {@link String#formatted} takes them. */
final class Texts {
    static final String NO_PLAIN_NAME =
            "\"%s\" is no plain file name, so that nothing is written under it; nothing was fetched";
    static final String NO_DATE =
            "\"%s\" is no date: write a year, a month or a day such as 2018, 2018-01 or 2018-01-31";
    static final String BACKWARDS = "the span from %s to %s ends before it begins";

    static final String BOOK_UNREADABLE = "the address book %s cannot be read: %s";
    static final String BOOK_WRONG = "the address book %s is wrong at %s: %s";
    static final String NO_OFFER = "nothing is known of a source \"%s\"; entente fetch --list names all";
    static final String NO_ADDRESS_KNOWN = "no address is known that stays the same";

    static final String NOT_HTTP = "%s is no address that starts with https:// or http://";
    static final String TOO_MANY_REDIRECTS = "%s was sent on more than %d times, at last to %s";
    static final String REDIRECT_CIRCLE = "%s is sent on in a circle, by way of %s";
    static final String REDIRECT_NOWHERE = "%s sends on (status %d) without saying where to";
    static final String DOWNGRADE = "%s is sent on from https to the unprotected %s, which is refused";
    static final String UNREACHABLE = "%s cannot be reached (%s)";
    static final String UNTRUSTED = "no safe connection to %s: %s";
    static final String NO_ANSWER = "%s did not answer within %s";

    static final String STATUS_GONE =
            "%s is no longer there (status %d): publishers move their files. See %s and put the new address into"
                    + " addresses.yaml (docs/fetching.md says how)";
    static final String STATUS_DENIED =
            "%s may not be downloaded without a person or a key (status %d%s): see %s and import the file by hand";
    static final String STATUS_OTHER = "%s was refused with status %d%s";
    static final String STATUS_BUSY = "the server answered with status %d";
    static final String ASKS_TO_WAIT =
            "%s: the server asks to come back in %s; give the command again then, it goes on where it stopped";
    static final String WEB_PAGE =
            "%s gave a web page instead of the file %s: see %s and put the new address into addresses.yaml"
                    + " (docs/fetching.md says how)";
    static final String ENCODED = "%s came in an encoding (%s) that was not asked for";
    static final String TOO_LARGE = "%s has %s, more than the limit of %s; --max-size raises it";
    static final String TOO_LARGE_SO_FAR = "%s has more than the limit of %s; --max-size raises it";
    static final String NO_SPACE = "%s needs %s and there are only %s free in %s";
    static final String STALLED = "fewer than %s came in %s";
    static final String BROKE_OFF = "the connection broke off after %s";
    static final String BROKE_OFF_OF = "the connection broke off after %s of %s";
    static final String NOT_WHERE_LEFT = "the server goes on at another place than asked";
    static final String CHANGED = "the file was changed at the publisher's meanwhile";
    static final String RESTARTED = "%s: the publisher's file is another one now or cannot be resumed; from the start";
    static final String RANGE_REFUSED = "the server cannot go on where it stopped";
    static final String AGAIN = "%s: %s; again in %s (attempt %d of %d)";
    static final String GAVE_UP = "%s was given up after %d attempts: %s";
    static final String PART_KEPT = "; %s are kept in %s and the same command goes on from there";
    static final String IN_USE = "%s is being downloaded by another process";

    static final String WRONG_MD5 =
            "%s is not what the publisher's list says: its MD5 is %s, the list has %s; it was fetched twice and not kept";
    static final String WRONG_MD5_AGAIN = "%s: its MD5 is not the one of the publisher's list; from the start";
    static final String WRONG_SIZE = "%s has %d bytes where the publisher's list says %d; it was not kept";
    static final String DAMAGED = "%s is damaged (%s); it was not kept";
    static final String BOMB = "%s holds more than %s when unpacked, which no dataset does; it was not kept";
    static final String CUT_OFF =
            "%s holds %d records, as many as the publisher gives at most, so that some may be missing; it was not kept."
                    + " Ask for fewer states%s";
    static final String NO_RECORDS = "%s has no records: the publisher has none for this question; it was not kept";
    static final String PUBLISHER_SAYS = "%s: the publisher answers \"%s\"";
    static final String NOT_JSON = "%s is not the JSON that the publisher documents; it was not kept";

    static final String NEEDS_SPAN = "%s is a long list of files: say which with --from and --to, such as"
            + " --from 2018-01-01 --to 2018-01-07";
    static final String NONE_IN_SPAN = "the list %s has no file from %s to %s";
    static final String NONE_MATCH = "no file of %s fits %s; there are %s. --match names others";
    static final String NEEDS_STATES = "%s is asked by state and year: say which with --states and --from, such as"
            + " --states TUR,PAK --from 2015 --to 2020";
    static final String NO_CODE = "%s has no number in UN Comtrade";
    static final String NEEDS_YEARS = "%s is asked by year: --from and --to are years such as 2015";
    static final String SAME_NAME = "two files would be called %s; fetch their sources into different folders";
    static final String STOPPED = "%s: %d more files were not tried after %d failures in a row";

    static final String DONE = "%s: %s, sha256 %s%s";
    static final String MD5_AGREES = ", MD5 as published";
    static final String UNCHANGED = "%s: unchanged, sha256 %s";
    static final String OLDER_KEPT = "%s: the file that was there is now %s";

    private Texts() {}
}
