package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What states sell and buy by product in some years, in US$: one snapshot, one reporting side, one
 * level of one scheme. A state's trade with itself never enters; trade with territories and
 * unspecified partners does.
 */
final class ProductTable {
    private static final String SUMS = """
            SELECT year, %1$s AS state, product, fsum(value ORDER BY file, line, exporter, importer) AS value
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND scheme = ? AND level = ? AND year BETWEEN ? AND ?
              AND NOT domestic AND (exporter IS NULL OR importer IS NULL OR exporter <> importer)
              AND value IS NOT NULL AND (? = 0 OR importer = ?)
              AND (CAST(? AS VARCHAR) IS NULL OR list_contains(CAST(string_split(?, ',') AS SMALLINT[]), %1$s))
              AND %1$s IS NOT NULL
            GROUP BY ALL ORDER BY ALL
            """;

    private final Snapshot snapshot;
    private final String side;
    private final ProductLevel level;
    private final TreeMap<String, Integer> products;
    private final Map<Long, double[]> sales = new HashMap<>();
    private final Map<Long, double[]> purchases = new HashMap<>();
    private final Map<Integer, double[]> world = new HashMap<>();

    private ProductTable(Snapshot snapshot, String side, ProductLevel level, TreeMap<String, Integer> products) {
        this.snapshot = snapshot;
        this.side = side;
        this.level = level;
        this.products = products;
    }

    /**
     * What to read.
     *
     * @param states null for all
     * @param market the one importer whose purchases count, 0 for all
     * @param withPurchases whether what states buy is needed
     * @param withWorld whether the sales of all are needed
     */
    record Scope(
            YearRange years,
            @Nullable SortedSet<Integer> states,
            int market,
            boolean withPurchases,
            boolean withWorld) {}

    static ProductTable read(Store store, Snapshot snapshot, String side, ProductLevel level, Scope scope) {
        Columns codes = store.query(
                "SELECT DISTINCT product FROM trade_flow WHERE snapshot = ? AND scheme = ? AND level = ? ORDER BY product",
                snapshot.id(),
                level.scheme(),
                level.digits());
        TreeMap<String, Integer> products = new TreeMap<>();
        for (int i = 0; i < codes.rows(); i++) {
            products.put(codes.getText("product", i), i);
        }
        ProductTable table = new ProductTable(snapshot, side, level, products);
        table.add(store, scope, "exporter", table.sales);
        if (scope.withPurchases()) {
            table.add(store, scope, "importer", table.purchases);
        }
        if (scope.withWorld()) {
            table.addWorld(store, scope.years());
        }
        return table;
    }

    private void add(Store store, Scope scope, String state, Map<Long, double[]> into) {
        SortedSet<Integer> asked = scope.states();
        @Nullable String states =
                asked == null ? null : asked.stream().map(String::valueOf).collect(Collectors.joining(","));
        Columns rows = store.query(
                SUMS.formatted(state),
                snapshot.id(),
                side,
                level.scheme(),
                level.digits(),
                scope.years().from(),
                scope.years().to(),
                scope.market(),
                scope.market(),
                states,
                states);
        long[] year = rows.longs("year");
        long[] number = rows.longs("state");
        double[] value = rows.doubles("value");
        for (int i = 0; i < rows.rows(); i++) {
            into.computeIfAbsent(key(year[i], number[i]), k -> new double[products.size()])[product(rows, i)] =
                    value[i];
        }
    }

    private void addWorld(Store store, YearRange years) {
        Columns rows = store.query("""
                SELECT year, product, fsum(value ORDER BY file, line, exporter, importer) AS value
                FROM trade_flow
                WHERE snapshot = ? AND reporter = ? AND scheme = ? AND level = ? AND year BETWEEN ? AND ?
                  AND NOT domestic AND (exporter IS NULL OR importer IS NULL OR exporter <> importer)
                  AND value IS NOT NULL
                GROUP BY ALL ORDER BY ALL
                """, snapshot.id(), side, level.scheme(), level.digits(), years.from(), years.to());
        for (int i = 0; i < rows.rows(); i++) {
            world.computeIfAbsent(rows.getInt("year", i), k -> new double[products.size()])[product(rows, i)] =
                    rows.getDouble("value", i);
        }
    }

    private int product(Columns rows, int row) {
        return Objects.requireNonNull(products.get(rows.getText("product", row)));
    }

    private static long key(long year, long state) {
        return year * 1000 + state;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    String side() {
        return side;
    }

    ProductLevel level() {
        return level;
    }

    List<String> products() {
        return new ArrayList<>(products.keySet());
    }

    /** The column of a product; empty when the snapshot never lists it at this level. */
    Optional<Integer> findProduct(String code) {
        return Optional.ofNullable(products.get(code));
    }

    /**
     * What a state sells by product; empty when the file lists nothing with a value, or values that
     * sum to 0.
     */
    Optional<double[]> findSales(int year, int state) {
        return withSum(sales.get(key(year, state)));
    }

    /** What a state buys by product; empty as for sales. */
    Optional<double[]> findPurchases(int year, int state) {
        return withSum(purchases.get(key(year, state)));
    }

    /** What all sell by product. */
    Optional<double[]> findWorld(int year) {
        return withSum(world.get(year));
    }

    private static Optional<double[]> withSum(double @Nullable [] values) {
        return Optional.ofNullable(values).filter(v -> Structures.sum(v) > 0);
    }

    /** The states that sell or buy in a year, in order. */
    List<Integer> listStates(int year) {
        TreeSet<Integer> states = new TreeSet<>();
        for (Map<Long, double[]> each : List.of(sales, purchases)) {
            each.keySet().stream()
                    .filter(key -> key / 1000 == year)
                    .map(key -> Math.toIntExact(key % 1000))
                    .forEach(states::add);
        }
        return new ArrayList<>(states);
    }

    /** How many products have a value in any of several columns. */
    static long count(double[]... columns) {
        boolean[] any = new boolean[columns[0].length];
        for (double[] column : columns) {
            for (int p = 0; p < column.length; p++) {
                any[p] |= column[p] > 0;
            }
        }
        long count = 0;
        for (boolean has : any) {
            count += has ? 1 : 0;
        }
        return count;
    }
}
