package org.entente.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.dossier.Dossier;

/**
 * Forms in which a dossier can be written; the ending of the file is the form's name. ZIP holds
 * every table, CSV the main one: the ranking of partners, and of any other document its figures.
 */
public enum Format {
    HTML((dossier, lineage) -> text(HtmlReport.render(dossier))),
    MD((dossier, lineage) -> text(MarkdownReport.render(dossier, lineage))),
    JSON((dossier, lineage) -> DossierJson.render(dossier)),
    BIB((dossier, lineage) -> text(BibtexReport.render(dossier))),
    PDF(PdfReport::render),
    DOCX((dossier, lineage) -> DocxReport.render(dossier)),
    CSL((dossier, lineage) -> text(CslReport.render(dossier))),
    ZIP((dossier, lineage) -> ZipReport.render(dossier)),
    CSV((dossier, lineage) -> text(CsvTables.main(dossier)));

    private final Renderer renderer;

    Format(Renderer renderer) {
        this.renderer = renderer;
    }

    /** Whether it holds the two pages of a brief alone unless the annex is requested. */
    boolean isPages() {
        return this == PDF || this == DOCX;
    }

    /**
     * The bytes of the file.
     *
     * @param lineage whether Markdown and PDF end with what is behind every number
     */
    byte[] render(Dossier dossier, boolean lineage) throws IOException {
        return renderer.render(dossier, lineage);
    }

    /** Renders a dossier. */
    @FunctionalInterface
    private interface Renderer {
        byte[] render(Dossier dossier, boolean lineage) throws IOException;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Ending of the file, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code html,md,json,bib} or some of {@link #all}.
     *
     * @throws IllegalArgumentException with a message for the user when one is not known
     */
    public static Set<Format> parse(String list) {
        Set<Format> formats = new TreeSet<>();
        for (String word : list.split(",", -1)) {
            formats.add(Arrays.stream(values())
                    .filter(f -> f.ending().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no format \"%s\"; there are %s".formatted(word.strip(), all()))));
        }
        return formats;
    }

    /** All formats as {@link #parse} reads them. */
    public static String all() {
        return Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(","));
    }

    /** The formats that are written when none is named: those that need nothing besides. */
    public static String usual() {
        return Stream.of(HTML, MD, JSON, BIB).map(Format::ending).collect(Collectors.joining(","));
    }
}
