package org.entente.source.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.source.files.FileProbe;
import org.entente.source.files.InputFile;

/** The kinds of file that tables come in, distinguished by their first bytes. */
enum FileKind {
    TEXT(""),
    STATA("<stata_dta>"),
    WORKBOOK("PK\u0003\u0004"),
    PARQUET("PAR1");

    private final byte[] magic;

    FileKind(String magic) {
        this.magic = magic.getBytes(StandardCharsets.US_ASCII);
    }

    /** Anything that is none of the other kinds is taken for text. */
    static FileKind of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> kind != TEXT
                        && head.length >= kind.magic.length
                        && Arrays.equals(kind.magic, Arrays.copyOf(head, kind.magic.length)))
                .findFirst()
                .orElse(TEXT);
    }

    /** The beginnings of the tables of a file of this kind; none of a text. */
    List<FileProbe.Sheet> sheets(InputFile file) throws IOException {
        return switch (this) {
            case TEXT -> List.of();
            case WORKBOOK -> SheetTable.probe(file);
            case STATA -> single(new StataTable(file.open()));
            case PARQUET -> single(new ParquetTable(file));
        };
    }

    private static List<FileProbe.Sheet> single(TextTable opened) throws IOException {
        try (TextTable table = opened) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            return List.of(new FileProbe.Sheet("", new TreeMap<>(Map.of(1, names))));
        }
    }
}
