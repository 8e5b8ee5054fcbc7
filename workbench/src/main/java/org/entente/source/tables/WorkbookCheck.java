package org.entente.source.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entente.source.files.SourceFileException;

/**
 * Whether a workbook keeps the limits of its format, before the library opens it. The library
 * reserves room for every column up to the number that a cell states, and holds all shared strings
 * in memory, so that a file of some kilobytes could take all of it.
 */
final class WorkbookCheck {
    /** Columns, rows and characters of a cell that Excel allows. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_CELL = 32_767;

    /**
     * Text of one row; Excel sets no limit beside those of its cells, whose product would be 512
     * MB.
     */
    private static final int LONGEST_ROW = 8 << 20;

    /**
     * A part that is no sheet: the library holds shared strings, styles and lists of sheets in
     * memory.
     */
    private static final long LARGEST_PART = 64L << 20;

    private static final XMLInputFactory XML = factory();

    private final long packed;
    private long unpacked;

    private WorkbookCheck(long packed) {
        this.packed = packed;
    }

    /**
     * @param workbook the bytes of the file
     * @throws SourceFileException when it breaks a limit
     */
    static void require(byte[] workbook) throws IOException {
        WorkbookCheck check = new WorkbookCheck(workbook.length);
        try (ZipFile parts = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                if (!names.add(part.getName())) {
                    throw new SourceFileException("is a workbook with two parts named " + part.getName()
                            + ": save it again in a spreadsheet program");
                }
                if (!part.isDirectory()) {
                    try (InputStream content = parts.getInputStream(part)) {
                        check.read(check.new Counted(content));
                    }
                }
            }
        }
    }

    /** Reads a part to its end; one that is no XML, such as a picture, is only counted. */
    private void read(InputStream content) throws IOException {
        long before = unpacked;
        boolean sheet = false;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            boolean root = true;
            Cells cells = new Cells();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    sheet |= root && xml.getLocalName().equals("worksheet");
                    root = false;
                    if (sheet) {
                        cells.begin(xml);
                    }
                } else if (sheet && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                    cells.text(xml.getTextLength());
                }
                if (!sheet) {
                    requireSmall(unpacked - before);
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof SourceFileException known) {
                throw known;
            }
        }
        byte[] rest = new byte[1 << 16];
        while (content.read(rest) >= 0) {
            if (!sheet) {
                requireSmall(unpacked - before);
            }
        }
    }

    private static void requireSmall(long size) throws SourceFileException {
        if (size > LARGEST_PART) {
            throw new SourceFileException("is a workbook with more than " + (LARGEST_PART >> 20)
                    + " MB of shared texts or other parts beside its sheets: save the sheet as CSV");
        }
    }

    /** The limits of rows and cells of one sheet. */
    private static final class Cells {
        private int cell;
        private int row;

        void begin(XMLStreamReader xml) throws SourceFileException {
            String name = xml.getLocalName();
            String place = xml.getAttributeValue(null, "r");
            if (name.equals("row")) {
                row = 0;
                requireRow(place == null ? "" : place);
            } else if (name.equals("c")) {
                cell = 0;
                requireCell(place == null ? "" : place);
            }
        }

        void text(int length) throws SourceFileException {
            cell += length;
            row += length;
            if (cell > LONGEST_CELL || row > LONGEST_ROW) {
                throw new SourceFileException(
                        "is a workbook with a cell or row of more text than the format allows: save the sheet as CSV");
            }
        }

        private static void requireRow(String digits) throws SourceFileException {
            if (digits.length() > 7 || (!digits.isEmpty() && number(digits) > LAST_ROW)) {
                throw beyond("row " + digits);
            }
        }

        private static void requireCell(String place) throws SourceFileException {
            int letters = 0;
            int column = 0;
            while (letters < place.length() && letters < 4 && Character.isLetter(place.charAt(letters))) {
                column = column * 26 + Character.toUpperCase(place.charAt(letters)) - 'A' + 1;
                letters++;
            }
            if (letters > 3 || column < 0 || column > LAST_COLUMN) {
                throw beyond("cell " + place);
            }
            requireRow(place.substring(letters));
        }

        private static int number(String digits) throws SourceFileException {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException e) {
                throw new SourceFileException("is a damaged workbook (" + digits + " is no row); download it again", e);
            }
        }

        private static SourceFileException beyond(String place) {
            String shown = place.length() > 30 ? place.substring(0, 30) + "…" : place;
            return new SourceFileException("is a workbook with a " + shown + ", beyond the last of the format (XFD"
                    + LAST_ROW + "): save it again in a spreadsheet program");
        }
    }

    /** Counts what is unpacked: the sizes that a workbook states of its parts may be wrong. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
        }

        /** A parser closes what it has read to the end. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            unpacked += Math.max(0, n);
            Examination.requireModest(unpacked, packed);
            return n;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
