package org.entente.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Writes an SVG drawing element by element. Numbers have at most one decimal; attributes and text
 * are escaped.
 */
final class SvgWriter {
    /** A drawing has thousands of numbers, and a format is for one thread. */
    private static final ThreadLocal<DecimalFormat> FORMAT =
            ThreadLocal.withInitial(() -> new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)));

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a drawing of this size; the attributes follow as in {@link #start}. */
    SvgWriter(double width, double height, Object... attributes) {
        start("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + number(width) + " " + number(height));
        out.setLength(out.length() - 1);
        attributes(attributes);
        out.append(">\n");
    }

    /** Begins a drawing on white paper that is a file of its own. */
    static SvgWriter onPaper(double width, double height, String label) {
        return new SvgWriter(
                        width,
                        height,
                        "width",
                        width,
                        "role",
                        "img",
                        "aria-label",
                        label,
                        "font-family",
                        "system-ui, sans-serif")
                .empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
    }

    /** At most one decimal. */
    static String number(double value) {
        String text = FORMAT.get().format(value);
        return text.equals("-0") ? "0" : text;
    }

    /** Begins an element. Attributes: a name, its value (text or number), the next name, … */
    SvgWriter start(String name, Object... attributes) {
        out.append('<').append(name);
        attributes(attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    SvgWriter end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    SvgWriter empty(String name, Object... attributes) {
        return start(name, attributes).end();
    }

    /** Text within the element that was begun last. */
    SvgWriter content(String words) {
        out.append(escape(words));
        return this;
    }

    /** What a browser shows when the pointer rests on the element that was begun last. */
    SvgWriter title(String words) {
        return start("title").content(words).end();
    }

    /** Ends all elements that are open, and gives the drawing. */
    String finish() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
    }

    void rect(double x, double y, double width, double height, String colour) {
        empty("rect", "x", x, "y", y, "width", width, "height", height, "fill", colour);
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        empty("circle", "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", stroke, "stroke-width", 1.6);
    }

    void polyline(List<double[]> points, String colour) {
        StringBuilder text = new StringBuilder();
        points.forEach(
                p -> text.append(number(p[0])).append(',').append(number(p[1])).append(' '));
        empty(
                "polyline",
                "fill",
                "none",
                "stroke-width",
                2.0,
                "stroke-linejoin",
                "round",
                "stroke",
                colour,
                "points",
                text);
    }

    void text(double x, double y, String anchor, double size, String colour, String words) {
        start("text", "x", x, "y", y, "text-anchor", anchor, "font-size", size, "fill", colour)
                .content(words)
                .end();
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value instanceof Number n ? number(n.doubleValue()) : escape(value.toString()))
                    .append('"');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
