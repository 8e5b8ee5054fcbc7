package org.entente.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        return of(citation, citation.key(), version, "");
    }

    /**
     * A release of a dataset, by the work that its publisher asks to be cited.
     *
     * @param key of the entry
     * @param version of the release
     * @param note which data of the work; empty for none
     */
    public static String of(Citation citation, String key, String version, String note) {
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
        fields.put("note", escape(note));
        return write(article.isPresent() ? "article" : "misc", key, fields);
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
        return Citation.split(authors).stream()
                .map(name ->
                        name.startsWith("{") ? "{" + escape(name.substring(1, name.length() - 1)) + "}" : escape(name))
                .collect(Collectors.joining(" and "));
    }

    /** A text in which no character means anything to BibTeX. */
    public static String escape(String text) {
        return SPECIAL.matcher(text.replace("\\", "").replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
