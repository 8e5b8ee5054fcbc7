package org.entente.text;

import java.util.ArrayList;
import java.util.List;

/** Corrections that English needs once values stand in a sentence. */
final class EnglishGrammar {
    private EnglishGrammar() {}

    /**
     * Turns {@code s’s} of a possessive into {@code s’}, and capitalises the article of a name that
     * begins the sentence.
     *
     * @param startsWithPlace whether the pattern begins with a place
     */
    static List<Span> tidy(List<Span> spans, boolean startsWithPlace) {
        List<Span> out = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (span instanceof Span.Text words) {
                String text = words.text().replace("s\u2019s", "s\u2019");
                boolean capital = startsWithPlace && out.isEmpty() && text.startsWith("the ");
                out.add(Span.text(capital ? "T" + text.substring(1) : text));
            } else {
                out.add(span);
            }
        }
        return out;
    }
}
