package org.entente.paper.text;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word document (Office Open XML, ECMA-376): the main part with its tables, and its
 * foot- and endnotes in the order in which they are cited. Deleted text of tracked changes is left
 * out. Nothing outside the archive is read: document types and external entities are off.
 */
final class DocxText {
    private static final String MAIN = "word/document.xml";
    private static final long LARGEST_PART = 96L << 20;

    private DocxText() {}

    static PaperText read(Path file, String name) throws IOException, UnreadablePaperException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(MAIN) == null) {
                throw new UnreadablePaperException(MESSAGES.fill("read.zip", "file", name));
            }
            TextBuilder builder = new TextBuilder();
            DocxPart main = new DocxPart(builder, new HashMap<>());
            read(zip, MAIN, main);
            Map<String, String> cited = main.cited();
            for (String notes : List.of("footnote", "endnote")) {
                String part = "word/" + notes + "s.xml";
                if (zip.getEntry(part) != null) {
                    read(zip, part, new DocxPart(builder, cited));
                }
            }
            return builder.build(List.of());
        } catch (Bounded.TooMuchException e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.bomb", "file", name), e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Bounded.TooMuchException) {
                throw new UnreadablePaperException(MESSAGES.fill("read.bomb", "file", name), e);
            }
            throw new UnreadablePaperException(MESSAGES.fill("read.docx", "file", name), e);
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadablePaperException(MESSAGES.fill("read.brokenzip", "file", name), e);
        }
    }

    private static void read(ZipFile zip, String part, DocxPart into) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new Bounded(zip.getInputStream(entry), LARGEST_PART)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                into.accept(xml, xml.next());
            }
            xml.close();
        }
    }
}
