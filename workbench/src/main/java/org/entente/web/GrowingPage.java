package org.entente.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sends a page while it is made, and keeps a copy. A reader who leaves does not stop it: the next one has the page at once. */
final class GrowingPage {
    private GrowingPage() {}

    static Rendered send(Context request, Answer.Growing growing, Asked asked, Set<Form> forms, Templates templates)
            throws IOException {
        // Not known to be whole yet, so that no browser may take it for the page later.
        request.header("Cache-Control", "no-store");
        request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
        request.res().setContentType(Form.HTML.contentType());
        return make(growing, asked, forms, templates, copy(request), () -> {});
    }

    /**
     * The same for nobody yet.
     *
     * @param meanwhile is called where a reader would be sent what there is; what it throws ends the page
     */
    static Rendered make(Answer.Growing growing, Asked asked, Set<Form> forms, Templates templates, Runnable meanwhile)
            throws IOException {
        return make(growing, asked, forms, templates, new KeptCopy(null, true), meanwhile);
    }

    private static Rendered make(
            Answer.Growing growing,
            Asked asked,
            Set<Form> forms,
            Templates templates,
            KeptCopy copy,
            Runnable meanwhile)
            throws IOException {
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
        return Rendered.packed(Form.HTML.contentType(), copy.content());
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeptCopy copy(Context request) throws IOException {
        boolean packed = Accept.gzip(request.header("Accept-Encoding"));
        if (request.req().getMethod().equals("HEAD")) {
            return new KeptCopy(null, packed);
        }
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        return new KeptCopy(request.res().getOutputStream(), packed);
    }
}
