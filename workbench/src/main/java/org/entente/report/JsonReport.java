package org.entente.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.dossier.Block;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.DealEntry;
import org.entente.dossier.Dossier;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Gap;
import org.entente.dossier.ReferenceEntry;
import org.entente.dossier.Section;
import org.entente.dossier.SourceEntry;
import org.entente.measure.model.Definition;
import org.entente.provenance.SnapshotFile;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as JSON, keys in a fixed order; an absent value is null, never 0 or an empty number.
 */
final class JsonReport extends JsonFields {

    private JsonReport(JsonGenerator json) {
        super(json);
    }

    /** As UTF-8: as one text of characters it would be written twice more. */
    static byte[] render(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        DefaultIndenter newline = new DefaultIndenter(" ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(newline));
            new JsonReport(json).write(dossier);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the dossier as JSON", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private void write(Dossier dossier) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("dyad");
        json.writeStringField("code", dossier.code());
        json.writeStringField("title", dossier.title());
        party("first", dossier.first());
        Dossier.Party second = dossier.second();
        if (second == null) {
            json.writeNullField("second");
        } else {
            party("second", second);
        }
        json.writeStringField("variant", dossier.variant());
        json.writeNumberField("from", dossier.firstYear());
        json.writeNumberField("to", dossier.lastYear());
        text("case", dossier.caseId());
        json.writeEndObject();
        array("figures", dossier.evidence(), new EvidenceJson(json)::write);
        array("events", dossier.events(), this::event);
        array("deals", dossier.deals(), this::deal);
        array("commitments", dossier.commitments(), this::commitment);
        array("claims", dossier.claims(), this::claim);
        array("references", dossier.references(), this::reference);
        array("gaps", dossier.gaps(), this::gap);
        array("sections", dossier.sections(), this::section);
        array("definitions", dossier.definitions(), this::definition);
        array("snapshots", dossier.sources(), this::snapshot);
        json.writeEndObject();
    }

    private void party(String name, Dossier.Party party) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("code", party.code());
        json.writeStringField("name", party.name());
        json.writeNumberField("cow", party.cow());
        json.writeEndObject();
    }

    private void event(EventEntry event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        json.writeStringField("date", event.date());
        json.writeStringField("earliest", event.earliest().toString());
        text("latest", event.open() ? null : event.latest().toString());
        json.writeStringField("kind", event.kind());
        json.writeStringField("sector", event.sector());
        texts("actors", event.actors());
        text("place", event.place());
        json.writeStringField("summary", event.summary());
        json.writeNumberField("importance", event.importance());
        json.writeStringField("source", event.source());
        texts("references", event.references());
        text("locator", event.locator());
        json.writeStringField("where", event.where());
        json.writeEndObject();
    }

    private void deal(DealEntry deal) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", deal.id());
        json.writeStringField("supplier", deal.supplier());
        json.writeStringField("recipient", deal.recipient());
        json.writeStringField("item", deal.item());
        json.writeStringField("form", deal.form());
        units("ordered", deal.ordered(), deal.orderedWhen());
        units("delivered", deal.delivered(), deal.deliveredWhen());
        number("fraction", deal.fraction());
        Span.FigureValue value = deal.value();
        text("value", value == null ? null : value.evidence());
        json.writeStringField("status", deal.status());
        json.writeArrayFieldStart("history");
        for (DealEntry.Step step : deal.history()) {
            json.writeStartObject();
            json.writeStringField("date", step.when());
            json.writeStringField("what", step.what());
            texts("references", step.references());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("note", deal.note());
        texts("references", deal.references());
        text("locator", deal.locator());
        json.writeStringField("where", deal.where());
        json.writeEndObject();
    }

    private void units(String name, DealEntry.@Nullable Number number, String when) throws IOException {
        json.writeObjectFieldStart(name);
        if (number == null) {
            json.writeNullField("number");
        } else {
            json.writeNumberField("number", number.count());
            json.writeStringField("figure", number.shown().evidence());
        }
        json.writeStringField("date", when);
        json.writeEndObject();
    }

    private void commitment(CommitmentEntry c) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", c.id());
        json.writeStringField("date", c.date());
        texts("made_by", c.madeBy());
        json.writeStringField("sector", c.sector());
        json.writeStringField("what", c.what());
        Span.FigureValue target = c.target();
        text("target", target == null ? null : target.evidence());
        Integer by = c.targetBy();
        if (by == null) {
            json.writeNullField("by");
        } else {
            json.writeNumberField("by", by);
        }
        Span.FigureValue latest = c.latest();
        text("latest", latest == null ? null : latest.evidence());
        json.writeStringField("state", c.state());
        json.writeStringField("note", c.note());
        texts("references", c.references());
        text("locator", c.locator());
        json.writeStringField("where", c.where());
        json.writeEndObject();
    }

    private void claim(ClaimEntry claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id());
        json.writeStringField("kind", claim.kind());
        json.writeStringField("says", claim.says());
        json.writeNumberField("importance", claim.importance());
        json.writeStringField("verdict", claim.verdict());
        json.writeStringField("reason", Span.plain(claim.reason()));
        texts("cautions", claim.caveats());
        texts("figures", claim.evidence());
        texts("references", claim.references());
        text("locator", claim.locator());
        json.writeStringField("where", claim.where());
        json.writeEndObject();
    }

    private void reference(ReferenceEntry reference) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reference.id());
        text("same_as", reference.sameAs());
        json.writeStringField("pages", reference.pages());
        json.writeArrayFieldStart("works");
        for (ReferenceEntry.Work work : reference.works()) {
            json.writeStartObject();
            json.writeStringField("kind", work.kind());
            json.writeStringField("author", work.author());
            json.writeStringField("title", work.title());
            json.writeStringField("container", work.container());
            json.writeStringField("volume", work.volume());
            json.writeStringField("date", work.date());
            json.writeStringField("pages", work.pages());
            json.writeStringField("url", work.address());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("note", reference.note());
        json.writeEndObject();
    }

    private void gap(Gap gap) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", gap.id());
        json.writeStringField("section", gap.section());
        json.writeStringField("what", gap.what());
        json.writeStringField("why", gap.why());
        text("years", gap.years());
        json.writeStringField("fill", gap.fill());
        text("command", gap.command());
        json.writeEndObject();
    }

    /** The sentences of a section, each with the numbers in it. */
    private void section(Section section) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", section.id());
        json.writeStringField("title", section.title());
        json.writeArrayFieldStart("paragraphs");
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph.spans());
            } else if (block instanceof Block.Points points) {
                for (List<Span> point : points.points()) {
                    paragraph(point);
                }
            }
        }
        json.writeEndArray();
        for (Block block : section.blocks()) {
            if (block instanceof CoverageMap map) {
                CoverageJson.write(map, json);
            }
        }
        TablesJson.write(section, json);
        json.writeEndObject();
    }

    private void paragraph(List<Span> spans) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", Span.plain(spans));
        texts(
                "figures",
                spans.stream()
                        .filter(Span.FigureValue.class::isInstance)
                        .map(s -> ((Span.FigureValue) s).evidence())
                        .toList());
        json.writeEndObject();
    }

    private void definition(Definition d) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", d.id());
        json.writeNumberField("version", d.version());
        json.writeStringField("title", d.title());
        json.writeStringField("meaning", d.meaning());
        json.writeStringField("formula", d.formula());
        json.writeStringField("unit", d.unit());
        json.writeStringField("direction", d.direction());
        json.writeStringField("reference", d.reference().text());
        texts("traps", d.traps());
        json.writeEndObject();
    }

    private void snapshot(SourceEntry source) throws IOException {
        json.writeStartObject();
        json.writeStringField("snapshot", source.snapshot().ref());
        json.writeStringField("source", source.snapshot().source());
        json.writeStringField("vintage", source.snapshot().vintage());
        json.writeStringField("title", source.title());
        json.writeStringField("citation", source.citation());
        json.writeStringField("license", source.license());
        json.writeBooleanField("imported", source.imported());
        if (source.snapshot().edition() != null) {
            json.writeStringField("edition", source.snapshot().edition());
        }
        json.writeNumberField("read", source.snapshot().read());
        json.writeNumberField("kept", source.snapshot().kept());
        json.writeNumberField("rejected", source.snapshot().rejected());
        json.writeNumberField("figures", source.figures());
        json.writeArrayFieldStart("files");
        for (SnapshotFile file : source.snapshot().files()) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("bytes", file.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
