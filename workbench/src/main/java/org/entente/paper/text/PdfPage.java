package org.entente.paper.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.paper.text.PdfGlyphs.Glyph;

/**
 * Lays out the characters of a page as text: pieces of lines, then columns, then paragraphs
 * separated by blank lines.
 *
 * <p>Two columns are there when a vertical strip in the middle third of the page is crossed by few
 * lines, fewer than either side holds, and one side holds at least a quarter of them. What crosses
 * the strip (title, abstract, a wide table) parts the page in bands; in each the left column is
 * read before the right.
 */
final class PdfPage {
    private static final float WORD_GAP = 0.18f;
    private static final float PIECE_GAP = 1.4f;
    private static final float RAISED_SIZE = 0.82f;

    /**
     * A gap between columns is at least so wide, in sizes of the font; within a line so wide a gap
     * is rare, at one place rarer.
     */
    private static final float COLUMN_GAP = 0.6f;

    /** Characters that a line of a column has at least; a cell of a table holds less. */
    private static final int SIDE = 15;

    /**
     * Part of the lines that may cross the space between columns, and part that the longer column
     * has at least.
     */
    private static final double CROSSING = 0.2;

    private static final double COLUMN = 0.25;

    /**
     * Part of the lines that the shorter column has at least, and their number: a last page ends
     * where its text does.
     */
    private static final double SHORT_COLUMN = 0.08;

    private static final int SHORT_LINES = 4;

    private final List<Glyph> glyphs;
    private final Optional<Float> strip;

    PdfPage(List<Glyph> glyphs) {
        this.glyphs = glyphs;
        this.strip = strip(glyphs);
    }

    /** A piece of a line without a wide gap. */
    private static final class Piece {
        private final StringBuilder text = new StringBuilder();
        private final float left;
        private float right;
        private float y;
        private float size;

        Piece(Glyph glyph) {
            left = glyph.x();
            y = glyph.y();
            size = glyph.size();
            right = glyph.right();
            text.append(glyph.text());
        }

        boolean takes(Glyph glyph, Optional<Float> between) {
            float gap = glyph.x() - right;
            if (isAcross(right, glyph.x(), between)) {
                return false;
            }
            float unit = Math.max(size, glyph.size());
            return Math.abs(glyph.y() - y) < 0.45f * unit && gap < PIECE_GAP * unit && gap > -0.6f * unit;
        }

        void add(Glyph glyph) {
            boolean raised = glyph.size() < RAISED_SIZE * size && glyph.y() < y - 0.1f * size;
            if (glyph.x() - right > WORD_GAP * Math.max(size, glyph.size())
                    && text.length() > 0
                    && text.charAt(text.length() - 1) != ' '
                    && !glyph.text().isBlank()) {
                text.append(' ');
            }
            text.append(raised ? Notes.raised(glyph.text()) : glyph.text());
            right = Math.max(right, glyph.right());
            if (glyph.size() > size * 1.1f) {
                // A line that begins with a note's mark: the mark was taken for its size.
                String marks = text.substring(0, text.length() - glyph.text().length());
                if (y < glyph.y() - 0.1f * glyph.size()) {
                    text.replace(0, marks.length(), Notes.raised(marks));
                }
                size = glyph.size();
                y = glyph.y();
            }
        }
    }

    String text() {
        List<Piece> pieces = pieces();
        if (pieces.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Optional<Float> gutter = strip.isPresent() ? strip : gutter(pieces);
        if (gutter.isEmpty()) {
            write(pieces, text);
            return text.toString();
        }
        List<Piece> band = new ArrayList<>();
        float middle = gutter.get();
        for (Piece piece : pieces) {
            if (piece.left < middle && piece.right > middle) {
                writeColumns(band, middle, text);
                band.clear();
                write(List.of(piece), text);
            } else {
                band.add(piece);
            }
        }
        writeColumns(band, middle, text);
        return text.toString();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> recent = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Piece last = recent.isEmpty() ? null : recent.get(recent.size() - 1);
            if (last != null && last.takes(glyph, strip)) {
                last.add(glyph);
            } else if (!glyph.text().isBlank()) {
                Piece piece = new Piece(glyph);
                pieces.add(piece);
                recent.clear();
                recent.add(piece);
            }
        }
        pieces.removeIf(p -> p.text.toString().isBlank());
        pieces.sort(Comparator.<Piece>comparingDouble(p -> Math.round(p.y)).thenComparingDouble(p -> p.left));
        return joined(pieces, strip);
    }

    /**
     * Pieces that stand on one line without a wide gap, although the file draws them one by one.
     */
    private static List<Piece> joined(List<Piece> sorted, Optional<Float> strip) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : sorted) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            float unit = last == null ? 0 : Math.max(last.size, piece.size);
            if (last != null
                    && Math.abs(last.y - piece.y) < 0.45f * unit
                    && piece.left - last.right < PIECE_GAP * unit
                    && piece.left >= last.right - 0.3f * unit
                    && !isAcross(last.right, piece.left, strip)) {
                boolean raised = piece.size < RAISED_SIZE * last.size
                        && piece.y < last.y - 0.1f * last.size
                        && piece.text.toString().strip().matches("\\d{1,3}");
                if (!raised && piece.left - last.right > WORD_GAP * unit) {
                    last.text.append(' ');
                }
                last.text.append(raised ? Notes.raised(piece.text.toString()) : piece.text);
                last.right = Math.max(last.right, piece.right);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean isAcross(float right, float left, Optional<Float> strip) {
        return strip.isPresent() && right <= strip.get() && left >= strip.get();
    }

    /**
     * A strip near the middle that few lines cross while each side has many of its own: the space
     * between two columns.
     */
    private static Optional<Float> strip(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> lines = new HashMap<>();
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Glyph glyph : glyphs) {
            if (!glyph.text().isBlank()) {
                lines.computeIfAbsent(Math.round(glyph.y()), y -> new ArrayList<>())
                        .add(glyph);
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.right());
            }
        }
        Optional<Float> best = Optional.empty();
        double fewest = CROSSING * lines.size();
        for (float at = left + (right - left) * 0.4f; at < left + (right - left) * 0.6f; at += 1.5f) {
            int crossing = 0;
            int before = 0;
            int after = 0;
            for (List<Glyph> line : lines.values()) {
                float x = at;
                float free = COLUMN_GAP / 2 * line.get(0).size();
                long ended = line.stream().filter(g -> g.right() <= x).count();
                boolean crossed = line.stream().anyMatch(g -> g.x() < x + free && g.right() > x - free);
                crossing += crossed ? 1 : 0;
                before += !crossed && ended >= SIDE ? 1 : 0;
                after += !crossed && line.size() - ended >= SIDE ? 1 : 0;
            }
            int shorter = Math.min(before, after);
            if (crossing < Math.min(fewest, shorter)
                    && Math.max(before, after) > COLUMN * lines.size()
                    && shorter >= Math.max(SHORT_LINES, SHORT_COLUMN * lines.size())) {
                fewest = crossing;
                best = Optional.of(at);
            }
        }
        return best;
    }

    private static Optional<Float> gutter(List<Piece> pieces) {
        if (pieces.size() < 12) {
            return Optional.empty();
        }
        float left = (float) pieces.stream().mapToDouble(p -> p.left).min().orElse(0);
        float right = (float) pieces.stream().mapToDouble(p -> p.right).max().orElse(0);
        float width = right - left;
        Optional<Float> best = Optional.empty();
        long fewest = Math.max(2, pieces.size() / 5);
        for (float at = left + width * 0.35f; at < left + width * 0.65f; at += 2) {
            float strip = at;
            long crossing = pieces.stream()
                    .filter(p -> p.left < strip && p.right > strip)
                    .count();
            long before = pieces.stream()
                    .filter(p -> p.right <= strip && p.right - p.left > width * 0.2f)
                    .count();
            long after = pieces.stream()
                    .filter(p -> p.left >= strip && p.right - p.left > width * 0.2f)
                    .count();
            if (crossing < fewest && before * 4 > pieces.size() && after * 4 > pieces.size()) {
                fewest = crossing;
                best = Optional.of(strip + 1);
            }
        }
        return best;
    }

    private static void writeColumns(List<Piece> band, float strip, StringBuilder text) {
        write(band.stream().filter(p -> p.right <= strip).toList(), text);
        write(band.stream().filter(p -> p.right > strip).toList(), text);
    }

    /**
     * Lines of one column, with a blank line where the distance, the indent or the size says that a
     * paragraph begins.
     */
    private static void write(List<Piece> column, StringBuilder text) {
        if (column.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append("\n\n");
        }
        float leading = leading(column);
        float margin = (float) column.stream().mapToDouble(p -> p.left).min().orElse(0);
        float edge = (float) column.stream().mapToDouble(p -> p.right).max().orElse(0);
        Piece before = null;
        for (Piece piece : column) {
            if (before != null) {
                boolean sameLine = Math.abs(piece.y - before.y) < 0.45f * Math.max(piece.size, before.size);
                if (sameLine) {
                    text.append("    ");
                } else {
                    boolean far = piece.y - before.y > leading * 1.35f || piece.y < before.y;
                    boolean resized = Math.abs(piece.size - before.size) > 0.12f * before.size;
                    boolean indented = piece.left - margin > 0.9f * piece.size
                            && before.left - margin < 0.5f * before.size
                            && piece.left - margin < 4 * piece.size;
                    boolean shortLine = before.right < edge - (edge - margin) * 0.35f
                            && before.text.toString().strip().matches("(?s).*[.!?:]");
                    text.append(far || resized || indented || shortLine ? "\n\n" : "\n");
                }
            }
            text.append(piece.text.toString().strip());
            before = piece;
        }
    }

    private static float leading(List<Piece> column) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < column.size(); i++) {
            float gap = column.get(i).y - column.get(i - 1).y;
            if (gap > 0.6f * column.get(i).size) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 14 : gaps.get(gaps.size() / 2);
    }
}
