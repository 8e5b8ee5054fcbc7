package org.entente.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A work as it is cited: a dataset, an article that describes it, or a paper.
 *
 * @param key BibTeX key, unique within a dossier, such as {@code voeten2020}
 * @param authors names as they are printed, joined by {@code and}; braces around the name of an
 *     institution
 * @param title title without final stop
 * @param publisher journal, series or institution
 * @param year year of publication, or of the release that is cited
 * @param address DOI (starting with {@code doi:}) or web address, if any
 */
public record Citation(
        String key,
        String authors,
        String title,
        String publisher,
        int year,
        @Nullable String address) {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?<journal>\\D+?) (?<volume>\\d+)(?:\\((?<number>[^)]+)\\))?(?:: (?:article )?(?<pages>[\\d–-]+))?");

    private static final Pattern NAME = Pattern.compile("(\\{[^}]*\\}|.+?)(?: and |$)");

    /** The address as a link: a DOI becomes a {@code https://doi.org/} address. */
    public Optional<String> link() {
        if (address == null) {
            return Optional.empty();
        }
        return Optional.of(
                address.startsWith("doi:") ? "https://doi.org/" + address.substring("doi:".length()) : address);
    }

    /**
     * Where an article stands.
     *
     * @param journal its name
     * @param volume the volume
     * @param number the issue; empty for none
     * @param pages first and last page, or the number of an article; empty where not known
     */
    public record Article(String journal, String volume, String number, String pages) {}

    /**
     * Journal, volume, issue and pages, where the publisher is written
     * {@code Journal 12(3): 45–67}.
     */
    public Optional<Article> findArticle() {
        Matcher m = ARTICLE.matcher(publisher);
        return m.matches()
                ? Optional.of(new Article(
                        m.group("journal"),
                        m.group("volume"),
                        Objects.requireNonNullElse(m.group("number"), ""),
                        Objects.requireNonNullElse(m.group("pages"), "")))
                : Optional.empty();
    }

    /** The DOI by itself, such as {@code 10.1177/0022002717721395}. */
    public Optional<String> findDoi() {
        return Optional.ofNullable(address)
                .map(text -> text.replaceFirst("^(doi:|https?://(dx\\.)?doi\\.org/)", "doi:"))
                .filter(text -> text.startsWith("doi:"))
                .map(text -> text.substring("doi:".length()));
    }

    /** The names one by one; that of an institution in its braces. */
    public static List<String> split(String authors) {
        List<String> names = new ArrayList<>();
        Matcher m = NAME.matcher(authors);
        while (m.find()) {
            names.add(m.group(1));
        }
        return names;
    }

    /** The authors without braces, which keep BibTeX from taking an institution's name apart. */
    public String names() {
        return authors.replaceAll("[{}]", "");
    }

    /** One line in author–year style, ending in a stop. */
    public String text() {
        String names = names();
        return names + (names.endsWith(".") ? " " : ". ") + year + ". " + title + ". " + publisher + "."
                + link().map(link -> " " + link).orElse("");
    }
}
