package org.entente.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Entries of a BibTeX file, in UTF-8. */
public final class BibtexEntry {
    private static final Pattern SPECIAL = Pattern.compile("[&%$#_{}]");

    private BibtexEntry() {}

    /**
     * A cited work.
     *
     * @param version which release of it was used; empty for none
     */
    public static String of(Citation citation, String version) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", names(citation.authors()));
        fields.put("title", "{" + escape(citation.title()) + "}");
        Optional<Citation.Article> article = citation.findArticle();
        article.ifPresent(in -> {
            fields.put("journal", escape(in.journal()));
            fields.put("volume", escape(in.volume()));
            fields.put("number", escape(in.number()));
            fields.put("pages", escape(in.pages().replace("\u2013", "--")));
        });
        if (article.isEmpty()) {
            fields.put("howpublished", escape(citation.publisher()));
        }
        fields.put("year", Integer.toString(citation.year()));
        fields.put("version", escape(version));
        fields.put("doi", citation.findDoi().orElse(""));
        fields.put("url", citation.link().orElse(""));
        return write(article.isPresent() ? "article" : "misc", citation.key(), fields);
    }

    /** An entry with those of the fields that are not empty, and an empty line after it. */
    public static String write(String type, String key, Map<String, String> fields) {
        StringBuilder out = new StringBuilder();
        out.append('@').append(type).append('{').append(key.replaceAll("[^A-Za-z0-9-]", "-"));
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                out.append(",\n  ").append(name).append(" = {").append(value).append('}');
            }
        });
        return out.append("\n}\n\n").toString();
    }

    /** Names with the braces that keep an institution's name whole. */
    private static String names(String authors) {
        boolean whole = authors.startsWith("{") && authors.endsWith("}");
        return whole ? "{" + escape(authors.substring(1, authors.length() - 1)) + "}" : escape(authors);
    }

    /** A text in which no character means anything to BibTeX. */
    public static String escape(String text) {
        return SPECIAL.matcher(text.replace("\\", "").replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
