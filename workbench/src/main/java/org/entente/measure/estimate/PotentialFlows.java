package org.entente.measure.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.base.SourceRows;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Origin;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The flows of all pairs in one year, of all goods or of one product. Of a product only what the
 * file lists is known: a pair without a row is not reported there, and is no zero.
 */
final class PotentialFlows {
    private static final String ACTUAL = "trade.exports";
    private static final String FLOWS = """
        SELECT exporter, importer, fsum(value) AS value FROM trade_flow
        WHERE snapshot = ? AND year = ? AND scheme = ? AND product = ? AND reporter = ?
          AND NOT domestic AND exporter <> importer AND value IS NOT NULL
        GROUP BY ALL ORDER BY ALL
        """;

    /** All products at once, since a dossier uses each of them in both directions. */
    private static final String OF_PAIR = """
        SELECT product, reporter, exporter, 'trade_flow' AS table_name, file, line FROM trade_flow
        WHERE snapshot = ? AND year = ? AND scheme = ? AND NOT domestic
          AND exporter IN (?, ?) AND importer IN (?, ?) AND exporter <> importer
        ORDER BY file, line
        """;

    private final Measures measures;
    private final Store store;

    PotentialFlows(Measures measures, Store store) {
        this.measures = measures;
        this.store = store;
    }

    /** The first source that has the trade of nearly all states in a year, and the product. */
    Optional<Snapshot> find(Question question, int year, PotentialAsk ask) {
        return PotentialFacts.listTrade(measures, store, question, year).stream()
                .filter(snapshot -> ask.isWhole() || lists(snapshot, year, ask))
                .findFirst();
    }

    private boolean lists(Snapshot snapshot, int year, PotentialAsk ask) {
        return store.cached()
                        .query(
                                "SELECT count(*) AS n FROM trade_flow WHERE snapshot = ? AND year = ? AND scheme = ?"
                                        + " AND product = ?",
                                snapshot.id(),
                                year,
                                ask.scheme(),
                                ask.product())
                        .getLong("n", 0)
                > 0;
    }

    /**
     * Who reports the flows of a product: the importer where it does, else the reconciled value,
     * else the exporter; empty for none.
     */
    private String reporter(Snapshot snapshot, PotentialAsk ask) {
        Reporters found = store.results()
                .get(
                        "reporters of %d %s".formatted(snapshot.id(), ask.scheme()),
                        Reporters.class,
                        () -> Reporters.read(store, snapshot, ask));
        return found.byProduct().getOrDefault(ask.product(), "");
    }

    private record Reporters(Map<String, String> byProduct) {
        static Reporters read(Store store, Snapshot snapshot, PotentialAsk ask) {
            Columns rows = store.query("""
                SELECT product, reporter FROM trade_flow WHERE snapshot = ? AND scheme = ? GROUP BY product, reporter
                ORDER BY product, CASE reporter WHEN 'importer' THEN 0 WHEN 'reconciled' THEN 1 ELSE 2 END
                """, snapshot.id(), ask.scheme());
            Map<String, String> first = new HashMap<>();
            for (int i = 0; i < rows.rows(); i++) {
                first.putIfAbsent(rows.getText("product", i), rows.getText("reporter", i));
            }
            return new Reporters(first);
        }
    }

    private Measure actual() {
        return measures.find(ACTUAL).orElseThrow();
    }

    private FigureColumns whole(Subjects subjects, Snapshot snapshot, int year) {
        return actual().compute(
                        Question.of(subjects, YearRange.of(year)).withVintage(snapshot.source(), snapshot.vintage()),
                        store);
    }

    /** Figures in US$ by exporter and importer. */
    FigureColumns read(Snapshot snapshot, int year, PotentialAsk ask) {
        FigureColumns all = whole(new Subjects.AllPairs(), snapshot, year);
        if (ask.isWhole()) {
            return all;
        }
        Columns rows = store.query(FLOWS, snapshot.id(), year, ask.scheme(), ask.product(), reporter(snapshot, ask));
        Map<Long, Double> known = new HashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            known.put(key(rows.getInt("exporter", i), rows.getInt("importer", i)), rows.getDouble("value", i));
        }
        FigureColumns.Builder out = new FigureColumns.Builder(actual().definition(), null, Origin.COMPUTED);
        for (int row = 0; row < all.size(); row++) {
            int from = all.from(row);
            int to = all.to(row);
            Double value = known.get(key(from, to));
            if (value != null) {
                Status status = value == 0 ? Status.ZERO : Status.OBSERVED;
                out.value(from, to, Period.year(year), status, value, -1, snapshot.ref(), "");
            } else {
                Status status = all.status(row).carriesValue() ? Status.NOT_REPORTED : all.status(row);
                out.absent(from, to, Period.year(year), status, -1, snapshot.ref(), "");
            }
        }
        return out.build();
    }

    /** The rows of a pair's flow. */
    List<RowRef> rows(Subjects.Pair pair, int year, Snapshot snapshot, PotentialAsk ask) {
        if (ask.isWhole()) {
            return actual().lineage(
                            whole(Subjects.pair(pair.from(), pair.to()), snapshot, year)
                                    .figure(0),
                            store)
                    .rows();
        }
        int low = Math.min(pair.from(), pair.to());
        int high = Math.max(pair.from(), pair.to());
        Columns both = store.cached().query(OF_PAIR, snapshot.id(), year, ask.scheme(), low, high, low, high);
        String reporter = reporter(snapshot, ask);
        return SourceRows.list(
                snapshot,
                both,
                row -> both.getInt("exporter", row) == pair.from()
                        && both.getText("product", row).equals(ask.product())
                        && both.getText("reporter", row).equals(reporter));
    }

    private static long key(long from, long to) {
        return from * 10_000 + to;
    }
}
