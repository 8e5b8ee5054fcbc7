package org.entente.paper.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PDF files whose fonts say something else of their signs than Latin letters, or nothing at all.
 */
class OddFontsTest {
    @TempDir
    Path folder;

    /**
     * Three pages of a sentence in a font whose signs from A on stand for the characters from
     * another one on.
     */
    private Path pdf(String firstCharacter) throws IOException {
        String letters =
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def"
                        + " 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <20> <0020> <21> <FF> <"
                        + firstCharacter + "> endbfrange endcmap end end";
        StringBuilder content = new StringBuilder("BT /F1 11 Tf 60 700 Td 14 TL ");
        for (int i = 0; i < 30; i++) {
            content.append("(In May Pakistan sold goods to its neighbour across the sea.) Tj T* ");
        }
        content.append("ET");
        Path file = folder.resolve("odd.pdf");
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            font.getCOSObject().setName(COSName.BASE_FONT, "ABCDEF+Odd");
            font.getCOSObject().setItem(COSName.TO_UNICODE, stream(document, letters));
            PDFont odd = PDFontFactory.createFont(font.getCOSObject());
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage();
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F1"), odd);
                page.setResources(resources);
                page.setContents(stream(document, content.toString()));
                document.addPage(page);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aFontThatDoesNotSayItsLettersIsNoText() throws IOException {
        Path file = pdf("E021");
        assertThatThrownBy(() -> PaperReader.read(file))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContainingAll("fonts that do not say which letters", "OCR");
    }

    @Test
    void fromRightToLeftIsReadAsItStands() throws IOException, UnreadablePaperException {
        String text = PaperReader.read(pdf("0621")).text();
        long arabic = text.chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        assertThat(arabic).isGreaterThan(text.length() / 2);
    }
}
