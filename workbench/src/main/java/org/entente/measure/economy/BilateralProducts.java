package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.economy.ProductMeasure.Reading;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What pairs of states trade with each other by product: the sums that an index of two-way trade
 * needs, one query for all.
 */
final class BilateralProducts {
    private static final String SUMS = """
            SELECT %1$s year, a, b, fsum(abs(x - m) ORDER BY product) AS apart, fsum(x + m ORDER BY product) AS trade, count(*) AS products,
                   CAST(sum(sold) AS BIGINT) AS sold, CAST(sum(bought) AS BIGINT) AS bought
            FROM (SELECT %2$s year, least(exporter, importer) AS a, greatest(exporter, importer) AS b, product,
                         coalesce(fsum(value ORDER BY file, line) FILTER (exporter < importer), 0) AS x,
                         coalesce(fsum(value ORDER BY file, line) FILTER (exporter > importer), 0) AS m,
                         count(*) FILTER (exporter < importer) AS sold, count(*) FILTER (exporter > importer) AS bought
                  FROM trade_flow
                  WHERE exporter <> importer AND value IS NOT NULL AND %3$s
                  GROUP BY ALL)
            GROUP BY ALL
            """;

    private static final String OF_SOME = SUMS.formatted("", "", """
            snapshot = ? AND reporter = ? AND scheme = ? AND level = ? AND year BETWEEN ? AND ?
                         AND (CAST(? AS VARCHAR) IS NULL
                         OR list_contains(CAST(string_split(?, ',') AS SMALLINT[]), exporter)
                            AND list_contains(CAST(string_split(?, ',') AS SMALLINT[]), importer))""") + " ORDER BY year, a, b";

    /**
     * The sums of a pair, the lower number first, in every snapshot, from every reporter and at
     * every level.
     */
    static final KeyedQuery OF_TWO = new KeyedQuery(
            SUMS.formatted(
                    "a AS of_key, b AS with_key, snapshot, reporter, scheme, level,",
                    "snapshot, reporter, scheme, level,",
                    "scheme <> '' AND level > 0"),
            "snapshot, reporter, scheme, level, year");

    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Long, Integer> rowOf = new HashMap<>();
    private final int[] lower;
    private final int[] higher;
    private final List<Sums> sums = new ArrayList<>();
    private final int[] years;

    /**
     * Sums over products of a pair.
     *
     * @param apart Σ|X_p − M_p|
     * @param trade Σ(X_p + M_p)
     * @param products number of products with a value in either direction
     * @param sold number of products that the state of the lower number sells to the other
     * @param bought number of products that it buys
     */
    record Sums(double apart, double trade, long products, long sold, long bought) {}

    private BilateralProducts(Columns rows) {
        lower = new int[rows.rows()];
        higher = new int[rows.rows()];
        years = new int[rows.rows()];
        long[] year = rows.longs("year");
        long[] a = rows.longs("a");
        long[] b = rows.longs("b");
        for (int i = 0; i < rows.rows(); i++) {
            lower[i] = Math.toIntExact(a[i]);
            higher[i] = Math.toIntExact(b[i]);
            years[i] = Math.toIntExact(year[i]);
            first.putIfAbsent(years[i], i);
            rowOf.put(key(years[i], lower[i], higher[i]), i);
            sums.add(new Sums(
                    rows.getDouble("apart", i),
                    rows.getDouble("trade", i),
                    rows.getLong("products", i),
                    rows.getLong("sold", i),
                    rows.getLong("bought", i)));
        }
    }

    static BilateralProducts read(Reading r) {
        SortedSet<Integer> asked = r.states();
        if (asked != null && asked.size() == 2) {
            Columns pair = r.store().cached().query(OF_TWO.forOne(), asked.first(), asked.last());
            return new BilateralProducts(
                    pair.where(i -> pair.getLong("snapshot", i) == r.snapshot().id()
                            && pair.getText("reporter", i).equals(r.side())
                            && pair.getText("scheme", i).equals(r.level().scheme())
                            && pair.getLong("level", i) == r.level().digits()
                            && r.years().contains(pair.getInt("year", i))));
        }
        @Nullable String states =
                asked == null ? null : asked.stream().map(String::valueOf).collect(Collectors.joining(","));
        YearRange when = r.years();
        return new BilateralProducts(r.store()
                .query(
                        OF_SOME,
                        r.snapshot().id(),
                        r.side(),
                        r.level().scheme(),
                        r.level().digits(),
                        when.from(),
                        when.to(),
                        states,
                        states,
                        states));
    }

    private static long key(int year, int a, int b) {
        return (year * 1000L + Math.min(a, b)) * 1000 + Math.max(a, b);
    }

    Optional<Sums> find(int year, int a, int b) {
        return Optional.ofNullable(rowOf.get(key(year, a, b))).map(sums::get);
    }

    /** The pairs of a year with any product in either direction, the lower number first. */
    List<int[]> listPairs(int year) {
        List<int[]> pairs = new ArrayList<>();
        int start = first.getOrDefault(year, years.length);
        for (int i = start; i < years.length && years[i] == year; i++) {
            pairs.add(new int[] {lower[i], higher[i]});
        }
        return pairs;
    }
}
