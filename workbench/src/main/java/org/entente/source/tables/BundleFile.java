package org.entente.source.tables;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.entente.source.files.FileProbe;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;

/** A recognised file of a bundle, ready to be read. */
public final class BundleFile {
    private final int number;
    private final String role;
    private final Examination examination;
    private final Charset charset;
    private final LongConsumer progress;
    private boolean counted;

    public BundleFile(int number, String role, Examination examination, Charset charset, LongConsumer progress) {
        this.number = number;
        this.role = role;
        this.examination = examination;
        this.charset = charset;
        this.progress = progress;
    }

    /** Position within the snapshot, from 1. */
    public int number() {
        return number;
    }

    public String role() {
        return role;
    }

    /** File name without folders. */
    public String name() {
        return examination.probe().name();
    }

    public Examination examination() {
        return examination;
    }

    /** The beginning of the file. */
    public FileProbe probe() {
        return examination.probe();
    }

    /** The table whose header is the first line, of whatever kind the file is. */
    public TextTable open() throws IOException {
        return open(probe().sheets().isEmpty() ? "" : probe().sheets().get(0).name(), probe().header());
    }

    /**
     * The table below the first line that is a header of the wanted kind; in a workbook that of the
     * first sheet that has one.
     *
     * @throws SourceFileException when no line of the file's beginning is
     */
    public TextTable open(Predicate<FileProbe.Header> wanted) throws IOException {
        for (FileProbe.Sheet sheet : probe().sheets()) {
            Optional<FileProbe.Header> header = sheet.findHeader(wanted);
            if (header.isPresent()) {
                return open(sheet.name(), header.get());
            }
        }
        FileProbe.Header header = probe().findHeader(wanted)
                .orElseThrow(() -> new SourceFileException("has no line that names the columns"));
        return open("", header);
    }

    /** The table of one sheet of a workbook, below the given header. */
    public TextTable open(String sheet, FileProbe.Header header) throws IOException {
        InputFile file = examination.file();
        return switch (examination.kind()) {
            case TEXT -> new DelimitedTable(openText(), header);
            case STATA -> new StataTable(new CountingStream(file.open(), progress));
            case WORKBOOK -> SheetTable.open(counted(file), sheet, header.line());
            case PARQUET -> new ParquetTable(counted(file));
        };
    }

    /** The whole of a text; for what is no table. */
    public Reader openText() throws IOException {
        InputStream content = new CountingStream(examination.file().open(), progress);
        Reader reader = new BufferedReader(new InputStreamReader(content, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /**
     * A file that is read from several places at once: all its bytes count when it is first opened.
     */
    private InputFile counted(InputFile file) {
        if (!counted) {
            counted = true;
            progress.accept(examination.size());
        }
        return file;
    }

    /** Tells how many bytes went through, and explains failures. */
    private static final class CountingStream extends FilterInputStream {
        private final LongConsumer progress;

        CountingStream(InputStream content, LongConsumer progress) {
            super(content);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int n = super.read(bytes, offset, length);
                progress.accept(Math.max(0, n));
                return n;
            } catch (IOException e) {
                throw InputFile.explain(e);
            }
        }
    }
}
