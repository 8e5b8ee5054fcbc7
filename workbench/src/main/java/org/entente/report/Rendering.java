package org.entente.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of the report, compiled with the program. */
final class Rendering {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Rendering.class.getClassLoader(), "org.entente.report.templates");

    private Rendering() {}

    /** @param size about how many characters it will have */
    static String render(String template, Map<String, Object> parameters, int size) {
        StringOutput out = new StringOutput(size);
        ENGINE.render(template, parameters, out);
        return out.toString();
    }
}
