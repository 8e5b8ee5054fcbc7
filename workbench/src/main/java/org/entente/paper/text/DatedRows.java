package org.entente.paper.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tables of dates and what happened ("1956 | A opens a consulate in B"): rows that are sentences. */
public final class DatedRows {
    private static final Pattern DATE =
            Pattern.compile("(?i)(?:c\\.\\s?|since |from )?(?:\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?\\s+)?"
                    + "(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+)?(?:\\d{1,2},?\\s+)?"
                    + "(?:1[5-9]|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4})?(?:-\\d\\d-\\d\\d)?");
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}{2,}[^\\p{L}]+\\p{L}{2,}.*");

    private static final int FEWEST = 2;

    private DatedRows() {}

    /**
     * The rows of a table that begin with a date and tell something in words; none where the table
     * is one of figures.
     */
    public static List<List<Cell>> of(PaperText paper, TextBlock block) {
        if (block.kind() != BlockKind.TABLE) {
            return List.of();
        }
        List<List<Cell>> dated = block.rows().stream()
                .filter(row -> row.size() > 1)
                .filter(row -> DATE.matcher(text(paper, row.get(0)).strip()).matches())
                .filter(row -> WORDS.matcher(text(paper, row.get(1))).matches())
                .toList();
        return dated.size() >= FEWEST && dated.size() * 2 > block.rows().size() ? dated : List.of();
    }

    private static String text(PaperText paper, Cell cell) {
        return paper.part(cell.start(), cell.end());
    }
}
