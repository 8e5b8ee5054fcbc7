package org.entente.web.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is refused before it reaches a page, such as a header that is too long: the envelope of
 * errors, and nothing of the inside.
 */
public final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Form.JSON.contentType());
        Guard.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(
                true,
                ByteBuffer.wrap(
                        Json.bytes(Failure.ofStatus(status, WebTexts.english()).envelope())),
                callback);
        return true;
    }
}
