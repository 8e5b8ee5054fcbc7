package org.entente.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The response of a page. Only the requested form is produced. */
public sealed interface PageResponse {

    /**
     * A page with its data.
     *
     * @param title of the page, in the reader's language
     * @param template below {@code src/main/jte-web}, such as {@code home.jte}; it takes
     *     {@code page} and {@code view}
     * @param view what the template shows
     * @param json the same as maps, lists, records and values, or as bytes that are written
     *     already, for the JSON form
     * @param table the same as a {@link CsvTable} or as bytes, for the CSV form; null when the page
     *     has none
     */
    record Document(
            String title,
            String template,
            Object view,
            Supplier<?> json,
            @Nullable Supplier<?> table) implements PageResponse {}

    /**
     * A page that is sent while it is made, and kept once it is whole.
     *
     * @param title of the page
     * @param template as in {@link Document}
     * @param view what the template shows; it makes what is slow when the template writes it, and
     *     flushes what is there before
     * @param json the bytes of the JSON form
     * @param csv the bytes of the CSV form
     */
    record Streamed(String title, String template, View view, Maker json, Maker csv) implements PageResponse {}

    /** A view that writes on by and by. */
    interface View {
        /** @param flush sends what was written so far */
        void flushWith(Flush flush);
    }

    /** Sends what was written so far. */
    @FunctionalInterface
    interface Flush {
        void flush();
    }

    /** Makes the bytes of a form. */
    @FunctionalInterface
    interface Maker {
        byte[] make() throws IOException;
    }

    /**
     * Bytes as they are: a picture, a list of references.
     *
     * @param contentType with its character set where it has one
     * @param fileName under which a browser saves it; empty to show it
     */
    record Bytes(String contentType, String fileName, byte[] content) implements PageResponse {}

    /**
     * What is too large to be kept, written while it is read. It is neither kept nor compressed,
     * and holds its store until it ends.
     */
    record Stream(String contentType, String fileName, Body body) implements PageResponse {}

    /** The page is at another address. */
    record Redirect(String location) implements PageResponse {}

    /** Writes what is given bit by bit. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}
