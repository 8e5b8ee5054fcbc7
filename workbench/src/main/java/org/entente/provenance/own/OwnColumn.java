package org.entente.provenance.own;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a table holds.
 *
 * @param id the measure's, such as {@code own.students}
 * @param title short name for headings and axes
 * @param meaning a sentence or two for a reader who does not know it
 * @param unit what a stored value counts
 * @param higher what a higher value says
 * @param column name of its column, or with {@code {year}} in it the name that the columns of all
 *     years have
 * @param scale how many of the unit one number of the file is
 * @param roundedTo what the last place of a published number counts, in numbers of the file; null
 *     when they are exact
 * @param line line of the descriptor
 */
public record OwnColumn(
        String id,
        String title,
        String meaning,
        String unit,
        String higher,
        String column,
        double scale,
        @Nullable Double roundedTo,
        int line) {
    private static final Pattern ID = Pattern.compile("own\\.[a-z][a-z0-9_]*");
    private static final String YEAR = "{year}";

    public OwnColumn {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an id of a measure is lower-case letters, digits and underscores, found '" + bare(id) + "'");
        }
        if (scale <= 0) {
            throw new IllegalArgumentException("'scale' is above 0, found " + scale);
        }
        if (roundedTo != null && roundedTo <= 0) {
            throw new IllegalArgumentException("'rounded_to' is above 0, found " + roundedTo);
        }
        if (column.indexOf(YEAR) != column.lastIndexOf(YEAR)) {
            throw new IllegalArgumentException("'columns' has {year} once, found '" + column + "'");
        }
    }

    private static String bare(String id) {
        return id.startsWith(OwnDataset.MEASURE_PREFIX) ? id.substring(OwnDataset.MEASURE_PREFIX.length()) : id;
    }

    /** The id without its prefix, as the descriptor has it. */
    public String name() {
        return bare(id);
    }

    /** Whether the years stand across, a column each. */
    public boolean isWide() {
        return column.contains(YEAR);
    }

    /** The year that a column of a wide table holds; empty for other columns. */
    public OptionalInt findYear(String header) {
        int at = column.indexOf(YEAR);
        String before = Pattern.quote(column.substring(0, at));
        String after = Pattern.quote(column.substring(at + YEAR.length()));
        Matcher m = Pattern.compile(before + "(\\d{4})" + after, Pattern.CASE_INSENSITIVE)
                .matcher(header.strip());
        return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
    }
}
