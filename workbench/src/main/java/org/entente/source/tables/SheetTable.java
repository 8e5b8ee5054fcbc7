package org.entente.source.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.entente.source.files.FileProbe;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook (.xlsx) below the row that names its columns; a row's line is its
 * number in the sheet.
 */
final class SheetTable extends TextTable {
    private static final int PROBED_ROWS = 20;
    private static final int LARGEST = 128 << 20;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Row row = new Row();

    private SheetTable(ReadableWorkbook workbook, Sheet sheet, long headerRow) throws IOException {
        this.workbook = workbook;
        stream = sheet.openStream();
        rows = stream.iterator();
        while (rows.hasNext()) {
            org.dhatim.fastexcel.reader.Row next = rows.next();
            if (next.getRowNum() == headerRow) {
                nameColumns(texts(next));
                break;
            }
        }
    }

    static SheetTable open(InputFile file, String name, long headerRow) throws IOException {
        return guarded(() -> {
            ReadableWorkbook workbook = workbook(file);
            Optional<Sheet> sheet = workbook.findSheet(name);
            if (sheet.isEmpty()) {
                workbook.close();
                throw new SourceFileException("has no sheet " + name);
            }
            return new SheetTable(workbook, sheet.get(), headerRow);
        });
    }

    /** The first rows of all sheets. */
    static List<FileProbe.Sheet> probe(InputFile file) throws IOException {
        return guarded(() -> {
            WorkbookCheck.require(content(file));
            List<FileProbe.Sheet> sheets = new ArrayList<>();
            try (ReadableWorkbook workbook = workbook(file)) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    SortedMap<Integer, List<String>> first = new TreeMap<>();
                    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                        rows.limit(PROBED_ROWS).forEach(row -> first.put(row.getRowNum(), texts(row)));
                    }
                    sheets.add(new FileProbe.Sheet(sheet.getName(), first));
                }
            }
            return sheets;
        });
    }

    private static ReadableWorkbook workbook(InputFile file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(content(file)));
    }

    /** The library reads a workbook into memory whole. */
    private static byte[] content(InputFile file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SourceFileException(
                        "is a workbook of more than " + (LARGEST >> 20) + " MB: save the sheet as CSV");
            }
            return bytes;
        } catch (IOException e) {
            throw InputFile.explain(e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        return guarded(this::advance) ? row : null;
    }

    /** Whether there was another row that is not blank. */
    private boolean advance() {
        while (rows.hasNext()) {
            org.dhatim.fastexcel.reader.Row next = rows.next();
            List<String> fields = texts(next);
            if (fields.stream().anyMatch(field -> !field.isBlank())) {
                row.begin(next.getRowNum());
                for (int i = 0; i < columns().size(); i++) {
                    row.field(i < fields.size() ? fields.get(i) : "");
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(SheetTable::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            Object value = cell.getValue();
            if (value == null) {
                throw new IllegalStateException(
                        "cell " + cell.getAddress() + " refers to a text that it does not hold");
            }
            return String.valueOf(value);
        }
        String raw = cell.getRawValue();
        return raw == null || cell.getType() == CellType.EMPTY ? "" : raw;
    }

    /**
     * The library reports damage by several exceptions, among them those of an index; all mean one
     * thing to the user.
     */
    private static <T> T guarded(Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (ExcelReaderException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw new SourceFileException("is a damaged workbook (" + e.getMessage() + "); download it again", e);
        } catch (IOException e) {
            throw InputFile.explain(e);
        }
    }

    /** Reading that may fail. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
