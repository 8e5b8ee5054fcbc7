package org.entente.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.dossier.Dossier;
import org.entente.dossier.ReferenceEntry;
import org.entente.dossier.SourceEntry;
import org.entente.measure.model.Definition;
import org.entente.provenance.BibtexEntry;
import org.entente.provenance.Citation;

/**
 * The works that a dossier rests on: its references, the works that define its measures, and the
 * data. UTF-8.
 */
final class BibtexReport {
    /** A volume with its issue: {@code 7(2-3)}. */
    private static final Pattern ISSUE = Pattern.compile("([^()]+)\\(([^()]+)\\)");

    private final StringBuilder out = new StringBuilder();

    private final WorkKeys keys;

    private BibtexReport(WorkKeys keys) {
        this.keys = keys;
    }

    static String render(Dossier dossier) {
        BibtexReport report = new BibtexReport(new WorkKeys(dossier));
        report.keys.list().forEach(report::reference);
        Map<String, Citation> defined = new LinkedHashMap<>();
        for (Definition definition : dossier.definitions()) {
            defined.putIfAbsent(definition.reference().key(), definition.reference());
        }
        defined.values().forEach(work -> report.out.append(BibtexEntry.of(work, "")));
        dossier.sources().forEach(source -> report.out.append(dataset(source)));
        return report.out.toString();
    }

    private void reference(ReferenceEntry.Work work) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", authors(work));
        fields.put("title", work.title().isEmpty() ? "" : "{" + escape(work.title()) + "}");
        fields.put(container(work.kind()), escape(work.container()));
        Matcher issue = ISSUE.matcher(work.volume());
        fields.put("volume", escape(issue.matches() ? issue.group(1) : work.volume()));
        fields.put("number", issue.matches() ? escape(issue.group(2)) : "");
        Integer year = work.year();
        fields.put("year", year == null ? "" : year.toString());
        fields.put("pages", escape(work.pages()));
        fields.put("url", work.address());
        entry(type(work.kind()), keys.of(work), fields);
    }

    /** Persons joined by {@code and}; the name of an institution in braces, which keep it whole. */
    private static String authors(ReferenceEntry.Work work) {
        return work.author().isEmpty()
                ? ""
                : WorkKeys.authors(work).stream()
                        .map(name -> WorkKeys.isPerson(name) ? escape(name) : "{" + escape(name) + "}")
                        .collect(Collectors.joining(" and "));
    }

    /** A release of a dataset, by the work that its publisher asks to be cited. */
    static String dataset(SourceEntry source) {
        String key =
                "data-" + source.snapshot().source() + "-" + source.snapshot().vintage();
        return source.findReference()
                .map(work -> BibtexEntry.of(work, key, source.snapshot().vintage(), source.title()))
                .orElseGet(() -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("title", "{" + escape(source.title()) + "}");
                    fields.put("version", escape(source.snapshot().vintage()));
                    return BibtexEntry.write("misc", key, fields);
                });
    }

    private void entry(String type, String key, Map<String, String> fields) {
        out.append(BibtexEntry.write(type, key, fields));
    }

    private static String type(String kind) {
        return switch (kind) {
            case "article" -> "article";
            case "book" -> "book";
            case "chapter" -> "incollection";
            case "report" -> "techreport";
            case "thesis" -> "mastersthesis";
            default -> "misc";
        };
    }

    private static String container(String kind) {
        return switch (kind) {
            case "article" -> "journal";
            case "book" -> "publisher";
            case "chapter" -> "booktitle";
            case "report" -> "institution";
            case "thesis" -> "school";
            default -> "howpublished";
        };
    }

    private static String escape(String text) {
        return BibtexEntry.escape(text);
    }
}
