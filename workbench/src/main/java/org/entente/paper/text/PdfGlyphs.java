package org.entente.paper.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page and where they stand, in the order of the file. */
final class PdfGlyphs extends PDFTextStripper {
    /** A page with more is a drawing or an attack. */
    private static final int MOST = 200_000;

    /**
     * A character.
     *
     * @param text one or more characters, as of a ligature
     * @param x left edge in points
     * @param y baseline, from the top of the page
     * @param width width
     * @param size size of its font in points
     */
    record Glyph(String text, float x, float y, float width, float size) {
        float right() {
            return x + width;
        }
    }

    private List<Glyph> found = new ArrayList<>();

    PdfGlyphs() {
        setSuppressDuplicateOverlappingText(true);
    }

    List<Glyph> of(PDDocument document, int page) throws IOException {
        found = new ArrayList<>();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return found;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode != null && !unicode.isEmpty() && found.size() < MOST && text.getDir() == 0) {
            float size = Math.abs(text.getYScale()) > 0.1f ? Math.abs(text.getYScale()) : text.getFontSizeInPt();
            found.add(new Glyph(
                    unicode, text.getXDirAdj(), text.getYDirAdj(), Math.max(text.getWidthDirAdj(), 0f), size));
        }
    }
}
