package org.entente.paper.find;

import java.util.regex.Pattern;
import org.entente.casefile.model.Tolerance.Limit;
import org.jspecify.annotations.Nullable;

/** Words around a number that make it a limit: "more than", "exceeded", "under", "or more". */
final class Limits {
    private static final String UP_TO_IT = "\\s*(?:at |to |the |a |an |be )?(?:record )?$";

    private static final Pattern UPPER = Pattern.compile(
            "(?s).*(?<!\\bno |\\bnot )\\b(?:less than|lower than|smaller than|fewer than|under|below|(?:no|not) more than|at most|at the most|(?:not|never) (?:exceed(?:ed|ing)?|surpass(?:ed)?|reach(?:ed)?|pass(?:ed)?)|short of|a maximum of)"
                    + UP_TO_IT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWER = Pattern.compile(
            "(?s).*(?<!\\bno |\\bnot )\\b(?:more than|greater than|higher than|larger than|over|above|at least|(?:no|not) (?:less|fewer) than|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|pass(?:ed|ing|es)|topp(?:ed|ing)|tops|cross(?:ed|ing|es)|in excess of|upwards of|north of|beyond|a minimum of)"
                    + UP_TO_IT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_MORE =
            Pattern.compile("^\\+|^ or (?:more|above|higher)\\b.*|^ and (?:more|above)\\b.*", Pattern.DOTALL);
    private static final Pattern OR_LESS = Pattern.compile("^ or (?:less|fewer|below|under)\\b.*", Pattern.DOTALL);

    private Limits() {}

    /** Which limit a number is; absent for none. */
    static @Nullable Limit of(String before, String after) {
        if (UPPER.matcher(before).matches() || OR_LESS.matcher(after).matches()) {
            return Limit.UPPER;
        }
        return LOWER.matcher(before).matches() || OR_MORE.matcher(after).matches() ? Limit.LOWER : null;
    }
}
