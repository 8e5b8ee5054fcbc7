package org.entente.measure.model;

/**
 * Words by which the note of a figure with a value says that it should not be set beside those of
 * other periods.
 */
public final class Marks {
    /** Few items stand behind it; {@link Figure#n} says how many. */
    public static final String FEW_ITEMS = "few_items";

    /**
     * It counts what part of its period holds, since the files cover no more; the note says how
     * much.
     */
    public static final String PART_COVERED = "part_covered";

    /**
     * The file puts the very same items under several headings in its period; the note says which.
     */
    public static final String SAME_ITEMS = "same_items";

    /**
     * It rests on a place that the file has far from where it lies; the note says which. Periods
     * can be compared all the same.
     */
    public static final String MISPLACED = "misplaced";

    private Marks() {}

    /** Whether a figure with this note may stand in a series or a distribution over periods. */
    public static boolean isComparable(String note) {
        return !note.contains(FEW_ITEMS) && !note.contains(PART_COVERED) && !note.contains(SAME_ITEMS);
    }
}
