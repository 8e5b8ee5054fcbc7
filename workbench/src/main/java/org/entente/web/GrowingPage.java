package org.entente.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends a page while it is made, and keeps a copy. A reader who leaves does not stop it: the next one has the page at once. */
final class GrowingPage {
    private GrowingPage() {}

    static Rendered send(Context request, Answer.Growing growing, Asked asked, Set<Form> forms, Templates templates)
            throws IOException {
        // Not known to be whole yet, so that no browser may take it for the page later.
        request.header("Cache-Control", "no-store");
        request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
        request.res().setContentType(Form.HTML.contentType());
        return make(growing, asked, forms, templates, wire(request), () -> {});
    }

    /**
     * The same for nobody yet.
     *
     * @param meanwhile is called where a reader would be sent what there is; what it throws ends the page
     */
    static Rendered make(Answer.Growing growing, Asked asked, Set<Form> forms, Templates templates, Runnable meanwhile)
            throws IOException {
        return make(growing, asked, forms, templates, null, meanwhile);
    }

    private static Rendered make(
            Answer.Growing growing,
            Asked asked,
            Set<Form> forms,
            Templates templates,
            @Nullable OutputStream client,
            Runnable meanwhile)
            throws IOException {
        Copying copy = new Copying(client);
        try (Writer out = new OutputStreamWriter(copy, StandardCharsets.UTF_8)) {
            growing.view().flushWith(() -> {
                flush(out);
                meanwhile.run();
            });
            templates.write(
                    asked.texts(), growing.title(), asked.address(), forms, growing.template(), growing.view(), out);
            // Before the reader has the end of it: the next page that she opens is to find both workbenches.
            asked.giveBackWorkbenches();
        }
        return Rendered.of(Form.HTML.contentType(), "", copy.kept.toByteArray());
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable OutputStream wire(Context request) throws IOException {
        if (request.req().getMethod().equals("HEAD")) {
            return null;
        }
        OutputStream plain = request.res().getOutputStream();
        if (!Accept.gzip(request.header("Accept-Encoding"))) {
            return plain;
        }
        request.header("Content-Encoding", "gzip");
        return new GZIPOutputStream(plain, 1 << 13, true);
    }

    /** What is written goes to the client as long as there is one, and is kept. */
    private static final class Copying extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 20);
        private @Nullable OutputStream client;

        Copying(@Nullable OutputStream client) {
            this.client = client;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
            attempt(out -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            attempt(OutputStream::flush);
        }

        @Override
        public void close() {
            attempt(OutputStream::close);
        }

        private void attempt(Step step) {
            OutputStream there = client;
            if (there != null) {
                try {
                    step.on(there);
                } catch (IOException e) {
                    client = null;
                }
            }
        }
    }

    /** One call of the stream to the client. */
    @FunctionalInterface
    private interface Step {
        void on(OutputStream out) throws IOException;
    }
}
