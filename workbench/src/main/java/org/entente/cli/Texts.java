package org.entente.cli;

/** What the command line itself says, in English; patterns as {@link String#formatted} takes them. */
final class Texts {
    static final String NO_COMMAND = "no command was named; entente --help lists them";
    static final String UNKNOWN_COMMAND = "there is no command \"%s\"%s; entente --help lists them";
    static final String UNKNOWN_OPTION = "there is no option \"%s\"%s; %s --help lists them";
    static final String UNEXPECTED_ARGUMENT = "\"%s\" is one argument too many; %s --help says what is expected";
    static final String DID_YOU_MEAN = ", did you mean %s?";
    static final String SEE_HELP = "%s; %s --help says what is expected";
    static final String NO_FILE = "there is no file or folder %s";
    static final String NOT_ALLOWED = "%s may not be read or written: permission denied";
    static final String NOT_A_FOLDER = "%s is not a folder";
    static final String FILE_FAILED = "%s: %s";
    static final String OUTPUT_FAILED = "the output could not be written: %s";
    static final String OUT_OF_MEMORY = "there is not enough memory; give more with ENTENTE_JAVA_OPTIONS=-Xmx3g";
    static final String INTERNAL = "internal error: %s (run with --debug for the trace)";

    static final String NO_YEARS = "%s: %s; say --from and --to to see the years all the same";
    static final String BAD_WINDOW = "a window has at least one year, not %d";
    static final String WINDOW_AND_PERIOD = "--window counts years; it cannot stand with --period session or month";
    static final String NO_WINDOWS = "--window is for arms.*; %s comes by year";
    static final String UNREAD_SOURCE = "%s does not read \"%s\"; it reads %s";
    static final String UNKNOWN_VINTAGE = "the vintage \"%s\" is not in the store; there are %s";
    static final String NONE_IMPORTED = "none of these sources";
    static final String OPTION_FOR_NOTHING = "%s says nothing to %s";
    static final String PAIRS_AND_STATES = "--pairs stands instead of the states, not beside them";
    static final String NO_PAIR = "\"%s\" is no pair; write TUR-PAK";
    static final String NO_STATE =
            "name one state or two, as in: entente measure un.s TUR PAK; only measures of the whole system need none";
    static final String SAME_STATE = "\"%s\" and \"%s\" are the same state: %s; a pair needs two";
    static final String NEEDS_TWO = "%s is about two states, and one was named";
    static final String NO_CSV_TRACE = "a trace has no table of one shape; print it with --format table or json";
    static final String NO_FIGURE = "there is no figure \"%s\"";

    static final String DESCRIPTOR_AND_AS =
            "--as names a publisher's source; a table of your own is what --descriptor says";
    static final String DESCRIPTOR_BROKEN = "%s cannot be used as a descriptor (docs/own-data.md):%s";
    static final String ONE_TABLE = "%s takes one table, and %d paths were named";

    static final String COVERAGE_LEGEND =
            "%s has rows on them  %s covers the year and has none  %s does not speak of it";
    static final String COVERAGE_STEP = "a sign stands for %d years; %s covers some of them";
    static final String COVERAGE_NONE = "no imported source speaks about %s and %s";
    static final String COVERAGE_AND_ISSUES = "--coverage and --issues are two questions; ask one";

    static final String DIFF_STATES =
            "diff takes no state or two, as in: entente diff sipri-transfers 2024-10-13 2025-03-13 TUR PAK";
    static final String DIFF_VINTAGE = "%s has no vintage \"%s\" in the store; there are %s";
    static final String DIFF_NONE = "nothing of %s is in the store; entente sources lists what is";
    static final String DIFF_SAME = "\"%s\" is both vintages; a comparison needs two";
    static final String DIFF_HEAD = "%s from %s to %s%s";
    static final String DIFF_ABOUT = ", rows about %s and %s";
    static final String DIFF_COUNTS = "%s: %,d changed, %,d vanished, %,d appeared";
    static final String DIFF_FIELDS = "fields that changed: %s";
    static final String DIFF_ALIKE = "The rows are alike.";
    static final String DIFF_MORE = "  … %,d more (--format csv gives all)";
    static final String DIFF_FIGURES = "Figures of the dossier: %,d differ";
    static final String DIFF_ONLY_BEFORE = "%s: %d shown in the earlier edition only: %s";
    static final String DIFF_ONLY_AFTER = "%s: %d shown in the later edition only: %s";
    static final String DIFF_SENTENCES = "Sentences of the dossier: %,d differ";
    static final String DIFF_EDITIONS =
            "Each edition is written from the store, with the other vintages of %s put aside.";

    static final String NO_CASE = "there is no case folder %s, and none of that name comes with Entente; there are: %s";
    static final String CASE_IS_FILE = "%s is a file; a case is a folder that holds case.yaml";
    static final String CASE_BROKEN = "the case %s has errors, the first in %s; entente case check %s names all";
    static final String BRIEF_NEEDS_TWO =
            "brief takes two states, as in: entente brief TUR PAK; or a file of pairs with --pairs FILE; entente brief --help says more";
    static final String PAIRS_ALONE = "--pairs names all states; leave out STATE STATE and --case";
    static final String PAIRS_EMPTY = "%s names no pair: write one a line, such as TUR-PAK";
    static final String PAIRS_NOT_TEXT = "%s is not text in UTF-8";
    static final String PAIR_LINE =
            "%s, line %d: \"%s\" is no pair; write TUR-PAK, or two names with a comma between them";
    static final String PAIR_LINE_SAID = "%s, line %d: %s";
    static final String PAIR_TWICE = "%s, line %d: %s is the pair of line %d once more";
    static final String BRIEFS = "dossiers";
    static final String BRIEFS_WRITTEN = "%d pairs written";
    static final String BRIEFS_STOPPED = "stopped before all pairs were written";
    static final String CASE_MADE =
            "%s is a draft: go on with the files in it, then entente case check %s and entente brief %s %s --case %s";
    static final String CASE_TARGET_FILE = "%s is a file, not a folder; name another with -o DIR";
    static final String CASE_TARGET_USED = "%s is there already and is not empty; name another folder with -o DIR";
    static final String CASE_OTHER_PAIR = "the case %s is about %s, not about %s and %s";
    static final String FOLDER_UNWRITABLE = "cannot write in the folder %s: choose another with -o DIR";
    static final String NO_CASE_VERB = "case takes list, new, check or freeze; entente case --help says more";
    static final String CASE_PROBLEM = "%s/%s";
    static final String FROZEN_PROBLEM = "frozen: error: %s";
    static final String CASE_SUMMARY = "%s: %s; %d errors, %d warnings";
    static final String CASE_ROWS = "%d events, %d deals, %d claims, %d references";
    static final String CASE_UNREAD = "not readable";
    static final String FREEZE_EMBEDDED = "%s comes with Entente and cannot be written; name a case folder";
    static final String FREEZE_EMPTY = "there is nothing to freeze: no file was imported into the store in %s";
    static final String FROZEN = "froze %,d figures of %d snapshots in %s";
    static final String FETCH_WHAT =
            "no source was named: entente fetch --list names all, with where they are fetched from";
    static final String NO_FETCH = "nothing is known of a source \"%s\"%s; entente fetch --list names all";
    static final String NO_SIZE = "\"%s\" is no size: write it like 500MB or 2GB";
    static final String BY_HAND = "%s has to be brought by hand (%s):";
    static final String GO_TO = "Go to %s";
    static final String PANEL_EMPTY_STORE =
            "there is nothing to make a panel of: no file was imported into the store in %s (entente import)";
    static final String PANEL_EMPTY_COLUMN = "%s has no value in these years; the codebook says what its cells are";
    static final String PANEL_DONE = "%,d rows, %d columns";
    static final String PANEL_STATE_TWICE = "%s is named twice in --states (the second time as %s)";

    private Texts() {}
}
