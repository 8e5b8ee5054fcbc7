package org.entente.paper.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page and where they stand, in the order of the file. */
final class PdfGlyphs extends PDFTextStripper {
    /** A page with more is a drawing or an attack. */
    private static final int MOST = 200_000;

    /** The largest page of the format, in points; what is placed beyond it is on no page. */
    private static final float LARGEST = 14_400;

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

    private final PdfBudget budget = new PdfBudget();
    private List<Glyph> found = new ArrayList<>();

    PdfGlyphs() {
        setSuppressDuplicateOverlappingText(true);
    }

    List<Glyph> of(PDDocument document, int page) throws IOException {
        found = new ArrayList<>();
        budget.page();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return found;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator(operator.getName());
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode != null && !unicode.isEmpty() && found.size() < MOST && text.getDir() == 0) {
            float size = Math.abs(text.getYScale()) > 0.1f ? Math.abs(text.getYScale()) : text.getFontSizeInPt();
            Glyph glyph =
                    new Glyph(unicode, text.getXDirAdj(), text.getYDirAdj(), Math.max(text.getWidthDirAdj(), 0f), size);
            if (isOnPage(glyph)) {
                found.add(glyph);
            }
        }
    }

    /** False also of what is no number. */
    private static boolean isOnPage(Glyph glyph) {
        return Math.abs(glyph.x()) <= LARGEST
                && Math.abs(glyph.y()) <= LARGEST
                && glyph.width() <= LARGEST
                && glyph.size() <= LARGEST;
    }
}
