package org.entente.text;

import java.util.ArrayList;
import java.util.List;

/** Corrections that English needs once values stand in a sentence. */
public final class EnglishGrammar {
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
                String text = possessives(words.text());
                boolean capital = startsWithPlace && out.isEmpty() && text.startsWith("the ");
                out.add(Span.text(capital ? "T" + text.substring(1) : text));
            } else {
                out.add(span);
            }
        }
        return out;
    }

    /**
     * The words with the possessives of names that end in s as English writes them: "the United
     * States’s share" becomes "the United States’ share".
     */
    public static String possessives(String words) {
        return words.replace("s\u2019s", "s\u2019");
    }

    /** The possessive of a name: "Türkiye’s", "the United States’". */
    public static String possessive(String name) {
        return possessives(name + "\u2019s");
    }
}
