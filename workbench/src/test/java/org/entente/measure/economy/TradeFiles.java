package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.measure.CanonicalRows;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Random rows of total trade as four files of three sources would have them, and what each of the
 * files speaks of.
 */
final class TradeFiles {
    static final Map<Integer, String> NAMES = Map.of(
            2,
            "United States",
            200,
            "United Kingdom",
            626,
            "South Sudan",
            640,
            "Türkiye",
            710,
            "China",
            770,
            "Pakistan");

    static final int[] STATES = {2, 200, 626, 640, 710, 770};
    private static final int TERRITORY = -1;
    private static final int UNSPECIFIED = -2;

    /** States of the system, by the list of COW; South Sudan is in it since 2011. */
    private static final Map<Integer, Integer> MEMBERS = Map.of(2009, 194, 2010, 194, 2011, 195);

    /** Whose purchases the reports of both sides have, and when. */
    private static final Map<Integer, int[]> WITS =
            Map.of(640, new int[] {2009, 2011}, 770, new int[] {2010, 2011}, 2, new int[] {2011, 2011});

    /**
     * A row of total trade.
     *
     * @param exporter 0 where it is no state
     * @param importer 0 where it is no state
     * @param low null where the value is not rounded
     */
    record Sale(
            int snapshot,
            int file,
            long line,
            int year,
            int exporter,
            String exporterName,
            int importer,
            String importerName,
            String reporter,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        boolean isDomestic() {
            return exporter != 0 && exporter == importer;
        }

        Line at() {
            return new Line(file, line);
        }

        boolean isOf(int state) {
            return exporter == state || importer == state;
        }
    }

    /**
     * A snapshot.
     *
     * @param importers those whose purchases it has, with the years; empty for all
     */
    record Source(int number, String ref, String side, int first, int last, Map<Integer, int[]> importers) {
        boolean covers(int year) {
            return first <= year && year <= last;
        }

        boolean speaksOf(int importer, int year) {
            int[] own = importers.get(importer);
            return covers(year) && (importers.isEmpty() || (own != null && own[0] <= year && year <= own[1]));
        }

        /** The three named are never nine tenths of the states. */
        boolean speaksOfAll(int year) {
            return covers(year) && importers.isEmpty();
        }

        String tooFew(int year) {
            long named = importers.keySet().stream()
                    .filter(state -> speaksOf(state, year))
                    .count();
            return "%s has the imports of %d of %d states in %d, too few for a sum over all"
                    .formatted(ref, named, MEMBERS.get(year), year);
        }
    }

    /** A line of a file. */
    record Line(int file, long line) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return file == other.file ? Long.compare(line, other.line) : Integer.compare(file, other.file);
        }
    }

    private final Random random;
    private final List<Sale> sales = new ArrayList<>();
    private long line = 1;

    private TradeFiles(long seed) {
        random = new Random(seed);
        for (int year = 2009; year <= 2012; year++) {
            addCow(1, year);
            addCow(2, year);
            addWits(year);
            addItpd(year);
        }
    }

    static TradeFiles random(long seed) {
        return new TradeFiles(seed);
    }

    List<Sale> sales() {
        return sales;
    }

    /** The newest of each source, in the order in which they are to answer. */
    List<Source> sources() {
        return List.of(
                new Source(2, "cow-trade:4.0", "importer", 2009, 2010, Map.of()),
                new Source(3, "wits-trade:2012", "importer", 2009, 2011, WITS),
                new Source(4, "itpd:2", "reconciled", 2011, 2012, Map.of()));
    }

    /** Whole millions, and both flows of a pair in one line. */
    private void addCow(int snapshot, int year) {
        for (int a : STATES) {
            for (int b : STATES) {
                if (a < b && random.nextInt(8) > 0) {
                    addRounded(snapshot, year, a, b);
                    addRounded(snapshot, year, b, a);
                    line++;
                }
            }
        }
    }

    private void addRounded(int snapshot, int year, int from, int to) {
        boolean known = random.nextInt(6) > 0;
        double value = random.nextInt(12) * 1e6;
        add(
                snapshot,
                1,
                year,
                from,
                to,
                "importer",
                known ? value : null,
                known ? Math.max(0, value - 5e5) : null,
                known ? value + 5e5 : null);
    }

    /**
     * Reports of both sides, in two files; of states, territories and partners that are not known.
     */
    private void addWits(int year) {
        for (int from : STATES) {
            for (int to : STATES) {
                if (from != to && random.nextInt(5) > 0) {
                    addExact(3, year, from, to, "exporter");
                }
                if (from != to && WITS.containsKey(to) && random.nextInt(5) > 0) {
                    addExact(3, year, from, to, "importer");
                }
            }
            for (String reporter : List.of("importer", "exporter")) {
                addExact(3, year, from, random.nextInt(2) == 0 ? UNSPECIFIED : TERRITORY, reporter);
                addExact(3, year, random.nextInt(2) == 0 ? UNSPECIFIED : TERRITORY, from, reporter);
            }
        }
        addExact(3, year, TERRITORY, UNSPECIFIED, "importer");
    }

    private void addItpd(int year) {
        for (int from : STATES) {
            for (int to : STATES) {
                if (random.nextInt(4) > 0) {
                    addExact(4, year, from, to, "reconciled");
                }
            }
        }
        addExact(4, year, 640, 640, "reconciled");
    }

    private void addExact(int snapshot, int year, int from, int to, String reporter) {
        double value = random.nextInt(5) == 0 ? 0 : random.nextInt(40) * 125e3;
        boolean known = random.nextInt(7) > 0;
        boolean bounded = known && random.nextInt(3) == 0;
        Double low = bounded ? Math.max(0, value - 25e4) : null;
        add(
                snapshot,
                1 + random.nextInt(2),
                year,
                from,
                to,
                reporter,
                known ? value : null,
                low,
                bounded ? value + 5e5 : null);
        line++;
    }

    private void add(
            int snapshot,
            int file,
            int year,
            int from,
            int to,
            String reporter,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        sales.add(new Sale(
                snapshot,
                file,
                line,
                year,
                Math.max(0, from),
                name(from),
                Math.max(0, to),
                name(to),
                reporter,
                value,
                low,
                high));
    }

    private static String name(int state) {
        return state == TERRITORY ? "Aruba" : state == UNSPECIFIED ? "Areas, NES" : "S" + state;
    }

    /** The rows in a store, those of a product among them that no total may count. */
    Store store() {
        Store store = new CanonicalRows()
                .snapshot("cow-trade", "3.0", 2009, 2012, "trade_flow")
                .snapshot("cow-trade", "4.0", 2009, 2010, "trade_flow")
                .snapshot("wits-trade", "2012", 2009, 2011, "trade_flow")
                .covers("trade_flow", "importer:640", 2009, 2011)
                .covers("trade_flow", "importer:770", 2010, 2011)
                .covers("trade_flow", "importer:2", 2011, 2011)
                .snapshot("itpd", "2", 2011, 2012, "trade_flow")
                .store();
        try (RowAppender rows = store.appender("trade_flow")) {
            for (Sale sale : sales) {
                append(rows, sale, "total");
                append(rows, sale, "7");
            }
        }
        return store;
    }

    private static void append(RowAppender rows, Sale sale, String product) {
        rows.begin()
                .add(sale.snapshot())
                .add((short) sale.file())
                .add(sale.line())
                .add((short) sale.year());
        number(rows, sale.exporter()).add(sale.exporterName());
        number(rows, sale.importer()).add(sale.importerName());
        boolean total = product.equals("total");
        rows.add(sale.reporter()).add(product);
        real(rows, total ? sale.value() : Double.valueOf(3e9));
        real(rows, sale.low());
        real(rows, sale.high());
        rows.add(total ? null : "SITC")
                .add((byte) (total ? 0 : 1))
                .add(sale.isDomestic())
                .end();
    }

    private static RowAppender number(RowAppender rows, int state) {
        return state == 0 ? rows.addNull() : rows.add((short) state);
    }

    private static void real(RowAppender rows, @Nullable Double value) {
        if (value == null) {
            rows.addNull();
        } else {
            rows.add(value.doubleValue());
        }
    }
}
