package org.entente.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.files.WholeFile;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;

/**
 * A panel as an Excel workbook: the sheet {@code panel} with the cells, statuses as texts; the sheet
 * {@code sources} with the files behind them and how to cite them; the sheet {@code notes} with
 * definitions, caveats and the meaning of empty cells.
 */
final class ExcelFile {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int FLUSHED_AFTER = 10_000;

    private ExcelFile() {}

    /**
     * @throws QuestionException when the sheet would not hold all rows or columns
     */
    static void write(Panel panel, PanelNotes notes, Path file) throws IOException {
        List<PanelColumn> columns = panel.listColumns();
        requireRoom(panel.rows(), columns.size());
        Path stamped = WholeFile.beside(file);
        try {
            write(panel, notes, columns, stamped);
            TimelessZip.rewrite(stamped, file);
        } finally {
            Files.deleteIfExists(stamped);
        }
    }

    private static void write(Panel panel, PanelNotes notes, List<PanelColumn> columns, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Entente", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("panel");
            head(sheet, columns.stream().map(PanelColumn::name).toList());
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
            sheet.finish();
            listSources(workbook.newWorksheet("sources"), notes);
            listNotes(workbook.newWorksheet("notes"), panel, notes);
        }
    }

    private static void listSources(Worksheet sheet, PanelNotes notes) {
        head(
                sheet,
                List.of(
                        "source",
                        "release",
                        "dataset",
                        "publisher",
                        "address",
                        "licence",
                        "citation",
                        "file",
                        "sha256",
                        "bytes",
                        "origin",
                        "imported"));
        int line = 1;
        for (PanelNotes.SourceFile one : notes.files()) {
            SourceNote about = one.about();
            texts(
                    sheet,
                    line,
                    one.snapshot().source(),
                    one.snapshot().vintage(),
                    about.title(),
                    about.publisher(),
                    about.address(),
                    about.licence(),
                    one.citations(),
                    one.file().name(),
                    one.file().sha256());
            sheet.value(line, 9, one.file().bytes());
            sheet.value(line, 10, one.origin());
            sheet.value(line, 11, one.day());
            line++;
        }
        widths(sheet, 18, 12, 40, 30, 40, 20, 60, 28, 66, 12, 26, 12);
    }

    private static void listNotes(Worksheet sheet, Panel panel, PanelNotes notes) {
        head(sheet, List.of("column", "item", "note"));
        int line = 1;
        for (PanelNotes.Note note : notes.ofPanel()) {
            texts(sheet, line++, "", note.item(), note.plain());
        }
        for (Map.Entry<Status, String> status : PanelNotes.statuses().entrySet()) {
            texts(sheet, line++, "", "Status " + status.getKey().code(), status.getValue());
        }
        for (PanelColumn key : panel.keys()) {
            texts(sheet, line++, key.name(), key.label(), key.about().meaning());
        }
        for (Panel.ValueColumn asked : panel.asked()) {
            PanelColumn column = asked.value();
            texts(sheet, line++, column.name(), column.label(), column.about().meaning());
            for (PanelNotes.Note note : notes.of(asked)) {
                texts(sheet, line++, column.name(), note.item(), note.plain());
            }
        }
        widths(sheet, 30, 28, 120);
    }

    private static void head(Worksheet sheet, List<String> names) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
        }
    }

    private static void texts(Worksheet sheet, int line, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.value(line, i, texts[i]);
            }
        }
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
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
