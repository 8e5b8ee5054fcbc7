package org.entente.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.dossier.Block;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.CommitmentEntry;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.DealEntry;
import org.entente.dossier.Dossier;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Evidence;
import org.entente.dossier.Gap;
import org.entente.dossier.ReferenceEntry;
import org.entente.dossier.Section;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.Table;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as JSON: each record here, and {@link Gap}, is one object of
 * {@code docs/dossier.schema.json}, with its components as keys in their order. An absent value is
 * null, never 0 or an empty number.
 */
record DossierJson(
        Dyad dyad,
        List<PrintedNumber> figures,
        List<Event> events,
        List<Deal> deals,
        List<Commitment> commitments,
        List<Claim> claims,
        List<Reference> references,
        List<Gap> gaps,
        List<SectionText> sections,
        List<Meaning> definitions,
        List<SnapshotUse> snapshots) {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n")));

    /** The dossier as UTF-8. */
    static byte[] render(Dossier dossier) {
        try {
            byte[] json = WRITER.writeValueAsBytes(of(dossier));
            byte[] lines = Arrays.copyOf(json, json.length + 1);
            lines[json.length] = '\n';
            return lines;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the dossier as JSON", e);
        }
    }

    private static DossierJson of(Dossier dossier) {
        return new DossierJson(
                Dyad.of(dossier),
                dossier.evidence().stream().map(PrintedNumber::of).toList(),
                dossier.events().stream().map(Event::of).toList(),
                dossier.deals().stream().map(Deal::of).toList(),
                dossier.commitments().stream().map(Commitment::of).toList(),
                dossier.claims().stream().map(Claim::of).toList(),
                dossier.references().stream().map(Reference::of).toList(),
                dossier.gaps(),
                dossier.sections().stream().map(SectionText::of).toList(),
                dossier.definitions().stream().map(Meaning::of).toList(),
                dossier.sources().stream().map(SnapshotUse::of).toList());
    }

    record Dyad(
            String code,
            String title,
            Party first,
            @Nullable Party second,
            String variant,
            int from,
            int to,
            @JsonProperty("case") @Nullable String caseId) {

        static Dyad of(Dossier d) {
            Dossier.Party second = d.second();
            return new Dyad(
                    d.code(),
                    d.title(),
                    Party.of(d.first()),
                    second == null ? null : Party.of(second),
                    d.variant(),
                    d.firstYear(),
                    d.lastYear(),
                    d.caseId());
        }
    }

    record Party(String code, String name, int cow) {
        static Party of(Dossier.Party party) {
            return new Party(party.code(), party.name(), party.cow());
        }
    }

    /** A printed number, by where it comes from. */
    sealed interface PrintedNumber {

        static PrintedNumber of(Evidence evidence) {
            if (evidence instanceof Evidence.Measured measured) {
                return Measured.of(measured);
            } else if (evidence instanceof Evidence.Stated stated) {
                return Stated.of(stated);
            } else if (evidence instanceof Evidence.Read read) {
                return Read.of(read);
            } else if (evidence instanceof Evidence.Estimated estimated) {
                return Estimated.of(estimated);
            } else if (evidence instanceof Evidence.Counted counted) {
                return Counted.of(counted);
            }
            throw new IllegalArgumentException("unknown evidence: " + evidence.id());
        }

        static String origin(Evidence evidence) {
            return evidence.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    record Measured(
            String id,
            String label,
            String origin,
            String printed,
            String measure,
            String from,
            String to,
            @Nullable String year,
            @Nullable Double value,
            String unit,
            @Nullable Long n,
            String status,
            String snapshot,
            @Nullable Double low,
            @Nullable Double high,
            String note,
            String definition,
            String worked,
            long rowCount,
            List<Rows> rows)
            implements PrintedNumber {

        static Measured of(Evidence.Measured m) {
            Figure figure = m.figure();
            Period period = figure.id().period();
            return new Measured(
                    m.id(),
                    m.label(),
                    PrintedNumber.origin(m),
                    m.printed(),
                    figure.id().measureWithArgument(),
                    m.from(),
                    m.to(),
                    period == null ? null : period.code(),
                    figure.value(),
                    figure.unit(),
                    figure.n(),
                    figure.status().code(),
                    figure.snapshot(),
                    figure.low(),
                    figure.high(),
                    figure.note(),
                    m.lineage().definition(),
                    m.lineage().worked(),
                    m.lineage().rowCount(),
                    m.lineage().rows().stream().map(Rows::of).toList());
        }
    }

    record Stated(
            String id,
            String label,
            String origin,
            String printed,
            @Nullable Double value,
            String unit,
            List<String> references,
            @Nullable String locator,
            String where)
            implements PrintedNumber {

        static Stated of(Evidence.Stated s) {
            return new Stated(
                    s.id(),
                    s.label(),
                    PrintedNumber.origin(s),
                    s.printed(),
                    s.value(),
                    s.unit(),
                    s.references(),
                    s.locator(),
                    s.where());
        }
    }

    record Read(String id, String label, String origin, String printed, double value, String unit, List<Rows> rows)
            implements PrintedNumber {

        static Read of(Evidence.Read r) {
            return new Read(
                    r.id(),
                    r.label(),
                    PrintedNumber.origin(r),
                    r.printed(),
                    r.value(),
                    r.unit(),
                    List.of(Rows.of(r.row())));
        }
    }

    record Estimated(
            String id,
            String label,
            String origin,
            String printed,
            double value,
            String unit,
            @Nullable String range,
            String method,
            List<String> basis,
            String command)
            implements PrintedNumber {

        static Estimated of(Evidence.Estimated e) {
            return new Estimated(
                    e.id(),
                    e.label(),
                    PrintedNumber.origin(e),
                    e.printed(),
                    e.value(),
                    e.unit(),
                    e.range(),
                    e.method(),
                    e.basis(),
                    e.command());
        }
    }

    record Counted(String id, String label, String origin, String printed, long value, List<String> counted)
            implements PrintedNumber {

        static Counted of(Evidence.Counted c) {
            return new Counted(c.id(), c.label(), PrintedNumber.origin(c), c.printed(), c.count(), c.items());
        }
    }

    /** Lines of one publisher's file. */
    record Rows(String snapshot, String table, int file, List<Long> lines) {
        static Rows of(RowRef ref) {
            return new Rows(ref.snapshot(), ref.table(), ref.file(), ref.lines());
        }
    }

    record Event(
            String id,
            String date,
            String earliest,
            @Nullable String latest,
            String kind,
            String sector,
            List<String> actors,
            @Nullable String place,
            String summary,
            int importance,
            String source,
            List<String> references,
            @Nullable String locator,
            String where) {

        static Event of(EventEntry e) {
            return new Event(
                    e.id(),
                    e.date(),
                    e.earliest().toString(),
                    e.open() ? null : e.latest().toString(),
                    e.kind(),
                    e.sector(),
                    e.actors(),
                    e.place(),
                    e.summary(),
                    e.importance(),
                    e.source(),
                    e.references(),
                    e.locator(),
                    e.where());
        }
    }

    record Deal(
            String id,
            String supplier,
            String recipient,
            String item,
            String form,
            Units ordered,
            Units delivered,
            @Nullable Double fraction,
            @Nullable String value,
            String status,
            List<Step> history,
            String note,
            List<String> references,
            @Nullable String locator,
            String where) {

        static Deal of(DealEntry d) {
            return new Deal(
                    d.id(),
                    d.supplier(),
                    d.recipient(),
                    d.item(),
                    d.form(),
                    Units.of(d.ordered(), d.orderedWhen()),
                    Units.of(d.delivered(), d.deliveredWhen()),
                    d.fraction(),
                    evidence(d.value()),
                    d.status(),
                    d.history().stream()
                            .map(s -> new Step(s.when(), s.what(), s.references()))
                            .toList(),
                    d.note(),
                    d.references(),
                    d.locator(),
                    d.where());
        }
    }

    /** A count of units; without a number there is no figure. */
    record Units(
            @Nullable Integer number,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String figure,

            String date) {

        static Units of(DealEntry.@Nullable Number count, String date) {
            return count == null
                    ? new Units(null, null, date)
                    : new Units(count.count(), count.shown().evidence(), date);
        }
    }

    record Step(String date, String what, List<String> references) {}

    record Commitment(
            String id,
            String date,
            List<String> madeBy,
            String sector,
            String what,
            @Nullable String target,
            @Nullable Integer by,
            @Nullable String latest,
            String state,
            String note,
            List<String> references,
            @Nullable String locator,
            String where) {

        static Commitment of(CommitmentEntry c) {
            return new Commitment(
                    c.id(),
                    c.date(),
                    c.madeBy(),
                    c.sector(),
                    c.what(),
                    evidence(c.target()),
                    c.targetBy(),
                    evidence(c.latest()),
                    c.state(),
                    c.note(),
                    c.references(),
                    c.locator(),
                    c.where());
        }
    }

    record Claim(
            String id,
            String kind,
            String says,
            int importance,
            String verdict,
            String reason,
            List<String> cautions,
            List<String> figures,
            List<String> references,
            @Nullable String locator,
            String where) {

        static Claim of(ClaimEntry c) {
            return new Claim(
                    c.id(),
                    c.kind(),
                    c.says(),
                    c.importance(),
                    c.verdict(),
                    Span.plain(c.reason()),
                    c.caveats(),
                    c.evidence(),
                    c.references(),
                    c.locator(),
                    c.where());
        }
    }

    record Reference(String id, @Nullable String sameAs, String pages, List<Work> works, String note) {
        static Reference of(ReferenceEntry r) {
            return new Reference(
                    r.id(),
                    r.sameAs(),
                    r.pages(),
                    r.works().stream().map(Work::of).toList(),
                    r.note());
        }
    }

    record Work(
            String kind,
            String author,
            String title,
            String container,
            String volume,
            String date,
            String pages,
            String url) {

        static Work of(ReferenceEntry.Work w) {
            return new Work(
                    w.kind(), w.author(), w.title(), w.container(), w.volume(), w.date(), w.pages(), w.address());
        }
    }

    /** What a section says, and its tables; the series of its charts are among the figures. */
    record SectionText(
            String id,
            String title,
            List<Sentence> paragraphs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Coverage> coverage,

            List<TableText> tables) {

        static SectionText of(Section section) {
            return new SectionText(
                    section.id(),
                    section.title(),
                    section.blocks().stream()
                            .flatMap(SectionText::paragraphs)
                            .map(Sentence::of)
                            .toList(),
                    section.blocks().stream()
                            .filter(CoverageMap.class::isInstance)
                            .map(block -> Coverage.of((CoverageMap) block))
                            .findFirst()
                            .orElse(null),
                    section.blocks().stream()
                            .flatMap(block -> TableList.shown(block).stream())
                            .filter(table -> !table.rows().isEmpty())
                            .map(TableText::of)
                            .toList());
        }

        private static Stream<List<Span>> paragraphs(Block block) {
            if (block instanceof Block.Paragraph paragraph) {
                return Stream.of(paragraph.spans());
            }
            return block instanceof Block.Points points ? points.points().stream() : Stream.empty();
        }
    }

    /** In which years a source speaks; what lies between two runs is a gap. */
    record Coverage(String source, String what, String about, List<Run> runs) {
        static List<Coverage> of(CoverageMap map) {
            return map.rows().stream()
                    .map(row -> new Coverage(
                            row.source(),
                            row.what(),
                            row.about(),
                            row.runs().stream()
                                    .map(run -> new Run(run.first(), run.last(), run.withRows()))
                                    .toList()))
                    .toList();
        }
    }

    /** Years without a gap; {@code rows}: the source has rows on the states in each of them. */
    record Run(int first, int last, boolean rows) {}

    record TableText(String id, String caption, List<String> columns, List<List<Sentence>> rows) {
        static TableText of(Table table) {
            return new TableText(
                    table.id(),
                    table.caption(),
                    table.columns().stream().map(Table.Column::title).toList(),
                    table.rows().stream()
                            .map(row -> row.cells().stream()
                                    .map(cell -> Sentence.of(cell.spans()))
                                    .toList())
                            .toList());
        }
    }

    /** Words, and the ids of the numbers in them. */
    record Sentence(String text, List<String> figures) {
        static Sentence of(List<Span> spans) {
            return new Sentence(
                    Span.plain(spans),
                    spans.stream()
                            .filter(Span.FigureValue.class::isInstance)
                            .map(span -> ((Span.FigureValue) span).evidence())
                            .toList());
        }
    }

    record Meaning(
            String id,
            int version,
            String title,
            String meaning,
            String formula,
            String unit,
            String direction,
            String reference,
            List<String> traps) {

        static Meaning of(Definition d) {
            return new Meaning(
                    d.id(),
                    d.version(),
                    d.title(),
                    d.meaning(),
                    d.formula(),
                    d.unit(),
                    d.direction(),
                    d.reference().text(),
                    d.traps());
        }
    }

    /** A snapshot that figures rest on; {@code edition} where it came with the starter edition. */
    record SnapshotUse(
            String snapshot,
            String source,
            String vintage,
            String title,
            String citation,
            String license,
            boolean imported,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String edition,

            long read,
            long kept,
            long rejected,
            long figures,
            List<File> files) {

        static SnapshotUse of(SourceEntry entry) {
            Snapshot snapshot = entry.snapshot();
            return new SnapshotUse(
                    snapshot.ref(),
                    snapshot.source(),
                    snapshot.vintage(),
                    entry.title(),
                    entry.citation(),
                    entry.license(),
                    entry.imported(),
                    snapshot.edition(),
                    snapshot.read(),
                    snapshot.kept(),
                    snapshot.rejected(),
                    entry.figures(),
                    snapshot.files().stream()
                            .map(f -> new File(f.name(), f.sha256(), f.bytes()))
                            .toList());
        }
    }

    record File(String name, String sha256, long bytes) {}

    private static @Nullable String evidence(Span.@Nullable FigureValue value) {
        return value == null ? null : value.evidence();
    }
}
