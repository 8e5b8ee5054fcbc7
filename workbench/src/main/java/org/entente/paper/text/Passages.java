package org.entente.paper.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes passages of blocks: one a block, save that a paragraph that notes or a page's end interrupt
 * is one again.
 */
public final class Passages {
    private static final Pattern ADDRESS = Pattern.compile(
            "<?\\b(?:https?://|www\\.|doi:\\s?10\\.|doi\\.org/)[^\\s<>\"”]+[^\\s<>\"”.,;)]>?|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+\\b");
    private static final Pattern MARK = Pattern.compile(
            "([⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)|(?<=[\\p{L}\\d.,;:!?)\"”’%])\\s?\\[\\^?(\\d{1,3})(?:[,–-]\\s?\\d{1,3})*\\]");
    private static final Pattern UNIT_BEFORE = Pattern.compile(".*(?:\\b(?:k|c|m)?m|\\d)$", Pattern.DOTALL);

    private final PaperText paper;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(PaperText paper) {
        this.paper = paper;
    }

    /**
     * All passages of a paper in the order of the text; of tables only the rows that tell of
     * something on a date, and no running heads.
     */
    public static List<Passage> of(PaperText paper) {
        Passages made = new Passages(paper);
        made.make();
        return List.copyOf(made.passages);
    }

    private void make() {
        @Nullable Builder open = null;
        List<TextBlock> blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean prose = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
            if (block.kind() == BlockKind.TABLE) {
                DatedRows.of(paper, block).forEach(row -> close(new Builder(paper, row)));
            }
            if (block.kind() == BlockKind.FURNITURE || block.kind() == BlockKind.TABLE) {
                continue;
            }
            if (prose && isRestOfNote(blocks, i)) {
                close(new Builder(paper, new TextBlock(BlockKind.NOTE, block.start(), block.end(), null, List.of())));
                continue;
            }
            if (prose && open != null && open.goesOnWith(block, paper)) {
                open.add(block.start(), block.end());
                continue;
            }
            if (prose || block.kind() == BlockKind.HEADING) {
                close(open);
                open = new Builder(paper, block);
            } else {
                close(new Builder(paper, block));
            }
        }
        close(open);
        passages.sort((a, b) -> Integer.compare(a.offsets()[0], b.offsets()[0]));
    }

    /**
     * Whether a paragraph is the rest of a note that a page's end interrupted: it begins in the
     * middle of a sentence, notes follow it, and the note before it stops in the middle of one,
     * while the paragraph before it is text.
     */
    private boolean isRestOfNote(List<TextBlock> blocks, int index) {
        TextBlock block = blocks.get(index);
        TextBlock next = neighbour(blocks, index, 1);
        TextBlock before = neighbour(blocks, index, -1);
        if (next == null || before == null || next.kind() != BlockKind.NOTE || before.kind() == BlockKind.NOTE) {
            return false;
        }
        for (int i = index - 1; i >= 0; i--) {
            if (blocks.get(i).kind() == BlockKind.NOTE) {
                String note =
                        paper.part(blocks.get(i).start(), blocks.get(i).end()).strip();
                return Character.isLowerCase(paper.text().charAt(block.start())) && note.matches("(?s).*[\\p{L},]");
            }
        }
        return false;
    }

    private static @Nullable TextBlock neighbour(List<TextBlock> blocks, int index, int step) {
        for (int i = index + step; i >= 0 && i < blocks.size(); i += step) {
            if (blocks.get(i).kind() != BlockKind.FURNITURE) {
                return blocks.get(i);
            }
        }
        return null;
    }

    private void close(@Nullable Builder builder) {
        if (builder != null && builder.content.length() > 0) {
            passages.add(builder.build());
        }
    }

    private static final class Builder {
        private final PaperText paper;
        private final BlockKind kind;
        private final StringBuilder content = new StringBuilder();
        private final List<Integer> offsets = new ArrayList<>();
        private final List<Passage.Mark> marks = new ArrayList<>();
        private int end;

        Builder(PaperText paper, TextBlock block) {
            this.paper = paper;
            this.kind = block.kind();
            add(block.start(), block.end());
        }

        /** A row that tells of something, as an item of a list: the date, a dash, the words. */
        Builder(PaperText paper, List<Cell> row) {
            this.paper = paper;
            this.kind = BlockKind.ITEM;
            Cell date = row.get(0);
            add(date.start(), date.end());
            put(' ', date.end());
            put('–', date.end());
            for (Cell cell : row.subList(1, row.size())) {
                add(cell.start(), cell.end());
            }
        }

        /** Whether a block is the rest of this paragraph: it stops in the middle of a sentence. */
        boolean goesOnWith(TextBlock block, PaperText text) {
            if (kind != BlockKind.PARAGRAPH && kind != BlockKind.ITEM || block.kind() == BlockKind.ITEM) {
                return false;
            }
            String so = content.toString().stripTrailing();
            char first = text.text().charAt(block.start());
            boolean stopped = so.matches("(?s).*[.!?:;][\"”’)]*");
            return !stopped && so.length() > 60 && (Character.isLowerCase(first) || so.matches("(?s).*[\\p{Ll},-]"));
        }

        void add(int from, int to) {
            String text = paper.text();
            String part = text.substring(from, to);
            if (content.length() > 0) {
                put(' ', end);
            }
            boolean[] left = new boolean[part.length()];
            Matcher address = ADDRESS.matcher(part);
            while (address.find()) {
                Arrays.fill(left, address.start(), address.end(), true);
            }
            @Nullable String[] labels = new @Nullable String[part.length()];
            findMarks(part, left, labels);
            for (int i = 0; i < part.length(); i++) {
                String label = labels[i];
                if (label != null) {
                    marks.add(new Passage.Mark(content.length(), label));
                }
                if (left[i]) {
                    continue;
                }
                i = character(part, i, from);
            }
            end = to;
        }

        private static void findMarks(String part, boolean[] left, @Nullable String[] labels) {
            Matcher mark = MARK.matcher(part);
            while (mark.find()) {
                String before = part.substring(Math.max(0, mark.start() - 4), mark.start());
                boolean exponent = mark.group(1) != null
                        && mark.group().length() == 1
                        && UNIT_BEFORE.matcher(before).matches();
                if (!left[mark.start()] && !exponent) {
                    labels[mark.start()] = mark.group(2) != null
                            ? mark.group(2)
                            : Notes.plain(mark.group(1).replaceAll("[,–-].*", ""));
                    Arrays.fill(left, mark.start(), mark.end(), true);
                }
            }
        }

        /** Adds one character; returns the index of the last that was used. */
        private int character(String part, int i, int from) {
            char c = part.charAt(i);
            if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                return isLineEnd(part, i + 1) ? lastSpace(part, i + 1) : i;
            }
            if (c == '-' && isLineEnd(part, i + 1) && i > 0 && Character.isLetter(part.charAt(i - 1))) {
                int last = lastSpace(part, i + 1);
                if (last + 1 < part.length() && Character.isLowerCase(part.charAt(last + 1))) {
                    return last;
                }
                put('-', from + i);
                return last;
            }
            if (c == '\\' && i + 1 < part.length() && "$*_#%&~[]".indexOf(part.charAt(i + 1)) >= 0) {
                return i;
            }
            if (c == '*' || (c == '_' && isEmphasis(part, i))) {
                return i;
            }
            if (TextLines.isSpace(c) || c == '\u2009' || c == '\u202f') {
                if (content.length() > 0 && content.charAt(content.length() - 1) != ' ') {
                    put(' ', from + i);
                }
                return i;
            }
            put(c, from + i);
            return i;
        }

        private static boolean isEmphasis(String part, int i) {
            boolean before = i == 0 || !Character.isLetterOrDigit(part.charAt(i - 1));
            boolean after = i + 1 == part.length() || !Character.isLetterOrDigit(part.charAt(i + 1));
            return before || after;
        }

        private static boolean isLineEnd(String part, int at) {
            int i = at;
            while (i < part.length() && (part.charAt(i) == ' ' || part.charAt(i) == '\r')) {
                i++;
            }
            return i < part.length() && part.charAt(i) == '\n';
        }

        private static int lastSpace(String part, int at) {
            int i = at;
            while (i < part.length() && TextLines.isSpace(part.charAt(i))) {
                i++;
            }
            return i - 1;
        }

        private void put(char c, int offset) {
            content.append(c);
            offsets.add(offset);
        }

        Passage build() {
            int[] places = new int[offsets.size() + 1];
            for (int i = 0; i < offsets.size(); i++) {
                places[i] = offsets.get(i);
            }
            places[offsets.size()] = end;
            return new Passage(kind, content.toString(), places, marks);
        }
    }
}
