package org.entente.paper.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a text together block by block, a blank line between two of them. */
final class TextBuilder {
    private static final String CELL_GAP = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock> blocks = new ArrayList<>();

    void add(BlockKind kind, String content) {
        add(kind, content, null);
    }

    void add(BlockKind kind, String content, @Nullable String label) {
        String clean = clean(content);
        if (clean.isEmpty() || isFull()) {
            return;
        }
        part();
        int start = text.length();
        text.append(clean);
        blocks.add(new TextBlock(kind, start, text.length(), label, List.of()));
    }

    /** A table; cells that are empty keep their column. */
    void addTable(List<List<String>> rows) {
        if (rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank)) || isFull()) {
            return;
        }
        part();
        int start = text.length();
        List<List<Cell>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            if (!cells.isEmpty()) {
                text.append('\n');
            }
            List<Cell> line = new ArrayList<>();
            for (String cell : row) {
                if (!line.isEmpty()) {
                    text.append(CELL_GAP);
                }
                int from = text.length();
                text.append(clean(cell).replace('|', '/'));
                line.add(new Cell(from, text.length()));
            }
            cells.add(line);
        }
        blocks.add(new TextBlock(BlockKind.TABLE, start, text.length(), null, cells));
    }

    private void part() {
        if (text.length() > 0) {
            text.append("\n\n");
        }
    }

    private boolean isFull() {
        return text.length() > PaperText.LIMIT;
    }

    private static String clean(String content) {
        return content.replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
    }

    PaperText build(List<String> cautions) {
        return new PaperText(text.append('\n').toString(), blocks, cautions);
    }
}
