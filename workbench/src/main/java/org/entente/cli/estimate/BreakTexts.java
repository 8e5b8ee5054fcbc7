package org.entente.cli.estimate;

/** What {@code breaks} says, in English; patterns as {@link String#formatted} takes them. */
public final class BreakTexts {
    public static final String ONE_SERIES = "%s is about one state; name one, not a pair";
    public static final String ONE_MEASURE = "\"%s\" names several measures; name one";
    public static final String CATEGORIES =
            "the values of %s are kinds, not amounts: they have no level that could break";
    public static final String NO_SERIES = "%s is no series over time";
    public static final String NO_YEARS = "%s: %s";

    public static final String WHAT =
            "name a measure and its states, as in: entente breaks un.agreement TUR PAK; or --data FILE.csv";
    public static final String DATA_AND_MEASURE =
            "--data brings its own series; name no measure and no states beside it";
    public static final String DATA_AND_OPTION =
            "%s is for figures of the store; a file of --data has its series as it is";
    public static final String BAD_TRIM = "--trim is a part of the series above 0 and up to 0.5, not %s";
    public static final String BAD_MOST = "--max counts breaks and is 0 or more, not %d";
    public static final String WINDOWS =
            "rolling windows overlap, and what overlaps is alike: breaks takes years, sessions or months";

    public static final String FOLDER = "%s is a folder; --data takes a file with the columns t,y or series,t,y";
    public static final String COLUMNS = "%s has the columns %s; needed are t and y, and series when there are several";
    public static final String EMPTY = "%s has no rows";
    public static final String BROKEN = "%s cannot be read as CSV: %s";
    public static final String ENCODING = "%s is not UTF-8";
    public static final String VALUE = "%s line %d: y is \"%s\", which is no finite number";
    public static final String ORDER = "%s line %d: t is %s after %s; times must increase";
    public static final String NO_NUMBERS = "--at needs times that are numbers, and one is \"%s\"";

    public static final String TOO_SHORT = "%s: %d observations are too few to search for breaks; this takes %d";
    public static final String CONSTANT = "%s: all %d values are the same, so that nothing can change";

    public static final String EXACT =
            "%s: lines without any errors fit the %d values, so that there is nothing to judge a change by";

    public static final String ZEROS =
            "%s: nearly all of the %d values are zero, so there is no level that could change";

    public static final String NO_NET =
            "--net needs the figures of all pairs of states and the leaders of states: entente import PATH";

    public static final String LOG_NAME = "ln %s";
    public static final String OBSERVED = "%d observations, %s to %s%s";
    public static final String FROM_SNAPSHOT = ", from %s";
    public static final String SEARCHED =
            "%s may change; a regime has at least %d observations (trimming %s); up to %d breaks looked for";
    public static final String MEAN = "the level";
    public static final String TREND = "level and slope";
    public static final String GAPS = "Without a value, and left out: %s.";
    public static final String FEW =
            "Left out because few items stand behind the figure, or because the files cover only part of it: %s.";
    public static final String UNSCALED = "Left out because zero has no logarithm: %s.";
    public static final String ROUNDED =
            "Zero in a file of rounded values, so that half of the least value it would print stands before the logarithm: %s.";
    public static final String OTHERS =
            "Figures of other sources are left out, since a change of source would look like a break: %s.";
    public static final String IN_ORDER = "The slope is that along the order of the rows.";
    public static final String EMPTY_ROWS = "Rows without a value, left out: %s.";

    public static final String NONE = "No break: BIC prefers one regime for the whole series.";
    public static final String FOUND_ONE = "One break by BIC:";
    public static final String FOUND = "%d breaks by BIC:";
    public static final String JUDGED = "%s %s";
    public static final String ESTABLISHED =
            "the series looks more changed than correlation in time alone would make it look (p = %s).";
    public static final String NOT_ESTABLISHED =
            "one change makes the series look no more changed than correlation in time alone would (p = %s), so that the dates may be"
                    + " those of chance.";

    public static final String RANGE = "%s to %s";
    public static final String BEFORE = "before %s";
    public static final String AFTER = "after %s";
    public static final String NO_INTERVAL = "none";

    public static final String HEAD_BREAKS = "Breaks (the first observation of each new regime)";
    public static final String HEAD_COUNTS = "How many";
    public static final String HEAD_TESTS = "Tests of no change at all";
    public static final String HEAD_DATES = "Tests at dates given beforehand";
    public static final String HEAD_STABILITY = "Found again (within %d observations) under";
    public static final String HEAD_WARNINGS = "Mind";

    public static final String SEQUENTIAL = "supF(%d|%d)";
    public static final String BOOTSTRAP_NAME = "supF, correlation in time allowed for";
    public static final String ADF = "augmented Dickey–Fuller, %d lags (small p: no unit root)";
    public static final String KPSS = "KPSS (small p: a unit root or a break)";
    public static final String KPSS_LEAST = "0.01 or less";
    public static final String KPSS_MOST = "0.1 or more";

    public static final String NEAR_END = "within %d observations of an end: hardly any power";
    public static final String OUTSIDE = "outside the series";
    public static final String UNTESTABLE = "too few observations on one side";

    public static final String SHORT_SERIES = "The series is short: all of these laws hold for long ones.";
    public static final String WARN_NEAR_END =
            "A break stands where the trimming stops it; a smaller --trim may move it nearer to the end.";
    public static final String WARN_WIDE = "An interval reaches beyond the series: that date is not known.";
    public static final String WARN_UNIT_ROOT =
            "A unit root is not rejected (augmented Dickey–Fuller, p = %s). In a series that wanders, break tests find breaks that are"
                    + " none; and a true break makes this test see a unit root. Between the two it cannot decide.";
    public static final String WARN_CORRELATION =
            "Errors within the regimes are correlated in time (%s): p-values that do not allow for it are too small.";
    public static final String WARN_SHIFT =
            "Significant only while correlation in time is left out of account: what looks like a shift may be memory.";

    private BreakTexts() {}
}
