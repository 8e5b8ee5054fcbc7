package org.entente.measure.economy;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Flows by year, exporter and importer, in the order in which they were put. The rows of an
 * exporter and year stand side by side in one array, by the importer's number where they are many,
 * so that flows that are read in the order of the file are found in it too.
 */
final class FlowTable {
    private static final int STATES = 1000;

    /**
     * A row of no more cells holds importers and places in turn: the flows of one state with all
     * others have one a row.
     */
    private static final int SHORT = 16;

    private int size;
    private int[] years = new int[0];
    private int[] exporters = new int[0];
    private int[] importers = new int[0];
    private double[] values = new double[0];
    private double[] lows = new double[0];
    private double[] highs = new double[0];
    private final BitSet reported = new BitSet();
    /** By year and exporter; rows count from 1, and 0 is none. */
    private int[][][] places = new int[0][][];

    private int firstYear;

    /**
     * Keeps a flow, the numbers as {@link Flow} has them; a second one of the same key takes the
     * place of the first.
     */
    void put(int year, int exporter, int importer, boolean isKnown, double value, double low, double high) {
        int known = place(year, exporter, importer);
        if (known == 0) {
            if (size == years.length) {
                reserve(Math.max(64, size * 2));
            }
            years[size] = year;
            exporters[size] = exporter;
            importers[size] = importer;
            known = ++size;
            setPlace(year, exporter, importer, known);
        }
        int at = known - 1;
        values[at] = value;
        lows[at] = low;
        highs[at] = high;
        reported.set(at, isKnown);
    }

    /** The flow, or null where none was put. */
    @Nullable Flow find(int year, int exporter, int importer) {
        int at = place(year, exporter, importer) - 1;
        if (at < 0) {
            return null;
        }
        return reported.get(at) ? Flow.of(values[at], lows[at], highs[at]) : Flow.NOT_REPORTED;
    }

    /** Whether a flow was put with a value. */
    boolean isReported(int year, int exporter, int importer) {
        int at = place(year, exporter, importer) - 1;
        return at >= 0 && reported.get(at);
    }

    /** Whether a flow was put. */
    boolean has(int year, int exporter, int importer) {
        return place(year, exporter, importer) > 0;
    }

    int size() {
        return size;
    }

    int year(int row) {
        return years[row];
    }

    int exporter(int row) {
        return exporters[row];
    }

    int importer(int row) {
        return importers[row];
    }

    /** Makes room for so many flows in all. */
    void reserve(int room) {
        if (room <= size) {
            return;
        }
        years = Arrays.copyOf(years, room);
        exporters = Arrays.copyOf(exporters, room);
        importers = Arrays.copyOf(importers, room);
        values = Arrays.copyOf(values, room);
        lows = Arrays.copyOf(lows, room);
        highs = Arrays.copyOf(highs, room);
    }

    private int place(int year, int exporter, int importer) {
        int at = year - firstYear;
        if (at < 0 || at >= places.length) {
            return 0;
        }
        int[][] ofYear = places[at];
        return ofYear == null || ofYear[exporter] == null ? 0 : place(ofYear[exporter], importer);
    }

    /** Where a row has the importer: at its number in a long row, else beside its number. */
    private static int place(int[] row, int importer) {
        if (row.length == STATES) {
            return row[importer];
        }
        for (int i = 0; i < row.length && row[i + 1] > 0; i += 2) {
            if (row[i] == importer) {
                return row[i + 1];
            }
        }
        return 0;
    }

    private void setPlace(int year, int exporter, int importer, int place) {
        int[][] ofYear = placesOf(year);
        int[] row = ofYear[exporter] == null ? new int[2] : ofYear[exporter];
        if (row.length < STATES && row[row.length - 1] > 0) {
            row = row.length < SHORT ? Arrays.copyOf(row, row.length * 2) : lengthened(row);
        }
        ofYear[exporter] = row;
        if (row.length == STATES) {
            row[importer] = place;
            return;
        }
        int free = 0;
        while (row[free + 1] > 0) {
            free += 2;
        }
        row[free] = importer;
        row[free + 1] = place;
    }

    private static int[] lengthened(int[] row) {
        int[] all = new int[STATES];
        for (int i = 0; i < row.length; i += 2) {
            all[row[i]] = row[i + 1];
        }
        return all;
    }

    private int[][] placesOf(int year) {
        if (places.length == 0) {
            firstYear = year;
        }
        if (year < firstYear) {
            int[][][] earlier = new int[places.length + firstYear - year][][];
            System.arraycopy(places, 0, earlier, firstYear - year, places.length);
            places = earlier;
            firstYear = year;
        }
        int at = year - firstYear;
        if (at >= places.length) {
            places = Arrays.copyOf(places, at + 1);
        }
        if (places[at] == null) {
            places[at] = new int[STATES][];
        }
        return places[at];
    }
}
