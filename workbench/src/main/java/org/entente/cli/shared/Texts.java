package org.entente.cli.shared;

/**
 * What the command line itself says, in English; patterns as {@link String#formatted} takes them.
 */
public final class Texts {
    public static final String STILL_WORKING =
            "entente: still computing after %d s; fewer years (--from, --to) take less time";
    public static final String NO_PORT = "a port is a number from 0 to 65535, not %d";
    public static final String CHECKED = "%,d whole, %,d with a note, %,d skipped, %,d wrong";

    public static final String NO_COMMAND = "no command was named; entente --help lists them";
    public static final String UNKNOWN_COMMAND = "there is no command \"%s\"%s; entente --help lists them";
    public static final String UNKNOWN_OPTION = "there is no option \"%s\"%s; %s --help lists them";
    public static final String UNEXPECTED_ARGUMENT = "\"%s\" is one argument too many; %s --help says what is expected";
    public static final String DID_YOU_MEAN = ", did you mean %s?";
    public static final String SEE_HELP = "%s; %s --help says what is expected";
    public static final String NO_FILE = "there is no file or folder %s";
    public static final String NOT_ALLOWED = "%s may not be read or written: permission denied";
    public static final String NOT_A_FOLDER = "%s is not a folder";
    public static final String FILE_FAILED = "%s: %s";
    public static final String OUTPUT_FAILED = "the output could not be written: %s";
    public static final String OUT_OF_MEMORY = "there is not enough memory; give more with ENTENTE_JAVA_OPTIONS=-Xmx3g";
    public static final String INTERNAL = "internal error: %s (run with --debug for the trace)";

    public static final String NO_QUERY =
            "name a query, as in: entente sql 'SELECT source, vintage FROM snapshot'; --schema lists the tables";
    public static final String BAD_LIMIT = "--limit is a number of rows from 1 on, not %d";
    public static final String BAD_TIMEOUT = "--timeout is a number of seconds, above 0 and at most 1000000";
    public static final String QUERY_CUT = "cut after %,d rows; there are more (--limit)";
    public static final String NO_TABLE = "there is no table \"%s\"; entente sql --schema lists them";

    public static final String NO_YEARS = "%s: %s; say --from and --to to see the years all the same";
    public static final String BAD_WINDOW = "a window has at least one year, not %d";
    public static final String WINDOW_AND_PERIOD =
            "--window counts years; it cannot stand with --period session or month";
    public static final String AMONG_ALONE =
            "--among says among which pairs: it needs --percentile or --rank beside it";
    public static final String NO_PARTNERS = "--among partners is for measures of two states, and %s is not one";
    public static final String STANDING_AMONG = "percentile and rank: among %s";
    public static final String NO_STANDING =
            "%s: no percentile or rank is known, because these figures were frozen in a case; import the source to get them";
    public static final String NO_BOOTSTRAP =
            "--bootstrap is for the similarity of votes, such as un.agreement and un.s";
    public static final String VOTES_CAVEAT =
            "resolutions adopted by consensus are no roll calls, and what was put to a vote differs from year to year (--issue)";
    public static final String NO_WINDOWS = "--window is for arms.*, mid.* and exercise.joint; %s comes by year";
    public static final String UNREAD_SOURCE = "%s does not read \"%s\"; it reads %s";
    public static final String UNKNOWN_VINTAGE = "the vintage \"%s\" is not in the store; there are %s";
    public static final String NONE_IMPORTED = "none of these sources";
    public static final String OPTION_FOR_NOTHING = "%s says nothing to %s";
    public static final String PAIRS_AND_STATES = "--pairs stands instead of the states, not beside them";
    public static final String NO_PAIR = "\"%s\" is no pair; write TUR-PAK";
    public static final String NO_STATE =
            "name one state or two, as in: entente measure un.s TUR PAK; only measures of the whole system need none";
    public static final String SAME_STATE = "\"%s\" and \"%s\" are the same state: %s; a pair needs two";
    public static final String NO_COMMON_YEAR =
            "%s and %s were not both members of the system of states in %s: the first was one %s, the second %s";
    public static final String PARTNERS_OF_ONE =
            "--partners is about one state: entente brief TUR --partners --measure trade.total; --compare is about pairs";
    public static final String BRIEF_OF_TWO =
            "\"%s\" alone makes no dossier: name a second state, or --partners; entente brief --help says more";
    public static final String ONLY_WITH_PARTNERS = "%s goes with --partners, as in entente brief TUR --partners";
    public static final String COMPARED_WITH_ITSELF = "--compare %s names no other pair; write TUR-IND,PAK-CHN";
    public static final String NEEDS_TWO = "%s is about two states, and one was named";
    public static final String NO_CSV_TRACE = "a trace has no table of one shape; print it with --format table or json";
    public static final String NO_FIGURE = "there is no figure \"%s\"";

    public static final String LEVELS_HEAD = "%s  %s – %s  %s: %s to %s, a change of %s (%s)";
    public static final String LEVELS_OVERLAP =
            "two spans of %d years do not fit into %d to %d without overlap; name years further apart or a smaller --window";
    public static final String LEVELS_AMONG = "of %,d";
    public static final String LEVELS_FOOT =
            "  p: leaders against other orders of the same spells; a state (with its leaders) against all states, the pair (with its leaders) against all pairs";

    public static final String LEADERS_YEARS = "--k counts years on each side of an entry, from 1 to 25, not %d";
    public static final String LEADERS_HEAD = "%s  %s – %s  around entries into office, %d years on each side (%s)";
    public static final String LEADERS_FOOT =
            "  p: among this pair's other entries, towards the leader's other partners, among like entries anywhere; %d tests in this table";

    public static final String SPILLOVER_RANGE =
            "--from %d --to %d --lags %d --leads %d: years go forward, lags are 0 to 20, leads 1 to 20";
    public static final String SPILLOVER_SAME = "cause and outcome are both %s; name two measures";
    public static final String SPILLOVER_HEAD =
            "%s after %s, %s: %,d pair-years of %,d pairs, in %,d of which the cause moves (%s per %s)";
    public static final String SPILLOVER_LEADS =
            "The outcome differs before the cause does: what follows cannot be read as its effect.";
    public static final String SPILLOVER_SEEN =
            "The outcome is higher or lower after the cause (95 %% interval %s to %s) and not before: consistent with an effect, no proof of one.";
    public static final String SPILLOVER_NONE =
            "No effect is seen (95 %% interval %s to %s); one smaller than %s would be missed more than once in five times.";

    public static final String DESCRIPTOR_AND_AS =
            "--as names a publisher's source; a table of your own is what --descriptor says";
    public static final String DESCRIPTOR_BROKEN = "%s cannot be used as a descriptor (docs/own-data.md):%s";
    public static final String ONE_TABLE = "%s takes one table, and %d paths were named";

    public static final String COVERAGE_LEGEND =
            "%s has rows on them  %s covers the year and has none  %s does not speak of it";
    public static final String COVERAGE_STEP = "a sign stands for %d years; %s covers some of them";
    public static final String COVERAGE_NONE = "no imported source speaks about %s and %s";
    public static final String COVERAGE_AND_ISSUES = "--coverage and --issues are two questions; ask one";

    public static final String DIFF_STATES =
            "diff takes no state or two, as in: entente diff sipri-transfers 2024-10-13 2025-03-13 TUR PAK";
    public static final String DIFF_VINTAGE = "%s has no vintage \"%s\" in the store; there are %s";
    public static final String DIFF_NONE = "nothing of %s is in the store; entente sources lists what is";
    public static final String DIFF_SAME = "\"%s\" is both vintages; a comparison needs two";
    public static final String DIFF_HEAD = "%s from %s to %s%s";
    public static final String DIFF_ABOUT = ", rows about %s and %s";
    public static final String DIFF_COUNTS = "%s: %,d changed, %,d vanished, %,d appeared";
    public static final String DIFF_FIELDS = "fields that changed: %s";
    public static final String DIFF_ALIKE = "The rows are alike.";
    public static final String DIFF_MORE = "  … %,d more (--format csv gives all)";
    public static final String DIFF_FIGURES = "Figures of the dossier: %,d differ";
    public static final String DIFF_ONLY_BEFORE = "%s: %d shown in the earlier edition only: %s";
    public static final String DIFF_ONLY_AFTER = "%s: %d shown in the later edition only: %s";
    public static final String DIFF_SENTENCES = "Sentences of the dossier: %,d differ";
    public static final String DIFF_EDITIONS =
            "Each edition is written from the store, with the other vintages of %s put aside.";

    public static final String NO_CASE =
            "there is no case folder %s, and none of that name comes with Entente; there are: %s";
    public static final String CASE_IS_FILE = "%s is a file; a case is a folder that holds case.yaml";
    public static final String AUDIT_CASE_ONLY =
            "%s is a case: --format text and --draft are for papers, that is files of text, HTML, PDF or docx";
    public static final String PAPER_CAUTION = "%s: %s";
    public static final String PAPER_DRAFTED = "The draft of a case is in %s; entente case check %s reads it.";
    public static final String PAPER_NO_DRAFT = "no draft was written to %s: %s";
    public static final String CASE_BROKEN = "the case %s has errors, the first in %s; entente case check %s names all";
    public static final String BRIEF_NEEDS_TWO =
            "brief takes two states, as in: entente brief TUR PAK; or a file of pairs with --pairs FILE; entente brief --help says more";
    public static final String PAIRS_ALONE = "--pairs names all states; leave out STATE STATE and --case";
    public static final String PAIRS_EMPTY = "%s names no pair: write one a line, such as TUR-PAK";
    public static final String PAIRS_NOT_TEXT = "%s is not text in UTF-8";
    public static final String PAIR_LINE =
            "%s, line %d: \"%s\" is no pair; write TUR-PAK, or two names with a comma between them";
    public static final String PAIR_LINE_STATE =
            "%s, line %d: \"%s\" is no pair of states, written as TUR-PAK or as two names with a comma between them: %s";
    public static final String PAIR_LINE_SAID = "%s, line %d: %s";
    public static final String PAIR_TWICE = "%s, line %d: %s is the pair of line %d once more";
    public static final String ALL_PAIRS = "studies of all pairs, once for this store";
    public static final String ALL_PAIRS_DONE = "kept beside the store";
    public static final String BRIEFS = "dossiers";
    public static final String BRIEFS_WRITTEN = "%d pairs written";
    public static final String BRIEFS_STOPPED = "stopped before all pairs were written";
    public static final String CASE_MADE =
            "%s is a draft: go on with the files in it, then entente case check %s and entente brief %s %s --case %s";
    public static final String CASE_TARGET_FILE = "%s is a file, not a folder; name another with -o DIR";
    public static final String CASE_TARGET_USED =
            "%s is there already and is not empty; name another folder with -o DIR";
    public static final String CASE_OTHER_PAIR = "the case %s is about %s, not about %s and %s";
    public static final String FOLDER_UNWRITABLE = "cannot write in the folder %s: choose another with -o DIR";
    public static final String NO_CASE_VERB = "case takes list, new, check or freeze; entente case --help says more";
    public static final String CASE_PROBLEM = "%s/%s";
    public static final String FROZEN_PROBLEM = "frozen: error: %s";
    public static final String CASE_SUMMARY = "%s: %s; %d errors, %d warnings";
    public static final String CASE_ROWS = "%d events, %d deals, %d claims, %d references";
    public static final String CASE_UNREAD = "not readable";
    public static final String FREEZE_EMBEDDED = "%s comes with Entente and cannot be written; name a case folder";
    public static final String FREEZE_EMPTY = "there is nothing to freeze: no file was imported into the store in %s";
    public static final String FROZEN = "froze %,d figures of %d snapshots in %s";
    public static final String FETCH_WHAT =
            "no source was named: entente fetch --list names all, with where they are fetched from";
    public static final String NO_FETCH = "nothing is known of a source \"%s\"%s; entente fetch --list names all";
    public static final String NOTHING_TO_ANSWER =
            "%s; next: entente fetch %s --import, or entente import FOLDER with files that you have (entente setup lists what adds most)";
    public static final String NO_FIGURES_OF = "no imported source says anything about %s";
    public static final String EDITION_LOADED =
            "Starter edition of %s loaded into %s; 'entente setup' lists what else can be added.";
    public static final String EDITION_OF = "Starter edition of %s";
    public static final String EDITION_MADE = "edition of %s: %d sources, %d tables, %.1f MB in %s";
    public static final String EDITION_OUTDATED =
            "This program comes with a later starter edition: 'entente edition update' puts it in the place of yours.";
    public static final String SETUP_HOW = """
            how: automatic (entente setup SOURCE downloads and imports it); form, login, request (write to the authors), page (choose a
            file there), R (a table of a package) and save (in another format): entente setup SOURCE prints the steps, and
            entente setup --from ~/Downloads imports what you brought; options: entente fetch SOURCE, with years or states.""";
    public static final String SETUP_NEXT = "Adds most with one command: %s (%s): entente setup %s";
    public static final String NO_EDITION = "this build of Entente has no starter edition";
    public static final String NO_DATA_YET = "no data is imported yet";
    public static final String NO_FACTS_FOR_CASE = "the draft is empty, since no data is imported yet";
    public static final String NO_SOURCE = "no source is called \"%s\"%s; entente sources lists all";
    public static final String NO_SIZE = "\"%s\" is no size: write it like 500MB or 2GB";
    public static final String BY_HAND = "%s has to be brought by hand (%s):";
    public static final String GO_TO = "Go to %s";
    public static final String PANEL_EMPTY_STORE =
            "there is nothing to make a panel of: no file was imported into the store in %s (entente import)";
    public static final String PANEL_EMPTY_COLUMN =
            "%s has no value in these years; the codebook says what its cells are";
    public static final String PANEL_DONE = "%,d rows, %d columns";
    public static final String PANEL_STATE_TWICE = "%s is named twice in --states (the second time as %s)";

    public static final String NO_EVENTS_VERB = "events takes import, rollup or audit; entente events --help says more";
    public static final String NOT_EVENTS = "%s holds no coded events of GDELT or ICEWS";
    public static final String NO_EVENTS = "no events were imported (entente events import)";
    public static final String EVENT_FAILED = "%s %s";
    public static final String EVENTS_DONE = "%s: %,d events of %s in the store, %s to %s";
    public static final String EVENTS_QUARANTINE = "entente sources %s --issues says why lines are in quarantine";
    public static final String OUTLOOK_ONE = "an outlook is of one measure, not of \"%s\"";
    public static final String OUTLOOK_BY = "--by is the year of a target; name it with --target";
    public static final String OUTLOOK_TARGET = "%s is no value that %s can have: it lies between %s and %s";
    public static final String OUTLOOK_YEAR = "%d is no year of an outlook; take one from %d to %d";
    public static final String OUTLOOK_CATEGORY = "%s has codes of kinds, which have no outlook";
    public static final String OUTLOOK_NOTHING = "there is no figure of %s for them to carry on";
    public static final String OUTLOOK_SHORT =
            "%s of %s has %d values in a row at its end (%d to %d); an outlook needs %d years without a gap";
    public static final String OUTLOOK_ENDED =
            "%s of %s ends in %d: its %d values carry a forecast to %d, and %d was asked for; import newer data, or say --to %d to "
                    + "see a forecast from then";
    public static final String OUTLOOK_LEFT =
            "%s: newer figures of another source lie outside the central 80 %% of a forecast from %s, which ends in %d; there is"
                    + " no forecast, and no probability";
    public static final String OUTLOOK_CONSTANT =
            "%s hardly changes from %d to %d: no forecast would say more than that";
    public static final String OUTLOOK_KNOWN = "%s of %s has figures to %d; %d is no year of a forecast";
    public static final String OUTLOOK_HEAD = "%s  %s  %s (%s)%n  from %s, %d to %d (%d values), on the scale: %s";
    public static final String OUTLOOK_LAST = "  last value %s in %d (%s)";
    public static final String OUTLOOK_SCORES =
            "Backtest from %d origins, %d forecasts that came due, each from the values before it only (less is better):";
    public static final String OUTLOOK_CHOSEN = "chosen: least CRPS";
    public static final String OUTLOOK_WIDENED =
            "  The chosen one's deviations are multiplied by %s for its errors in the backtest; 80 %% intervals widened that way, "
                    + "each by the errors known at its time, held %s.";
    public static final String OUTLOOK_REACH =
            "Target %s: chances, and what it takes from the last value (%,d paths, seed %d for \"by then\"):";
    public static final String OUTLOOK_SPANS = "%d of %d";
    public static final String OUTLOOK_LATER =
            "What other sources say of years after that, which the forecast did not see:";
    public static final String OUTLOOK_LATER_ROW = "  %d  %s  %s, at %s of the forecast from below";
    public static final String OUTLOOK_OTHERS = "The series of other sources by themselves:";
    public static final String OUTLOOK_OTHER = "  %s, %d to %d, by %s: in %d %s (80 %%: %s to %s)%s";
    public static final String OUTLOOK_OTHER_CHANCE = ", target in that year %s";
    public static final String OUTLOOK_CAUTION =
            "The series ends in %d; the forecast reaches %d years beyond. It knows nothing but the past of %s: no treaty, crisis "
                    + "or policy after its end.";
    public static final String OUTLOOK_ONE_SERIES = "this one series";
    public static final String OUTLOOK_WITH_MASSES = "this series and of what the two trade with all others";
    public static final String OUTLOOK_GRAVITY =
            "  gravity: what all exports of the one and all imports of the other imply, carried on by its mean change, times how closely they are "
                    + "tied (trade.intensity), which returns to its mean. Neither is known ahead.";
    public static final String OUTLOOK_NO_GRAVITY =
            "  There is no gravity-informed candidate: in some year of the series a flow, or the trade of one of the two with all, is zero or not known.";
    public static final String OUTLOOK_WIDE =
            "Its 80 %% intervals held %s of what came: they are too wide, and the chance of a far target is rather less than printed.";
    public static final String OUTLOOK_SIMPLE = "No model forecast the past better than the simple one (%s).";
    public static final String OUTLOOK_SYSTEM = "all states";

    public static final String OUTLOOK_SCENARIO =
            "\"%s\" is no scenario; write agreement=+0.1, ideal-distance=-0.5, gdp=+20%%, trade-agreement=yes or trade-agreement=no";
    public static final String OUTLOOK_SCENARIO_FOR =
            "--scenario is for trade.total, trade.exports and trade.imports, not for %s: the regression behind it explains flows of trade, and says "
                    + "nothing of other measures";
    public static final String OUTLOOK_SCENARIO_FORMAT =
            "--scenario is printed as a table or as JSON, not as CSV, which has a row a year";
    public static final String OUTLOOK_SCENARIO_IDLE =
            "trade-agreement=%s changes nothing: by %s the two %s one in force in %d";
    public static final String OUTLOOK_SCENARIO_HAVE = "have";
    public static final String OUTLOOK_SCENARIO_HAVE_NOT = "have not";
    public static final String OUTLOOK_SCENARIO_UNSURE =
            "trade-agreement=%s cannot be asked: nothing says whether the two have one in force";
    public static final String OUTLOOK_SCENARIO_NEEDS =
            "a scenario rests on a regression over all pairs, which needs %s as well; import them";
    public static final String OUTLOOK_SCENARIO_FAILED =
            "the regression behind the scenarios could not be estimated: %s";
    public static final String OUTLOOK_SCENARIOS =
            "Conditional: by what trade goes with within pairs over time (Poisson regression with effects of pair and year, clustered by pair: "
                    + "%,d pair-years of %,d pairs, %d to %d). An association, no effect; one driver moves and all else stays:";
    public static final String IDEAL_NO_VOTES =
            "there are no votes in the store: import un-votes (entente sources un-votes says where they are)";
    public static final String IDEAL_UNSETTLED =
            "the estimate had not settled after %d iterations; its points are provisional";
    public static final String IDEAL_HEAD = "%,d ideal points in %d sessions, estimated from %s (%d iterations)";
    public static final String IDEAL_BRIDGE =
            "Assumption: the members that voted in at least 85 % of the sessions have mean 0 and deviation 1 in every session.";
    public static final String IDEAL_ALONE = "No published points are imported to set them against (un-ideal-points).";
    public static final String IDEAL_BESIDE = "Beside %s, series fp, %,d state-years in both (aims: 0.98, 0.95, 0.9):";
    public static final String IDEAL_SESSION = "correlation in a session, median";
    public static final String IDEAL_SESSION_LEAST = "correlation in a session, least";
    public static final String IDEAL_POOLED = "correlation over all state-years";
    public static final String IDEAL_WITHIN = "correlation over time within a state, median";
    public static final String IDEAL_WITHIN_POOLED = "correlation of deviations from the states' means";
    public static final String IDEAL_OWN = "published points inside the 90 % interval of the estimate";
    public static final String IDEAL_JOINT = "the same, with the published uncertainty added";
    public static final String IDEAL_THEIRS = "estimates inside the published 90 % interval";

    private Texts() {}
}
