package org.entente.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Text within HTML, where no template writes it. */
final class Html {
    private Html() {}

    static String escape(String text) {
        StringOutput out = new StringOutput();
        Escape.htmlContent(text, out);
        return out.toString();
    }
}
