package org.entente.paper.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.paper.text.TextLines.Line;

/**
 * The blocks of a plain text, by its lines: blank lines part paragraphs, and what looks like a
 * table or a note is one.
 */
final class PlainText {
    private static final int HEADING_LENGTH = 110;

    private static final Pattern LIST_HEAD = Pattern.compile(
            "#*\\s*(?:\\d+\\.?\\s+|[ivx]+\\.\\s+)?(notes|endnotes|footnotes|references|bibliography|works cited|sources|literature)\\s*:?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPTION = Pattern.compile(
            "(?:table|figure|fig\\.|graph|chart|map|annex|box)\\s*(?:no\\.?\\s*)?[\\dIVX]+(?:[.:–—-]|\\s|$).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SOURCE_LINE =
            Pattern.compile("(?:source|note)s?\\s*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ITEM =
            Pattern.compile("(?:[-*•▪●–]|\\(?[a-z]\\)|\\d{1,2}[.)])\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("(?:[-*•▪●–]|\\(?[a-z]\\)|\\d{1,2}[.)])\\s+");
    /** "Bilateral trade (2022): US$13 billion": a label, a colon and what is labelled. */
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[^:.;!?]{1,70}:\\s+\\S.*", Pattern.DOTALL);

    private static final Pattern LABELLED_NUMBER = Pattern.compile("[^:]+:.*\\d.*", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*|\\t+|\\s{3,}");

    private final String text;
    private final List<TextBlock> blocks = new ArrayList<>();

    /** What the last list head announced: nothing, notes or references. */
    private BlockKind list = BlockKind.PARAGRAPH;

    private PlainText(String text) {
        this.text = text;
    }

    static PaperText read(String text) {
        return read(text, List.of());
    }

    static PaperText read(String text, List<String> cautions) {
        PlainText plain = new PlainText(text);
        plain.parse(TextLines.of(text));
        return new PaperText(text, plain.blocks, cautions);
    }

    private void parse(List<Line> lines) {
        List<Line> group = new ArrayList<>();
        for (Line line : lines) {
            if (line.blank() || line.furniture() || line.breakBefore()) {
                flush(group);
                group.clear();
            }
            if (line.furniture()) {
                blocks.add(TextBlock.of(BlockKind.FURNITURE, line.start(), line.end()));
            } else if (!line.blank()) {
                group.add(line);
            }
        }
        flush(group);
    }

    private void flush(List<Line> group) {
        if (isFactSheet(group)) {
            addFacts(group);
            return;
        }
        int from = 0;
        while (from < group.size()) {
            int rows = tableRows(group, from);
            if (rows >= 2) {
                addTable(group.subList(from, from + rows));
                from += rows;
                continue;
            }
            int to = from + 1;
            while (to < group.size() && !startsBlock(group, to) && tableRows(group, to) < 2) {
                to++;
            }
            add(group.get(from).start(), group.get(to - 1).end(), to - from);
            from = to;
        }
    }

    /**
     * Whether lines that follow each other are labelled facts, though no bullet says so: two or more
     * labels with a number, on two lines out of three.
     */
    private boolean isFactSheet(List<Line> group) {
        long labelled = group.stream().filter(this::isLabelled).count();
        long numbers = group.stream()
                .filter(line ->
                        isLabelled(line) && LABELLED_NUMBER.matcher(line(line)).matches())
                .count();
        return numbers >= 2 && 3 * labelled >= 2L * group.size();
    }

    private boolean isLabelled(Line line) {
        String content = line(line);
        return LABELLED.matcher(content).matches()
                && !CAPTION.matcher(content).matches()
                && !SOURCE_LINE.matcher(content).matches()
                && Notes.findLabel(content, list != BlockKind.PARAGRAPH).isEmpty();
    }

    /** Each labelled line as an item, with the lines that carry it on; what stands before them apart. */
    private void addFacts(List<Line> group) {
        int from = 0;
        while (from < group.size()) {
            int to = from + 1;
            while (to < group.size() && !isLabelled(group.get(to))) {
                to++;
            }
            int start = group.get(from).start();
            int end = group.get(to - 1).end();
            if (isLabelled(group.get(from))) {
                blocks.add(TextBlock.of(BlockKind.ITEM, start, end));
            } else {
                add(start, end, to - from);
            }
            from = to;
        }
    }

    /** Whether a line within a group of lines begins something of its own. */
    private boolean startsBlock(List<Line> group, int index) {
        String line = line(group.get(index));
        String before = line(group.get(index - 1));
        if (Notes.findLabel(line, false).isPresent()) {
            return true;
        }
        if (list != BlockKind.PARAGRAPH && Notes.findLabel(line, true).isPresent() && endsSentence(before)) {
            return true;
        }
        if (line.startsWith("#") || before.startsWith("#")) {
            return true;
        }
        if (ITEM.matcher(line).matches() && !Character.isDigit(line.charAt(0))) {
            return !line.startsWith("–") || endsSentence(before);
        }
        return isHeading(before, 1) && !before.endsWith(",") && endsShort(before, line) && index == 1;
    }

    /** A short first line, and the next starts afresh: a heading without a blank line after it. */
    private static boolean endsShort(String before, String line) {
        return before.length() < 60 && Character.isUpperCase(line.charAt(0)) && line.length() > 60;
    }

    private static boolean endsSentence(String line) {
        return line.matches("(?s).*[.!?:;\"”’)>\\d]\\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]*");
    }

    private String line(Line line) {
        return text.substring(line.start(), line.end());
    }

    /**
     * How many lines from here are rows of a table: at least two cells each, one of them with a
     * digit.
     */
    private int tableRows(List<Line> group, int from) {
        int rows = 0;
        boolean digits = false;
        while (from + rows < group.size()) {
            String line = line(group.get(from + rows));
            if (!line.matches("[|+:\\-=\\s]+") && cells(group.get(from + rows)).size() < 2) {
                break;
            }
            digits |= line.matches(".*\\d.*");
            rows++;
        }
        return digits ? rows : 0;
    }

    private void addTable(List<Line> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Line row : rows) {
            if (!line(row).matches("[|+:\\-=\\s]+")) {
                cells.add(cells(row));
            }
        }
        blocks.add(new TextBlock(
                BlockKind.TABLE, rows.get(0).start(), rows.get(rows.size() - 1).end(), null, cells));
    }

    /** The cells of a line; the space after the mark of a list item parts no cells. */
    private List<Cell> cells(Line line) {
        List<Cell> cells = new ArrayList<>();
        Matcher mark = BULLET.matcher(text).region(line.start(), line.end());
        int first = mark.lookingAt() ? mark.end() : line.start();
        Matcher gap = COLUMNS.matcher(text).region(first, line.end());
        int from = line.start();
        while (gap.find()) {
            if (gap.start() > from) {
                cells.add(new Cell(from, gap.start()));
            }
            from = gap.end();
        }
        if (from < line.end()) {
            cells.add(new Cell(from, line.end()));
        }
        return cells;
    }

    private void add(int start, int end, int lines) {
        String content = text.substring(start, end);
        Matcher head = LIST_HEAD.matcher(content);
        if (head.matches()) {
            list = head.group(1).toLowerCase(Locale.ROOT).contains("note") ? BlockKind.NOTE : BlockKind.REFERENCE;
            blocks.add(TextBlock.of(BlockKind.HEADING, start, end));
            return;
        }
        Optional<Notes.Label> label = Notes.findLabel(content, list != BlockKind.PARAGRAPH);
        if (label.isPresent()) {
            blocks.add(new TextBlock(BlockKind.NOTE, start, end, label.get().number(), List.of()));
        } else if (CAPTION.matcher(content).matches() && content.length() < 300) {
            blocks.add(TextBlock.of(BlockKind.CAPTION, start, end));
        } else if (SOURCE_LINE.matcher(content).matches() && content.length() < 300) {
            blocks.add(TextBlock.of(BlockKind.REFERENCE, start, end));
        } else if (list == BlockKind.REFERENCE && !content.startsWith("#")) {
            blocks.add(TextBlock.of(BlockKind.REFERENCE, start, end));
        } else if (isHeading(content, lines)) {
            list = BlockKind.PARAGRAPH;
            blocks.add(TextBlock.of(BlockKind.HEADING, start, end));
        } else if (content.startsWith("<http") || content.startsWith("http")) {
            blocks.add(TextBlock.of(BlockKind.REFERENCE, start, end));
        } else {
            blocks.add(
                    TextBlock.of(ITEM.matcher(content).matches() ? BlockKind.ITEM : BlockKind.PARAGRAPH, start, end));
        }
    }

    /**
     * Short, without an end of sentence, and beginning with a capital, a number or markdown's mark.
     */
    private static boolean isHeading(String content, int lines) {
        if (content.startsWith("#")) {
            return lines == 1;
        }
        return lines <= 2
                && content.length() < HEADING_LENGTH
                && !content.matches("(?s).*[.!?;,:”\"]\\s*")
                && !content.matches("(?s).*[.!?][⁰¹²³⁴⁵⁶⁷⁸⁹\\d\\[\\]]*")
                && content.matches("(?s)[\\p{Lu}\\d].*")
                && !content.matches("(?s).*\\b(?:was|were|is|are|has|have|had|will|said|reached|stood|rose|fell)\\b.*");
    }
}
