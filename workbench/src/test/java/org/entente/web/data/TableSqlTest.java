package org.entente.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.entente.store.schema.ColumnDescription;
import org.entente.store.schema.SchemaDescription;
import org.entente.store.schema.TableDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of the pages of tables. */
class TableSqlTest {
    private static final SchemaDescription SCHEMA = SchemaDescription.current();

    @Test
    void everyColumnOfEveryTableIsFilteredCountedAndOrdered() {
        int tried = 0;
        try (Store store = Store.empty()) {
            for (TableDescription table : SCHEMA.tables()) {
                for (ColumnDescription column : table.columns()) {
                    for (Filter.Kind kind : Filter.Kind.values()) {
                        if (kind.fits(column)) {
                            TableSql query = new TableSql(
                                    table, List.of(new Filter(column, kind, sample(column, kind))), column, true);
                            assertThat(store.query(query.sql()).rows()).isZero();
                            tried++;
                        }
                    }
                    if (Filter.Kind.IS.fits(column)) {
                        // What is counted is filtered as what is shown.
                        Filter is = new Filter(column, Filter.Kind.IS, sample(column, Filter.Kind.IS));
                        String count = new TableSql(table, List.of(is), column, true).count();
                        assertThat(store.query(count).getLong("n", 0)).isZero();
                        TableSql query = new TableSql(table, List.of(), column, false);
                        assertThat(store.query(query.facet(column, 3)).rows()).isZero();
                        List<@Nullable String> values = new ArrayList<>();
                        query.order().forEach(one -> values.add(one.required() ? sample(one, Filter.Kind.IS) : null));
                        assertThat(store.query(query.page(5, new Place(values, 2)))
                                        .rows())
                                .isZero();
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(700);
    }

    private static String sample(ColumnDescription column, Filter.Kind kind) {
        return switch (kind) {
            case EMPTY -> "yes";
            case HAS -> column.type().endsWith("[]") ? "1" : "it's";
            default ->
                switch (column.type()) {
                    case "DATE" -> "2001-02-03";
                    case "TIMESTAMP" -> "2001-02-03T04:05:06";
                    case "BOOLEAN" -> "true";
                    case "VARCHAR" -> "x";
                    default -> "3";
                };
        };
    }

    static LongStream seeds() {
        return Seeds.first(1);
    }

    /**
     * Pages put one after the other are the whole table in its order, whatever is NULL or alike in
     * it.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void pagesAreTheWholeInOrder(long seed) {
        Random random = new Random(seed);
        TableDescription table = SCHEMA.find("row_issue").orElseThrow();
        List<@Nullable ColumnDescription> sorts = new ArrayList<>(table.columns());
        sorts.add(null);
        try (Store store = Store.empty()) {
            fill(store, random, 80);
            for (ColumnDescription sort : sorts) {
                for (boolean descending : new boolean[] {false, true}) {
                    TableSql query = new TableSql(
                            table,
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(new Filter(table.find("line").orElseThrow(), Filter.Kind.TO, "3")),
                            sort,
                            descending);
                    List<String> paged = new ArrayList<>();
                    Optional<Place> place = Optional.empty();
                    int size = 1 + random.nextInt(9);
                    int pages = 0;
                    while (pages++ < 300) {
                        Columns page = store.query(query.page(size, place.orElse(null)));
                        for (int i = 0; i < Math.min(size, page.rows()); i++) {
                            paged.add(row(page, i));
                        }
                        if (page.rows() <= size) {
                            break;
                        }
                        place = Place.read(
                                PlaceOf.end(query, page, size, place.orElse(null))
                                        .token(),
                                query.order().size());
                        assertThat(place).isPresent();
                    }
                    Columns whole = store.query(query.sql());
                    List<String> all = new ArrayList<>();
                    for (int i = 0; i < whole.rows(); i++) {
                        all.add(row(whole, i));
                    }
                    assertThat(paged)
                            .as("%s %s by %d", sort, descending, size)
                            .containsExactlyInAnyOrderElementsOf(all);
                    assertThat(keys(query, paged, whole.names())).isEqualTo(keys(query, all, whole.names()));
                }
            }
        }
    }

    /** What the order is made of, row by row: rows alike in all of it may change places. */
    private static List<String> keys(TableSql query, List<String> rows, List<String> names) {
        return rows.stream()
                .map(row -> {
                    String[] cells = row.split("\\|", -1);
                    return query.order().stream()
                            .map(column -> cells[names.indexOf(column.name())])
                            .toList()
                            .toString();
                })
                .toList();
    }

    private static void fill(Store store, Random random, int rows) {
        try (RowAppender out = store.appender("row_issue")) {
            for (int i = 0; i < rows; i++) {
                out.begin()
                        .add(random.nextInt(2))
                        .add(random.nextInt(2))
                        .add((long) random.nextInt(5))
                        .add(random.nextInt(3) == 0 ? null : "f" + random.nextInt(3))
                        .add(random.nextInt(3) == 0 ? null : "it's " + random.nextInt(3))
                        .add("r" + random.nextInt(2))
                        .add(random.nextBoolean())
                        .end();
            }
        }
    }

    private static String row(Columns columns, int row) {
        return columns.names().stream()
                .map(name -> String.valueOf(columns.value(name, row)))
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
    }

    @Test
    void whatIsWrittenIntoAFilterStaysAValue() {
        TableDescription table = SCHEMA.find("trade_flow").orElseThrow();
        ColumnDescription name = table.find("exporter_name").orElseThrow();
        ColumnDescription year = table.find("year").orElseThrow();
        ColumnDescription value = table.find("value").orElseThrow();
        ColumnDescription domestic = table.find("domestic").orElseThrow();

        assertThat(new Filter(name, Filter.Kind.IS, "a' OR 1=1 --").sql()).isEqualTo("exporter_name = 'a'' OR 1=1 --'");
        assertThat(new Filter(name, Filter.Kind.HAS, "%_'").sql())
                .isEqualTo("contains(lower(exporter_name), lower('%_'''))");
        assertThat(new Filter(year, Filter.Kind.FROM, " 1990 ").sql()).isEqualTo("year >= 1990");
        assertThat(new Filter(value, Filter.Kind.TO, "1e6").sql()).isEqualTo("value <= CAST('1E+6' AS DOUBLE)");
        for (Filter wrong : Arrays.asList(
                new Filter(year, Filter.Kind.IS, "1990 OR 1=1"),
                new Filter(year, Filter.Kind.FROM, ""),
                new Filter(value, Filter.Kind.IS, "NaN"),
                new Filter(value, Filter.Kind.IS, "9".repeat(1000)),
                new Filter(domestic, Filter.Kind.IS, "maybe"),
                new Filter(value, Filter.Kind.EMPTY, "1"))) {
            assertThatThrownBy(wrong::sql).isInstanceOf(BadValueException.class);
        }
        assertThatThrownBy(() -> new Filter(year, Filter.Kind.EMPTY, "yes"))
                .as("a year is never NULL")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordThatIsNoPlaceIsNone() {
        for (String word : List.of("", "x", "!!!", "W10", "WzFd", "WyJhIiwtMV0", "A".repeat(5000))) {
            assertThat(Place.read(word, 1)).as(word).isEmpty();
        }
        Place place = new Place(Arrays.asList("it's", null), 3);
        assertThat(Place.read(place.token(), 2)).contains(place);
        assertThat(Objects.requireNonNull(place.token())).matches("[A-Za-z0-9_-]+");
    }
}
