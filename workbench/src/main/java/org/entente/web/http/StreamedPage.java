package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Sends a page while it is written and returns it for the cache. A client that disconnects does not
 * stop it, so that the next request gets it from the cache.
 */
final class StreamedPage {
    private StreamedPage() {}

    static Rendered send(
            Context request, PageResponse.Streamed response, PageRequest page, Set<Form> forms, Templates templates)
            throws IOException {
        // It may still fail after its first bytes, so that no browser may cache it.
        request.header("Cache-Control", "no-store");
        request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
        request.res().setContentType(Form.HTML.contentType());
        return write(response, page, forms, templates, tee(request), () -> {});
    }

    /**
     * Renders the page for the cache only.
     *
     * @param betweenSections is called between two sections; an exception that it throws ends the
     *     page
     */
    static Rendered render(
            PageResponse.Streamed response,
            PageRequest page,
            Set<Form> forms,
            Templates templates,
            Runnable betweenSections)
            throws IOException {
        return write(response, page, forms, templates, new GzipTee(null, true), betweenSections);
    }

    private static Rendered write(
            PageResponse.Streamed response,
            PageRequest page,
            Set<Form> forms,
            Templates templates,
            GzipTee tee,
            Runnable betweenSections)
            throws IOException {
        try (Writer out = new OutputStreamWriter(tee, StandardCharsets.UTF_8)) {
            response.view().flushWith(() -> {
                flush(out);
                betweenSections.run();
            });
            templates.write(
                    page.texts(), response.title(), page.address(), forms, response.template(), response.view(), out);
            // A slow client must not occupy the workbench while it receives the last bytes.
            page.close();
        }
        return Rendered.packed(Form.HTML.contentType(), tee.content());
    }

    private static void flush(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GzipTee tee(Context request) throws IOException {
        boolean gzip = Accept.gzip(request.header("Accept-Encoding"));
        if (request.req().getMethod().equals("HEAD")) {
            return new GzipTee(null, gzip);
        }
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        return new GzipTee(request.res().getOutputStream(), gzip);
    }
}
