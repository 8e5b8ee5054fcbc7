package org.entente.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final StringBuilder out = new StringBuilder();

    private BibtexReport() {}

    static String render(Dossier dossier) {
        BibtexReport report = new BibtexReport();
        dossier.references().forEach(report::reference);
        Map<String, Citation> defined = new LinkedHashMap<>();
        for (Definition definition : dossier.definitions()) {
            defined.putIfAbsent(definition.reference().key(), definition.reference());
        }
        defined.values().forEach(work -> report.out.append(BibtexEntry.of(work, "")));
        dossier.sources().forEach(report::data);
        return report.out.toString();
    }

    /** A note of several works is several entries: n03, n03b, n03c. */
    private void reference(ReferenceEntry reference) {
        List<ReferenceEntry.Work> works = reference.works();
        for (int i = 0; i < works.size(); i++) {
            ReferenceEntry.Work work = works.get(i);
            String key = reference.id() + (i == 0 ? "" : String.valueOf((char) ('a' + i)));
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("author", work.author().isEmpty() ? "" : "{" + escape(work.author()) + "}");
            fields.put("title", work.title().isEmpty() ? "" : "{" + escape(work.title()) + "}");
            fields.put(container(work.kind()), escape(work.container()));
            fields.put("volume", escape(work.volume()));
            Integer year = work.year();
            fields.put("year", year == null ? "" : year.toString());
            fields.put("pages", escape(work.pages()));
            fields.put("url", work.address());
            entry(type(work.kind()), key, fields);
        }
    }

    private void data(SourceEntry source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "{" + escape(source.title()) + "}");
        fields.put("version", escape(source.snapshot().vintage()));
        fields.put("note", escape(source.citation()));
        entry(
                "misc",
                "data-" + source.snapshot().source() + "-" + source.snapshot().vintage(),
                fields);
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
