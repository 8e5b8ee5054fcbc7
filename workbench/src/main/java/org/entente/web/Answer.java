package org.entente.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a page gives. Only the form that is asked for is made. */
sealed interface Answer {

    /**
     * A page with its data.
     *
     * @param title of the page, in the reader's language
     * @param template below {@code src/main/jte-web}, such as {@code home.jte}; it takes {@code page} and {@code view}
     * @param view what the template shows
     * @param json the same as maps, lists, records and values, for the JSON form
     * @param table the same as rows, for the CSV form; null when the page has none
     */
    record Document(
            String title,
            String template,
            Object view,
            Supplier<?> json,
            @Nullable Supplier<CsvTable> table)
            implements Answer {}

    /**
     * Bytes as they are: a picture, a list of references.
     *
     * @param contentType with its character set where it has one
     * @param fileName under which a browser saves it; empty to show it
     */
    record Bytes(String contentType, String fileName, byte[] content) implements Answer {}

    /** What is too large to be kept, written while it is read. It is neither kept nor compressed, and holds its store until it ends. */
    record Stream(String contentType, String fileName, Body body) implements Answer {}

    /** The page is at another address. */
    record Redirect(String location) implements Answer {}

    /** Writes what is given bit by bit. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}
