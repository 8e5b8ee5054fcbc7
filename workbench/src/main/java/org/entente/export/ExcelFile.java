package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.files.WholeFile;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;

/** A panel as an Excel workbook of one sheet, statuses as texts. */
final class ExcelFile {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int FLUSHED_AFTER = 10_000;

    private ExcelFile() {}

    /**
     * @throws QuestionException when the sheet would not hold all rows or columns
     */
    static void write(Panel panel, Path file) throws IOException {
        List<PanelColumn> columns = panel.listColumns();
        requireRoom(panel.rows(), columns.size());
        Path stamped = WholeFile.beside(file);
        try {
            write(panel, columns, stamped);
            TimelessZip.rewrite(stamped, file);
        } finally {
            Files.deleteIfExists(stamped);
        }
    }

    private static void write(Panel panel, List<PanelColumn> columns, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Entente", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("panel");
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i).name());
            }
            int line = 1;
            for (PanelRows rows = new PanelRows(panel); rows.next(); line++) {
                for (int i = 0; i < columns.size(); i++) {
                    if (!rows.isNull(i)) {
                        put(sheet, line, i, columns.get(i), rows);
                    }
                }
                if (line % FLUSHED_AFTER == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Refuses what a sheet cannot hold. */
    static void requireRoom(long rows, int columns) {
        if (rows + 1 > MOST_ROWS || columns > MOST_COLUMNS) {
            throw new QuestionException(String.format(
                    Locale.ENGLISH,
                    "an Excel sheet holds %,d rows with the header and %,d columns, and the panel has %,d and %,d: write .csv, .parquet or .dta, or ask for fewer years or states",
                    MOST_ROWS,
                    MOST_COLUMNS,
                    rows + 1,
                    columns));
        }
    }

    private static void put(Worksheet sheet, int line, int place, PanelColumn column, PanelRows rows) {
        switch (column.kind()) {
            case WHOLE -> sheet.value(line, place, rows.whole(place));
            case NUMBER -> sheet.value(line, place, rows.number(place));
            case TEXT -> sheet.value(line, place, rows.text(place));
            case STATUS -> sheet.value(line, place, Status.values()[(int) rows.whole(place) - 1].code());
        }
    }
}
