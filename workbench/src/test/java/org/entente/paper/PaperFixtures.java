package org.entente.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Makes papers of labelled texts: a PDF in two columns, with running heads, page numbers and
 * hyphens at line ends, and a Word document. In the text, {@code #} begins a heading,
 * {@code @caption} a caption, {@code @note 1} a footnote that {@code ^1} marks, and lines between
 * bars are rows of a table.
 */
final class PaperFixtures {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
    private static final float SIZE = 9;
    private static final float LEADING = 11;
    private static final float WIDTH = 160;
    private static final float TOP = 500;
    private static final float BOTTOM = 60;
    private static final float[] COLUMN = {40, 220};

    private PaperFixtures() {}

    /** Writes a text as the kind of file that its name ends with. */
    static void write(String text, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            pdf(text, file);
        } else if (name.endsWith(".docx")) {
            docx(text, file);
        } else {
            Files.writeString(file, text);
        }
    }

    private record Line(String text, boolean bold) {}

    private static void pdf(String text, Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        String title = "";
        for (String block : text.strip().split("\n\n")) {
            if (block.startsWith("# ")) {
                title = block.substring(2);
            } else if (block.startsWith("## ")) {
                lines.add(new Line("", false));
                lines.add(new Line(block.substring(3), true));
                lines.add(new Line("", false));
            } else {
                broken("   " + block).forEach(line -> lines.add(new Line(line, false)));
            }
        }
        int column = (int) ((TOP - BOTTOM) / LEADING);
        try (PDDocument document = new PDDocument()) {
            for (int from = 0, number = 1; from < lines.size(); from += 2 * column, number++) {
                PDPage page = new PDPage(PDRectangle.A5);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    show(content, FONT, 8, 40, 570, "Review of Neighbourly Studies 12 (2024)");
                    if (number == 1) {
                        show(content, BOLD, 12, 40, 535, title);
                    }
                    for (int i = from; i < Math.min(lines.size(), from + 2 * column); i++) {
                        int at = i - from;
                        float y = TOP - LEADING * (at % column);
                        Line line = lines.get(i);
                        show(content, line.bold() ? BOLD : FONT, SIZE, COLUMN[at / column], y, line.text());
                    }
                    show(content, FONT, 8, 205, 30, String.valueOf(100 + number));
                }
            }
            document.save(file.toFile());
        }
    }

    private static void show(PDPageContentStream page, PDFont font, float size, float x, float y, String text)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** Lines that fit a column; a long word in small letters is parted at its middle. */
    private static List<String> broken(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(text.startsWith(" ") ? "  " : "");
        for (String word : text.strip().split(" ")) {
            int half = word.length() / 2;
            if (fits(line + " " + word)) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            } else if (word.matches("[a-z]{8,}") && fits(line + " " + word.substring(0, half) + "-")) {
                lines.add(line + " " + word.substring(0, half) + "-");
                line = new StringBuilder(word.substring(half));
            } else {
                lines.add(line.toString());
                line = new StringBuilder(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean fits(String line) throws IOException {
        return FONT.getStringWidth(line) / 1000 * SIZE <= WIDTH;
    }

    private static void docx(String text, Path file) throws IOException {
        StringBuilder body = new StringBuilder("<w:document xmlns:w='w'><w:body>");
        StringBuilder notes = new StringBuilder("<w:footnotes xmlns:w='w'>");
        for (String block : text.strip().split("\n\n|\n(?=@)")) {
            if (block.startsWith("# ")) {
                body.append(paragraph("Heading1", block.substring(2)));
            } else if (block.startsWith("@caption ")) {
                body.append(paragraph("Caption", block.substring(9)));
            } else if (block.startsWith("@note ")) {
                String[] parts = block.split(" ", 3);
                notes.append("<w:footnote w:id='%s'>%s</w:footnote>".formatted(parts[1], paragraph("", parts[2])));
            } else if (block.startsWith("@table")) {
                body.append(table(block));
            } else {
                body.append(paragraph("", block));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/footnotes.xml"));
            zip.write(notes.append("</w:footnotes>").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String table(String block) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        block.lines().skip(1).forEach(row -> {
            table.append("<w:tr>");
            for (String cell : row.replaceAll("^\\|\\s*|\\s*\\|$", "").split("\\s*\\|\\s*", -1)) {
                table.append("<w:tc>").append(paragraph("", cell)).append("</w:tc>");
            }
            table.append("</w:tr>");
        });
        return table.append("</w:tbl>").toString();
    }

    private static String paragraph(String style, String text) {
        String runs = "<w:r><w:t>" + text.replace("&", "&amp;") + "</w:t></w:r>";
        String marked =
                runs.replaceAll("\\^(\\d)", "</w:t></w:r><w:r><w:footnoteReference w:id='$1'/></w:r><w:r><w:t>");
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
        return "<w:p>" + properties + marked + "</w:p>";
    }
}
