package org.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.dossier.Dossier;
import org.entente.dossier.ReferenceEntry;
import org.entente.dossier.SourceEntry;
import org.entente.measure.model.Definition;
import org.entente.provenance.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The works that a dossier rests on as CSL-JSON, which Zotero, pandoc and citeproc read: its
 * references, the works that define its measures, and the data. The keys are those of the BibTeX
 * file.
 */
final class CslReport {
    private final JsonGenerator json;

    private CslReport(JsonGenerator json) {
        this.json = json;
    }

    static String render(Dossier dossier) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new CslReport(json).write(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the works as CSL-JSON", e);
        }
        return out.append('\n').toString();
    }

    private void write(Dossier dossier) throws IOException {
        WorkKeys keys = new WorkKeys(dossier);
        json.writeStartArray();
        for (ReferenceEntry.Work work : keys.list()) {
            work(keys.of(work), work);
        }
        Map<String, Citation> defined = new LinkedHashMap<>();
        for (Definition definition : dossier.definitions()) {
            defined.putIfAbsent(definition.reference().key(), definition.reference());
        }
        for (Citation citation : defined.values()) {
            cited(citation, citation.key(), "document", "", "");
        }
        for (SourceEntry source : dossier.sources()) {
            String id = "data-" + source.snapshot().source() + "-"
                    + source.snapshot().vintage();
            Citation asked = source.findReference().orElse(null);
            if (asked != null) {
                cited(asked, id, "dataset", source.snapshot().vintage(), source.title());
            } else {
                begin(id, "dataset", source.title());
                text("version", source.snapshot().vintage());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** @param type of a work that is no article */
    private void cited(Citation citation, String id, String type, String version, String note) throws IOException {
        Optional<Citation.Article> article = citation.findArticle();
        begin(id, article.isPresent() ? "article-journal" : type, citation.title());
        authors(citation.authors());
        text("container-title", article.map(Citation.Article::journal).orElse(""));
        text("volume", article.map(Citation.Article::volume).orElse(""));
        text("issue", article.map(Citation.Article::number).orElse(""));
        text("page", article.map(Citation.Article::pages).orElse(""));
        text("publisher", article.isPresent() ? "" : citation.publisher());
        text("DOI", citation.findDoi().orElse(""));
        issued(citation.year());
        text("URL", citation.link().orElse(""));
        text("version", version);
        text("note", note);
        json.writeEndObject();
    }

    private void work(String id, ReferenceEntry.Work work) throws IOException {
        begin(id, type(work.kind()), work.title());
        persons(work);
        boolean issuedBy = work.kind().equals("book")
                || work.kind().equals("report")
                || work.kind().equals("thesis");
        text(issuedBy ? "publisher" : "container-title", work.container());
        text("volume", work.volume());
        issued(work.year());
        text("page", work.pages());
        text("URL", work.address());
        json.writeEndObject();
    }

    private void begin(String id, String type, String title) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", type);
        text("title", title);
    }

    /**
     * Persons as {@code Family, Given}, joined by {@code and}; an institution's name stands in
     * braces.
     */
    private void authors(String names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (String name : Citation.split(names)) {
            int comma = name.indexOf(", ");
            json.writeStartObject();
            if (comma > 0 && !name.startsWith("{")) {
                json.writeStringField("family", name.substring(0, comma));
                json.writeStringField("given", name.substring(comma + 2));
            } else {
                json.writeStringField("literal", name.replaceAll("[{}]", ""));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Persons with the last word of the name as the family name, and institutions as they are
     * printed.
     */
    private void persons(ReferenceEntry.Work work) throws IOException {
        if (work.author().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (String name : WorkKeys.authors(work)) {
            int space = name.lastIndexOf(' ');
            json.writeStartObject();
            if (WorkKeys.isPerson(name)) {
                json.writeStringField("family", name.substring(space + 1));
                json.writeStringField("given", name.substring(0, space));
            } else {
                json.writeStringField("literal", name);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void issued(@Nullable Integer year) throws IOException {
        if (year == null) {
            return;
        }
        json.writeObjectFieldStart("issued");
        json.writeArrayFieldStart("date-parts");
        json.writeStartArray();
        json.writeNumber(year);
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static String type(String kind) {
        return switch (kind) {
            case "article" -> "article-journal";
            case "book" -> "book";
            case "chapter" -> "chapter";
            case "report" -> "report";
            case "thesis" -> "thesis";
            case "newspaper", "news" -> "article-newspaper";
            case "web", "site", "webpage" -> "webpage";
            default -> "document";
        };
    }
}
