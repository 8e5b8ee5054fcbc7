package org.entente.paper.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading order, hyphenation, running heads and notes in PDFs that the test draws. */
class PdfTextTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    @TempDir
    Path folder;

    private static void line(PDPageContentStream page, float x, float y, float size, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static void column(PDPageContentStream page, float x, float y, List<String> lines) throws IOException {
        float at = y;
        for (String line : lines) {
            line(page, x, at, 10, line);
            at -= 12;
        }
    }

    private static final List<String> LEFT = List.of(
            "Trade between Kenya and Uganda is an old",
            "matter of both states, and their coopera-",
            "tion has grown over the years in a way",
            "that few had foreseen when they parted",
            "in the days of the old community. Much",
            "of it passes the border at Busia, where",
            "lorries wait for days and papers are",
            "stamped by hand, as they always were,");
    private static final List<String> RIGHT = List.of(
            "and nobody seems to mind. In 2019 the",
            "exports of Kenya to Uganda were worth",
            "$870 million, and the talks of the two",
            "ministers in Entebbe promised more of",
            "the same for the time to come. What",
            "will come of it is hard to tell from",
            "the few figures that are published by",
            "the statistical offices of both sides.");

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException, UnreadablePaperException {
        Path file = folder.resolve("two.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                line(content, 120, 780, 16, "Two Neighbours and the Road Between Them");
                // Drawn line by line across the page, as some programs do.
                for (int i = 0; i < LEFT.size(); i++) {
                    line(content, 60, 740 - 12 * i, 10, LEFT.get(i));
                    line(content, 320, 740 - 12 * i, 10, RIGHT.get(i));
                }
            }
            document.save(file.toFile());
        }

        PaperText paper = PaperReader.read(file);
        List<Passage> passages = Passages.of(paper);

        assertThat(passages.get(0).content()).isEqualTo("Two Neighbours and the Road Between Them");
        assertThat(passages.get(0).kind()).isEqualTo(BlockKind.HEADING);
        assertThat(passages.get(1).content())
                .startsWith("Trade between Kenya and Uganda is an old matter of both states, and their cooperation has")
                .contains("as they always were, and nobody seems to mind. In 2019 the exports of Kenya to Uganda")
                .endsWith("offices of both sides.");
    }

    @Test
    void headsAndPageNumbersAreNoText() throws IOException, UnreadablePaperException {
        Path file = folder.resolve("heads.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= 4; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    line(content, 60, 810, 9, "Journal of Neighbourly Studies " + number);
                    column(content, 60, 740, LEFT);
                    line(content, 290, 40, 9, String.valueOf(number));
                }
            }
            document.save(file.toFile());
        }

        PaperText paper = PaperReader.read(file);

        assertThat(Passages.of(paper)).noneMatch(p -> p.content().contains("Journal of Neighbourly"));
        assertThat(paper.blocks().stream().filter(b -> b.kind() == BlockKind.FURNITURE))
                .hasSize(8);
    }

    @Test
    void raisedDigitsTieANoteToItsSentence() throws IOException, UnreadablePaperException {
        Path file = folder.resolve("notes.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                String text = "The two have shared a river since long before they were states.";
                line(content, 60, 740, 11, text);
                line(content, 60 + FONT.getStringWidth(text) / 1000 * 11, 744, 7, "7");
                line(content, 60, 80, 6, "7");
                line(content, 64, 77, 9, "A. Writer, Rivers and Borders (2003), 12.");
            }
            document.save(file.toFile());
        }

        PaperText paper = PaperReader.read(file);

        assertThat(paper.text()).contains("states.⁷");
        assertThat(paper.blocks()).anyMatch(b -> b.kind() == BlockKind.NOTE && "7".equals(b.label()));
        assertThat(Passages.of(paper).get(0).marks())
                .extracting(Passage.Mark::label)
                .containsExactly("7");
    }

    /** Two thousand pages: not in more memory than the tests have, and all of them. */
    @Test
    void manyPages() throws IOException, UnreadablePaperException {
        Path file = folder.resolve("many.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < 2000; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    line(content, 60, 740, 10, "This is what page number " + number + " has to say about trade.");
                }
            }
            document.save(file.toFile());
        }

        assertThat(PaperReader.read(file).text()).contains("page number 0 has", "page number 1999 has");
    }

    /** Each level draws the next one twice: without a bound the thread would be busy for days. */
    @Test
    void aFormThatDrawsItselfIsGivenUp() throws IOException {
        Path file = folder.resolve("self.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("F"), form);
            try (OutputStream content = form.getContentStream().createOutputStream()) {
                content.write("/F Do /F Do".getBytes(StandardCharsets.US_ASCII));
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                line(content, 60, 740, 10, "A line of text");
                content.drawForm(form);
            }
            document.save(file.toFile());
        }

        assertThatThrownBy(() -> PaperReader.read(file))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContaining("more work to read");
    }

    /**
     * A column is looked for in steps across the page, which would never end on one of this width.
     */
    @Test
    void textFarOutsideAnyPageIsLeftOut() throws IOException, UnreadablePaperException {
        Path file = folder.resolve("wide.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                line(content, 60, 740, 10, "A line of text");
                line(content, 2_000_000_000f, 740, 10, "far away");
            }
            document.save(file.toFile());
        }

        assertThat(PaperReader.read(file).text()).contains("A line of text").doesNotContain("far away");
    }
}
