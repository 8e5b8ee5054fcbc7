package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.Dossier;
import org.entente.dossier.Section;
import org.entente.dossier.Table;
import org.entente.dossier.writing.SampleDossier;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** The document as Word reads it: styles, tables with every figure, charts that can be edited. */
class DocxReportTest {
    private static final Dossier SAMPLE = SampleDossier.write("TUR", "PAK");

    private static XWPFDocument read(Dossier dossier) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxReport.render(dossier)));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void theTwoPagesHaveOneTitleAndNoHeadingOfTheAnnex() throws IOException {
        try (XWPFDocument document = read(BriefPages.of(SAMPLE))) {
            assertThat(styled(document, "Title")).containsExactly("Türkiye and Pakistan");
            assertThat(styled(document, "Heading1")).isEmpty();
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Türkiye and Pakistan");
        }
    }

    @Test
    void everySectionOfTheAnnexIsAHeadingThatWordLists() throws IOException {
        try (XWPFDocument document = read(SAMPLE)) {
            assertThat(styled(document, "Heading1"))
                    .containsExactlyElementsOf(SAMPLE.sections().stream()
                            .skip(1)
                            .map(Section::title)
                            .toList());
            assertThat(document.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue())
                    .isZero();
        }
    }

    @Test
    void theTablesHoldEveryCellOfTheBrief() throws IOException {
        List<Table> tables = SAMPLE.sections().get(0).blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> !table.rows().isEmpty())
                .toList();
        assertThat(tables).isNotEmpty();
        try (XWPFDocument document = read(BriefPages.of(SAMPLE))) {
            assertThat(document.getTables()).hasSameSizeAs(tables);
            for (int i = 0; i < tables.size(); i++) {
                XWPFTable written = document.getTables().get(i);
                assertThat(written.getNumberOfRows())
                        .isEqualTo(tables.get(i).rows().size() + 1);
                for (int row = 0; row < tables.get(i).rows().size(); row++) {
                    List<String> cells = tables.get(i).rows().get(row).cells().stream()
                            .map(cell -> Span.plain(cell.spans()))
                            .toList();
                    assertThat(written.getRow(row + 1).getTableCells())
                            .extracting(cell -> cell.getText())
                            .containsExactlyElementsOf(cells);
                }
            }
        }
    }

    @Test
    void everyPanelWithPointsIsAChartOfWordsOwn() throws IOException {
        long panels = SAMPLE.sections().get(0).blocks().stream()
                .filter(Chart.class::isInstance)
                .flatMap(block -> ((Chart) block).panels().stream())
                .filter(panel -> panel.series().stream()
                        .anyMatch(series -> !series.points().isEmpty()))
                .count();
        try (XWPFDocument document = read(BriefPages.of(SAMPLE))) {
            assertThat(document.getCharts()).hasSize((int) panels);
        }
    }

    @Test
    void theBottomLineIsThereInWhole() throws IOException {
        Block first = SAMPLE.sections().get(0).blocks().get(0);
        try (XWPFDocument document = read(BriefPages.of(SAMPLE))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(Span.plain(((Block.Paragraph) first).spans()));
        }
    }
}
