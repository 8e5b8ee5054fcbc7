package org.entente.web.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends bytes: entity tag, compression and length; for HEAD the same without the bytes. */
public final class ResponseWriter {
    private ResponseWriter() {}

    /** @param tag entity tag with its quotes; null for an answer that has none */
    public static void send(Context request, Rendered content, @Nullable String tag) throws IOException {
        HttpServletResponse response = request.res();
        request.header("Vary", "Accept, Accept-Encoding, Accept-Language");
        if (tag != null) {
            request.header("ETag", "W/" + tag);
            if (isKnown(request.header("If-None-Match"), tag)) {
                response.setStatus(304);
                return;
            }
        }
        byte[] gzip = Accept.gzip(request.header("Accept-Encoding")) ? content.gzip() : null;
        if (gzip != null) {
            request.header("Content-Encoding", "gzip");
        }
        byte[] body = gzip == null ? content.plain() : gzip;
        name(request, content.contentType(), content.fileName());
        response.setContentLength(body.length);
        if (!request.req().getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static void name(Context request, String contentType, String fileName) {
        request.res().setContentType(contentType);
        if (!fileName.isEmpty()) {
            request.header(
                    "Content-Disposition", "attachment; filename=\"" + fileName.replaceAll("[^\\w.-]", "-") + "\"");
        }
    }

    /**
     * Whether one of the tags that a client names is this one (RFC 9110, 13.1.2, weak comparison).
     */
    static boolean isKnown(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",", -1)) {
            if (one.strip().replaceFirst("^W/", "").equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
