package org.entente.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.DealEntry;
import org.entente.dossier.Dossier;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Evidence;
import org.entente.dossier.Gap;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.Table;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.entente.provenance.SnapshotFile;
import org.entente.provenance.SpreadsheetText;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Every table of a dossier as CSV, UTF-8, numbers unrounded and with a point in every language. A
 * text that a spreadsheet would run as a formula gets an apostrophe before it
 * ({@link SpreadsheetText}).
 */
final class CsvTables {
    private final Dossier dossier;
    private final Map<String, Evidence> evidence = new HashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private CsvTables(Dossier dossier) {
        this.dossier = dossier;
        dossier.evidence().forEach(e -> evidence.put(e.id(), e));
    }

    /** Files by name. */
    static Map<String, String> all(Dossier dossier) {
        return new CsvTables(dossier).write();
    }

    /** The table that a document is about. */
    static String main(Dossier dossier) {
        Map<String, String> files = all(dossier);
        return files.getOrDefault("tables/partners-table.csv", String.valueOf(files.get("figures.csv")));
    }

    private Map<String, String> write() {
        figures();
        events();
        deals();
        claims();
        gaps();
        sources();
        for (Table table : TableList.all(dossier)) {
            String name = "tables/" + table.id();
            for (int i = 2; files.containsKey(name + ".csv"); i++) {
                name = "tables/" + table.id() + "-" + i;
            }
            table(name, table);
        }
        return files;
    }

    private void figures() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Evidence e : dossier.evidence()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(e.id(), e.label(), e.printed()));
            row.add(value(e));
            if (e instanceof Evidence.Measured m) {
                Figure f = m.figure();
                Period period = f.id().period();
                row.addAll(nullable(
                        f.unit(),
                        f.low(),
                        f.high(),
                        f.n(),
                        f.status().code(),
                        f.id().measureWithArgument(),
                        m.from(),
                        m.to(),
                        period == null ? "" : period.code(),
                        f.snapshot(),
                        f.note()));
            } else {
                String unit = e instanceof Evidence.Stated s ? s.unit() : e instanceof Evidence.Read r ? r.unit() : "";
                row.addAll(nullable(unit, null, null, null, "", "", "", "", "", "", ""));
            }
            row.add(e.kind().name().toLowerCase(java.util.Locale.ROOT));
            rows.add(row);
        }
        file(
                "figures",
                List.of(
                        "id",
                        "label",
                        "printed",
                        "value",
                        "unit",
                        "low",
                        "high",
                        "n",
                        "status",
                        "measure",
                        "from",
                        "to",
                        "year",
                        "snapshot",
                        "note",
                        "origin"),
                rows);
    }

    private void events() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (EventEntry e : dossier.events()) {
            rows.add(nullable(
                    e.id(), e.date(), e.kind(), e.sector(), e.importance(), e.summary(), e.place(), e.source()));
        }
        file("events", List.of("id", "date", "kind", "sector", "importance", "summary", "place", "source"), rows);
    }

    private void deals() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DealEntry d : dossier.deals()) {
            DealEntry.Number ordered = d.ordered();
            DealEntry.Number delivered = d.delivered();
            rows.add(nullable(
                    d.id(),
                    d.supplier(),
                    d.recipient(),
                    d.item(),
                    ordered == null ? null : ordered.count(),
                    d.orderedWhen(),
                    delivered == null ? null : delivered.count(),
                    d.deliveredWhen(),
                    d.status(),
                    d.note()));
        }
        file(
                "deals",
                List.of(
                        "id",
                        "supplier",
                        "recipient",
                        "item",
                        "ordered",
                        "ordered_when",
                        "delivered",
                        "delivered_when",
                        "status",
                        "note"),
                rows);
    }

    private void claims() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ClaimEntry c : dossier.claims()) {
            rows.add(nullable(
                    c.id(),
                    c.says(),
                    c.verdict(),
                    Span.plain(c.reason()),
                    String.join(" ", c.evidence()),
                    c.locator()));
        }
        file("claims", List.of("id", "says", "verdict", "reason", "figures", "locator"), rows);
    }

    private void gaps() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Gap g : dossier.gaps()) {
            rows.add(nullable(g.id(), g.section(), g.what(), g.why(), g.years(), g.fill(), g.command()));
        }
        file("gaps", List.of("id", "section", "what", "why", "years", "fill", "command"), rows);
    }

    private void sources() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SourceEntry s : dossier.sources()) {
            for (SnapshotFile f : s.snapshot().files()) {
                rows.add(nullable(
                        s.snapshot().source(),
                        s.snapshot().vintage(),
                        f.name(),
                        f.sha256(),
                        s.snapshot().read(),
                        s.snapshot().kept(),
                        s.citation(),
                        s.license()));
            }
        }
        file("sources", List.of("source", "vintage", "file", "sha256", "read", "kept", "citation", "licence"), rows);
    }

    /**
     * A table as it is shown; a column of numbers has the number itself, and the id of its figure
     * beside it.
     */
    private void table(String name, Table table) {
        List<String> header = new ArrayList<>();
        boolean[] figured = new boolean[table.columns().size()];
        for (int c = 0; c < figured.length; c++) {
            int column = c;
            figured[c] = table.rows().stream().anyMatch(r -> only(r.cells().get(column)) != null);
            header.add(table.columns().get(c).title());
            if (figured[c]) {
                header.add(table.columns().get(c).title() + " (id)");
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int c = 0; c < figured.length; c++) {
                Span.FigureValue only = only(row.cells().get(c));
                Evidence behind = only == null ? null : evidence.get(only.evidence());
                Object value = behind == null ? null : value(behind);
                cells.add(value == null ? Span.plain(row.cells().get(c).spans()) : value);
                if (figured[c]) {
                    cells.add(only == null ? "" : only.evidence());
                }
            }
            rows.add(cells);
        }
        file(name, header, rows);
    }

    /** The number of a cell that holds one and nothing else. */
    private static Span.@Nullable FigureValue only(Table.Cell cell) {
        return cell.spans().size() == 1 && cell.spans().get(0) instanceof Span.FigureValue value ? value : null;
    }

    private static @Nullable Object value(Evidence evidence) {
        if (evidence instanceof Evidence.Measured m) {
            return m.figure().value();
        }
        if (evidence instanceof Evidence.Stated s) {
            return s.value();
        }
        if (evidence instanceof Evidence.Read r) {
            return r.value();
        }
        return evidence instanceof Evidence.Counted c ? c.count() : null;
    }

    private static List<@Nullable Object> nullable(@Nullable Object... cells) {
        return new ArrayList<>(java.util.Arrays.asList(cells));
    }

    private void file(String name, List<String> header, List<List<@Nullable Object>> rows) {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(header.stream().map(SpreadsheetText::guarded).toList());
            for (List<@Nullable Object> row : rows) {
                csv.printRecord(row.stream().map(CsvTables::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
        files.put(name + ".csv", out.toString());
    }

    private static Object written(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double number) {
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            return whole ? Long.toString(number.longValue()) : Double.toString(number);
        }
        return cell instanceof String text ? SpreadsheetText.guarded(text) : cell;
    }
}
