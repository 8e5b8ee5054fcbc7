package org.entente.web.http;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Text within HTML, where no template writes it. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}
