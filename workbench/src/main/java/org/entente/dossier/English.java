package org.entente.dossier;

import java.util.ArrayList;
import java.util.List;

/** What English asks of words once they stand beside each other. */
final class English {
    private English() {}

    /**
     * A name that ends in s takes an apostrophe only, and a text that begins with a name's article begins with a capital.
     *
     * @param opens whether the text begins with something that was filled in
     */
    static List<Span> tidy(List<Span> spans, boolean opens) {
        List<Span> out = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (span instanceof Span.Text words) {
                String text = words.text().replace("s\u2019s", "s\u2019");
                boolean capital = opens && out.isEmpty() && text.startsWith("the ");
                out.add(Span.text(capital ? "T" + text.substring(1) : text));
            } else {
                out.add(span);
            }
        }
        return out;
    }
}
