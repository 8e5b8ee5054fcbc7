package org.entente.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.Timeline;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A dossier as a Word document that can be edited: paragraphs, tables and charts are Word's own.
 */
final class DocxReport {
    private static final double SMALL = 8.5;
    private static final double BODY = 9.5;
    private static final int HEADING = 13;
    private static final int SUBHEADING = 11;
    private static final int TITLE = 18;

    /** Below a paragraph, in twentieths of a point. */
    private static final int SPACE = 60;

    /** Seventeen millimetres in twentieths of a point. */
    private static final long MARGIN = 964;

    private static final double CHART_WIDTH_CM = 17;
    private static final double CHART_HEIGHT_CM = 4;

    /** A column is as wide as its longest text, between these numbers of characters. */
    private static final int NARROWEST = 8;

    private static final int WIDEST = 40;

    private final XWPFDocument document;

    private DocxReport(XWPFDocument document) {
        this.document = document;
    }

    static byte[] render(Dossier dossier) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new DocxReport(document).write(dossier);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void write(Dossier dossier) throws IOException {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        document.getProperties().getCoreProperties().setTitle(dossier.title());
        style("Title", "Title", TITLE, null);
        style("Heading1", "heading 1", HEADING, BigInteger.ZERO);
        style("Heading2", "heading 2", SUBHEADING, BigInteger.ONE);
        heading(dossier.title(), "Title");
        boolean first = true;
        for (Section part : dossier.sections()) {
            if (!first) {
                heading(part.title(), "Heading1");
            }
            first = false;
            for (Block block : part.blocks()) {
                block(block);
            }
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading.text(), "Heading2");
        } else if (block instanceof Block.Paragraph text) {
            paragraph(Span.plain(text.spans()), BODY, false);
        } else if (block instanceof Block.Notes notes) {
            notes.notes().forEach(note -> paragraph("\u2022 " + Span.plain(note), SMALL, false));
        } else if (block instanceof Block.Points points) {
            points.points().forEach(point -> paragraph("\u2022 " + Span.plain(point), BODY, false));
        } else if (block instanceof Block.GapNotice notice) {
            paragraph(notice.gap().what() + " " + notice.gap().why(), SMALL, false);
        } else if (block instanceof KeyFacts facts) {
            facts.cards().forEach(this::card);
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Timeline timeline) {
            timeline.events().forEach(event -> paragraph(event.shown() + ": " + event.summary(), SMALL, false));
        }
    }

    private void card(KeyFacts.Card card) {
        Span.FigureValue value = card.value();
        paragraph(
                card.label() + ": " + (value == null ? "" : value.text() + " ") + Span.plain(card.context()),
                BODY,
                false);
    }

    /** A paragraph style that Word lists in its navigation pane; a level of null is outside it. */
    private void style(String id, String name, int size, @Nullable BigInteger level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral layout = style.addNewPPr();
        layout.addNewKeepNext();
        layout.addNewSpacing().setAfter(BigInteger.valueOf(SPACE));
        if (level != null) {
            layout.addNewOutlineLvl().setVal(level);
        }
        CTRPr font = style.addNewRPr();
        font.addNewB();
        font.addNewSz().setVal(BigInteger.valueOf(2L * size));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private void heading(String text, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private XWPFParagraph paragraph(String text, double size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(SPACE);
        paragraph.setKeepNext(bold);
        run(paragraph, text, size, bold);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, double size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }

    private void table(Table table) {
        paragraph(table.caption(), BODY, true);
        if (table.rows().isEmpty()) {
            return;
        }
        XWPFTable made =
                document.createTable(table.rows().size() + 1, table.columns().size());
        made.setWidth("100%");
        fill(made.getRow(0), table.columns().stream().map(Table.Column::title).toList(), true);
        made.getRow(0).setRepeatHeader(true);
        List<String> widths = widths(table);
        for (int i = 0; i < table.rows().size(); i++) {
            fill(
                    made.getRow(i + 1),
                    table.rows().get(i).cells().stream()
                            .map(cell -> Span.plain(cell.spans()))
                            .toList(),
                    false);
        }
        for (XWPFTableRow row : made.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(widths.get(i));
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    /** The share of each column in the width, by its longest text. */
    private static List<String> widths(Table table) {
        List<Integer> longest = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            int length = table.rows().stream()
                    .mapToInt(row -> Span.plain(row.cells().get(column).spans()).length())
                    .max()
                    .orElse(0);
            int head = table.columns().get(i).title().length();
            longest.add(Math.max(NARROWEST, Math.min(WIDEST, Math.max(length, head))));
        }
        int sum = longest.stream().mapToInt(Integer::intValue).sum();
        return longest.stream().map(length -> 100 * length / sum + "%").toList();
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphArray(0);
            paragraph.setSpacingAfter(0);
            run(paragraph, cells.get(i), SMALL, bold);
        }
    }

    /** Each panel as a chart of Word's own; a year that a series lacks is a gap. */
    private void chart(Chart chart) throws IOException {
        paragraph(chart.title(), BODY, true);
        for (Chart.Panel panel : chart.panels()) {
            List<Chart.Series> series =
                    panel.series().stream().filter(s -> !s.points().isEmpty()).toList();
            if (!series.isEmpty()) {
                try {
                    draw(chart, panel, series);
                } catch (InvalidFormatException e) {
                    throw new IOException("the chart " + chart.id() + " cannot be written to DOCX", e);
                }
            }
        }
    }

    private void draw(Chart chart, Chart.Panel panel, List<Chart.Series> series)
            throws IOException, InvalidFormatException {
        TreeSet<Integer> years = new TreeSet<>();
        series.forEach(s -> s.points().forEach(point -> years.add(point.year())));
        List<Integer> axis = new ArrayList<>();
        for (int year = years.first(); year <= years.last(); year++) {
            axis.add(year);
        }
        XWPFChart made = document.createChart(
                (int) (CHART_WIDTH_CM * Units.EMU_PER_CENTIMETER), (int) (CHART_HEIGHT_CM * Units.EMU_PER_CENTIMETER));
        XDDFCategoryAxis below = made.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = made.createValueAxis(AxisPosition.LEFT);
        left.setTitle(panel.title());
        XDDFLineChartData data = (XDDFLineChartData) made.createData(ChartTypes.LINE, below, left);
        String[] labels = axis.stream().map(chart::written).toArray(String[]::new);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(labels);
        for (Chart.Series one : series) {
            Double[] values = new Double[axis.size()];
            one.points().forEach(point -> values[point.year() - axis.get(0)] = point.value());
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(values);
            XDDFChartData.Series drawn = data.addSeries(categories, numbers);
            drawn.setTitle(one.label(), null);
            ((XDDFLineChartData.Series) drawn).setSmooth(false);
            ((XDDFLineChartData.Series) drawn).setMarkerStyle(org.apache.poi.xddf.usermodel.chart.MarkerStyle.NONE);
        }
        made.plot(data);
        if (series.size() > 1) {
            made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }
}
