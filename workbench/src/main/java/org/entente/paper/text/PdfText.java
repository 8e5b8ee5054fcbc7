package org.entente.paper.text;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a PDF, page by page in reading order. Pictures are not looked at. */
final class PdfText {
    static {
        // PDFBox warns of every odd font on standard error; what matters to the reader becomes a
        // caution.
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private PdfText() {}

    static PaperText read(Path file, String name) throws IOException, UnreadablePaperException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()
                    && !document.getCurrentAccessPermission().canExtractContent()
                    && !document.getCurrentAccessPermission().canExtractForAccessibility()) {
                throw new UnreadablePaperException(MESSAGES.fill("read.locked", "file", name));
            }
            return read(document, name);
        } catch (InvalidPasswordException e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.encrypted", "file", name), e);
        } catch (PdfBudget.PdfBudgetException e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.budget", "file", name), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.pdf", "file", name), e);
        } catch (IOException e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.pdf", "file", name), e);
        }
    }

    private static PaperText read(PDDocument document, String name) throws IOException, UnreadablePaperException {
        StringBuilder text = new StringBuilder();
        PdfGlyphs glyphs = new PdfGlyphs();
        int pages = document.getNumberOfPages();
        List<Integer> empty = new ArrayList<>();
        for (int page = 1; page <= pages && text.length() <= PaperText.LIMIT; page++) {
            List<PdfGlyphs.Glyph> found = glyphs.of(document, page);
            String laid = new PdfPage(found).text();
            if (laid.isBlank()) {
                empty.add(page);
            } else {
                text.append(text.length() == 0 ? "" : "\f").append(laid);
            }
        }
        if (text.toString().isBlank()) {
            throw new UnreadablePaperException(
                    MESSAGES.fill("read.scanned", "file", name, "pages", String.valueOf(pages)));
        }
        List<String> cautions = new ArrayList<>();
        if (!empty.isEmpty()) {
            cautions.add(MESSAGES.fill(
                    "read.emptypages",
                    "pages",
                    empty.size() > 12 ? empty.subList(0, 12) + " …" : String.valueOf(empty)));
        }
        long strange = text.chars()
                .filter(c -> c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff))
                .count();
        if (strange * 20 > text.length()) {
            throw new UnreadablePaperException(MESSAGES.fill("read.fonts", "file", name));
        }
        return PlainText.read(text.toString(), cautions);
    }
}
