package org.entente.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.text.MessageBundle;

/**
 * Sends failures: as a page to who reads pages, as JSON to everybody else. What went wrong inside
 * is for the operator only.
 */
public final class ErrorResponses {
    private static final Set<Form> FORMS = EnumSet.of(Form.HTML, Form.JSON);

    private final Templates templates;
    private final Consumer<String> log;

    public ErrorResponses(Templates templates, Consumer<String> log) {
        this.templates = templates;
        this.log = log;
    }

    public void answer(Throwable e, Context request) {
        MessageBundle texts = Responder.texts(request);
        Failure failure = Failure.of(e, texts);
        if (failure.internal()) {
            log.accept(request.req().getMethod() + " " + request.path() + ": " + trace(e));
        }
        send(request, failure, texts);
    }

    private void send(Context request, Failure failure, MessageBundle texts) {
        if (request.res().isCommitted()) {
            return;
        }
        request.removeHeader("ETag");
        request.header("Cache-Control", "no-store");
        request.res().setStatus(failure.status());
        switch (failure.status()) {
            case 503 -> request.header("Retry-After", "5");
            case 429 -> request.header("Retry-After", "1");
            default -> {}
        }
        boolean page = !request.path().endsWith(".json")
                && !request.path().endsWith(".csv")
                && Accept.form(request.header("Accept"), FORMS).orElse(Form.JSON) == Form.HTML;
        Rendered content = page
                ? Rendered.of(Form.HTML.contentType(), "", page(failure, texts))
                : Rendered.of(Form.JSON.contentType(), "", Json.bytes(failure.envelope()));
        try {
            ResponseWriter.send(request, content, null);
        } catch (IOException e) {
            // The client has closed the connection; nothing can be sent.
            log.accept("client left: " + request.path());
        }
    }

    private byte[] page(Failure failure, MessageBundle texts) {
        return templates.render(
                texts,
                texts.get("error.title"),
                new Address("", Map.of()),
                Set.of(),
                "error.jte",
                ErrorView.of(failure));
    }

    private static String trace(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
