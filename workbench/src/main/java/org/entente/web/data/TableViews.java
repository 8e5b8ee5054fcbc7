package org.entente.web.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.provenance.Snapshot;
import org.entente.source.Sources;
import org.entente.store.Columns;
import org.entente.store.schema.ColumnDescription;
import org.entente.store.schema.TableDescription;
import org.entente.text.Arguments;
import org.entente.web.data.TableView.Field;
import org.entente.web.data.TableView.Held;
import org.entente.web.data.TableView.Link;
import org.entente.web.data.TableView.Value;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a table shows from its rows. */
final class TableViews {
    private static final int FACET_VALUES = 15;
    private static final List<String> PROVENANCE = List.of("snapshot", "file", "line");

    private final PageRequest request;
    private final TableQuery of;
    private final TableSql query;
    private final TableDescription table;
    private final Map<Long, Snapshot> snapshots = new LinkedHashMap<>();

    TableViews(PageRequest request, TableQuery of) {
        this.request = request;
        this.of = of;
        this.query = of.query();
        this.table = query.table();
        request.snapshots().forEach(snapshot -> snapshots.put((long) snapshot.id(), snapshot));
    }

    TableView view(Columns page, long total, String next) {
        Address first = new Address(request.address().path(), without("after"));
        boolean traced = table.find("snapshot").isPresent() && !table.name().equals("snapshot");
        List<ColumnDescription> shown = table.columns().stream()
                .filter(column -> !traced || !PROVENANCE.contains(column.name()))
                .toList();
        List<TableView.Facet> facets = of.facets().stream().map(this::facet).toList();
        return new TableView(
                table.name(),
                table.meaning(),
                total,
                traced,
                shown.stream().map(this::column).toList(),
                table.columns().stream().map(this::column).toList(),
                rows(page, shown),
                query.filters().stream().map(this::held).toList(),
                Stream.concat(
                                table.columns().stream().filter(c -> !PROVENANCE.contains(c.name())),
                                table.columns().stream().filter(c -> PROVENANCE.contains(c.name())))
                        .map(this::choice)
                        .toList(),
                kept(),
                facets,
                facetLinks(),
                query.sql(),
                new TableView.Addresses(
                        next,
                        of.after().isPresent() ? first.text() : "",
                        request.to("/sql?q=" + Address.encode(query.sql())),
                        first.inForm(".csv"),
                        request.address().inForm(".json"),
                        first.with("format", "parquet")),
                restricted(facets));
    }

    private TableView.Column column(ColumnDescription column) {
        boolean sorted = column.equals(query.sort());
        String order = sorted ? (query.descending() ? "descending" : "ascending") : null;
        String sort = new Address(request.address().path(), without("after"))
                .with("sort", (sorted && !query.descending() ? "-" : "") + column.name());
        return new TableView.Column(
                column.name(),
                column.unit(),
                column.meaning(),
                table.key().contains(column.name()),
                column.isNumber(),
                order,
                sort);
    }

    private List<TableView.Row> rows(Columns page, List<ColumnDescription> shown) {
        List<TableView.Row> rows = new ArrayList<>();
        boolean placed = page.names().contains("file") && page.names().contains("line");
        for (int i = 0; i < Math.min(TablePage.ROWS, page.rows()); i++) {
            List<ShownCell> cells = new ArrayList<>();
            for (ColumnDescription column : shown) {
                cells.add(cell(column, page.value(column.name(), i)));
            }
            Snapshot snapshot = page.names().contains("snapshot") && !page.isNull("snapshot", i)
                    ? snapshots.get(page.getLong("snapshot", i))
                    : null;
            String line = placed && !page.isNull("file", i) && !page.isNull("line", i)
                    ? Long.toString(page.getLong("line", i))
                    : "";
            rows.add(new TableView.Row(
                    snapshot == null ? "" : snapshot.ref(),
                    line,
                    snapshot == null
                            ? ""
                            : request.to(
                                    line.isEmpty()
                                            ? "/source/" + snapshot.source()
                                            : "/line/" + snapshot.id() + "/" + page.getLong("file", i) + "/" + line),
                    cells));
        }
        return rows;
    }

    private ShownCell cell(ColumnDescription column, @Nullable Object value) {
        ShownCell plain = ShownRows.cell(
                value instanceof Number || value instanceof Boolean || value == null
                        ? value
                        : value instanceof long[] list ? java.util.Arrays.toString(list) : value.toString());
        return new ShownCell(plain.text(), plain.number(), plain.absent(), beside(column, value));
    }

    /** What a number stands for. */
    private String beside(ColumnDescription column, @Nullable Object value) {
        if (!(value instanceof Long number)) {
            return "";
        }
        if (column.name().equals("snapshot")) {
            Snapshot snapshot = snapshots.get(number);
            return snapshot == null ? "" : snapshot.ref();
        }
        return StateColumns.isState(column)
                ? StateSystem.standard()
                        .find(Math.toIntExact(number))
                        .map(s -> s.code())
                        .orElse("")
                : "";
    }

    private Held held(Filter filter) {
        String key = switch (filter.kind()) {
            case IS -> "data.is";
            case FROM -> "data.from";
            case TO -> "data.to";
            case HAS -> "data.has";
            case EMPTY -> "data.empty." + filter.value();
        };
        Long number =
                filter.column().isNumber() && filter.value().matches("\\d{1,9}") ? Long.valueOf(filter.value()) : null;
        String beside = filter.kind() == Filter.Kind.IS ? beside(filter.column(), number) : "";
        String value = beside.isEmpty() ? filter.value() : filter.value() + " (" + beside + ")";
        Arguments arguments = Arguments.none().with("column", filter.column().name());
        return new Held(
                request.texts()
                        .get(key, filter.kind() == Filter.Kind.EMPTY ? arguments : arguments.with("value", value)),
                new Address(request.address().path(), without("after")).with(filter.parameter(), ""));
    }

    private TableView.Choice choice(ColumnDescription column) {
        List<Field> filters = new ArrayList<>();
        for (Filter.Kind kind : Filter.Kind.values()) {
            if (kind.fits(column)) {
                String key = "data.op." + kind.name().toLowerCase(java.util.Locale.ROOT);
                filters.add(new Field(
                        Filter.parameter(column, kind),
                        request.texts().get(key, Arguments.none().with("column", column.name()))));
            }
        }
        return new TableView.Choice(column.name(), filters);
    }

    private List<Field> kept() {
        Map<String, String> rest = without("after");
        rest.keySet().removeAll(List.of("add", "with", "format"));
        return rest.entrySet().stream()
                .map(one -> new Field(one.getKey(), one.getValue()))
                .toList();
    }

    private TableView.Facet facet(ColumnDescription column) {
        Columns counts = request.workbench().store().query(query.facet(column, FACET_VALUES));
        List<Value> values = new ArrayList<>();
        Address first = new Address(request.address().path(), without("after"));
        boolean fixed = query.find(column, Filter.Kind.IS).isPresent();
        for (int i = 0; i < Math.min(FACET_VALUES, counts.rows()); i++) {
            ShownCell cell = cell(column, counts.value("value", i));
            String text = cell.absent() ? "NULL" : cell.beside().isEmpty() ? cell.text() : cell.beside();
            String address = cell.absent()
                    ? first.with(Filter.parameter(column, Filter.Kind.EMPTY), "yes")
                    : first.with(column.name(), cell.text());
            values.add(new Value(text, counts.getLong("n", i), fixed ? "" : address));
        }
        List<String> others = of.facets().stream()
                .filter(other -> !other.equals(column))
                .map(ColumnDescription::name)
                .toList();
        return new TableView.Facet(
                column.name(),
                values,
                counts.rows() > FACET_VALUES,
                others.isEmpty() ? "" : first.with("facet", String.join(",", others)));
    }

    private List<Link> facetLinks() {
        Address first = new Address(request.address().path(), without("after"));
        List<String> now = of.facets().stream().map(ColumnDescription::name).toList();
        return table.columns().stream()
                .filter(column -> Filter.Kind.IS.fits(column)
                        && !now.contains(column.name())
                        && !column.name().equals("line"))
                .map(column -> {
                    List<String> more = new ArrayList<>(now);
                    more.add(column.name());
                    return new Link(column.name(), first.with("facet", String.join(",", more)));
                })
                .toList();
    }

    /** Of the sources that the rows come from, as far as they are counted by snapshot. */
    private List<String> restricted(List<TableView.Facet> facets) {
        TreeSet<String> ids = new TreeSet<>();
        facets.stream()
                .filter(facet -> facet.column().equals("snapshot"))
                .flatMap(facet -> facet.values().stream())
                .forEach(value -> ids.add(value.text().replaceFirst(":.*", "")));
        return ids.stream()
                .flatMap(id -> Sources.standard().find(id).stream())
                .filter(source -> !source.description().license().rowsMayBePassedOn())
                .map(source -> source.description().id())
                .toList();
    }

    private Map<String, String> without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(request.address().query());
        rest.remove(name);
        return rest;
    }
}
