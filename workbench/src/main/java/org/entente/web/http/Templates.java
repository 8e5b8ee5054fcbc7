package org.entente.web.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.output.WriterOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import org.entente.text.MessageBundle;

/** The templates of the pages, compiled with the program. */
public final class Templates {
    private static final String PACKAGE = "org.entente.web.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
    private final Assets assets;
    private final boolean importing;

    /** @param importing whether pages say that files may be imported */
    public Templates(Assets assets, boolean importing) {
        this.assets = assets;
        this.importing = importing;
    }

    /** Writes a page while it is made. */
    void write(
            MessageBundle texts,
            String title,
            Address address,
            Set<Form> forms,
            String template,
            Object view,
            Writer out) {
        try {
            engine.render(
                    template,
                    Map.of("page", new Layout(texts, assets, title, address, forms, importing), "view", view),
                    new WriterOutput(out));
        } catch (TemplateException e) {
            // What the view threw is what its caller knows.
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    byte[] render(MessageBundle texts, String title, Address address, Set<Form> forms, String template, Object view) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(
                template,
                Map.of("page", new Layout(texts, assets, title, address, forms, importing), "view", view),
                out);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(out.getContentLength());
        try {
            out.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a page", e);
        }
        return bytes.toByteArray();
    }
}
