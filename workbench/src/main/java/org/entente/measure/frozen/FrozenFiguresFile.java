package org.entente.measure.frozen;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Status;
import org.entente.provenance.Origin;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * Frozen figures as two small files that can be reviewed: {@code figures.csv}, one row a figure by
 * id, and {@code snapshots.csv}, one row a file of a snapshot. Numbers read back to the same
 * double, and the order is that of the ids, so that freezing again from the same files changes
 * nothing.
 */
public final class FrozenFiguresFile {
    public static final String FIGURES = "figures.csv";
    public static final String SNAPSHOTS = "snapshots.csv";

    private static final String[] FIGURE_HEADER = {
        "id", "value", "low", "high", "unit", "n", "status", "snapshot", "rows", "definition", "note"
    };
    private static final String[] SNAPSHOT_HEADER = {
        "source",
        "vintage",
        "imported_at",
        "read",
        "kept",
        "rejected",
        "file",
        "name",
        "sha256",
        "bytes",
        "citation",
        "licence"
    };

    private FrozenFiguresFile() {}

    /** The text of {@link #FIGURES}, sorted by id. */
    public static String figures(FrozenFigures frozen) throws IOException {
        List<FrozenFigures.Entry> sorted = new ArrayList<>(frozen.listAll());
        sorted.sort(Comparator.comparing(entry -> FigureIds.write(entry.figure().id())));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, format(FIGURE_HEADER))) {
            for (FrozenFigures.Entry entry : sorted) {
                Figure figure = entry.figure();
                csv.printRecord(
                        FigureIds.write(figure.id()),
                        Numbers.text(figure.value()),
                        Numbers.text(figure.low()),
                        Numbers.text(figure.high()),
                        figure.unit(),
                        figure.n() == null ? "" : figure.n(),
                        figure.status().code(),
                        figure.snapshot(),
                        entry.rowCount(),
                        entry.definition(),
                        figure.note());
            }
        }
        return text.toString();
    }

    /** The text of {@link #SNAPSHOTS}, sorted by source and vintage, one line per file. */
    public static String snapshots(FrozenFigures frozen) throws IOException {
        List<FrozenFigures.FrozenSnapshot> sorted = new ArrayList<>(frozen.listFrozenSnapshots());
        sorted.sort(Comparator.comparing(s -> s.snapshot().ref()));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, format(SNAPSHOT_HEADER))) {
            for (FrozenFigures.FrozenSnapshot one : sorted) {
                Snapshot snapshot = one.snapshot();
                for (SnapshotFile file : snapshot.files()) {
                    csv.printRecord(
                            snapshot.source(),
                            snapshot.vintage(),
                            snapshot.importedAt(),
                            snapshot.read(),
                            snapshot.kept(),
                            snapshot.rejected(),
                            file.number(),
                            file.name(),
                            file.sha256(),
                            file.bytes(),
                            one.citation(),
                            one.licence());
                }
            }
        }
        return text.toString();
    }

    /**
     * Reads both files.
     *
     * @param figures text of figures.csv
     * @param snapshots text of snapshots.csv
     * @param ids reader of ids
     * @throws IOException when a file cannot be read or a row is wrong; the message names file and
     *     line
     */
    public static FrozenFigures read(Reader figures, Reader snapshots, FigureIds ids) throws IOException {
        return new FrozenFigures(readFigures(figures, ids), readSnapshots(snapshots));
    }

    /**
     * As {@link #read}, for a file that is known to be valid: the figures of a measure are read at
     * their first use, and an error in them is thrown then as an
     * {@link java.io.UncheckedIOException}.
     */
    public static FrozenFigures readLater(byte[] figures, Reader snapshots, FigureIds ids) throws IOException {
        return new FrozenFigures(new FrozenLines(figures, ids), readSnapshots(snapshots));
    }

    static List<FrozenFigures.Entry> readFigures(Reader reader, FigureIds ids) throws IOException {
        List<FrozenFigures.Entry> entries = new ArrayList<>();
        AlikeIds alike = new AlikeIds(ids);
        try (CSVParser rows = CSVParser.parse(reader, reading(FIGURE_HEADER))) {
            for (CSVRecord row : rows) {
                entries.add(row(FIGURES, row, () -> entry(row, alike)));
            }
        }
        return entries;
    }

    private static FrozenFigures.Entry entry(CSVRecord row, AlikeIds ids) {
        String n = row.get("n");
        Figure figure = new Figure(
                ids.parse(row.get("id")),
                Status.valueOf(row.get("status").toUpperCase(Locale.ROOT)),
                Origin.FROZEN,
                Numbers.parse(row.get("value")),
                Numbers.parse(row.get("low")),
                Numbers.parse(row.get("high")),
                row.get("unit"),
                n.isEmpty() ? null : Long.valueOf(n),
                row.get("snapshot"),
                row.get("note"));
        return new FrozenFigures.Entry(figure, row.get("definition"), Long.parseLong(row.get("rows")));
    }

    private static List<FrozenFigures.FrozenSnapshot> readSnapshots(Reader reader) throws IOException {
        Map<String, FrozenFigures.FrozenSnapshot> byRef = new LinkedHashMap<>();
        try (CSVParser rows = CSVParser.parse(reader, reading(SNAPSHOT_HEADER))) {
            for (CSVRecord row : rows) {
                FrozenFigures.FrozenSnapshot one = row(SNAPSHOTS, row, () -> snapshot(row));
                byRef.merge(one.snapshot().ref(), one, FrozenFiguresFile::together);
            }
        }
        return List.copyOf(byRef.values());
    }

    private static FrozenFigures.FrozenSnapshot snapshot(CSVRecord row) {
        SnapshotFile file = new SnapshotFile(
                Integer.parseInt(row.get("file")),
                row.get("name"),
                row.get("sha256"),
                Long.parseLong(row.get("bytes")));
        Snapshot snapshot = new Snapshot(
                0,
                row.get("source"),
                row.get("vintage"),
                Instant.parse(row.get("imported_at")),
                Long.parseLong(row.get("read")),
                Long.parseLong(row.get("kept")),
                Long.parseLong(row.get("rejected")),
                List.of(file));
        return new FrozenFigures.FrozenSnapshot(snapshot, row.get("citation"), row.get("licence"));
    }

    private static FrozenFigures.FrozenSnapshot together(
            FrozenFigures.FrozenSnapshot first, FrozenFigures.FrozenSnapshot more) {
        Snapshot s = first.snapshot();
        List<SnapshotFile> files = new ArrayList<>(s.files());
        files.addAll(more.snapshot().files());
        return new FrozenFigures.FrozenSnapshot(
                new Snapshot(0, s.source(), s.vintage(), s.importedAt(), s.read(), s.kept(), s.rejected(), files),
                first.citation(),
                first.licence());
    }

    /** Reads one row; what is wrong with it is said with file and line. */
    private static <T> T row(String file, CSVRecord row, RowReader<T> reader) throws IOException {
        try {
            return reader.read();
        } catch (RuntimeException e) {
            throw new IOException(
                    "%s line %d: %s".formatted(file, row.getParser().getCurrentLineNumber(), e.getMessage()), e);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read();
    }

    private static CSVFormat format(String... header) {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader(header)
                .setRecordSeparator('\n')
                .get();
    }

    private static CSVFormat reading(String... header) {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader(header)
                .setSkipHeaderRecord(true)
                .get();
    }

    /** Numbers that read back to the same double. */
    static final class Numbers {
        private static final double WHOLE = 1e15;

        private Numbers() {}

        /** Empty for null; a whole number without a point. */
        static String text(@Nullable Double value) {
            if (value == null) {
                return "";
            }
            boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE;
            // Negative zero keeps its sign by the general form.
            return whole && !(value == 0 && 1 / value < 0) ? String.valueOf(value.longValue()) : value.toString();
        }

        static @Nullable Double parse(String text) {
            return text.isEmpty() ? null : Double.valueOf(text);
        }
    }
}
