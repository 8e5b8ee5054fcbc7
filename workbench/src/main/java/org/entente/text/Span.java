package org.entente.text;

import java.util.List;

/** A run of text within a paragraph or a table cell: words, a number, a citation mark or a link. */
public sealed interface Span {

    /** The characters that a reader sees. */
    String text();

    /** Words. */
    record Text(String text) implements Span {}

    /**
     * A printed number with its source.
     *
     * @param evidence id under which the same dossier lists what produced the number
     * @param text the number as printed
     */
    record FigureValue(String evidence, String text) implements Span {
        public FigureValue {
            if (evidence.isBlank() || text.isBlank()) {
                throw new IllegalArgumentException(
                        "a number needs an id and a text: '" + evidence + "', '" + text + "'");
            }
        }
    }

    /**
     * A citation mark.
     *
     * @param reference id of a work in the list of references, such as {@code n04}
     * @param text as printed, such as {@code 4}
     */
    record ReferenceMark(String reference, String text) implements Span {}

    /**
     * A link.
     *
     * @param target {@code #id} of a section or row of the same dossier, or a web address with http
     *     or https
     * @param text as printed
     */
    record Link(String target, String text) implements Span {
        public Link {
            if (!target.startsWith("#") && !target.startsWith("https://") && !target.startsWith("http://")) {
                throw new IllegalArgumentException("a link must begin with #, https:// or http://: " + target);
            }
        }
    }

    static Span text(String text) {
        return new Text(text);
    }

    /** Spans as plain characters. */
    static String plain(List<Span> spans) {
        StringBuilder all = new StringBuilder();
        spans.forEach(span -> all.append(span.text()));
        return all.toString();
    }
}
