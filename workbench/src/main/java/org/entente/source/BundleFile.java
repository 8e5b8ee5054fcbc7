package org.entente.source;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** A recognised file of a bundle, ready to be read. */
public final class BundleFile {
    private final int number;
    private final String role;
    private final Examination examination;
    private final Charset charset;
    private final LongConsumer progress;

    BundleFile(int number, String role, Examination examination, Charset charset, LongConsumer progress) {
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

    Examination examination() {
        return examination;
    }

    /** The beginning of the file. */
    public FileProbe probe() {
        return examination.probe();
    }

    /** The table whose header is the first line. */
    public TextTable open() throws IOException {
        return new TextTable(reader(), probe().header());
    }

    /**
     * The table below the first line that is a header of the wanted kind.
     *
     * @throws SourceFileException when no line of the file's beginning is
     */
    public TextTable open(Predicate<FileProbe.Header> wanted) throws IOException {
        FileProbe.Header header = probe().findHeader(wanted)
                .orElseThrow(() -> new SourceFileException("has no line that names the columns"));
        return new TextTable(reader(), header);
    }

    private Reader reader() throws IOException {
        InputStream content = new CountingStream(examination.file().open(), progress);
        Reader reader = new BufferedReader(new InputStreamReader(content, charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
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
