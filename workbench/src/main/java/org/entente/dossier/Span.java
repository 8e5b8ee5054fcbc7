package org.entente.dossier;

/** A run of text within a paragraph or a cell. */
public sealed interface Span {

    /** The characters that a reader sees. */
    String text();

    /** Words. */
    record Text(String text) implements Span {}

    /**
     * A number that leads to what produced it.
     *
     * @param evidence id of an {@link Evidence} of the same dossier
     * @param text the number as it is printed
     */
    record FigureValue(String evidence, String text) implements Span {
        public FigureValue {
            if (evidence.isBlank() || text.isBlank()) {
                throw new IllegalArgumentException("a number has an id and a text: '" + evidence + "', '" + text + "'");
            }
        }
    }

    /**
     * A pointer to a work in the list of references.
     *
     * @param reference its id, such as {@code n04}
     * @param text as it is printed, such as {@code 4}
     */
    record ReferenceMark(String reference, String text) implements Span {}

    /**
     * A link.
     *
     * @param target {@code #id} of a section or row of the same dossier, or a web address with http or https
     * @param text as it is printed
     */
    record Link(String target, String text) implements Span {
        public Link {
            if (!target.startsWith("#") && !target.startsWith("https://") && !target.startsWith("http://")) {
                throw new IllegalArgumentException("a link leads into the dossier or to the web, not to " + target);
            }
        }
    }

    static Span text(String text) {
        return new Text(text);
    }
}
