package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.dossier.Chart;
import org.entente.dossier.Numbers;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** A chart over years as an SVG file of its own, for forms of a dossier that run no script. */
final class YearChartSvg {
    private static final List<String> COLOURS =
            List.of("#1f5fa8", "#b8401b", "#23735d", "#7a4fb5", "#8a6100", "#77828e");
    private static final double WIDTH = 800;
    private static final double LEFT = 78;
    private static final double RIGHT = 16;
    private static final double PANEL = 190;
    private static final double HEAD = 44;
    private static final double FOOT = 26;

    private final Chart chart;
    private final MessageBundle texts;
    private final SvgWriter svg;
    private double top;

    private YearChartSvg(Chart chart, MessageBundle texts) {
        this.chart = chart;
        this.texts = texts;
        this.svg = SvgWriter.onPaper(
                WIDTH, chart.panels().size() * (PANEL + HEAD + FOOT), chart.title() + ". " + chart.summary());
    }

    static String render(Chart chart, MessageBundle texts) {
        YearChartSvg drawing = new YearChartSvg(chart, texts);
        for (Chart.Panel panel : chart.panels()) {
            drawing.panel(panel);
            drawing.top += PANEL + HEAD + FOOT;
        }
        return drawing.svg.finish();
    }

    private void panel(Chart.Panel panel) {
        svg.text(LEFT, top + 16, "start", 13, "#1b2430", panel.title());
        legend(panel);
        SvgScale scale = SvgScale.of(panel, top + HEAD, top + HEAD + PANEL);
        for (Chart.Band band : chart.bands()) {
            double from = x(band.first() - 0.5);
            svg.rect(from, top + HEAD, x(band.last() + 0.5) - from, PANEL, "#e9edf1");
        }
        for (double tick : scale.ticks()) {
            svg.line(LEFT, scale.y(tick), WIDTH - RIGHT, scale.y(tick), "#d4dae1", 1);
            svg.text(LEFT - 8, scale.y(tick) + 4, "end", 11.5, "#4c5866", SvgScale.written(tick, panel.unit(), texts));
        }
        svg.line(LEFT, top + HEAD + PANEL, WIDTH - RIGHT, top + HEAD + PANEL, "#8a96a3", 1);
        years();
        panel.targets().forEach(t -> {
            svg.line(LEFT, scale.y(t.value()), WIDTH - RIGHT, scale.y(t.value()), "#1b2430", 1);
            svg.text(WIDTH - RIGHT, scale.y(t.value()) - 4, "end", 11.5, "#1b2430", t.label());
        });
        List<Chart.Series> bars =
                shown(panel).stream().filter(s -> s.form() == Chart.Form.BAR).toList();
        for (Chart.Series series : shown(panel)) {
            String colour = COLOURS.get(series.colour() % COLOURS.size());
            switch (series.form()) {
                case BAR -> bars(series, bars, scale, colour);
                case LINE -> lines(series, scale, colour);
                case POINT ->
                    series.points().forEach(p -> svg.circle(x(p.year()), scale.y(p.value()), 4, "#fff", colour));
            }
        }
    }

    /**
     * Of a panel in which a reader chooses, what a page shows to begin with; the table has the
     * others.
     */
    private static List<Chart.Series> shown(Chart.Panel panel) {
        return panel.choosable() && panel.series().size() > 1 ? panel.series().subList(0, 1) : panel.series();
    }

    private void legend(Chart.Panel panel) {
        double x = LEFT;
        for (Chart.Series series : shown(panel)) {
            if (series.legend().isEmpty()) {
                continue;
            }
            svg.rect(x, top + 27, 11, 11, COLOURS.get(series.colour() % COLOURS.size()));
            svg.text(x + 16, top + 37, "start", 12, "#1b2430", series.legend());
            x += 34 + 6.6 * series.legend().length();
        }
    }

    private void years() {
        int length = chart.lastYear() - chart.firstYear();
        int step =
                chart.monthly() ? length <= 24 ? 3 : 12 : length <= 12 ? 2 : length <= 30 ? 5 : length <= 90 ? 10 : 50;
        for (int year = (chart.firstYear() + step - 1) / step * step; year <= chart.lastYear(); year += step) {
            svg.text(x(year), top + HEAD + PANEL + 16, "middle", 11.5, "#4c5866", chart.written(year));
        }
    }

    private void bars(Chart.Series series, List<Chart.Series> all, SvgScale scale, String colour) {
        double slot = (x(1) - x(0)) * 0.8;
        double width = Math.max(1, slot / all.size());
        double shift = -slot / 2 + width * all.indexOf(series);
        for (Chart.Point p : series.points()) {
            double y = scale.y(p.value());
            double zero = scale.y(Math.max(scale.low(), Math.min(scale.high(), 0)));
            svg.rect(x(p.year()) + shift, Math.min(y, zero), width, Math.max(0.5, Math.abs(zero - y)), colour);
            whisker(p, x(p.year()) + shift + width / 2, scale, colour);
        }
    }

    private void lines(Chart.Series series, SvgScale scale, String colour) {
        List<double[]> run = new ArrayList<>();
        Chart.@Nullable Point before = null;
        for (Chart.Point p : series.points()) {
            whisker(p, x(p.year()), scale, colour);
            if (p.few()) {
                svg.circle(x(p.year()), scale.y(p.value()), 3, "#fff", colour);
                continue;
            }
            if (before != null && p.year() != before.year() + 1) {
                close(run, colour);
            }
            run.add(new double[] {x(p.year()), scale.y(p.value())});
            before = p;
        }
        close(run, colour);
    }

    private void close(List<double[]> run, String colour) {
        if (run.size() == 1) {
            svg.circle(run.get(0)[0], run.get(0)[1], 2.5, colour, colour);
        } else if (!run.isEmpty()) {
            svg.polyline(run, colour);
        }
        run.clear();
    }

    private void whisker(Chart.Point p, double x, SvgScale scale, String colour) {
        Double low = p.low();
        Double high = p.high();
        if (low != null && high != null && high > low) {
            svg.line(x, scale.y(low), x, scale.y(high), colour, 0.8);
        }
    }

    private double x(double year) {
        double span = Math.max(1, chart.lastYear() - chart.firstYear() + 1);
        return LEFT + (WIDTH - LEFT - RIGHT) * (year - chart.firstYear() + 0.5) / span;
    }

    /** Scale and ticks of one panel, so wide that every point and interval is within it. */
    record SvgScale(double low, double high, double step, double topY, double bottomY) {
        static SvgScale of(Chart.Panel panel, double topY, double bottomY) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (Chart.Series series : shown(panel)) {
                for (Chart.Point p : series.points()) {
                    Double low = p.low();
                    Double high = p.high();
                    least = Math.min(least, low == null ? p.value() : low);
                    most = Math.max(most, high == null ? p.value() : high);
                }
            }
            for (Chart.Target target : panel.targets()) {
                most = Math.max(most, target.value());
            }
            boolean index = panel.unit() == Chart.Unit.INDEX || panel.unit() == Chart.Unit.RANK;
            least = index ? least : Math.min(0, least);
            Double from = panel.low();
            Double to = panel.high();
            least = from == null ? least : from;
            most = to == null ? Math.max(most, least + 1e-9) : to;
            double step = step((most - least) / 4);
            return new SvgScale(
                    from == null ? Math.floor(least / step) * step : from,
                    to == null ? Math.ceil(most / step) * step : to,
                    step,
                    topY,
                    bottomY);
        }

        private static double step(double rough) {
            double ten = Math.pow(10, Math.floor(Math.log10(rough)));
            double first = rough / ten;
            return ten * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10);
        }

        double y(double value) {
            return bottomY - (bottomY - topY) * (value - low) / (high - low);
        }

        List<Double> ticks() {
            List<Double> all = new ArrayList<>();
            for (int i = 0; low + i * step <= high + step / 1000; i++) {
                all.add(low + i * step);
            }
            return all;
        }

        static String written(double value, Chart.Unit unit, MessageBundle texts) {
            double size = Math.abs(value);
            String sign = value < 0 ? "−" : "";
            return sign
                    + switch (unit) {
                        case SHARE -> in("percent", size * 100, texts);
                        case MONEY ->
                            size >= 1e12
                                    ? in("trillion", size / 1e12, texts)
                                    : size >= 1e9
                                            ? in("billion", size / 1e9, texts)
                                            : size >= 1e6 ? in("million", size / 1e6, texts) : plain(size, texts);
                        default -> plain(size, texts);
                    };
        }

        private static String in(String word, double value, MessageBundle texts) {
            return texts.get("ui.js." + word).replace("#", plain(value, texts));
        }

        private static String plain(double value, MessageBundle texts) {
            return new Numbers(texts).value(value, "");
        }
    }
}
