package org.entente.report;

import java.util.List;

/** An SVG drawing on white paper. */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder();

    SvgWriter(double width, double height, String label) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(SvgText.number(width))
                .append(' ')
                .append(SvgText.number(height))
                .append("\" width=\"")
                .append(SvgText.number(width))
                .append("\" role=\"img\" aria-label=\"")
                .append(SvgText.escape(label))
                .append(
                        "\" font-family=\"system-ui, sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        tag("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .append(" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(SvgText.number(width))
                .append("\"/>\n");
    }

    void rect(double x, double y, double width, double height, String colour) {
        tag("rect", "x", x, "y", y, "width", width, "height", height)
                .append(" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        tag("circle", "cx", x, "cy", y, "r", radius)
                .append(" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"1.6\"/>\n");
    }

    void polyline(List<double[]> points, String colour) {
        out.append("<polyline fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        points.forEach(p -> out.append(SvgText.number(p[0]))
                .append(',')
                .append(SvgText.number(p[1]))
                .append(' '));
        out.append("\"/>\n");
    }

    void text(double x, double y, String anchor, double size, String colour, String words) {
        tag("text", "x", x, "y", y)
                .append(" text-anchor=\"")
                .append(anchor)
                .append("\" font-size=\"")
                .append(SvgText.number(size))
                .append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(SvgText.escape(words))
                .append("</text>\n");
    }

    private StringBuilder tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(SvgText.number((Double) attributes[i + 1]))
                    .append('"');
        }
        return out;
    }
}
