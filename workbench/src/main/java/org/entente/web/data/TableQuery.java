package org.entente.web.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.country.CountryNames;
import org.entente.store.schema.ColumnDescription;
import org.entente.store.schema.TableDescription;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.PageRequest;
import org.entente.web.http.Parameter;
import org.entente.web.http.WebException;

/**
 * The query of a table that an address states. A filter is a parameter named after its column:
 * {@code exporter=TUR}, {@code year.from=1990}, {@code name.has=union}, {@code value.empty=yes};
 * {@code add} and {@code with} are the same from a form with two fields.
 */
record TableQuery(TableSql query, List<ColumnDescription> facets, Optional<Place> after) {
    private static final int MOST_FACETS = 6;

    /** All that an address may say of a table. */
    static List<Parameter> parameters(TableDescription table) {
        List<Parameter> parameters = new ArrayList<>();
        List<String> names = filters(table);
        names.forEach(name -> parameters.add(Parameter.text(name, "filter: " + describe(name))));
        List<String> columns =
                table.columns().stream().map(ColumnDescription::name).toList();
        parameters.add(Parameter.choice(
                "sort",
                Stream.concat(columns.stream(), columns.stream().map(name -> "-" + name))
                        .toList(),
                "column to order by; with a minus the largest first"));
        parameters.add(
                Parameter.text("facet", "columns whose values are counted, with commas, at most " + MOST_FACETS));
        parameters.add(Parameter.text("after", "where the page before ended, as its \"next\" says"));
        parameters.add(Parameter.choice("add", names, "name of a filter, whose value is \"with\""));
        parameters.add(Parameter.text("with", "value of the filter that \"add\" names"));
        parameters.add(Parameter.choice("format", List.of("parquet"), "parquet for a file of all rows"));
        return parameters;
    }

    private static String describe(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot)) {
            case ".from" -> "at least";
            case ".to" -> "at most";
            case ".has" -> "contains, in any case";
            case ".empty" -> "yes for NULL, no for a value";
            default -> "equal; a state may be written in any way";
        };
    }

    /** Names of all filters of a table. */
    static List<String> filters(TableDescription table) {
        List<String> names = new ArrayList<>();
        for (ColumnDescription column : table.columns()) {
            for (Filter.Kind kind : Filter.Kind.values()) {
                if (kind.fits(column)) {
                    names.add(Filter.parameter(column, kind));
                }
            }
        }
        return names;
    }

    /** @throws WebException for a value that a column cannot have */
    static TableQuery of(PageRequest request, TableDescription table) {
        List<Filter> filters = new ArrayList<>();
        for (ColumnDescription column : table.columns()) {
            for (Filter.Kind kind : Filter.Kind.values()) {
                if (kind.fits(column)) {
                    String name = Filter.parameter(column, kind);
                    Optional<String> value = request.find(name)
                            .or(() -> request.find("add").filter(name::equals).flatMap(added -> request.find("with")));
                    value.ifPresent(text -> filters.add(filter(column, kind, text, request)));
                }
            }
        }
        String sort = request.text("sort", "");
        TableSql query = new TableSql(
                table,
                filters,
                table.find(sort.startsWith("-") ? sort.substring(1) : sort).orElse(null),
                sort.startsWith("-"));
        Optional<Place> after = request.find("after").map(token -> place(query, token, request.texts()));
        return new TableQuery(query, facets(request, table), after);
    }

    private static Filter filter(ColumnDescription column, Filter.Kind kind, String text, PageRequest request) {
        String value = StateColumns.isState(column) && kind == Filter.Kind.IS && !text.matches("\\d{1,4}")
                ? String.valueOf(CountryNames.standard()
                        .resolve(request.requireShort(column.name(), text))
                        .cow())
                : text;
        Filter filter = new Filter(column, kind, value);
        try {
            filter.sql();
        } catch (BadValueException e) {
            throw new WebException(
                    400,
                    "bad_value",
                    request.texts()
                            .get(
                                    "error.value",
                                    Arguments.none()
                                            .with("column", column.name())
                                            .with("value", text)));
        }
        return filter;
    }

    private static Place place(TableSql query, String token, MessageBundle texts) {
        try {
            Optional<Place> place = Place.read(token, query.order().size());
            if (place.isPresent()) {
                query.page(1, place.get());
                return place.get();
            }
        } catch (BadValueException e) {
            // Said below, as for a word that is no place at all.
        }
        throw new WebException(400, "bad_place", texts.get("error.place"));
    }

    private static List<ColumnDescription> facets(PageRequest request, TableDescription table) {
        List<ColumnDescription> facets = new ArrayList<>();
        request.find("facet").ifPresent(names -> {
            for (String name : names.split(",", -1)) {
                table.find(name.strip()).filter(Filter.Kind.IS::fits).ifPresent(facets::add);
            }
        });
        if (facets.isEmpty()) {
            table.find("snapshot").ifPresent(facets::add);
        }
        return facets.stream().distinct().limit(MOST_FACETS).toList();
    }
}
