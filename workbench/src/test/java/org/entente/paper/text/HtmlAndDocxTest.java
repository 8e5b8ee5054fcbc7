package org.entente.paper.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a web page and of a Word document. */
class HtmlAndDocxTest {
    @TempDir
    Path folder;

    private PaperText html(String body) throws IOException, UnreadablePaperException {
        return PaperReader.read(Files.writeString(folder.resolve("p.html"), "<!doctype html>" + body));
    }

    @Test
    void scriptsAndNavigationAreNotRead() throws IOException, UnreadablePaperException {
        PaperText paper =
                html("<nav>Home</nav><h1>A title</h1><script>alert('x 1999')</script><p onclick='x()'>Said so.</p>");

        assertThat(paper.text()).isEqualTo("A title\n\nSaid so.\n");
    }

    @Test
    void raisedNumbersAreMarks() throws IOException, UnreadablePaperException {
        PaperText paper = html("<p>They met.<sup><a href='#f1'>1</a></sup> Often.</p>"
                + "<section class='footnotes'><ol><li id='f1'>1. A book (2001).</li></ol></section>");

        assertThat(paper.text()).startsWith("They met.¹ Often.");
        assertThat(paper.blocks().get(1).kind()).isEqualTo(BlockKind.NOTE);
        assertThat(paper.blocks().get(1).label()).isEqualTo("1");
        assertThat(Passages.of(paper).get(0).content()).isEqualTo("They met. Often.");
    }

    @Test
    void tablesKeepTheirCells() throws IOException, UnreadablePaperException {
        PaperText paper = html("<table><caption>Trade</caption><tr><th>Year</th><th>2019</th></tr>"
                + "<tr><td>Exports</td><td>12</td></tr></table>");
        TextBlock table = paper.blocks().get(1);

        assertThat(paper.blocks().get(0).kind()).isEqualTo(BlockKind.CAPTION);
        assertThat(table.rows()).hasSize(2);
        Cell cell = table.rows().get(1).get(1);
        assertThat(paper.part(cell.start(), cell.end())).isEqualTo("12");
    }

    @Test
    void wordDocument() throws IOException, UnreadablePaperException {
        String w = "<w:document xmlns:w='w'><w:body>"
                + "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Ties</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>They </w:t></w:r><w:r><w:t>met.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
                + "<w:del><w:r><w:delText>Not this.</w:delText></w:r></w:del></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "</w:body></w:document>";
        String notes = "<w:footnotes xmlns:w='w'><w:footnote w:id='0'><w:p/></w:footnote>"
                + "<w:footnote w:id='2'><w:p><w:r><w:t>A book.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        Path file = folder.resolve("d.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(w.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/footnotes.xml"));
            zip.write(notes.getBytes(StandardCharsets.UTF_8));
        }

        PaperText paper = PaperReader.read(file);

        assertThat(paper.text()).isEqualTo("Ties\n\nThey met.¹\n\nYear | 2019\n\n¹ A book.\n");
        assertThat(paper.blocks())
                .extracting(TextBlock::kind)
                .containsExactly(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.NOTE);
    }

    @Test
    void plainTextStaysAsItIs() throws IOException, UnreadablePaperException {
        String text =
                "Title\r\n\r\nA line that is long enough to be one of a paragraph and goes\r\non here.² And more.\r\n\r\n² A book.\r\n";
        PaperText paper = PaperReader.read(Files.writeString(folder.resolve("p.txt"), text));

        assertThat(paper.text()).isEqualTo(text);
        Passage passage = Passages.of(paper).get(1);
        assertThat(passage.content()).endsWith("paragraph and goes on here. And more.");
        int more = passage.content().indexOf("more");
        assertThat(text.substring(passage.start(more))).startsWith("more");
    }
}
