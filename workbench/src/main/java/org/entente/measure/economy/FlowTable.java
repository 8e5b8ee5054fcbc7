package org.entente.measure.economy;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Flows by year, exporter and importer, in the order in which they were put. The rows of an exporter and year stand side by side
 * in one array by the importer's number, so that flows that are read in the order of the file are found in it too.
 */
final class FlowTable {
    private static final int STATES = 1000;

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

    /** Keeps a flow, the numbers as {@link Flow} has them; a second one of the same key takes the place of the first. */
    void put(int year, int exporter, int importer, boolean known, double value, double low, double high) {
        int[] row = placesOf(year, exporter);
        if (row[importer] == 0) {
            if (size == years.length) {
                reserve(Math.max(64, size * 2));
            }
            years[size] = year;
            exporters[size] = exporter;
            importers[size] = importer;
            row[importer] = ++size;
        }
        int at = row[importer] - 1;
        values[at] = value;
        lows[at] = low;
        highs[at] = high;
        reported.set(at, known);
    }

    /** The flow, or null where none was put. */
    @Nullable Flow find(int year, int exporter, int importer) {
        int at = place(year, exporter, importer) - 1;
        if (at < 0) {
            return null;
        }
        return reported.get(at) ? Flow.of(values[at], lows[at], highs[at]) : Flow.NOT_REPORTED;
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
        return ofYear == null || ofYear[exporter] == null ? 0 : ofYear[exporter][importer];
    }

    private int[] placesOf(int year, int exporter) {
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
        if (places[at][exporter] == null) {
            places[at][exporter] = new int[STATES];
        }
        return places[at][exporter];
    }
}
