package org.entente.paper.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read says why and what to do, and takes neither memory nor time. */
class UnreadableTest {
    @TempDir
    Path folder;

    private void refused(String name, byte[] bytes, String... words) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> PaperReader.read(file))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void missing() {
        assertThatThrownBy(() -> PaperReader.read(folder.resolve("none.pdf")))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContaining("no file");
    }

    @Test
    void empty() throws IOException {
        refused("e.txt", new byte[0], "e.txt", "empty");
    }

    @Test
    void blank() throws IOException {
        refused("b.txt", " \n\n \t".getBytes(StandardCharsets.UTF_8), "no text");
    }

    @Test
    void binary() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        refused("n.txt", noise, "no text", "PDF");
    }

    @Test
    void oldWord() throws IOException {
        refused("o.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0}, ".docx");
    }

    @Test
    void damagedPdf() throws IOException {
        refused("d.pdf", "%PDF-1.7\nnothing that follows is right".getBytes(StandardCharsets.US_ASCII), "d.pdf", "PDF");
    }

    @Test
    void scan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(file.toFile());
        }
        refused("scan.pdf", Files.readAllBytes(file), "2 pages", "OCR");
    }

    @Test
    void encrypted() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        refused("locked.pdf", Files.readAllBytes(file), "password");
    }

    private byte[] zip(String entry, byte[] content) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void zipThatIsNoDocument() throws IOException {
        refused("z.docx", zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), "zip", "word/document.xml");
    }

    @Test
    void documentWithBrokenXml() throws IOException {
        refused("x.docx", zip("word/document.xml", "<w:p><w:t>".getBytes(StandardCharsets.UTF_8)), "damaged");
    }

    @Test
    void truncatedZip() throws IOException {
        byte[] whole = zip("word/document.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        refused("t.docx", Arrays.copyOf(whole, whole.length / 2), "damaged");
    }

    @Test
    void bombDoesNotUnpack() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'><w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
            byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1700; i++) {
                zip.write(block);
            }
            zip.write("</w:t></w:r></w:p></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        refused("bomb2.docx", Files.readAllBytes(file), "unpacks");
    }

    @Test
    void outsideEntitiesAreNotRead() throws IOException, UnreadablePaperException {
        Path secret = Files.writeString(folder.resolve("secret"), "do not show");
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w='w'><w:p><w:r><w:t>Shown &e;</w:t></w:r></w:p></w:document>";
        Path file =
                Files.write(folder.resolve("xxe.docx"), zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(PaperReader.read(file).text()).doesNotContain("do not show");
        } catch (UnreadablePaperException e) {
            assertThat(e).hasMessageContaining("damaged");
        }
    }

    @Test
    void hugeText() throws IOException {
        Path file = folder.resolve("huge.txt");
        byte[] block = "Trade was in the news again and again. ".repeat(1600).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long size = 0; size < 100L << 20; size += block.length) {
                out.write(block);
            }
        }
        assertThatThrownBy(() -> PaperReader.read(file))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContainingAll("100 MB", "24");
    }
}
