package org.entente.provenance;

import java.util.regex.Pattern;

/**
 * A text cell of a CSV file, such that no spreadsheet runs it as a formula. A text that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return gets an apostrophe before
 * it; a number and a text of one character stay as they are, since neither does anything. JSON,
 * Parquet, Stata and Excel files have types and need none of this.
 */
public final class SpreadsheetText {
    /**
     * A text that a spreadsheet may take for a formula, in the syntax that Java and the engine
     * share.
     */
    public static final String FORMULA = "[=+@\\t\\r-](.|\\n|\\r)+";

    /** A number as text, which is left alone. */
    public static final String NUMBER = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?";

    private static final Pattern IS_NUMBER = Pattern.compile(NUMBER);

    private SpreadsheetText() {}

    public static String guarded(String text) {
        return text.length() > 1
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                        && !IS_NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
