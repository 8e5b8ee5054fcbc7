package org.entente.paper.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines of a text, with those marked that are page numbers or running heads. */
final class TextLines {
    /** Shorter lines than this may be running heads. */
    private static final int HEAD_LENGTH = 100;

    private static final int REPEATED = 3;

    private static final Pattern PAGE = Pattern.compile(
            "(?:page|p\\.)?\\s*[-–—|]?\\s*(?:\\d{1,4}|[ivxlc]{1,7})\\s*[-–—|]?(?:\\s*(?:of|/)\\s*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE);

    /**
     * A line.
     *
     * @param start offset of its first character that is no space
     * @param end offset after its last that is none
     * @param blank whether there is nothing on it
     * @param furniture whether it is a page number or a running head
     * @param breakBefore whether a form feed stands before it
     */
    record Line(int start, int end, boolean blank, boolean furniture, boolean breakBefore) {}

    private TextLines() {}

    static List<Line> of(String text) {
        List<int[]> spans = new ArrayList<>();
        Map<String, Integer> heads = new HashMap<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\f') {
                int start = from;
                int end = i;
                while (start < end && isSpace(text.charAt(start))) {
                    start++;
                }
                while (end > start && isSpace(text.charAt(end - 1))) {
                    end--;
                }
                boolean carriage = i < text.length() && text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
                if (!carriage) {
                    boolean feed = from > 0 && text.charAt(from - 1) == '\f';
                    spans.add(new int[] {start, end, feed ? 1 : 0});
                    if (end > start && end - start < HEAD_LENGTH) {
                        heads.merge(headKey(text.substring(start, end)), 1, Integer::sum);
                    }
                }
                from = i + 1;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < spans.size(); k++) {
            int[] span = spans.get(k);
            String content = text.substring(span[0], span[1]);
            boolean alone =
                    (k == 0 || isBlank(spans.get(k - 1))) && (k == spans.size() - 1 || isBlank(spans.get(k + 1)));
            boolean edge = alone || span[2] == 1 || (k + 1 < spans.size() && spans.get(k + 1)[2] == 1);
            lines.add(new Line(
                    span[0],
                    span[1],
                    isBlank(span),
                    !content.isEmpty() && edge && isFurniture(content, heads),
                    span[2] == 1));
        }
        return lines;
    }

    private static boolean isFurniture(String content, Map<String, Integer> heads) {
        return PAGE.matcher(content).matches()
                || (content.length() < HEAD_LENGTH
                        && headKey(content).length() > 5
                        && heads.getOrDefault(headKey(content), 0) >= REPEATED
                        && !content.endsWith(".")
                        && !isMarked(content));
    }

    /** Notes may repeat each other word for word, and are no running heads. */
    private static boolean isMarked(String content) {
        return Notes.isSuperscript(content.charAt(0)) || content.startsWith("[") || content.startsWith("<");
    }

    private static String headKey(String line) {
        return line.replaceAll("\\d+", "").replaceAll("\\s+", " ").strip();
    }

    private static boolean isBlank(int[] span) {
        return span[0] == span[1];
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
}
