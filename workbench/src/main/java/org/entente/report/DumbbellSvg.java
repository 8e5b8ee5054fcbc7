package org.entente.report;

import org.entente.dossier.Dumbbell;

/** Percentiles then and now as an SVG file of its own. */
final class DumbbellSvg {
    private static final double WIDTH = 800;
    private static final double LEFT = 300;
    private static final double RIGHT = 668;
    private static final double ROW = 30;
    private static final double HEAD = 34;

    private DumbbellSvg() {}

    static String render(Dumbbell dumbbell) {
        SvgWriter svg = SvgWriter.onPaper(
                WIDTH, HEAD + ROW * dumbbell.rows().size() + 8, dumbbell.title() + ". " + dumbbell.summary());
        svg.text(LEFT, 20, "start", 12, "#4c5866", dumbbell.low());
        svg.text(RIGHT, 20, "end", 12, "#4c5866", dumbbell.high());
        double y = HEAD + ROW / 2;
        for (Dumbbell.Row row : dumbbell.rows()) {
            svg.text(LEFT - 16, y + 4, "end", 12.5, "#1b2430", row.label());
            svg.line(LEFT, y, RIGHT, y, "#8a96a3", 1);
            double now = x(row.now());
            Dumbbell.Mark then = row.then();
            if (then != null) {
                svg.line(x(then), y, now, y, "#77828e", 4);
                svg.circle(x(then), y, 6, "#fff", "#1f5fa8");
            }
            svg.circle(now, y, 6, "#1f5fa8", "#1f5fa8");
            svg.text(
                    RIGHT + 16,
                    y + 4,
                    "start",
                    12,
                    "#1b2430",
                    row.now().period() + ": " + row.now().text());
            y += ROW;
        }
        return svg.finish();
    }

    private static double x(Dumbbell.Mark mark) {
        return LEFT + (RIGHT - LEFT) * mark.percentile();
    }
}
